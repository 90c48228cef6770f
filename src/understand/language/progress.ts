/** How far an activity has come, as people write it. */

import { wholeNumber } from "./date-words.ts";
import { saysWhole } from "./spoken-status.ts";
import { statusOf } from "./status-words.ts";

export interface ProgressReading {
  /** 0–100, rounded; 100 only where all is said to be done. */
  progress: number;
  /** True for «3 av 8», which says more than its per cent and stays in the comment. */
  keepText: boolean;
  /** True for «100 % ferdig», which says both. */
  done: boolean;
}

const SMALL_WORDS =
  "(?:(?:status|is|at|now|framdrift(?:en)?|fremdrift(?:en)?|progresjon(?:en)?|progress|er|nå|no|på|ligger på|ligg på|har nådd|nådd|(?:har )?(?:kommet|komne|kome)(?: til)?|ca\\.?|cirka|circa|omtrent|omtrentlig|rundt|om lag|omlag|sånn)[: ]+|[~≈] ?)*";
const PER_CENT = new RegExp(
  `^${SMALL_WORDS}(\\d{1,3}(?:[.,]\\d{1,2})?|\\p{L}+) ?(?:%|prosent|percent|per cent|pros\\.?|pst\\.?|pct\\.?)(?: (.+))?$`,
  "u",
);
/** «fremdrift 55»: the word says what the number is. */
const NAMED =
  /^(?:status )?(?:framdrift|fremdrift|progresjon|progress)(?:en)?(?: ?[:=])?(?: (?:er|nå|no|på|ca\.?|omtrent|rundt))* (\d{1,6})$/u;
const HALFWAY = new RegExp(`^${SMALL_WORDS}(?:halvveis|halvvegs|halveis|halvegs|halvvejs)(?: (.+))?$`, "u");
const PART_OF = new RegExp(`^${SMALL_WORDS}(\\d{1,4}|\\p{L}+) (?:av|ut av|tå) (\\d{1,4}|\\p{L}+)(?: (.+))?$`, "u");

const OUTSIDE = new RegExp(
  `^${SMALL_WORDS}(-?\\d{1,6}(?:[.,]\\d{1,2})?) ?(?:%|prosent|percent|per cent|pros\\.?|pst\\.?|pct\\.?)$`,
  "u",
);

/** True when the whole of `text` (as `plainSegment` makes it) is a per cent below 0 or above 100. */
export function impossibleProgress(text: string): boolean {
  const figure = (OUTSIDE.exec(text) ?? NAMED.exec(text))?.[1];
  if (figure === undefined) return false;
  const value = Number(figure.replace(",", "."));
  return figure.startsWith("-") || value > 100;
}

const BEHIND =
  /^(?:ca\.?|cirka|circa|omtrent|nå|no|så langt|hittil|så langt nå|i dag|unna|gjort unna|klart|klar|gjennom|complete)$/;

/** The progress that the whole of `text` (as `plainSegment` makes it) says, or null. More than 100 % is no progress. */
export function readProgress(text: string): ProgressReading | null {
  const perCent = PER_CENT.exec(text);
  if (perCent !== null) return fromPerCent(perCent[1] ?? "", perCent[2]);
  const named = NAMED.exec(text);
  if (named !== null) return fromPerCent(named[1] ?? "", undefined);
  const halfway = HALFWAY.exec(text);
  if (halfway !== null) {
    return isFiller(halfway[1]) ? { progress: 50, keepText: false, done: false } : null;
  }
  const part = PART_OF.exec(text);
  if (part === null || !isFiller(part[3])) return null;
  const [done, all] = [wholeNumber(part[1] ?? ""), wholeNumber(part[2] ?? "")];
  if (done === null || all === null || all < 2 || done > all) return null;
  return { progress: rounded((100 * done) / all), keepText: true, done: false };
}

function fromPerCent(figure: string, behind: string | undefined): ProgressReading | null {
  const value = /^\d/.test(figure) ? Number(figure.replace(",", ".")) : wholeNumber(figure);
  if (value === null || value > 100 || !isFiller(behind)) return null;
  const saysDone = behind !== undefined && saysWhole(statusOf(behind));
  return { progress: rounded(value), keepText: false, done: saysDone && value === 100 };
}

/** «99,9 %» is not all. */
function rounded(value: number): number {
  return value < 100 ? Math.min(99, Math.round(value)) : 100;
}

/** Nothing, «så langt», or a word for done, which behind a per cent only says what the per cent is of. */
function isFiller(behind: string | undefined): boolean {
  return behind === undefined || BEHIND.test(behind) || saysWhole(statusOf(behind));
}
