/** Reads what stands after the verbs that set, move or take away a deadline. */
import { type Command, type DeadlineSaid, type Doubt, isLater, NO_DEADLINE, NO_FIELDS } from "../../model/command.ts";
import type { Status } from "../../model/status.ts";
import { formatDeadline, formatFields } from "../language/fields.ts";
import { readLater } from "../language/later.ts";
import { plainSegment } from "../language/status-words.ts";
import { isUncertain, partBeforeDate } from "./before-date.ts";
import { fieldsOf, isBegunDeadline, type ParseContext, type Reader } from "./context.ts";
import { readDeadlines } from "./due.ts";
import { otherActivity } from "./several.ts";
import { divide, divideByMeaning, refOf, takeReason } from "./target.ts";
import { askedOfObject } from "./verb-first.ts";
import { readStatusVerb } from "./writes.ts";

/** «flytt fristen I7 2 uker» is so much later than the deadline there is, «frist I7 2 uker» in two weeks. */
type DatingVerb = "frist" | "flytt fristen" | "utsett";

interface Dated {
  verb: DatingVerb;
  target: string;
  deadline: DeadlineSaid | null;
  doubts: Doubt[];
  /** The date with the words in front of it, where they make it less than certain: «ikke 15. des». */
  uncertain: string | null;
  text: string;
}

/** `utsett datasenter til innen påske fordi …`, `utsett I7 med 2 uker`: postponed, to a date where one is given. */
export const readPostpone: Reader = (rest, context) => {
  const dated = readDated(rest, "utsett", context);
  if (dated === null) return askedUntilWhen(readStatusVerb("postponed")(rest, context));
  return askedOfObject(updateCommand(dated, "postponed", context), dated.target, `utsett ${rest}`, context);
};

/** «flytt I7 til N17», «utsett I7 til mars hvis vi må»: «til» something that is no date. */
function askedUntilWhen(command: Command | null): Command | null {
  if (command?.name !== "update" || command.doubts.length > 0) return command;
  const note = command.fields.note ?? "";
  return UNTIL.test(note) ? { ...command, doubts: [hedged("utsett", ":", note)] } : command;
}

const UNTIL = /^(?:fram |frem |ut )?(?:til|te|innen|innan)\s/iu;

/**
 * `frist ungdomsmesse uke 1`: the deadline only. The activity alone is a question, and shows it; with something behind
 * that is no date, a date was meant.
 */
export const readDeadline: Reader = (rest, context) => {
  if (rest === "") return readDeadlines(rest, context);
  return readDeadlineOf(rest.replace(ABOUT, ""), "frist", context);
};

/** `flytt fristen for I7 til 1. mars`, `forleng frist I7 2 uker`: the deadline only, so much later than the one there is. */
export const readMoveDeadline: Reader = (rest, context) =>
  rest === "" ? null : readDeadlineOf(rest.replace(ABOUT, ""), "flytt fristen", context);

function readDeadlineOf(rest: string, verb: DatingVerb, context: ParseContext): Command {
  const dated = readDated(rest, verb, context);
  if (dated !== null) {
    return askedOfObject(updateCommand(dated, null, context), dated.target, `${verb} ${rest}`, context);
  }
  const { target, text } = divide(rest, context) ?? divideByMeaning(rest, context);
  const activity = refOf(text === "" ? rest : target, context);
  if (text === "" || ("words" in activity && context.find(target).verdict === "none"))
    return { name: "status", activity: refOf(rest, context) };
  return { name: "update", activity, fields: NO_FIELDS, doubts: [{ kind: "no-date", typed: text }] };
}

/** «fristen på bredbånd», «fristen for bredbånd» */
const ABOUT = /^(?:på|for|til|hos)\s+/iu;

/** `fjern frist I7`, `slett fristen på bredbånd` */
export const readNoDeadline: Reader = (rest, context) => {
  const target = rest.replace(ABOUT, "").replace(/(?<![.!])[.!]+$/u, "");
  if (target === "") return null;
  return {
    name: "update",
    activity: refOf(target, context),
    fields: { ...NO_FIELDS, deadline: NO_DEADLINE },
    doubts: [],
  };
};

/** As if verb and date had been the first words of an update, so that what is typed behind them is not lost. */
function updateCommand(dated: Dated, status: Status | null, context: ParseContext): Command {
  const { target, deadline, text } = dated;
  const said = formatFields({ ...NO_FIELDS, status, deadline });
  const typed = joined(said, text);
  const parsed = fieldsOf(typed, context);
  const other = parsed.fields.note === null ? null : otherActivity(target, typed, context);
  const doubts = [...dated.doubts, ...parsed.doubts];
  const last: Doubt[] = [
    ...(other === null ? [] : [{ kind: "another-activity", other, typed } as const]),
    ...(dated.uncertain === null ? [] : [hedged(dated.verb, "", joined(dated.uncertain, text))]),
  ];
  return {
    name: "update",
    activity: refOf(target, context),
    fields: parsed.fields,
    doubts: doubts.some(({ kind }) => kind !== "perhaps-internal") ? doubts : [...last.slice(0, 1), ...doubts],
    ...(parsed.open && { openly: true as const }),
  };
}

/** Read again, the line `VERB ACTIVITY[:] WORDS` raises the same question, whatever the activity is called there. */
function hedged(verb: DatingVerb, separator: "" | ":", words: string): Doubt {
  const around = { before: `${verb} `, behind: `${separator} ${words}` };
  return { kind: "hedged", typed: `${verb} ${words}`, around };
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

/**
 * Finds the date after the activity: behind its colon, or the first place where what follows is a deadline as a whole.
 * Where a deadline is moved, «2 uker» is so much later; where one is set, it is in two weeks.
 */
function readDated(rest: string, verb: DatingVerb, context: ParseContext): Dated | null {
  const colon = divide(rest, context);
  const { line, reason } = takeReason(colon === null ? rest : colon.text);
  const [head = "", ...tail] = line.split(/[;,\n](?!\d)/);
  const text = joined(reason, ...tail.map((part) => part.trim()));
  const starts = colon === null ? [...head.matchAll(/\S+/g)].slice(1, 16).map(({ index }) => index) : [0];
  for (const start of starts) {
    const phrase = head.slice(start).trim();
    const target = colon === null ? head.slice(0, start).trim() : colon.target;
    const { fields, doubts, onlyFields } = fieldsOf(deadlinePhrase(phrase, verb !== "frist"), context);
    const isDate = onlyFields && (fields.deadline !== null || doubts.some((doubt) => !isBegunDeadline(doubt)));
    if (!isDate || isSplitCode(target, phrase, context)) continue;
    const before = colon === null ? partBeforeDate(target, context) : { target, between: "" };
    const isLess = isUncertain(before.between, isLater(fields.deadline) ? "" : phrase);
    const uncertain = isLess ? `${before.between} ${phrase}`.trim() : null;
    return { verb, target: before.target, deadline: fields.deadline, doubts, uncertain, text };
  }
  return null;
}

/** «i 7» is one code. */
function isSplitCode(target: string, phrase: string, context: ParseContext): boolean {
  return "code" in refOf(`${target} ${phrase.split(/\s/u)[0] ?? ""}`, context);
}

/** «til innen påske», «er 15.12.», «15.12.», «med 2 uker» as the segments of an update that set a deadline. */
function deadlinePhrase(text: string, moves: boolean): string {
  const later = moves ? readLater(plainSegment(text), false) : null;
  if (later !== null) return later.map(formatDeadline).join(", ");
  const bare = text.replace(/^((til|frist|ny|på|er|=)\s+)+(?=\S)/iu, "");
  return /^(innen|innan|før|senest|seinast)\s/iu.test(bare) ? bare : `frist ${bare}`;
}
