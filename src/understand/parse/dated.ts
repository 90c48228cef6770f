/** The date behind an activity, where a verb sets or moves the deadline, with all that stands around it. */
import { type DeadlineSaid, type Doubt, isLater, type UpdateFields } from "../../model/command.ts";
import { isAboutADay } from "../language/about-a-day.ts";
import { clockAt } from "../language/dates.ts";
import { formatDeadline, type ParsedFields } from "../language/fields.ts";
import { readLater } from "../language/later.ts";
import { plainSegment } from "../language/status-words.ts";
import { type BeforeDate, isUncertain, partBeforeDate } from "./before-date.ts";
import { fieldsOf, isBegunDeadline, type ParseContext } from "./context.ts";
import { divide, refOf, takeReason } from "./target.ts";

/** «flytt fristen I7 2 uker» is so much later than the deadline there is, «frist I7 2 uker» in two weeks. */
export type DatingVerb = "frist" | "flytt fristen" | "utsett";

export interface Dated {
  verb: DatingVerb;
  target: string;
  deadline: DeadlineSaid | null;
  doubts: Doubt[];
  /** What else stands beside the date, and is a field: «til 1. mars 60 %». */
  also: UpdateFields;
  /** The words in front of the date that make it less than certain, or of less: «ikke», «i Os»; «ca. 1. mars». */
  between: string;
  text: string;
}

/**
 * Finds the date after the activity: behind its colon, or the first place where what follows is a deadline as a whole.
 * Where a deadline is moved, «2 uker» is so much later; where one is set, it is in two weeks.
 */
export function readDated(rest: string, verb: DatingVerb, context: ParseContext): Dated | null {
  const colon = divide(rest, context);
  const { line, reason } = takeReason(colon === null ? rest : colon.text);
  const [head = "", ...tail] = line.split(/[;,\n](?!\d)/);
  const hour = clockAt(head.trimEnd());
  const text = joined(hour === null ? "" : head.trimEnd().slice(hour), reason, ...tail.map((part) => part.trim()));
  const starts = colon === null ? [...head.matchAll(/\S+/g)].slice(1, 16).map(({ index }) => index) : [0];
  for (const start of starts) {
    const phrase = head.slice(start, hour ?? head.length).trim();
    const target = colon === null ? head.slice(0, start).trim() : colon.target;
    const said = dateIn(phrase, verb !== "frist", context);
    if (said === null || isSplitCode(target, phrase, context)) continue;
    const { deadline } = said.fields;
    const before = colon === null ? partBeforeDate(target, context) : { target, between: "" };
    return {
      verb,
      ...beforeDate(before, isLater(deadline) ? "" : phrase, said.fields, context),
      deadline,
      doubts: said.doubts,
      text,
    };
  }
  return null;
}

/** The words between the activity and its date as what they are: nothing more, fields, or to be asked about. */
function beforeDate(
  { target, between }: BeforeDate,
  phrase: string,
  also: UpdateFields,
  context: ParseContext,
): Pick<Dated, "target" | "also" | "between"> {
  if (isAboutADay(phrase)) return { target, also, between: `${between} ${phrase}`.trim() };
  if (!isUncertain(between)) return { target, also, between: "" };
  const beside = fieldsOf(between, context, true);
  const { status, progress, decision, responsible } = beside.fields;
  const isTwice = (status !== null && also.status !== null) || (progress !== null && also.progress !== null);
  // «internt» is said of a comment, and there is none: what it is about is asked.
  const isInternal = beside.fields.internal;
  if (!beside.onlyFields || isInternal || beside.doubts.length > 0 || beside.fields.deadline !== null || isTwice)
    return { target, also, between };
  return {
    target,
    between: "",
    also: { ...also, status: status ?? also.status, progress: progress ?? also.progress, decision, responsible },
  };
}

/** The date, and the fields beside it, when they are all of `phrase`: «1. mars 60 %». */
function dateIn(phrase: string, moves: boolean, context: ParseContext): Pick<ParsedFields, "fields" | "doubts"> | null {
  for (const text of [laterAndMore(phrase, moves), deadlinePhrase(phrase)]) {
    if (text === null) continue;
    const { fields, doubts, onlyFields } = fieldsOf(text, context);
    if (doubts.some(({ kind }) => kind === "two-deadlines") && fields.note === null) return { fields, doubts };
    if (isAboutADay(text) && fields.deadline !== null) return { fields: { ...fields, note: null }, doubts: [] };
    if (onlyFields && (fields.deadline !== null || doubts.some((doubt) => !isBegunDeadline(doubt))))
      return { fields, doubts };
  }
  return null;
}

/** «i 7» is one code. */
function isSplitCode(target: string, phrase: string, context: ParseContext): boolean {
  return "code" in refOf(`${target} ${phrase.split(/\s/u)[0] ?? ""}`, context);
}

/** «med 2 uker 60 %» as the segments of an update, where a deadline is moved. */
function laterAndMore(phrase: string, moves: boolean): string | null {
  if (!moves) return null;
  const ends = [...phrase.matchAll(/\S+/g)].slice(0, 8).map(({ 0: word, index }) => index + word.length);
  for (const end of ends.reverse()) {
    const later = readLater(plainSegment(phrase.slice(0, end)), false);
    if (later === null) continue;
    return joined(
      ...later.map(formatDeadline),
      phrase
        .slice(end)
        .trim()
        .replace(/^(?:og|med)\s/iu, ""),
    );
  }
  return null;
}

/** «til innen påske», «er 15.12.», «15.12.» as the segments of an update that set a deadline. */
function deadlinePhrase(text: string): string {
  const bare = text.replace(/^((til|frist|ny|på|er|to|until|=)\s+)+(?=\S)/iu, "");
  return /^(innen|innan|før|senest|seinast)\s/iu.test(bare) ? bare : `frist ${bare}`;
}

/** What is said one after another, as the segments of an update. */
export function joined(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
