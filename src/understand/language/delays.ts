/** «forsinket med 2 uker», «ca. 14 dager forsinket», «utsatt to uker»: a status that says by how much. */
import type { Later } from "../../model/command.ts";
import { STATUS, type Status } from "../../model/status.ts";
import { wholeNumber } from "./date-words.ts";
import { readLater } from "./later.ts";
import { SPOKEN } from "./spoken-status.ts";
import { statusOf } from "./status-words.ts";

const AMOUNT =
  "(?:(?:ca\\.?|cirka|circa|omtrent|rundt|minst|opptil|inntil|over|nesten|nærmere) )?(?<count>\\d{1,3}(?:[-–]\\d{1,3})?|\\p{L}+|et halvt|eit halvt|et par|eit par|noen få) (?:dag(?:er|ar)?|døgn|uk(?:e|er|a)|vek(?:e|er|a|or)|måned(?:er)?|månad(?:er|ar)?|mnd\\.?|år)";
const BEHIND = new RegExp(`^(?<state>.+?)(?: med)? (?<amount>${AMOUNT})$`, "u");
const IN_FRONT = new RegExp(`^(?:(?:er|ligger|ligg|nå|no) )*${AMOUNT} (?<state>.+)$`, "u");

/** A status, and where it moves the deadline by how much; two for «et par uker», which must be asked about. */
export interface Delay {
  status: Status;
  later: Later[];
}

/**
 * What the whole of `text` (as `plainSegment` makes it) says of a status with an amount of time, or null. Of a delay the
 * amount is told and stays in the comment; a postponement is counted from the present deadline.
 */
export function readDelay(text: string): Delay | null {
  for (const pattern of [BEHIND, IN_FRONT]) {
    const { state, count, amount: said = "" } = pattern.exec(text)?.groups ?? {};
    if (state === undefined || count === undefined || !isCount(count)) continue;
    const status = statusOf(state);
    if (status === null || status === "ended") continue;
    const { amount } = SPOKEN[status];
    if (amount === "around" || (amount === "behind" && pattern === BEHIND))
      return { status, later: STATUS[status].moved ? (readLater(said, false) ?? []) : [] };
  }
  return null;
}

function isCount(text: string): boolean {
  return (
    /^\d/.test(text) ||
    /^(?:et par|eit par|et halvt|eit halvt|noen|nokre|noen få|flere|fleire)$/.test(text) ||
    wholeNumber(text) !== null
  );
}
