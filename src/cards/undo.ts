/** Receipts of what was put back. */

import type { Target } from "../bot/target.ts";
import { alike } from "../model/alike.ts";
import type { Block, Card } from "../model/card.ts";
import type { ActivityFields, LogEntry } from "../model/log.ts";
import { activityByCode } from "../model/plan.ts";
import { responsibleName } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IsoDate } from "../model/week.ts";
import { entryKindText, LABELS, RECEIPT, TROUBLE } from "../texts/index.ts";
import { entryBlocks, entryLine } from "./history.ts";
import { buttonsBlock, muted, text, titleOf, undoButton } from "./parts.ts";
import { receiptCard } from "./receipt.ts";

/** One's own newest entries, as in the history; the first has the button that undoes it, for who may. */
export function latestCard([newest, ...older]: LogEntry[], mayUndo: boolean, snapshot: Snapshot, today: IsoDate): Card {
  if (newest === undefined) return { title: TROUBLE.noUndoTitle, blocks: [] };
  return {
    title: TROUBLE.ownTitle,
    blocks: [
      ...ownBlocks(newest, snapshot, today),
      ...buttonsBlock(mayUndo ? [undoButton(newest.id)] : []),
      ...older.flatMap((entry) => ownBlocks(entry, snapshot, today)),
      ...(older.length === 0 ? [] : [muted(TROUBLE.oneAtATime(newest.id))]),
    ],
  };
}

function ownBlocks(entry: LogEntry, snapshot: Snapshot, today: IsoDate): Block[] {
  const activity = entry.activity === null ? undefined : activityByCode(snapshot.plan, entry.activity);
  if (activity === undefined) {
    const role = responsibleName(snapshot, entry.holder?.role ?? "");
    return [entryLine(entry, snapshot, today), text(`${entryKindText(entry.kind, entry.internal)} · ${role}`)];
  }
  const [line, ...what] = entryBlocks(entry, [], activity, snapshot, today);
  return [...(line === undefined ? [] : [line]), text(titleOf(snapshot, activity.code)), ...what];
}

const FIELD_LABELS: Partial<Record<keyof ActivityFields, string>> = {
  status: LABELS.status,
  progress: LABELS.progress,
  deadline: LABELS.deadline,
  note: LABELS.comment,
  responsible: LABELS.responsible,
};

/** What went back to how it was, and what somebody has changed since and so stands. */
export function undoneActivityCard(
  entries: LogEntry[],
  undone: LogEntry,
  target: Target,
  snapshot: Snapshot,
  today: IsoDate,
): Card {
  const card = receiptCard(entries, target, snapshot, today);
  const restored = entries[0]?.after ?? {};
  const kept = (Object.keys(undone.after) as (keyof ActivityFields)[]).flatMap((key) => {
    const label = FIELD_LABELS[key];
    // Words that are taken back are told of by themselves; what stands as it was made, nobody has changed.
    const isTold =
      key in restored || (key === "note" && undone.note !== null) || alike(target.state[key], undone.after[key]);
    return label === undefined || isTold ? [] : [label];
  });
  const remarks = [
    muted(RECEIPT.undid(undone.id, entryKindText(undone.kind, undone.internal))),
    ...(kept.length === 0 ? [] : [muted(RECEIPT.changedSince(kept.join(" og ")))]),
    ...(undone.note === null ? [] : [muted(RECEIPT.commentGone(undone.note))]),
    ...(undone.kind === "correction" && undone.internal ? [muted(RECEIPT.staysInternal)] : []),
  ];
  return { ...card, blocks: [...remarks, ...card.blocks] };
}
