/** Fields inside an update (`commands.md`), and the way back. */

import {
  type DeadlineSaid,
  type Doubt,
  isLater,
  NO_DEADLINE,
  NO_FIELDS,
  type UpdateFields,
} from "../../model/command.ts";
import type { Role } from "../../model/plan.ts";
import { isWhole } from "../../model/status.ts";
import type { IsoDate } from "../../model/week.ts";
import { CANONICAL_STATUS_WORD } from "../../texts/status.ts";
import { isAboutADay } from "./about-a-day.ts";
import { settleClaims } from "./contradictions.ts";
import { decisionIn } from "./decisions.ts";
import { withoutDecoration } from "./emoji.ts";
import { type HalfSaid, readHalfSaid, saysPerhapsDone } from "./half-said.ts";
import { isHedged, LOOKED_AT } from "./hedges.ts";
import { holdsIdentityNumber } from "./identity-number.ts";
import { saysInternal } from "./internal-words.ts";
import { formatLater } from "./later.ts";
import { municipalitiesIn } from "./municipalities.ts";
import { cleanText } from "./normalise.ts";
import type { SegmentContext, SegmentReading } from "./read-segment.ts";
import { readSegments } from "./read-segments.ts";
import { OPENLY, type Segment, splitSegments } from "./segments.ts";
import { partLastSentence } from "./sentences.ts";
import { saysUnchanged } from "./unchanged.ts";

export interface FieldContext {
  today: IsoDate;
  /** The plan's, in its order. */
  municipalities: readonly string[];
  roles: readonly Role[];
  /** True where whatever is read will be asked about: fields need no comma between them. */
  loose?: boolean;
}

export interface ParsedFields {
  /** A field that a doubt is about says nothing. */
  fields: UpdateFields;
  /** What must be asked before anything is written. */
  doubts: Doubt[];
  /** The text says that nothing has changed, and nothing else («uendret», 👍). */
  confirm: boolean;
  /** Every segment was a field: there is no comment. False for an empty text. */
  onlyFields: boolean;
  /** The comment seems to be internal, and says that it is for everybody («åpen kommentar: internt møte holdt»). */
  open?: true;
}

/**
 * Reads an update: fields are segments that are a field as a whole, the rest is the comment, to the letter. With a
 * national identity number in it nothing is read at all. Never throws; linear in the length of the text.
 */
export function parseFields(text: string, around: FieldContext): ParsedFields {
  const context = { ...around, known: new Map() };
  const clean = cleanText(text);
  if (holdsIdentityNumber(clean)) return nothing({ doubts: [{ kind: "identity-number" }] });
  if (saysUnchanged(clean)) return nothing({ confirm: true, onlyFields: true });
  const { segments: parts, tail } = splitSegments(clean);
  const segments = partLastSentence(clean, parts, context);
  const { claims, comment, readings } = readSegments(clean, segments, context);
  const literal = tail === null ? "" : clean.slice(tail.start).trim();
  const note = joined(comment, literal);
  const { fields, doubts } = settleClaims(claims);
  const internal = fields.internal || (tail?.internal ?? false);
  const asksInternal = !internal && seemsInternal([comment, ...(tail?.open ? [] : [literal])], doubts);
  const internally: Doubt[] = asksInternal ? [{ kind: "perhaps-internal" }] : [];
  const isPlain = tail === null && doubts.length === 0;
  const perhaps = isPlain ? readPerhaps(clean, segments, { claims, comment }, context) : null;
  if (perhaps !== null) return withDoubts(asked(perhaps, clean, context), internally);
  const read = segments.slice(0, LOOKED_AT).map(({ start, end }, at) => ({
    text: clean.slice(start, end),
    reading: readings[at] ?? COMMENT,
  }));
  const hedged: Doubt[] = doubts.length === 0 && asks(read, context) ? [{ kind: "hedged", typed: clean.trim() }] : [];
  return {
    fields: {
      ...fields,
      note,
      decision: fields.decision ?? decisionIn(comment),
      internal,
      municipalities: municipalitiesIn(note ?? "", context.municipalities),
    },
    // Last, for the questions before it may be raised again by all that was typed.
    doubts: [...doubts, ...hedged, ...internally],
    confirm: false,
    onlyFields: note === null && segments.length > 0,
    ...(isSaidOpen(tail, literal, internal || asksInternal) && { open: true }),
  };
}

function joined(comment: string, literal: string): string | null {
  return [comment, literal].filter((part) => part !== "").join(", ") || null;
}

/** What is said to be internal need not be asked about. */
function withDoubts(half: ParsedFields, internally: readonly Doubt[]): ParsedFields {
  return half.fields.internal ? half : { ...half, doubts: [...half.doubts, ...internally] };
}

/** Also of what was not understood: «frist 1. mars (internt)» is no day, and says so all the same. */
function seemsInternal(comments: readonly string[], doubts: readonly Doubt[]): boolean {
  const unread = doubts.map((doubt) => ("typed" in doubt ? doubt.typed : ""));
  return saysInternal([...comments, ...unread].join(" "));
}

/** «åpen kommentar: internt møte holdt» */
function isSaidOpen(tail: { open: boolean } | null, literal: string, isInternal: boolean): boolean {
  return tail?.open === true && !isInternal && saysInternal(literal);
}

/** Said with reserve, or of something else than the activity as a whole. */
function asks(read: Parameters<typeof isHedged>[0], context: Parameters<typeof isHedged>[1]): boolean {
  return isHedged(read, context) || read.some(({ text, reading }) => isAbout(text, reading));
}

/**
 * `parseFields(…).onlyFields`, without what is asked about a comment. For trying several beginnings of one text: what has
 * a comment is known by it alone.
 */
export function saysOnlyFields(text: string, context: FieldContext): boolean {
  const clean = cleanText(text);
  if (holdsIdentityNumber(clean)) return false;
  if (saysUnchanged(clean)) return true;
  const { segments: parts, tail } = splitSegments(clean);
  if (tail !== null && clean.slice(tail.start).trim() !== "") return false;
  const segments = partLastSentence(clean, parts, context);
  return segments.length > 0 && readSegments(clean, segments, context).comment === "";
}

/** What the text may be saying beside its claims, with those; null when it says no more. */
function readPerhaps(
  clean: string,
  segments: Segment[],
  read: HalfSaid,
  context: SegmentContext & FieldContext,
): HalfSaid | null {
  if (read.comment === "") return null;
  // Fields that stand side by side without a comma: «60 % forsinket frist 1. mars».
  const { claims, comment } = readSegments(clean, segments, { ...context, loose: true });
  const isMore = !context.loose && claims.length > read.claims.length;
  if (isMore && comment === "") return { claims, comment };
  if (read.claims.length === 0 && saysPerhapsDone(clean))
    return { claims: [{ field: "status", status: "done" }], comment: read.comment };
  const half = readHalfSaid(read.comment, context);
  if (half !== null) return { claims: [...read.claims, ...half.claims], comment: half.comment };
  return isMore ? { claims, comment } : null;
}

/** What the text perhaps says, with the question whether it does. */
function asked(perhaps: HalfSaid, clean: string, context: FieldContext): ParsedFields {
  const { fields, doubts } = settleClaims(perhaps.claims);
  const note = perhaps.comment || null;
  return {
    fields: {
      ...fields,
      note,
      decision: fields.decision ?? decisionIn(perhaps.comment),
      municipalities: municipalitiesIn(note ?? "", context.municipalities),
    },
    doubts: doubts.length > 0 ? doubts : [{ kind: "hedged", typed: clean.trim() }],
    confirm: false,
    onlyFields: false,
  };
}

/** «frist ca. 1. mars»: the day is no day, until it is confirmed. */
function isAbout(text: string, { claims, commentFrom }: SegmentReading): boolean {
  return commentFrom === 0 && isAboutADay(text) && claims.some(({ field }) => field === "deadline");
}

/** What is not looked at is comment. */
const COMMENT: SegmentReading = { claims: [], commentFrom: 0 };

function nothing(said: Partial<ParsedFields>): ParsedFields {
  return { fields: NO_FIELDS, doubts: [], confirm: false, onlyFields: false, ...said };
}

/** Any day: whether a comment would be misread does not depend on it. */
const ANY_DAY = "2018-11-26";

/**
 * The text that `parseFields` reads as these fields, whatever the day. The comment comes last, and behind `kommentar:`
 * where it would otherwise be misread, or might take back what is said. Municipalities are not written: they are in the comment. Fields must be settled
 * («done» has 100 %), the comment clean and trimmed, the role one that the plan has. A comment that only seems to be
 * internal says that it is open where that was said (`openly`); else it is asked about.
 */
export function formatFields(fields: UpdateFields, openly = false): string {
  const { status, progress, deadline, note, decision, responsible } = fields;
  const isOpen = openly && !fields.internal && note !== null && saysInternal(note);
  const mayBeTakenBack = status !== null || progress !== null || deadline !== null;
  const parts = [
    status === null ? null : CANONICAL_STATUS_WORD[status],
    progress === null || isWhole(status) ? null : `${progress} %`,
    deadline === null ? null : formatDeadline(deadline),
    decision === null ? null : `sak ${decision}`,
    responsible === null ? null : `ansvar ${"role" in responsible ? responsible.role : `@${responsible.mention}`}`,
    fields.internal ? "intern" : null,
    note === null
      ? null
      : !mayBeTakenBack && isPlain(note, decision)
        ? note
        : `${isOpen ? OPENLY : "kommentar: "}${note}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** `frist 2018-12-15`, `frist +14 dager`, `ingen frist`: what is read as this deadline, whatever the day. */
export function formatDeadline(deadline: DeadlineSaid): string {
  if (deadline === NO_DEADLINE) return "ingen frist";
  return `frist ${isLater(deadline) ? formatLater(deadline) : deadline}`;
}

/** True when the comment is read as itself and nothing more. Which roles there are is not known here. */
function isPlain(note: string, decision: string | null): boolean {
  if (withoutDecoration(note).text.trim() === "") return false;
  if (/ansvar/i.test(note) || (decision === null && decisionIn(note) !== null)) return false;
  const { fields, doubts } = parseFields(note, { today: ANY_DAY, municipalities: [], roles: [] });
  const { status, progress, deadline, responsible, internal } = fields;
  const says = [status, progress, deadline, responsible].some((value) => value !== null) || internal;
  return fields.note === note && doubts.length === 0 && !says;
}
