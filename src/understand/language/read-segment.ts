/** What one segment of an update says. It is fields only if it is fields as a whole; everything else is comment. */

import type { Later, Mention } from "../../model/command.ts";
import type { Role } from "../../model/plan.ts";
import type { Status } from "../../model/status.ts";
import type { IsoDate } from "../../model/week.ts";
import { isAboutADay } from "./about-a-day.ts";
import { type Begun, readBegun } from "./begun.ts";
import { clockAt, type DateReading } from "./dates.ts";
import { readDeadline } from "./deadlines.ts";
import { readDecision } from "./decisions.ts";
import { type Delay, readDelay } from "./delays.ts";
import { leadingSymbol } from "./emoji.ts";
import { isOnlyDoubt } from "./hedge-words.ts";
import { readLaterDeadline } from "./later.ts";
import { saysNoDeadline } from "./no-deadline.ts";
import { normaliseText } from "./normalise.ts";
import { impossibleProgress, type ProgressReading, readProgress } from "./progress.ts";
import { roleNamed } from "./roles.ts";
import { LOOSE_REASON, REASON } from "./small-words.ts";
import { SPOKEN } from "./spoken-status.ts";
import { readStatusWhen } from "./status-when.ts";
import { plainSegment, saidOfItself, statusOf, statusOfSentence } from "./status-words.ts";

/** One thing said about one field. */
export type Claim =
  | { field: "status"; status: Status | "ended" }
  | { field: "progress"; progress: number }
  /** A per cent that there is not: «150 %». */
  | { field: "progress-outside"; typed: string }
  | { field: "deadline"; reading: DateReading | { kind: "none" } | { kind: "later"; later: Later } }
  | { field: "decision"; decision: string }
  | { field: "responsible"; responsible: { role: string } | Mention }
  | { field: "internal" };

export interface SegmentReading {
  claims: Claim[];
  /** Offset in the segment from which its text belongs to the comment; null when it is all fields. */
  commentFrom: number | null;
}

export interface SegmentContext {
  today: IsoDate;
  roles: readonly Role[];
  /** True for the first segment, where «det» and «vi» can only be the activity. */
  first?: boolean;
  /** True where what is read will be asked about: any fields side by side are fields («60 % forsinket til 1. mars»). */
  loose?: boolean;
  /** What stretches of one text were read as, so that reading it again, loosely, costs no second look at each. */
  known?: Map<string, Known>;
}

interface Known {
  /** As phrases are looked up. */
  words: string;
  /** Read as one field, however it is read. */
  claims: Claim[] | null;
}

/** Fields are short; a longer head is not looked at. */
const LONGEST = 100;
const MOST_WORDS = 12;

/** Words that give a reason for a status; the reason is kept with them. */
const BEFORE_REASON = new RegExp(
  String.raw`\s(?=(?:${REASON}|${LOOSE_REASON}|som\s+følge\s+av|som\s+følgje\s+av|i\s+påvente\s+av|i\s+vente\s+på)\s)`,
  "iu",
);
/** Only a status may stand before these. */
const IS_LOOSE = new RegExp(String.raw`^(?:${LOOSE_REASON})\s`, "iu");

/** Behind a per cent only these say how it goes; «60 % utsatt» says what the per cent is of. */
const STATE = /^(?:i gang|igang|i rute|i arbeid|under arbeid|etter plan|etter planen|som planlagt|pågår)$/;

/** Fields side by side where all is asked about. */
const MOST_LOOSE = 6;

/** «frist 1. mars eller 1. april» */
const OR_ANOTHER = /\s(?:eller|nei|mener|meiner)\s.{0,80}\d/iu;

const NAMES_DEADLINE = /frist|deadline|sluttdato/i;

/** Reads a segment of the clean text. */
export function readSegment(segment: string, context: SegmentContext): SegmentReading {
  const whole = readWhole(segment, context);
  if (whole !== null) return whole;
  const reason = BEFORE_REASON.exec(segment.slice(0, LONGEST + 20));
  if (reason !== null) {
    const from = reason.index + 1;
    const claims = readParts(segment.slice(0, reason.index), context);
    const loose = IS_LOOSE.test(segment.slice(from));
    if (claims !== null && (!loose || claims.every(({ field }) => field === "status")))
      return { claims, commentFrom: from };
  }
  const begun = readBegun(segment, context.first === true);
  // Read loosely only here: nearly every segment of a comment begins nothing, and is read once.
  const isBegun = begun !== null && !OR_ANOTHER.test(segment) && readLoosely(segment, context) === null;
  return isBegun ? { claims: begunClaims(begun), commentFrom: null } : { claims: [], commentFrom: 0 };
}

function readLoosely(segment: string, context: SegmentContext): Claim[] | null {
  return readParts(segment, { ...context, loose: true });
}

/** A deadline without a day to offer. */
function begunClaims({ status, typed }: Begun): Claim[] {
  const deadline: Claim = { field: "deadline", reading: { kind: "vague", typed, alternatives: [] } };
  return status === null ? [deadline] : [{ field: "status", status }, deadline];
}

/** Says more than the status: the deadline that stands is perhaps no longer meant. */
const ENDLESS = / på (?:ubestemt|ubegrenset) tid$/u;

/** The fields that elsewhere stand alone in their segment. */
function readAlone(text: string, words: string, context: SegmentContext): Claim | null {
  const decision = readDecision(words);
  if (decision !== null) return { field: "decision", decision };
  if (/^(?:kun |bare |berre )?(?:intern|internt)$/.test(words)) return { field: "internal" };
  const responsible = readResponsible(normaliseText(text), context.roles);
  return responsible === null ? null : { field: "responsible", responsible };
}

function readWhole(segment: string, context: SegmentContext): SegmentReading | null {
  if (segment.length > LONGEST) return null;
  const words = plainSegment(segment);
  const alone = readAlone(segment, words, context);
  if (alone !== null) return { claims: [alone], commentFrom: null };
  const symbol = readSymbol(segment, context);
  if (symbol !== null) return symbol;
  const ofItself = context.first ? saidOfItself(words) : null;
  const progress = readProgress(words) ?? (ofItself === null ? null : readProgress(ofItself));
  const status = ENDLESS.test(words) ? statusOf(words) : null;
  if (status !== null && status !== "ended") return { claims: [{ field: "status", status }], commentFrom: 0 };
  if (progress?.keepText) return { claims: [{ field: "progress", progress: progress.progress }], commentFrom: 0 };
  const delay = readDelay(words);
  if (delay !== null) return delayed(delay);
  const claims = (context.first ? readSentence(words, progress) : null) ?? readParts(segment, context);
  if (claims !== null) return { claims, commentFrom: besideDay(segment, claims) };
  const since = readStatusWhen(words, context.today);
  return since === null ? null : { claims: [{ field: "status", status: since }], commentFrom: 0 };
}

/** Where the comment begins in a segment that is all fields: «ca. 1. mars» is no certain day, and an hour has no field. */
function besideDay(segment: string, claims: readonly Claim[]): number | null {
  if (!claims.some(({ field }) => field === "deadline")) return null;
  return isAboutADay(segment) ? 0 : clockAt(segment);
}

/** «🟡 gravinga venter på tele»: what is told behind the symbol; where it says that all is over, it may be of what is told. */
function readSymbol(segment: string, context: SegmentContext): SegmentReading | null {
  const symbol = leadingSymbol(segment);
  const status = symbol === null ? null : statusOf(symbol.word);
  if (symbol === null || status === null || status === "ended" || SPOKEN[status].closes) return null;
  const told = segment.slice(symbol.end);
  const isPlain = !isOnlyDoubt(plainSegment(told)) && readParts(segment, { ...context, loose: true }) === null;
  return isPlain ? { claims: [{ field: "status", status }], commentFrom: symbol.end } : null;
}

/** «forsinket to uker» stays in the comment, «utsatt to uker» moves the deadline. */
function delayed({ status, later }: Delay): SegmentReading {
  const moved = later.map((one): Claim => ({ field: "deadline", reading: { kind: "later", later: one } }));
  return { claims: [{ field: "status", status }, ...moved], commentFrom: later.length === 0 ? 0 : null };
}

/** «vi er i gang», «vi er 60 % ferdige», in front of all that was said. */
function readSentence(words: string, progress: ProgressReading | null): Claim[] | null {
  if (progress !== null) return progressClaims(progress);
  const status = statusOfSentence(words);
  return status === null ? null : [{ field: "status", status }];
}

function progressClaims({ progress, done }: ProgressReading): Claim[] {
  const claim: Claim = { field: "progress", progress };
  return done ? [claim, { field: "status", status: "done" }] : [claim];
}

/** «ansvar @kari», «ansvarlig: regionkoordinatoren». A name of several words is one mention with hyphens. */
function readResponsible(text: string, roles: readonly Role[]): { role: string } | Mention | null {
  const found =
    /^(?:ny |nytt |hoved)?ansvar(?:et|lig|leg|shavende)?(?: (?:er|nå|no|til|har|blir|overføres til|går til|gis til|overtas av))*[ :=]+([^ :=].*)$/isu.exec(
      text,
    );
  if (found === null) return null;
  const who = (found[1] ?? "").replace(/(?<![.!])[.!]+$/, "");
  const account = /^<@([\p{L}\p{N}_-]+)(?:\|[^>]*)?>$/u.exec(who);
  if (account?.[1] !== undefined) return { mention: account[1] };
  if (/^@[^\s@]+(?: \p{Lu}[^\s@]*){0,3}$/u.test(who)) return { mention: who.slice(1).replace(/ /g, "-") };
  const role = roleNamed(who, roles);
  return role === null ? null : { role };
}

/** Status, progress and deadline, alone or one after another («i gang 60 %, ny frist uke 50» without its comma). */
function readParts(text: string, context: SegmentContext): Claim[] | null {
  if (text.length > LONGEST) return null;
  const words = normaliseText(text)
    .replace(/\s+/g, " ")
    .replace(/(?<![\s!:-])[\s!:-]+$/, "")
    .split(" ");
  return words.length > MOST_WORDS ? null : readSequence(words, context, context.loose ? MOST_LOOSE : 3);
}

function readSequence(words: string[], context: SegmentContext, most: number): Claim[] | null {
  const one = readOne(words.join(" "), context);
  if (one !== null) return one;
  if (most === 1) return null;
  for (let count = 1; count < words.length; count += 1) {
    const left = readOne(words.slice(0, count).join(" "), context);
    if (left === null) continue;
    const linked = (context.loose ? JOINING : /^(?:og|med)$/i).test(words[count] ?? "");
    const rest = words.slice(linked ? count + 1 : count);
    const right = rest.length === 0 ? null : readSequence(rest, context, most - 1);
    if (right === null) continue;
    const neighbours = { left, right, words, rest, linked };
    const together = context.loose ? agree(neighbours) : maySayBoth(neighbours);
    if (together) return [...left, ...right];
  }
  return null;
}

const JOINING = /^(?:og|med|men|samt|nå|no)$/i;

/** One value for each field; and «gjennomført før jul», «i gang til fredag» tell when, they set no deadline. */
function agree({ left, right, rest }: Neighbours): boolean {
  const isTwo = left.some((one) =>
    right.some((other) => one.field === other.field && JSON.stringify(one) !== JSON.stringify(other)),
  );
  const bare = right[0]?.field === "deadline" && /^(?:til|te|før)\s/i.test(rest.join(" "));
  const last = left.at(-1);
  return !isTwo && !(bare && last?.field === "status" && !SPOKEN[last.status].until);
}

/** What the whole of a phrase claims, as one field or as a decision, a responsible or «intern»; null for other words. */
export function claimsOf(text: string, words: string, context: SegmentContext): Claim[] | null {
  const alone = readAlone(text, words, context);
  return alone === null ? readField(text, words, context) : [alone];
}

function readOne(text: string, context: SegmentContext): Claim[] | null {
  const known = context.known?.get(text);
  const words = known?.words ?? plainSegment(text);
  const whole = context.loose ? readAlone(text, words, context) : null;
  if (whole !== null) return [whole];
  if (known !== undefined) return known.claims;
  const claims = readField(text, words, context);
  context.known?.set(text, { words, claims });
  return claims;
}

function readField(text: string, words: string, context: SegmentContext): Claim[] | null {
  const progress = readProgress(words);
  if (progress !== null) return progress.keepText ? null : progressClaims(progress);
  const status = statusOf(words);
  if (status !== null) return [{ field: "status", status }];
  if (impossibleProgress(words)) return [{ field: "progress-outside", typed: words }];
  if (saysNoDeadline(words)) return [{ field: "deadline", reading: { kind: "none" } }];
  const later = readLaterDeadline(words);
  if (later !== null) return later.map((by) => ({ field: "deadline", reading: { kind: "later", later: by } }));
  const deadline = readDeadline(text.replace(/(?<![\s!:-])[\s!:-]+$/, ""), context.today);
  if (deadline === null) return null;
  const claim: Claim = { field: "deadline", reading: deadline.reading };
  return deadline.postponed ? [{ field: "status", status: "postponed" }, claim] : [claim];
}

interface Neighbours {
  left: Claim[];
  right: Claim[];
  words: string[];
  /** The words of `right`. */
  rest: string[];
  /** «og» stands between. */
  linked: boolean;
}

/** Whether two readings side by side are two fields, and not one phrase that means something else («planlagt levert»). */
function maySayBoth({ left, right, words, rest, linked }: Neighbours): boolean {
  const status = left.find((claim) => claim.field === "status")?.status;
  const next = right[0];
  const behind = rest.join(" ").toLowerCase();
  if (left.some(({ field }) => field === "deadline")) {
    const saysFinished = next?.field === "status" && SPOKEN[next.status].closes;
    return NAMES_DEADLINE.test(words.slice(0, 2).join(" ")) && next?.field !== "deadline" && !saysFinished;
  }
  if (next?.field === "deadline") {
    return (
      NAMES_DEADLINE.test(behind) || (behind.startsWith("til ") && status !== undefined && SPOKEN[status].untilInBreath)
    );
  }
  if (linked) return true;
  if (next?.field === "status") return status === undefined ? STATE.test(behind) : next.status === status;
  return status !== undefined && SPOKEN[status].followed;
}
