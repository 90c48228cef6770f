/** What all the segments of an update say together: the claims, and the comment that is left. */
import { parseDate } from "./dates.ts";
import { type Claim, readSegment, type SegmentContext, type SegmentReading } from "./read-segment.ts";
import { joinPieces, type Piece, type Segment } from "./segments.ts";

/** Nobody reports more than this in one go; what comes after it is comment. */
const MOST_SEGMENTS = 30;

/** Reads the segments of the clean text. */
export function readSegments(
  clean: string,
  segments: Segment[],
  context: SegmentContext,
): { claims: Claim[]; comment: string; readings: SegmentReading[] } {
  const readings = readAll(clean, segments, context);
  return {
    readings,
    claims: readings.flatMap(({ claims }) => claims),
    comment: joinPieces(clean, piecesOf(segments, readings)),
  };
}

/**
 * A weekday and its date may have a comma between them («frist fredag, 14. desember»), so such a segment is first read
 * together with the next. A second, different decision or responsible has no field to go to and stays in the comment.
 */
function readAll(clean: string, segments: Segment[], context: SegmentContext): SegmentReading[] {
  const readings: SegmentReading[] = [];
  const taken = new Set<string>();
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined || index >= MOST_SEGMENTS) {
      readings.push({ claims: [], commentFrom: 0 });
      continue;
    }
    const both = readWithNext(clean, segment, segments[index + 1], context);
    if (both !== null) {
      readings.push(both, { claims: [], commentFrom: null });
      index += 1;
      continue;
    }
    const text = clean.slice(segment.start, segment.end);
    const said = { ...context, first: index === 0 };
    const corrected = readings.flatMap(({ claims }) => claims);
    const reading =
      readCorrection(text, corrected, said) ?? anotherDay(text, corrected, said) ?? readSegment(text, said);
    const [only] = reading.claims;
    const single = only !== undefined && (only.field === "decision" || only.field === "responsible");
    readings.push(single && taken.has(only.field) ? { claims: [], commentFrom: 0 } : reading);
    if (single) taken.add(only.field);
  }
  return readings;
}

const CORRECTS =
  /^(?:(?:nei|næ|vent|oi|eller|unnskyld|beklager|sorry|orsak|altså|dvs\.?|det vil si|skal være|skal vere|skulle være|skulle vært|rettelse|feil|mener|meiner|mente|jeg mener|eg meiner|jeg mente|rettere sagt|rettare sagt)[\s,]+)+(?=\S)/iu;

/** «60 %, nei 65 %»: what is said anew of the same field stands beside what was said, so that the person chooses. */
function readCorrection(text: string, before: Claim[], context: SegmentContext): SegmentReading | null {
  const rest = text.replace(CORRECTS, "");
  if (rest === text) return null;
  const reading = readSegment(rest, context);
  const isWhole = reading.commentFrom === null && reading.claims.length > 0;
  const isSame = reading.claims.every(({ field }) => before.some((claim) => claim.field === field));
  return isWhole && isSame ? reading : null;
}

/** «frist 15.12, 16.12»: a day behind a deadline is another one, so that the person chooses. */
function anotherDay(text: string, before: Claim[], { today }: SegmentContext): SegmentReading | null {
  if (!/\d/.test(text) || !before.some(({ field }) => field === "deadline")) return null;
  const reading = parseDate(text.replace(/^og /iu, ""), today);
  return reading?.kind === "date" ? { claims: [{ field: "deadline", reading }], commentFrom: null } : null;
}

const WEEKDAY_AT_END = /(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)da[gn]$/i;
const BEFORE_DATE = /frist|til|innen|innan|senest|seinast|før/i;

/** «frist fredag», «senest mandag» */
function endsInWeekday(text: string): boolean {
  const day = WEEKDAY_AT_END.exec(text);
  return day !== null && BEFORE_DATE.test(text.slice(0, day.index));
}

function readWithNext(
  clean: string,
  segment: Segment,
  next: Segment | undefined,
  context: SegmentContext,
): SegmentReading | null {
  if (next === undefined || segment.end - segment.start > 60 || next.end - next.start > 30) return null;
  if (!endsInWeekday(clean.slice(segment.start, segment.end))) return null;
  if (!/^\s*,\s*$/.test(clean.slice(segment.end, next.start))) return null;
  const both = readSegment(`${clean.slice(segment.start, segment.end)} ${clean.slice(next.start, next.end)}`, context);
  return both.commentFrom === null ? both : null;
}

function piecesOf(segments: Segment[], readings: SegmentReading[]): Piece[] {
  return segments.flatMap((segment, index): Piece[] => {
    const from = readings[index]?.commentFrom ?? null;
    if (from === null) return [];
    return [{ start: segment.start + from, end: segment.end, segment: index, whole: from === 0 }];
  });
}
