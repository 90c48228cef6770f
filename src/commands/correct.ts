/** `correct`: my last entry about the activity, put right; the original stays readable in the history. */

import { keptText } from "../cards/ask.ts";
import { button, buttons } from "../cards/parts.ts";
import { receiptCard } from "../cards/receipt.ts";
import { noticeCard } from "../cards/trouble.ts";
import { changeOf } from "../changes.ts";
import { BUTTONS, TROUBLE } from "../texts.ts";
import { understood, understoodFields } from "../understood.ts";
import { type Handler, privately } from "./context.ts";
import { slugOf } from "./mentions.ts";
import { entryOf, record, writerOf } from "./record.ts";
import { resolveForWrite, targetByCode } from "./resolve.ts";
import { lastUndoable } from "./undo.ts";
import { questionFor, refuseIdentityNumber, withKnown } from "./update.ts";

/** What is said now replaces what was said; what is not said again stays as it was. */
export const handleCorrect: Handler<"correct"> = async (command, context) => {
  const { fields } = command;
  if (command.doubts.some((doubt) => doubt.kind === "identity-number")) return refuseIdentityNumber("correct");
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return withKnown(resolved.answer, understoodFields(fields));
  const { one } = resolved;
  const { code } = one.activity;
  const question = questionFor(command, one, context);
  if (question !== null) return question;
  const known = understood("correct", { ...one.known, ...understoodFields(fields) });
  const responsible = fields.responsible === null ? null : await slugOf(fields.responsible, context);
  if (responsible !== null && typeof responsible !== "string") return { ...responsible.answer, understood: known };
  const recorded = await record(context, async (snapshot, author) => {
    const original = await lastUndoable(author, code, context);
    if (original === null) return { answer: privately(nothingToCorrect(code, command, context.raw), known) };
    const state = targetByCode(code, snapshot)?.state ?? one.state;
    const change = changeOf(
      state,
      fields,
      responsible,
      context.incoming.now,
      writerOf(snapshot, author, code, context.today),
    );
    const { note, decision, internal, municipalities } = fields;
    const content = {
      kind: "correction",
      activity: code,
      note,
      decision,
      internal,
      municipalities,
      refersTo: original.id,
    } as const;
    return { entries: [entryOf({ ...content, ...change }, context, snapshot, author)], notices: [] };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: { ...known, ask: true } };
  return privately(receiptCard(recorded.entries, one, recorded.snapshot, context.today), known);
};

function nothingToCorrect(code: string, command: Parameters<typeof handleCorrect>[0], raw: string) {
  const card = noticeCard(TROUBLE.nothingToCorrectTitle, TROUBLE.nothingToCorrect(code));
  const save = button(BUTTONS.saveAsUpdate, { ...command, name: "update", activity: { code } }, "primary");
  return { ...card, blocks: [...card.blocks, ...keptText(raw), buttons(save)] };
}
