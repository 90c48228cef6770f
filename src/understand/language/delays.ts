/** «forsinket med 2 uker», «ca. 14 dager forsinket»: a status that says by how much. The amount stays in the comment. */
import type { Status } from "../../model/status.ts";
import { wholeNumber } from "./date-words.ts";
import { SPOKEN } from "./spoken-status.ts";
import { statusOf } from "./status-words.ts";

const AMOUNT =
  "(?:(?:ca\\.?|cirka|circa|omtrent|rundt|minst|opptil|inntil|over|nesten|nærmere) )?(?<count>\\d{1,3}(?:[-–]\\d{1,3})?|\\p{L}+|et par|eit par|noen få) (?:dag(?:er|ar)?|døgn|uk(?:e|er|a)|vek(?:e|er|a|or)|måned(?:er)?|månad(?:er|ar)?|mnd\\.?|år)";
const BEHIND = new RegExp(`^(?<state>.+?)(?: med)? ${AMOUNT}$`, "u");
const IN_FRONT = new RegExp(`^(?:(?:er|ligger|ligg|nå|no) )*${AMOUNT} (?<state>.+)$`, "u");

/** The status that the whole of `text` (as `plainSegment` makes it) says with an amount of time, or null. */
export function readDelay(text: string): Status | null {
  for (const pattern of [BEHIND, IN_FRONT]) {
    const { state, count } = pattern.exec(text)?.groups ?? {};
    if (state === undefined || count === undefined || !isCount(count)) continue;
    const status = statusOf(state);
    if (status === null || status === "ended") continue;
    const { amount } = SPOKEN[status];
    if (amount === "around" || (amount === "behind" && pattern === BEHIND)) return status;
  }
  return null;
}

function isCount(text: string): boolean {
  return (
    /^\d/.test(text) || /^(?:et par|eit par|noen|nokre|noen få|flere|fleire)$/.test(text) || wholeNumber(text) !== null
  );
}
