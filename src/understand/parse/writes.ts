/** Reads what stands after the verbs that write: updates, notes, corrections, confirmations. */
import { type ActivityRef, type Command, type Doubt, NO_FIELDS } from "../../model/command.ts";
import { STATUS, type Status } from "../../model/status.ts";
import { CANONICAL_STATUS_WORD } from "../../texts/status.ts";
import { asksBehind, onlyTests } from "../language/asks-behind.ts";
import type { ParsedFields } from "../language/fields.ts";
import { saysInternal } from "../language/internal-words.ts";
import { tellsSomething } from "../language/reports.ts";
import { saidOpenly } from "../language/segments.ts";

import { readReported } from "../spans/free.ts";

import { fieldsOf, isBegunDeadline, isOnlyFields, type ParseContext, type Reader } from "./context.ts";
import { divideAtName } from "./name-among.ts";
import { otherActivity } from "./several.ts";
import { type Divided, divide, divideByMeaning, refOf, takeReason } from "./target.ts";
import { isLatest, LATEST } from "./undo.ts";
import { askedIfLess } from "./verb-first.ts";

/**
 * An update (or a confirmation, when the text is only «uendret») of the activity these words mean; the form
 * for «I7: ,». `loose` where the person confirms it: fields need no comma between them.
 */
export function updateOf(target: string, text: string, context: ParseContext, loose = false): Command {
  const activity = refOf(target, context);
  const parsed = fieldsOf(text, context, loose);
  if (parsed.confirm && parsed.onlyFields) return { name: "confirm", activity, doubts: parsed.doubts };
  const isTold = parsed.fields.note !== null || parsed.doubts.some(isBegunDeadline);
  if (isTold && context.find(target).verdict !== "none") {
    if (asksBehind(text)) return { name: "status", activity };
    if (onlyTests(text)) return { name: "form", activity, correct: false };
  }
  const saysNothing = parsed.doubts.length === 0 && parsed.fields.note === null && !parsed.onlyFields;
  if (saysNothing && !parsed.fields.internal) return { name: "form", activity, correct: false };
  return {
    name: "update",
    activity,
    fields: parsed.fields,
    doubts: doubtsOf(target, text, parsed, context),
    ...(parsed.open && { openly: true as const }),
  };
}

/** One question at a time: what is unclear in the fields comes before whom they are about. */
function doubtsOf(target: string, text: string, parsed: ParsedFields, context: ParseContext): Doubt[] {
  const isAboutFields = parsed.doubts.some(({ kind }) => kind !== "perhaps-internal");
  if (isAboutFields || parsed.fields.note === null) return parsed.doubts;
  const other = otherActivity(target, text, context);
  return other === null ? parsed.doubts : [{ kind: "another-activity", other, typed: text.trim() }, ...parsed.doubts];
}

/** `oppdater bredbånd: …`; without anything to store, the form. */
export const readUpdate: Reader = (rest, context) => {
  if (rest === "") return null;
  const divided = divide(rest, context);
  if (divided?.text) return updateOf(divided.target, divided.text, context);
  const reported = divided === null ? readReported(rest, context) : null;
  if (reported === null && divided === null && isOnlyFields(rest, context, true)) return updateOf("", rest, context);
  return reported ?? { name: "form", activity: refOf(divided?.target ?? rest, context), correct: false };
};

/** `rett bredbånd: …`, `rett siste: …`, `rett #12 bredbånd: …`; without anything to store, the form. */
export const readCorrect: Reader = (rest, context) => {
  const [all = "", id] = /^#(\d{1,15})\s+(?=\S)/u.exec(rest) ?? [];
  const command = id === undefined ? null : correctionIn(rest.slice(all.length), context);
  return command?.name === "correct" ? { ...command, entry: Number(id) } : correctionIn(rest, context);
};

const correctionIn: Reader = (rest, context) => {
  // «rett: 70 %» names nothing but what is to stand: it is of what one said last.
  const latest = isOnlyFields(rest, context) ? updateOf(LATEST, rest, context) : readLatest(rest, context);
  const update = latest ?? readUpdate(rest, context);
  if (update?.name === "form") return { ...update, correct: true };
  if (update?.name !== "update") return null;
  return { ...update, name: "correct" };
};

/** «siste: 50 %», «siste 50 %»: my own newest entry, which is not searched for. */
function readLatest(rest: string, context: ParseContext): Command | null {
  const [head = "", ...tail] = rest.split(/(?::|\s[-–—]\s)/u);
  const text = rest.slice(head.length).replace(/^[\s:–—-]+/u, "");
  if (isLatest(head) && (tail.length === 0 || text === ""))
    return { name: "form", activity: { words: LATEST }, correct: true };
  if (isLatest(head)) return updateOf(LATEST, text, context);
  const end = [...rest.matchAll(/\s/gu)]
    .slice(0, MOST_LATEST_WORDS)
    .find(({ index }) => isLatest(rest.slice(0, index)));
  return end === undefined ? null : updateOf(LATEST, rest.slice(end.index).trim(), context);
}

const MOST_LATEST_WORDS = 3;

/** `ferdig bredbånd fiber er lagt`, `forsinket RV3 fordi …`: the verb is the status. */
export function readStatusVerb(status: Status | "ended"): Reader {
  return (rest, context) => {
    const { line, reason } = takeReason(rest);
    const separated = divide(rest, context);
    const word = status === "ended" ? "avsluttet" : CANONICAL_STATUS_WORD[status];
    if (rest === "") return null;
    // A reason is never searched for the activity: «forsinket fordi vi venter på svar».
    if (line === "") return updateOf("", `${word} ${reason}`, context);
    const divided = separated ?? withReason(divideAtName(line, context), reason);
    if (divided.target === "" || context.find(divided.target).verdict === "none") {
      return updateOf(rest, word, context);
    }
    const text = divided.text === "" ? word : `${word}, ${divided.text}`;
    const update = updateOf(divided.target, text, context);
    const isUntil =
      status !== "ended" &&
      STATUS[status].moved &&
      /^(?:fram |frem |ut )?(?:til|te|innen|innan)\s/iu.test(divided.text);
    return separated === null && !isUntil ? askedIfLess(update, word, divided, context) : update;
  };
}

function withReason(divided: Divided, reason: string): Divided {
  return { ...divided, text: [divided.text, reason].filter((part) => part !== "").join(" ") };
}

/** `notat RV3: …` and `intern RV3: …`: the comment as it stands, no fields. */
export function readNote(internal: boolean): Reader {
  return (rest, context) => {
    if (rest === "") return null;
    const told = rest.replace(/^[–—-]\s+/u, "");
    const divided = divide(told, context) ?? divideByMeaning(told, context);
    if (divided.text === "") {
      const isName = isNameAlone(divided.target, context);
      if (isName) return { name: "status", activity: refOf(divided.target, context) };
      // «intern: ringte Telenor»: of which activity is asked.
      return noteOf({ words: told }, told, internal, context);
    }
    return noteOf(refOf(divided.target, context), divided.text, internal, context);
  };
}

/** True for a code or the words of a name, and nothing told of it. */
function isNameAlone(words: string, context: ParseContext): boolean {
  if ("code" in refOf(words, context)) return true;
  const { verdict, area } = context.find(words);
  return (
    (verdict !== "none" || area !== null) && words.split(/\s+/u).length <= MOST_NAME_WORDS && !tellsSomething(words)
  );
}

const MOST_NAME_WORDS = 4;

function noteOf(activity: ActivityRef, typed: string, internal: boolean, context: ParseContext): Command {
  const open = internal ? null : saidOpenly(typed);
  const note = open ?? typed;
  const parsed = fieldsOf(`kommentar: ${note}`, context);
  const asks: Doubt[] = !internal && open === null && saysInternal(note) ? [{ kind: "perhaps-internal" }] : [];
  const doubts = parsed.doubts.filter((doubt) => doubt.kind === "identity-number");
  if (doubts.length > 0) return { name: "note", activity, note: "", internal, municipalities: [], doubts };
  const openly = open !== null && saysInternal(note) ? ({ openly: true } as const) : {};
  const { municipalities } = parsed.fields;
  return { name: "note", activity, note, internal, municipalities, doubts: asks, ...openly };
}

/** `gjenåpne bredbånd`: in progress again, if one tap says so. */
export const readReopen: Reader = (rest, context) => {
  if (rest === "") return null;
  const fields = { ...NO_FIELDS, status: "in-progress" } as const;
  return { name: "update", activity: refOf(rest, context), fields, doubts: [{ kind: "unconfirmed" }] };
};

/** `vedtak bredbånd: …, sak 34/18`: as if the activity stood first; without a colon it is no report. */
export const readDecided: Reader = (rest, context) => {
  const divided = divide(rest, context);
  return divided === null || divided.text === "" ? null : updateOf(divided.target, `vedtak ${divided.text}`, context);
};
