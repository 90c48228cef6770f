/** Reads what stands after «uendret»: a confirmation when nothing else is said, else an update that keeps what is. */

import type { Command } from "../../model/command.ts";
import { CODE_AS_TYPED } from "../language/activity-code.ts";
import { foldedWords } from "../language/fold.ts";
import { saysUnchanged } from "../language/unchanged.ts";
import { divideBehindName } from "../spans/free.ts";
import type { ParseContext, Reader } from "./context.ts";
import { type Divided, divide, divideByMeaning, refOf } from "./target.ts";
import { updateOf } from "./writes.ts";

/** `uendret bredbånd`; «ingen endring bredbånd, men 60 %» is an update that is asked about. */
export const readConfirm: Reader = (rest, context) => {
  const words = rest.replace(/^(på|for|i|med|om|fra|frå)\s+/iu, "");
  if (words === "") return null;
  const { target, text } = isNamed(words, context) ? { target: words, text: "" } : divideUnchanged(words, context);
  if (text === "" || saysUnchanged(`uendret ${text}`)) return confirmed(target, context);
  const said = areOnlyNames(text, context) ? null : saidBeside(target, text, context);
  return said ?? confirmed(words, context);
};

function confirmed(words: string, context: ParseContext): Command {
  return { name: "confirm", activity: refOf(words, context), doubts: [] };
}

/** Fields do not fit «uendret», and are asked about; a comment is stored with it. */
function saidBeside(target: string, text: string, context: ParseContext): Command | null {
  const update = updateOf(target, text.replace(JOINING, ""), context);
  if (update.name !== "update") return update.name === "confirm" ? update : null;
  const { status, progress, deadline, decision, responsible } = update.fields;
  const says = [status, progress, deadline, decision, responsible].some((value) => value !== null);
  if (says || update.doubts.length > 0) return { ...update, doubts: [...update.doubts, { kind: "unconfirmed" }] };
  return updateOf(target, `uendret, ${text}`, context);
}

const JOINING = /^(?:(?:men|og|samt|nå|no)\s+)+/iu;

/** A code, or a title to the letter: there may be a comma in it. */
function isNamed(words: string, context: ParseContext): boolean {
  if ("code" in refOf(words, context)) return true;
  const typed = foldedWords(words).join(" ");
  const names = context.plan.activities.flatMap(({ title, shortTitle }) => [title, shortTitle]);
  return names.some((name) => foldedWords(name).join(" ") === typed);
}

/** «uendret I7, I3 og datasenter»: which of them is asked as ever. */
function areOnlyNames(text: string, context: ParseContext): boolean {
  const names = text.replace(JOINING, "").split(/(?<!\s)\s*[,;]\s*|(?<!\s)\s+(?:og|samt)\s+/iu);
  return names.every((name) => "code" in refOf(name, context) || context.find(name).clear);
}

const CODE_IN_FRONT = new RegExp(String.raw`^${CODE_AS_TYPED}(?=\s)`, "u");

function divideUnchanged(words: string, context: ParseContext): Divided {
  const divided = divide(words, context) ?? atComma(words, context) ?? divideBehindName(words, context);
  if (divided !== null) return divided;
  const code = CODE_IN_FRONT.exec(words)?.[0];
  if (code !== undefined && "code" in refOf(code, context))
    return { target: code, text: words.slice(code.length).trim() };
  const byMeaning = context.find(words).clear ? null : divideByMeaning(words, context);
  return byMeaning !== null && context.find(byMeaning.target).clear ? byMeaning : { target: words, text: "" };
}

/** At the first comma or «men» with an activity in front. */
function atComma(words: string, context: ParseContext): Divided | null {
  const comma = /(?<!^)[,;\n]|(?<!\s)\s+(?=men\s)/iu.exec(words);
  if (comma === null) return null;
  const [target, text] = [words.slice(0, comma.index).trim(), words.slice(comma.index + comma[0].length).trim()];
  return target === "" || text === "" || context.find(target).verdict === "none" ? null : { target, text };
}
