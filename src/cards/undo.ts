/** Receipts of what was put back. */
import type { Card } from "../card.ts";
import type { ActivityFields, LogEntry } from "../log.ts";
import type { Snapshot } from "../store.ts";
import type { Target } from "../target.ts";
import { LABELS, RECEIPT } from "../texts.ts";
import type { IsoDate } from "../week.ts";
import { muted } from "./parts.ts";
import { receiptCard } from "./receipt.ts";

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
    return label === undefined || key in restored ? [] : [label];
  });
  const remarks = [
    ...(kept.length === 0 ? [] : [muted(RECEIPT.changedSince(kept.join(" og ")))]),
    ...(undone.note === null ? [] : [muted(RECEIPT.commentGone(undone.note))]),
  ];
  return { ...card, blocks: [...remarks, ...card.blocks] };
}
