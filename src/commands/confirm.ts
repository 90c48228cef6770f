/** `confirm` («uendret»): renews freshness, changes nothing, is no news. */

import { type Target, targetByCode } from "../bot/target.ts";
import { understood } from "../bot/understood.ts";
import { askConfirmCard } from "../cards/doubts.ts";
import { receiptCard } from "../cards/receipt.ts";
import type { NewEntry } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type Context, type Handler, privately, receiptOf } from "./context.ts";
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
    return { entries: [confirmationOf(targetByCode(code, snapshot) ?? one, context, snapshot, author)], notices: [] };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  return receiptOf(receiptCard(recorded.entries, one, recorded.snapshot, context.today), known);
};

/** The entry that says that this activity's status still holds. */
export function confirmationOf(
  { activity, state }: Target,
  context: Context,
  snapshot: Snapshot,
  author: Person,
): NewEntry {
  const change = { before: { freshAt: state.freshAt }, after: { freshAt: context.incoming.now } };
  return entryOf({ kind: "confirmation", activity: activity.code, ...change }, context, snapshot, author);
}
