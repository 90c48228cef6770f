/** `angre`, `angre #12`, `angre bredbånd`; and what «siste» means there and behind `rett`. */
import type { Reader } from "./context.ts";
import { refOf } from "./target.ts";

/** How a command names the person's own newest entry. */
export const LATEST = "siste";

const NEWEST =
  /^(?:(?:det|den|mi|min)\s+)?(?:siste|sist|seinaste|forrige|førre)(?:\s+(?:melding|meldinga|meldingen|oppføring|oppføringa|oppføringen|linje|linja|linjen))?$/iu;
const ALL = /^(?:alt|alle|alt sammen|alle sammen|alt i dag|alt jeg har meldt|alt eg har meldt)$/iu;
const NUMBER = /^(?:#|nr\.?|nummer)?\s*(\d{1,15})$/iu;

/** True for «siste», «det forrige»: my own newest entry, and no activity. */
export function isLatest(words: string): boolean {
  return NEWEST.test(words.trim());
}

/** What is to be undone: one entry, my last about an activity, or my last of all. */
export const readUndo: Reader = (rest, context) => {
  const words = rest.replace(/^(på|for|i)(\s+|$)/iu, "");
  if (words === "" || isLatest(words)) return { name: "undo", entry: null, activity: null };
  if (ALL.test(words)) return { name: "latest" };
  const number = NUMBER.exec(words);
  if (number) return { name: "undo", entry: Number(number[1]), activity: null };
  const about = words.replace(/^(?:siste|sist)\s+(?:(?:på|for|i)\s+)?/iu, "");
  if (context.find(about).verdict === "none") return null;
  return { name: "undo", entry: null, activity: refOf(about, context) };
};
