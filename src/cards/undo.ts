/** Receipts of what was put back. */

import type { Target } from "../bot/target.ts";
import { alike } from "../model/alike.ts";
import type { Card } from "../model/card.ts";
import type { ActivityFields, LogEntry } from "../model/log.ts";
import { activityByCode } from "../model/plan.ts";
import { responsibleName } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IsoDate } from "../model/week.ts";
import { entryKindText, LABELS, RECEIPT, TROUBLE } from "../texts/index.ts";
import { entryBlocks } from "./history.ts";
import { buttonsBlock, muted, text, titleOf, undoButton } from "./parts.ts";
import { receiptCard } from "./receipt.ts";

/** One's own newest entry, as in the history, with the button that undoes it for who may: undoing is done one at a time. */
export function latestCard(entry: LogEntry, mayUndo: boolean, snapshot: Snapshot, today: IsoDate): Card {
  const activity = entry.activity === null ? undefined : activityByCode(snapshot.plan, entry.activity);
  const what =
    activity === undefined
      ? [text(responsibleName(snapshot, entry.holder?.role ?? ""))]
      : entryBlocks(entry, [], activity, snapshot, today);
  return {
    title: TROUBLE.oneAtATime,
    blocks: [
      ...(activity ? [text(titleOf(snapshot, activity.code))] : []),
      ...what,
      ...buttonsBlock(mayUndo ? [undoButton(entry.id)] : []),
    ],
  };
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
