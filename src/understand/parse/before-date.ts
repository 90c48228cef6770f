/** The words between an activity and its date: «frist I7 er nå 15. des» sets it, «frist I7 ikke 15. des» does not. */
import { foldText } from "../language/fold.ts";
import { isStopWord } from "../search/function-words.ts";
import type { ParseContext } from "./context.ts";
import { refOf } from "./target.ts";

/** What may stand in front of a date and says no more than the verb does; ready to compare. */
const NEUTRAL: ReadonlySet<string> = new Set(
  foldText(
    "er blir vert ble vart bli skal være vere til te den det nå no på for med i om innen innan satt sett settes sett ny frist fristen deadline fram frem ut enda ennå igjen ytterligere",
  ).split(" "),
);

/** Beside the small words that no activity is searched by. */
const OF_THE_PAST: ReadonlySet<string> = new Set(foldText("utløp utløpt utgikk løp passert passerte").split(" "));

/** What stands in front of a date: the activity, and the words behind it that say something of the date. */
export interface BeforeDate {
  target: string;
  between: string;
}

/** Parts the words of the activity from those that say something of the date. */
export function partBeforeDate(words: string, context: ParseContext): BeforeDate {
  const list = words.split(/\s+/u);
  const parted = (count: number) => ({ target: list.slice(0, count).join(" "), between: list.slice(count).join(" ") });
  const code = [2, 1].find((count) => count <= list.length && "code" in refOf(parted(count).target, context));
  if (code !== undefined) return parted(code);
  let count = list.length;
  while (count > 1 && isSmall(list[count - 1] ?? "")) count -= 1;
  return context.find(parted(count).target).verdict === "none" ? { target: words, between: "" } : parted(count);
}

function isSmall(word: string): boolean {
  const form = plain(word);
  return isStopWord(form) || OF_THE_PAST.has(form);
}

function plain(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{N}]/gu, "");
}

/** True when the words between say more than that a date comes. */
export function isUncertain(between: string): boolean {
  return between
    .split(/\s+/u)
    .map(plain)
    .some((word) => word !== "" && !NEUTRAL.has(word));
}
