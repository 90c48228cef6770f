/** Somebody tells instead of asking: «vi har hatt møte om bredbånd». Nothing is saved by it; one tap saves it as a note. */

import { allows } from "../bot/rights.ts";
import { keptText, withWords } from "../cards/ask.ts";
import { activityButton, button, buttons, text, titleOf } from "../cards/parts.ts";
import type { Block, Card } from "../model/card.ts";
import { type ActivityRef, COMMANDS, type Command, type CommandNamed } from "../model/command.ts";
import { ASK, BUTTONS } from "../texts/index.ts";
import { asksSomething, reportsBriefly, tellsInSentence, tellsSomething } from "../understand/language/reports.ts";
import { fieldsOf } from "../understand/parse/context.ts";
import { activityNamedIn } from "../understand/parse/named-in.ts";
import { type ParseContext, withoutOwnName } from "../understand/parse.ts";
import type { Answer, Context } from "./context.ts";
import type { Told } from "./told-in-question.ts";

/** A choice among more is no help on a phone. */
const MOST_OFFERED = 3;

/** What was told, when the line is a sentence of somebody who may report; else null. */
export function reportIn({ activity }: CommandNamed<"status">, context: Context): string | null {
  const line = lineToReport(activity, context);
  if (line === null) return null;
  return tellsSomething(line) || isToldBehindComma(line, context.parsing) ? line : null;
}

/** The same for a few words that name one activity and are no question: «ungdomsmesse avholdt». */
export function briefReportIn({ activity }: CommandNamed<"status">, code: string, context: Context): string | null {
  const line = lineToReport(activity, context);
  return line !== null && reportsBriefly(line) ? withoutName(line, code, context.parsing) : null;
}

function lineToReport(activity: ActivityRef, { right, incoming, raw }: Context): string | null {
  const isTyped = incoming.input.kind === "text" && "words" in activity && activity.words === withoutOwnName(raw);
  return isTyped && allows(right, COMMANDS.note.needed) ? activity.words : null;
}

/** «møte holdt»: told in two or three words, where no one activity is meant by them. */
export function shortReportIn({ activity }: CommandNamed<"status">, context: Context): string | null {
  const line = lineToReport(activity, context);
  return line !== null && /\s/u.test(line) && !asksSomething(line) && tellsInSentence(line) ? line : null;
}

/** «bredbånd, møte holdt»: a comma right behind the name stands where a colon should. */
function isToldBehindComma(line: string, { find }: ParseContext): boolean {
  const [, name, rest] = /^([^,]{2,60}),\s+(\S.*)$/su.exec(line) ?? [];
  return name !== undefined && rest !== undefined && !asksSomething(line) && find(name).clear && !find(rest).clear;
}

/** The activity's card, with the remark and the tap that saves above it. */
export function withOffer(answer: Answer, code: string, report: string, context: Context): Answer {
  const save = button(BUTTONS.saveAsNote(code), saveCommand(code, report, context.parsing));
  const offer: Block[] = [text(ASK.reported(code, report)), buttons(...withWords([save], context))];
  return { ...answer, card: { ...answer.card, blocks: [...offer, ...answer.card.blocks] } };
}

/** The same above what was asked for, where the line was read as a question: all of it is repeated. */
export function withQuestionOffer(answer: Answer, code: string, { words, internal }: Told, context: Context): Answer {
  const save = button(BUTTONS.saveAsNote(code), saveCommand(code, words, context.parsing, internal));
  const offer: Block[] = [...keptText(context.raw), text(ASK.readAsQuestion), buttons(...withWords([save], context))];
  return { ...answer, card: { ...answer.card, blocks: [...offer, ...answer.card.blocks] } };
}

/** In place of «not found» or «which one»: where may it be saved? */
export function offerInstead(answer: Answer, report: string, context: Context, internal = false): Answer {
  const { parsing, raw, snapshot } = context;
  const about = activityNamedIn(report, parsing);
  const { candidates, nearest } = answer.understood;
  const codes = about === null ? [...candidates, ...nearest].slice(0, MOST_OFFERED) : [about];
  if (codes.length === 0) return answer;
  const list = codes.map((code) =>
    about === null
      ? activityButton(snapshot, code, saveCommand(code, report, parsing, internal))
      : button(BUTTONS.saveAsNote(code), saveCommand(code, report, parsing, internal)),
  );
  const card: Card = {
    title: ASK.nothingStored,
    blocks: [
      ...keptText(raw),
      text(about === null ? ASK.reportedWhere : ASK.reportedOn(about, report)),
      buttons(...withWords(list, context)),
    ],
  };
  return { ...answer, card };
}

/**
 * In place of «not found» where a typed line names an activity and says something of it that is not understood
 * («bredbånd ok»): nothing is stored, and how it is told. Null for questions and for what names none or several.
 */
export function namedInstead(answer: Answer, { activity }: CommandNamed<"status">, context: Context): Answer | null {
  const { parsing, incoming, raw, snapshot } = context;
  const line = withoutOwnName(raw);
  const isTyped = incoming.input.kind === "text" && "words" in activity && activity.words === line;
  const about = isTyped && !asksSomething(line) ? activityNamedIn(line, parsing) : null;
  if (about === null) return null;
  const said = withoutName(line, about, parsing);
  if (said === "") return null;
  const mayTell = allows(context.right, COMMANDS.note.needed);
  const save = button(BUTTONS.saveAsNote(about), saveCommand(about, said, parsing));
  const card: Card = {
    title: ASK.nothingStored,
    blocks: [
      ...keptText(raw),
      text(ASK.about(titleOf(snapshot, about))),
      ...(mayTell ? [text(ASK.reportedOn(about, said))] : []),
      buttons(
        ...withWords(mayTell ? [save] : [], context),
        button(BUTTONS.showStatus, { name: "status", activity: { code: about } }),
      ),
    ],
  };
  return { ...answer, card };
}

/** What is said behind the name, where the name comes first. */
function withoutName(line: string, code: string, parsing: ParseContext): string {
  const [first = ""] = line.split(/[\s,]/u);
  return activityNamedIn(first, parsing) === code ? line.slice(first.length).replace(/^[\s,]+/u, "") : line;
}

function saveCommand(code: string, note: string, parsing: ParseContext, internal = false): Command {
  const { municipalities } = fieldsOf(`kommentar: ${note}`, parsing).fields;
  return { name: "note", activity: { code }, note, internal, municipalities, doubts: [] };
}
