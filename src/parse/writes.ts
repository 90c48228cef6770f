/** Reads what stands after the verbs that write: updates, deadlines, notes, corrections. */
import {
  type ActivityRef,
  type Command,
  type DeadlineSaid,
  type Doubt,
  NO_DEADLINE,
  NO_FIELDS,
  type UpdateFields,
} from "../command.ts";
import type { ParsedFields } from "../language/fields.ts";
import type { Status } from "../status.ts";
import { CANONICAL_STATUS_WORD } from "../texts/status.ts";
import { fieldsOf, type ParseContext, type Reader } from "./context.ts";
import { readDeadlines } from "./reads.ts";
import { otherActivity } from "./several.ts";
import { type Divided, divide, divideByMeaning, refOf, takeReason } from "./target.ts";

/** An update (or a confirmation, when the text is only «uendret») of the activity these words mean. */
export function updateOf(target: string, text: string, context: ParseContext): Command {
  const activity = refOf(target, context);
  const parsed = fieldsOf(text, context);
  if (parsed.confirm && parsed.onlyFields) return { name: "confirm", activity, doubts: parsed.doubts };
  return { name: "update", activity, fields: parsed.fields, doubts: doubtsOf(target, text, parsed, context) };
}

/** One question at a time: what is unclear in the fields comes before whom they are about. */
function doubtsOf(target: string, text: string, parsed: ParsedFields, context: ParseContext): Doubt[] {
  if (parsed.doubts.length > 0 || parsed.fields.note === null) return parsed.doubts;
  const other = otherActivity(target, text, context);
  return other === null ? [] : [{ kind: "another-activity", other, typed: text.trim() }];
}

/**
 * «bredbånd ferdig», «I7 60 %»: everything after the first words is fields. `unconfirmed`, for nothing but the person's
 * tap says that it was meant as a write. Null when the line is not of that shape.
 */
export function readUnseparated(line: string, context: ParseContext): Command | null {
  const divided = divideBeforeFields(line, context);
  if (divided === null || context.find(divided.target).verdict === "none") return null;
  const command = updateOf(divided.target, divided.text, context);
  if (command.name !== "update" && command.name !== "confirm") return null;
  if (command.name === "update" && isDenied(divided.target, command.fields)) return null;
  return { ...command, doubts: [...command.doubts, { kind: "unconfirmed" }] };
}

/** «bredbånd er nesten | ferdig»: the word before the fields takes them back, so they are no fields. */
const DENYING =
  /(?:^|\s)(?:nesten|ikke|ikkje|itj|ikkj|inte|snart|straks|nærmer seg|nærmar seg|omtrent|bare|berre|delvis|halvt|langt fra|langt frå|aldri|neppe|knapt|så godt som|tilnærmet|kanskje|trolig|truleg|ikke helt|ikkje heilt)(?: helt| heilt)?$/iu;
const TO_COME = /(?:^|\s)(?:blir|vert|skal|må|bør|vil|kan|skulle|burde)(?: være| vere| bli)?$/iu;

function isDenied(target: string, { status }: UpdateFields): boolean {
  return DENYING.test(target) || (status === "done" && TO_COME.test(target));
}

/** What is longer cannot be fields and nothing else: fields are short, and thirty are read. */
const LONGEST_FIELDS = 4000;

function divideBeforeFields(line: string, context: ParseContext): Divided | null {
  if (line.length > LONGEST_FIELDS) return null;
  const words = [...line.matchAll(/\S+/g)].slice(0, 12);
  for (const word of words.slice(1)) {
    const target = line.slice(0, word.index).trim();
    const text = line.slice(word.index);
    if ("code" in refOf(`${target} ${word[0]}`, context)) continue; // «i 7» is one code
    if (fieldsOf(text, context).onlyFields) return { target, text };
  }
  return null;
}

/** `oppdater bredbånd: …`; without anything to store, the form. */
export const readUpdate: Reader = (rest, context) => {
  if (rest === "") return null;
  const divided = divide(rest, context) ?? divideBeforeFields(rest, context);
  if (divided?.text) return updateOf(divided.target, divided.text, context);
  return { name: "form", activity: refOf(divided?.target ?? rest, context), correct: false };
};

/** `rett bredbånd: …`; without anything to store, the form. */
export const readCorrect: Reader = (rest, context) => {
  const update = readUpdate(rest, context);
  if (update?.name === "form") return { ...update, correct: true };
  if (update?.name !== "update") return null;
  return { name: "correct", activity: update.activity, fields: update.fields, doubts: update.doubts };
};

/** `ferdig bredbånd fiber er lagt`, `forsinket RV3 fordi …`: the verb is the status. */
export function readStatusVerb(status: Status | "ended"): Reader {
  return (rest, context) => {
    const { line, reason } = takeReason(rest);
    const divided = divide(rest, context) ?? withReason(divideByMeaning(line, context), reason);
    const word = status === "ended" ? "avsluttet" : CANONICAL_STATUS_WORD[status];
    if (rest === "") return null;
    if (divided.target === "" || context.find(divided.target).verdict === "none") {
      return updateOf(rest, word, context);
    }
    const text = divided.text === "" ? word : `${word}, ${divided.text}`;
    return updateOf(divided.target, text, context);
  };
}

function withReason(divided: Divided, reason: string): Divided {
  return { ...divided, text: [divided.text, reason].filter((part) => part !== "").join(" ") };
}

interface Dated {
  target: string;
  deadline: DeadlineSaid | null;
  doubts: Doubt[];
  text: string;
}

/** `utsett datasenter til innen påske fordi …`: postponed, to a date where one is given. */
export const readPostpone: Reader = (rest, context) => {
  const dated = readDated(rest, context);
  if (dated === null) return readStatusVerb("postponed")(rest, context);
  return updateCommand(dated, "postponed", context);
};

/**
 * `frist ungdomsmesse uke 1`: the deadline only. The activity alone is a question, and shows it; with something behind
 * that is no date, a date was meant.
 */
export const readDeadline: Reader = (rest, context) => {
  if (rest === "") return readDeadlines(rest, context);
  const dated = readDated(rest, context);
  if (dated !== null) return updateCommand(dated, null, context);
  const { target, text } = divide(rest, context) ?? divideByMeaning(rest, context);
  const activity = refOf(text === "" ? rest : target, context);
  if (text === "" || ("words" in activity && context.find(target).verdict === "none"))
    return { name: "status", activity: refOf(rest, context) };
  return { name: "update", activity, fields: NO_FIELDS, doubts: [{ kind: "no-date", typed: text }] };
};

/** `fjern frist I7`, `slett fristen på bredbånd` */
export const readNoDeadline: Reader = (rest, context) => {
  const target = rest.replace(/^(?:på|for|til|hos)\s+/iu, "").replace(/[.!]+$/u, "");
  if (target === "") return null;
  return {
    name: "update",
    activity: refOf(target, context),
    fields: { ...NO_FIELDS, deadline: NO_DEADLINE },
    doubts: [],
  };
};

function updateCommand(dated: Dated, status: Status | null, context: ParseContext): Command {
  const parsed = fieldsOf(dated.text, context);
  const fields: UpdateFields = { ...parsed.fields, status: parsed.fields.status ?? status };
  if (dated.deadline !== null) fields.deadline = dated.deadline;
  return {
    name: "update",
    activity: refOf(dated.target, context),
    fields,
    doubts: [...dated.doubts, ...parsed.doubts, ...takenBack(dated, status, context)],
  };
}

/** «utsett I7 til uke 3, kanskje»: as if the verb had been the first word of an update. */
function takenBack({ deadline, text }: Dated, status: Status | null, context: ParseContext): Doubt[] {
  if (deadline === null || status === null || text === "") return [];
  const { doubts } = fieldsOf(`${CANONICAL_STATUS_WORD[status]}, frist ${deadline}, ${text}`, context);
  return doubts.filter(({ kind }) => kind === "hedged");
}

/** Finds the date after the activity; the first place where what follows is a deadline as a whole. */
function readDated(rest: string, context: ParseContext): Dated | null {
  const colon = divide(rest, context);
  const { line, reason } = takeReason(colon === null ? rest : `${colon.target} ${colon.text}`);
  const [head = "", ...tail] = line.split(/[;,\n](?!\d)/);
  for (const word of [...head.matchAll(/\S+/g)].slice(1, 16)) {
    const { fields, doubts, onlyFields } = fieldsOf(deadlinePhrase(head.slice(word.index)), context);
    const target = head.slice(0, word.index).trim();
    const isDate = onlyFields && (fields.deadline !== null || doubts.length > 0);
    if (!isDate || "code" in refOf(`${target} ${word[0]}`, context)) continue; // «i 7» is one code
    const text = [reason, ...tail.map((part) => part.trim())].filter((part) => part !== "").join(", ");
    return { target, deadline: fields.deadline, doubts, text };
  }
  return null;
}

/** «til innen påske», «er 15.12.», «15.12.» as the segment of an update that sets a deadline. */
function deadlinePhrase(text: string): string {
  const bare = text.replace(/^((til|frist|ny|på|er|=)\s+)+(?=\S)/iu, "");
  return /^(innen|innan|før|senest|seinast)\s/iu.test(bare) ? bare : `frist ${bare}`;
}

/** `notat RV3: …` and `intern RV3: …`: the comment as it stands, no fields. */
export function readNote(internal: boolean): Reader {
  return (rest, context) => {
    if (rest === "") return null;
    const divided = divide(rest, context) ?? divideByMeaning(rest, context);
    if (divided.text === "") return { name: "status", activity: refOf(divided.target, context) };
    return noteOf(refOf(divided.target, context), divided.text, internal, context);
  };
}

function noteOf(activity: ActivityRef, note: string, internal: boolean, context: ParseContext): Command {
  const parsed = fieldsOf(`kommentar: ${note}`, context);
  const doubts = parsed.doubts.filter((doubt) => doubt.kind === "identity-number");
  if (doubts.length > 0) return { name: "note", activity, note: "", internal, municipalities: [], doubts };
  return { name: "note", activity, note, internal, municipalities: parsed.fields.municipalities, doubts: [] };
}

/** `uendret bredbånd` */
export const readConfirm: Reader = (rest, context) => {
  const target = rest.replace(/^(på|for|i|med)\s+/iu, "");
  return target === "" ? null : { name: "confirm", activity: refOf(target, context), doubts: [] };
};
