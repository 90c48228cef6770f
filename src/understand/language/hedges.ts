/**
 * A field that stands alone between commas, while the words beside it take it back: «hvis vi får pengene, ferdig»,
 * «ferdig, nesten», «Tolga, ferdig». Whether it was meant for the whole activity is asked, never guessed.
 */
import type { IsoDate } from "../../model/week.ts";
import { readDeadline } from "./deadlines.ts";
import {
  deniesSame,
  depends,
  excepts,
  goesOnTo,
  isCondition,
  isConditionBefore,
  isMistake,
  isOnlyDoubt,
  narrows,
  shallBeDone,
  takesBackAnything,
  takesBackStatus,
} from "./hedge-words.ts";
import { isLess, isOfLess, type Neighbour, saysAlmost, takesBackWhatWasSaid } from "./narrowing.ts";
import { normaliseText } from "./normalise.ts";
import { endsInAnotherThing, namesAnotherThing, namesTheThing, narrowsToPart } from "./other-things.ts";
import type { SegmentReading } from "./read-segment.ts";
import { type Said, SPOKEN } from "./spoken-status.ts";
import { asksWhether, plainSegment } from "./status-words.ts";
import { isFarAhead, isYetToCome } from "./time-to-come.ts";

/** A segment of an update, with its text. */
export interface ReadSegment {
  text: string;
  reading: SegmentReading;
}

interface Context {
  municipalities: readonly string[];
  today: IsoDate;
}

/** One segment with a field, and the comments around it. */
interface Beside {
  segment: ReadSegment;
  /** The unbroken run of comments right in front, in order. */
  before: string[];
  next: string | undefined;
  /** The comments right in front and right behind, as they were typed too. */
  front: Neighbour | undefined;
  behind: Neighbour | undefined;
  /** The segments on both sides, fields or not. */
  neighbours: ReadSegment[];
}

/** No more segments are read as fields (`read-segments.ts`), and one comment behind them. */
export const LOOKED_AT = 31;

const TAKES_BACK: ReadonlySet<string> = new Set(["status", "progress", "deadline"]);

/** True when some status, per cent or deadline among the segments is taken back or narrowed by what stands beside it. */
export function isHedged(all: readonly ReadSegment[], context: Context): boolean {
  const segments = all.slice(0, LOOKED_AT);
  const comments = segments.flatMap((segment) => commentOf(segment) ?? []);
  return segments.some((segment, at) => {
    if (!segment.reading.claims.some(({ field }) => TAKES_BACK.has(field))) return false;
    if (comments.some(isMistake) || comments.some(saysAlmost)) return true;
    if (segments.slice(at + 1).some((later) => takesBackWhatWasSaid(commentOf(later) ?? ""))) return true;
    const beside: Beside = {
      segment,
      before: commentsBefore(segments, at),
      next: commentOf(segments[at + 1]),
      front: neighbourOf(segments[at - 1]),
      behind: neighbourOf(segments[at + 1]),
      neighbours: [segments[at - 1], segments[at + 1]].filter((neighbour) => neighbour !== undefined),
    };
    if (isFieldHedged(beside, context) || isDeadlineHedged(beside, context)) return true;
    const said = segment.reading.claims.find((claim) => claim.field === "status")?.status;
    if (said === undefined) return false;
    return (
      isStatusHedged(said, beside, context) || comments.some((words) => isOnlyDoubt(words) || deniesSame(words, said))
    );
  });
}

/** «60 %, så vidt jeg vet» is what a person can say of a per cent. */
const AS_FAR_AS = /^(?:så ?vidt|etter|slik|som|ut fra|ut frå|as far as) /u;

/** Whatever the field is. */
function isFieldHedged({ segment, before, next, front, behind }: Beside, { municipalities }: Context): boolean {
  const last = before.at(-1);
  const { claims } = segment.reading;
  const isFull = claims.some((claim) => claim.field === "progress" && claim.progress === 100);
  const isFraction = claims.some(({ field }) => field === "progress");
  return (
    (next !== undefined && (takesBackAnything(next) || (isFraction && isOnlyDoubt(next) && !AS_FAR_AS.test(next)))) ||
    before.some(isCondition) ||
    [last, next].some((words) => words !== undefined && narrowsToPart(words, municipalities)) ||
    (isFull && last !== undefined && shallBeDone(last)) ||
    (isFraction && [front, behind].some((one) => one && (namesTheThing(one.words) || isPartOfAll(one, municipalities))))
  );
}

/** «til Tolga, 40 %» tells how far it has come. */
function isPartOfAll(beside: Neighbour, municipalities: readonly string[]): boolean {
  return !/^(?:fram |frem )?til /u.test(beside.words) && isLess(beside, municipalities);
}

/** A date behind a comma may be of what the comment tells: «Kari er borte, til mandag», «søknad til fylket, frist 15. des». */
function isDeadlineHedged({ segment, before, next }: Beside, { today }: Context): boolean {
  const { claims } = segment.reading;
  if (!claims.some((claim) => claim.field === "deadline" && claim.reading.kind !== "none")) return false;
  if (before.some(isConditionBefore) || (next !== undefined && (depends(next) || isOnlyDoubt(next) || narrows(next))))
    return true;
  if (next !== undefined && namesAnotherThing(next)) return true;
  const last = before.at(-1);
  if (last === undefined) return false;
  const words = normaliseText(segment.text);
  if (readDeadline(words, today)?.explicit === false) return true;
  return /^(?:frist|deadline)/iu.test(words) && endsInAnotherThing(last);
}

function isStatusHedged(said: Said, beside: Beside, { municipalities, today }: Context): boolean {
  const { segment, before, next, front, behind, neighbours } = beside;
  const last = before.at(-1);
  const hasReason = segment.reading.commentFrom !== null; // then it is told of the activity
  return (
    asksWhether(segment.text) ||
    before.some(isConditionBefore) ||
    (last !== undefined && goesOnTo(last, said)) ||
    (front !== undefined && isOfLess(front, said, false, municipalities)) ||
    (behind !== undefined && !hasReason && isOfLess(behind, said, true, municipalities)) ||
    [last, next].some((words) => words !== undefined && takesBackStatus(words, said)) ||
    (SPOKEN[said].closes && last !== undefined && excepts(last)) ||
    neighbours.some((neighbour) => isTooEarly(neighbour, said, today))
  );
}

/** «ferdig, neste uke», «til jul, ferdig», «i gang, neste år». */
function isTooEarly(beside: ReadSegment, said: Said, today: IsoDate): boolean {
  const isComment = commentOf(beside) !== undefined;
  const { early } = SPOKEN[said];
  if (early === "far-ahead") return isComment && isFarAhead(beside.text, today);
  const isDate = isComment || beside.reading.claims.every(({ field }) => field === "deadline");
  return early === "ahead" && isDate && isYetToCome(beside.text, today);
}

/** The comment of a segment that is comment as a whole, as words to compare. */
function commentOf(segment: ReadSegment | undefined): string | undefined {
  if (segment === undefined || segment.reading.claims.length > 0 || segment.reading.commentFrom !== 0) return undefined;
  return plainSegment(segment.text.slice(0, 200));
}

function neighbourOf(segment: ReadSegment | undefined): Neighbour | undefined {
  const words = commentOf(segment);
  return segment === undefined || words === undefined ? undefined : { typed: segment.text, words };
}

function commentsBefore(segments: readonly ReadSegment[], at: number): string[] {
  const words = commentOf(segments[at - 1]);
  return words === undefined ? [] : [...commentsBefore(segments, at - 1), words];
}
