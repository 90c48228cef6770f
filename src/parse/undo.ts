/** `angre`, `angre #12`, `angre bredbånd`. */
import type { Reader } from "./context.ts";
import { refOf } from "./target.ts";

/** What is to be undone: one entry, my last about an activity, or my last of all. */
export const readUndo: Reader = (rest, context) => {
  const words = rest.replace(/^(siste|sist|på|for|i)(\s+|$)/iu, "");
  if (words === "") return { name: "undo", entry: null, activity: null };
  const number = /^#(\d{1,15})$/u.exec(words);
  if (number) return { name: "undo", entry: Number(number[1]), activity: null };
  if (context.find(words).verdict === "none") return null;
  return { name: "undo", entry: null, activity: refOf(words, context) };
};
