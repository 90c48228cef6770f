/**
 * What is perhaps a field, though it is none as a whole: a status word with a slip («fårsinket»), a bare number («50»),
 * a deadline that runs on from the comment («gravd til Os frist 1. mars»). It is asked about, never read in silence.
 */
import type { IsoDate } from "../../model/week.ts";
import { readPerhapsDeadline } from "./perhaps-deadline.ts";
import { readPerhapsProgress } from "./perhaps-progress.ts";
import { type Claim, readSegment, type SegmentContext } from "./read-segment.ts";
import { plainSegment, statusNear } from "./status-words.ts";

/** Fields that are perhaps meant, and the rest. */
export interface HalfSaid {
  claims: Claim[];
  /** What is left of the comment. */
  comment: string;
}

/** What stands in front of the deadline of something else, or of one that is none yet: «søknad med frist», «fylkets frist», «håper frist». */
const OF_SOMETHING =
  /(?:^|\s)(?:med|har|hadde|fikk|får|innen|innan|før|etter|om|uten|utan|på|for|av|til|i|er|var|ble|blir|og|eller|en|ein|ei|den|kort|utsatt|utsett|deres|vår|sin|satt|sett|setter|gitt|gir|fått|overholdt|nesten|snart|kanskje|ikke|ikkje|hvis|viss|dersom|håper|håpar|sa|sier|seier|trenger|treng|ønsker|ønskjer|foreslår|krever|krev|\p{L}{2,}s)$/iu;
/** No more of a comment is looked at, from its end. */
const LOOKED_AT = 160;
const LAST_DEADLINE =
  /^(?<head>.*\S)(?<!\sny)\s+(?<tail>(?:ny\s+)?(?:tids|slutt)?(?:frist(?:en)?|deadline)\s.{2,60})$/isu;
const LAST_PROGRESS = /^(?<head>.*\S)\s+(?<tail>\S+\s*(?:%|prosent))$/isu;

/** What the comment of an update may be saying besides, or null. */
export function readHalfSaid(
  comment: string,
  context: SegmentContext & { municipalities: readonly string[] },
): HalfSaid | null {
  const word = comment.replace(/(?<![.!])[.!]+$/u, "");
  if (/^\d{1,3}$/u.test(word) && Number(word) <= 100) {
    return { claims: [{ field: "progress", progress: Number(word) }], comment: "" };
  }
  const status = statusNear(word);
  if (status !== null) return { claims: [{ field: "status", status }], comment: "" };
  return (
    readNotBut(word, context) ??
    readEither(word, context) ??
    readRange(word) ??
    readRunOn(comment, context) ??
    readLeading(word, context) ??
    readPart(comment, context)
  );
}

/** More parts of a comment are not looked at. */
const MOST_PARTS = 8;

/** «møte holdt, nesten 60 %»: a part between commas; the others stay. */
function readPart(comment: string, { today }: SegmentContext): HalfSaid | null {
  const parts = comment
    .split(/[;\n]|,(?!\d)/u)
    .map((part) => part.trim())
    .filter((part) => part !== ""); // an empty line is no part
  for (const [at, part] of parts.slice(0, MOST_PARTS).entries()) {
    const claims = perhapsIn(part, today);
    if (claims === null) continue;
    return { claims, comment: parts.filter((_, other) => other !== at).join(", ") };
  }
  return null;
}

function perhapsIn(part: string, today: IsoDate): Claim[] | null {
  const progress = readPerhapsProgress(part);
  if (progress !== null) return [{ field: "progress", progress }];
  const range = readRange(part);
  if (range !== null) return range.claims;
  const date = readPerhapsDeadline(part, today);
  return date === null ? null : [{ field: "deadline", reading: { kind: "date", date, typed: part } }];
}

/** «forsinket men ikke av oss», «på vent hos fylket»: a field in front, and what is told of it. */
const LEADING =
  /^(?<head>.{2,60}?),? (?<tail>(?:men|dog|hos|selv om|sjølv om|mens|medan|sa|sier|seier|melder|meldte|mener|meiner|ifølge|i følge|iflg\.?|says?|said) .+)$/isu;

function readLeading(comment: string, context: SegmentContext): HalfSaid | null {
  const { head, tail } = LEADING.exec(comment.slice(0, LOOKED_AT))?.groups ?? {};
  if (head === undefined || tail === undefined || comment.length > LOOKED_AT) return null;
  const claims = wholeClaims(head, context);
  const isHowFar = claims?.every(({ field }) => field === "status" || field === "progress");
  return claims !== null && isHowFar ? { claims, comment: tail } : null;
}

/** «60 nei 65 %», «ferdig eller forsinket», «60 %, mener 65 %»: two values of one field, of which the person chooses. */
const EITHER =
  /^(?<one>.{1,60}?)[\s,;]+(?:(?:eller|nei|næ|vent|oi|unnskyld|beklager|sorry|orsak|altså|dvs\.?|det vil si|skal være|skal vere|skulle være|skulle vært|rettelse|feil|mener|meiner|mente|jeg mener|eg meiner|jeg mente|rettere sagt|rettare sagt|or|no)[\s,]+)+(?<other>.{1,60})$/iu;

/** «ikke 60 men 50 %», «65 % ikke 60 %»: what is denied is not offered. */
const NOT_BUT =
  /^(?:(?:er|det er|nei)[\s,]+)?(?:ikke|ikkje|not) (?<denied>.{1,40}?),? (?:men|but) (?<said>.{1,40})$|^(?<first>.{1,40}?),? (?:ikke|ikkje|not) (?<last>.{1,40})$/iu;

function readNotBut(comment: string, context: SegmentContext): HalfSaid | null {
  const { denied, said, first, last } = NOT_BUT.exec(comment)?.groups ?? {};
  const [meant, other] = [said ?? first, denied ?? last];
  if (meant === undefined || other === undefined) return null;
  const claims = wholeClaims(meant, context);
  const [claim, more] = claims ?? [];
  const isBare = claim?.field === "progress" && /^\d{1,3}$/u.test(other);
  const isSame = isBare || wholeClaims(other, context)?.some(({ field }) => field === claim?.field);
  return claim !== undefined && more === undefined && isSame ? { claims: [claim], comment } : null;
}

/** «etablert», «overført til drift»: done, perhaps, or a step on the way. */
const PERHAPS_DONE =
  /^(?:(?:er|ble|blei|vart|nå|no|har) )*(?:etablert|åpnet|åpna|opna|vedtatt|vedtatte|vedteken|vedteke|overført til (?:ordinær |daglig )?drift|satt i drift|tatt i bruk|iverksatt|iverksett)$/u;

/** The whole of a comment, where no field is said beside it. */
export function saysPerhapsDone(comment: string): boolean {
  return PERHAPS_DONE.test(plainSegment(comment));
}

const DATED = /^(?:ny )?(?:frist|deadline|innen|til|utsatt til) /iu;

function readEither(comment: string, context: SegmentContext): HalfSaid | null {
  const { one, other } = EITHER.exec(comment)?.groups ?? {};
  if (one === undefined || other === undefined) return null;
  const last = wholeClaims(other, context) ?? wholeClaims(`${DATED.exec(one)?.[0] ?? ""}${other}`, context);
  const [claim, more] = last ?? [];
  if (claim === undefined || more !== undefined) return null;
  const isBare = claim.field === "progress" && /^\d{1,3}$/u.test(one) && Number(one) <= 100;
  const first = isBare ? [{ field: "progress", progress: Number(one) } as const] : firstClaims(one, other, context);
  if (claim.field === "deadline" && first?.some((said) => said.field === "deadline" && said.reading.kind === "vague"))
    return {
      claims: [{ field: "deadline", reading: { kind: "vague", typed: comment, alternatives: dayIn(claim) } }],
      comment: "",
    };
  return first?.length === 1 && first[0]?.field === claim.field ? { claims: [...first, claim], comment: "" } : null;
}

/** «15. nei 16. des»: the day has the month of the other. */
function firstClaims(one: string, other: string, context: SegmentContext): Claim[] | null {
  const month = /^\d{1,2}\.? ?(\p{L}.*)$/u.exec(other)?.[1] ?? /^\d{1,2}\.(\d{1,2}.*)$/u.exec(other)?.[1];
  const bare = one.replace(/\.$/u, "");
  const dated =
    month !== undefined && /(?<!\d\.)(?<!\d)\d{1,2}$/u.test(bare)
      ? wholeClaims(`${bare}.${/^\d/u.test(month) ? "" : " "}${month}`, context)
      : null;
  return dated ?? wholeClaims(one, context);
}

function dayIn(claim: Claim): IsoDate[] {
  return claim.field === "deadline" && claim.reading.kind === "date" ? [claim.reading.date] : [];
}

/** «60–70 %»: which of them? */
function readRange(comment: string): HalfSaid | null {
  const [, low = "", high = ""] =
    /^(?:(?:vi er|ca\.?|rundt|sånn|et sted|mellom|cirka|omtrent|kanskje|på|nå|er|ligger) )*(\d{1,3}) ?(?:%|prosent)? ?(?:[-–—/]|til|eller|og) ?(\d{1,3}) ?(?:%|prosent)(?: ferdige?)?$/iu.exec(
      comment,
    ) ?? [];
  const both = [Number(low), Number(high)];
  if (high === "" || both.some((progress) => progress > 100) || low === high) return null;
  return { claims: both.map((progress) => ({ field: "progress", progress })), comment: "" };
}

function readRunOn(comment: string, context: SegmentContext & { municipalities: readonly string[] }): HalfSaid | null {
  const end = comment.slice(-LOOKED_AT);
  const found = LAST_DEADLINE.exec(end)?.groups;
  if (found?.head === undefined || found.tail === undefined) return null;
  const head = comment.slice(0, comment.length - end.length) + found.head;
  const isPlace = context.municipalities.some((name) => head.endsWith(` ${name}`)); // «gravd til Os frist …»
  if (OF_SOMETHING.test(head) && !isPlace) return null;
  const deadline = claimsOf(found.tail, "deadline", context);
  if (deadline === null) return null;
  const before = LAST_PROGRESS.exec(found.head)?.groups;
  const progress = before?.tail === undefined ? null : claimsOf(before.tail, "progress", context);
  if (progress === null) return { claims: deadline, comment: head };
  return {
    claims: [...progress, ...deadline],
    comment: head.slice(0, head.length - found.head.length) + (before?.head ?? ""),
  };
}

/** What the text claims, when all of it is fields. */
function wholeClaims(text: string, context: SegmentContext): Claim[] | null {
  const { claims, commentFrom } = readSegment(text.trim(), context);
  return commentFrom === null && claims.length > 0 ? claims : null;
}

/** What the text claims, when it claims this field, and nothing else, as a whole. */
function claimsOf(text: string, field: Claim["field"], context: SegmentContext): Claim[] | null {
  const { claims, commentFrom } = readSegment(text, context);
  const isWhole = commentFrom === null && claims.length > 0 && claims.every((claim) => claim.field === field);
  return isWhole ? claims : null;
}
