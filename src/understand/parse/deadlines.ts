/** Reads what stands after the verbs that set, move or take away a deadline. */
import { type Command, type Doubt, NO_DEADLINE, NO_FIELDS, type UpdateFields } from "../../model/command.ts";
import type { Status } from "../../model/status.ts";
import { formatFields } from "../language/fields.ts";
import { municipalitiesIn } from "../language/municipalities.ts";
import { readFree } from "../spans/free.ts";
import { takesBackWord } from "./beside-words.ts";
import { fieldsOf, type ParseContext, type Reader } from "./context.ts";
import { type Dated, type DatingVerb, joined, readDated } from "./dated.ts";
import { readDeadlines } from "./due.ts";
import { otherActivity } from "./several.ts";
import { divide, divideByMeaning, refOf } from "./target.ts";
import { askedOfObject } from "./verb-first.ts";
import { readStatusVerb } from "./writes.ts";

/** `utsett datasenter til innen påske fordi …`, `utsett I7 med 2 uker`: postponed, to a date where one is given. */
export const readPostpone: Reader = (rest, context) => {
  const dated = readDated(rest, "utsett", context);
  if (dated === null) return askedUntilWhen(readStatusVerb("postponed")(rest, context));
  return askedOfObject(updateCommand(dated, "postponed", rest, context), dated.target, `utsett ${rest}`, context);
};

/** «flytt I7 til N17», «utsett I7 til mars hvis vi må»: «til» something that is no date. */
function askedUntilWhen(command: Command | null): Command | null {
  if (command?.name !== "update" || command.doubts.length > 0) return command;
  const note = command.fields.note ?? "";
  return UNTIL.test(note) ? { ...command, doubts: [hedged(note)] } : command;
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

function readDeadlineOf(rest: string, verb: DatingVerb, context: ParseContext): Command | null {
  const dated = readDated(rest, verb, context);
  if (dated !== null) {
    return askedOfObject(updateCommand(dated, null, rest, context), dated.target, `${verb} ${rest}`, context);
  }
  const separated = divide(rest, context);
  const isFree = verb === "frist" && separated === null && readFree(`${verb} ${rest}`, context) !== null;
  if (isFree) return null; // «frist 1. mars bredbånd 60 %»: offered as a whole
  const { target, text } = separated ?? divideByMeaning(rest, context);
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

/**
 * As if verb and date had been the first words of an update, so that what is typed behind them is not lost. What stands
 * between activity and date is comment, and asked about; what takes the date back there leaves nothing but that.
 */
function updateCommand(dated: Dated, status: Status | null, rest: string, context: ParseContext): Command {
  const { target, deadline, text, between } = dated;
  const activity = refOf(target, context);
  const isTakenBack = between.split(/\s+/u).some(takesBackWord) && fieldsOf(text, context).fields.deadline === null;
  if (isTakenBack) return { name: "update", activity, fields: NO_FIELDS, doubts: [hedged(rest)] };
  const also = formatFields({ ...dated.also, deadline: null, note: null });
  const typed = joined(formatFields({ ...NO_FIELDS, status, deadline }), also, text);
  const parsed = fieldsOf(typed, context);
  const other = parsed.fields.note === null ? null : otherActivity(target, typed, context);
  const doubts = [...dated.doubts, ...parsed.doubts];
  const last: Doubt[] = [
    ...(other === null ? [] : [{ kind: "another-activity", other, typed } as const]),
    ...(between === "" ? [] : [hedged(rest)]),
  ];
  return {
    name: "update",
    activity,
    fields: noteFrom(between, parsed.fields, rest, context),
    doubts: doubts.some(({ kind }) => kind !== "perhaps-internal") ? doubts : [...last.slice(0, 1), ...doubts],
    ...(parsed.open && { openly: true as const }),
  };
}

/** With the words between in the comment: a stretch of what was typed, to the end of the comment behind the date. */
function noteFrom(between: string, fields: UpdateFields, rest: string, context: ParseContext): UpdateFields {
  if (between === "") return fields;
  const { note } = fields;
  const from = rest.indexOf(between);
  const behind = note === null ? -1 : rest.indexOf(note, from);
  const words = behind === -1 ? joined(between, note ?? "") : rest.slice(from, behind + (note ?? "").length);
  return { ...fields, note: words, municipalities: municipalitiesIn(words, context.plan.organisation.municipalities) };
}

/** Whoever accounts for the line puts all of it here. */
function hedged(typed: string): Doubt {
  return { kind: "hedged", typed };
}
