/** `confirm` («uendret»): renews freshness, changes nothing, is no news. */

import { targetByCode } from "../bot/target.ts";
import { understood } from "../bot/understood.ts";
import { askConfirmCard } from "../cards/doubts.ts";
import { receiptCard } from "../cards/receipt.ts";
import { type Handler, privately, receiptOf } from "./context.ts";
import { entryOf, record } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";

/** Stores that the status still holds. */
export const handleConfirm: Handler<"confirm"> = async (command, context) => {
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const { code } = one.activity;
  if (command.doubts.length > 0) {
    const card = askConfirmCard({ ...command, activity: { code } }, context);
    return privately(card, understood("confirm", { ...one.known, ask: true }));
  }
  const known = understood("confirm", one.known);
  const recorded = await record(context, { kind: "confirmation", activity: code }, (snapshot, author) => {
    const { freshAt } = targetByCode(code, snapshot)?.state ?? one.state;
    const change = { before: { freshAt }, after: { freshAt: context.incoming.now } };
    const entry = entryOf({ kind: "confirmation", activity: code, ...change }, context, snapshot, author);
    return { entries: [entry], notices: [] };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  return receiptOf(receiptCard(recorded.entries, one, recorded.snapshot, context.today), known);
};
