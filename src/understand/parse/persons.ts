/** Persons named in a line. */
import { type CommandNamed, type Mention, NO_FILTERS } from "../../model/command.ts";
import type { ParseContext } from "./context.ts";

/** A name, with or without `@`, as a mention: one word, whatever spaces the name has: that is how it is written back. */
export function mentionOf(name: string): Mention {
  return { mention: name.trim().replace(/^@/u, "").replace(/\s+/gu, "-") };
}

/** Whoever writes, as a mention: the one who carries the line out knows who it is. */
export const ME: Mention = { mention: "meg" };

/** True for «meg», said of the one who writes. */
export function isMe(words: string): boolean {
  return /^(?:meg|mæ|me sjølv|meg selv|meg sjølv)$/iu.test(words);
}

/** «Kari Moen», «@kari»: what somebody known is responsible for, where the words do not name an activity outright. */
export function listOfPerson(words: string, context: ParseContext): CommandNamed<"list"> | null {
  if (!context.isPerson(words) || context.find(words).clear) return null;
  return { name: "list", filters: { ...NO_FILTERS, person: mentionOf(words) }, page: 1 };
}
