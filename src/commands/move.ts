/** `move`: what was said of one activity was meant of another; undone here and stored there, both or neither. */
import { targetByCode } from "../bot/target.ts";
import { understood, understoodFields } from "../bot/understood.ts";
import { standingTexts } from "../cards/delivery-report.ts";
import { askMoveCard, movedCard } from "../cards/follow-up.ts";
import { muted } from "../cards/parts.ts";
import { receiptCard } from "../cards/receipt.ts";
import { noticeCard } from "../cards/trouble.ts";
import type { SaidOfOne } from "../model/command.ts";
import type { LogEntry } from "../model/log.ts";
import { FOLLOW_UP, TROUBLE } from "../texts/index.ts";
import { handleConfirm } from "./confirm.ts";
import { type Answer, type Context, type Handler, privately, receiptOf } from "./context.ts";
import { handleNote } from "./note.ts";
import { record } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";
import { saidInMessage } from "./said-in-message.ts";
import { entryOfOne, isSettled } from "./several-entries.ts";
import { decideActivity, entryByNumber } from "./undo.ts";
import { isUndone } from "./undoable.ts";
import { handleUpdate } from "./update.ts";

/** Typed, it is offered; tapped, it is done. What raises a question of the other activity is asked about there. */
export const handleMove: Handler<"move"> = async (command, context) => {
  const resolved = resolveForWrite(command.write.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const { code } = one.activity;
  const write = { ...command.write, activity: { code } } as SaidOfOne;
  const found = await entryByNumber(command.entry, context);
  if ("answer" in found) return found.answer;
  const { entry } = found;
  const fields = write.name === "update" ? understoodFields(write.fields) : {};
  const known = understood("move", { ...one.known, ...fields, internal: entry.internal });
  if (context.incoming.input.kind === "text")
    return privately(askMoveCard({ ...command, write }, entry.activity ?? "", context), { ...known, ask: true });
  if (!isSettled(write, context.snapshot)) return askedThere(write, context);
  let undone: LogEntry = entry;
  const recorded = await record(context, null, async (snapshot, author) => {
    if (await isUndone(entry, context)) {
      const before = (await saidInMessage(context)).filter(({ activity }) => activity === code);
      return before.length > 0
        ? { answer: receiptOf(receiptCard(before, one, snapshot, context.today), known) }
        : { answer: notMoved(TROUBLE.alreadyUndone(entry.id)) };
    }
    undone = entry;
    const back = await decideActivity(entry, context, snapshot, author);
    if ("answer" in back) return back;
    const made = entryOfOne(write, context, snapshot, author);
    if ("same" in made) return back;
    return { entries: [...back.entries, made.entry], notices: [...back.notices, ...made.notices] };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  const { entries, snapshot, standing } = recorded;
  const there = entries.filter(({ activity }) => activity === code);
  const target = targetByCode(code, snapshot) ?? one;
  const shown = there.length > 0 ? there : entries;
  const receipt = receiptCard(shown, target, snapshot, context.today);
  const remarks = standingTexts(standing, snapshot, context.today).map(muted);
  return receiptOf(movedCard(receipt, undone.activity ?? "", code, snapshot, remarks), known);
};

/** The question that the other activity raises; nothing is undone before it is answered. */
function askedThere(write: SaidOfOne, context: Context): Promise<Answer> {
  if (write.name === "confirm") return handleConfirm(write, context);
  return write.name === "note" ? handleNote(write, context) : handleUpdate(write, context);
}

function notMoved(problem: string): Answer {
  return privately(noticeCard(FOLLOW_UP.notMoved, problem), understood("move"));
}
