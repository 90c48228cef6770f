/** Receipts: how the bot understood a write, as before and after, with [Angre] and [Rett]. */

import type { Target } from "../bot/target.ts";
import type { Block, Card, Change } from "../model/card.ts";
import { NO_FIELDS } from "../model/command.ts";
import type { ActivityFields, EntryKind, LogEntry } from "../model/log.ts";
import { type Activity, areaBySlug } from "../model/plan.ts";
import { responsibleName } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { isWhole, STATUS, shownStatus } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import {
  activityTitle,
  BUTTONS,
  byChannelText,
  dateWarningText,
  dayText,
  LABELS,
  percent,
  RECEIPT,
  statusText,
} from "../texts/index.ts";
import { dateWarnings } from "../understand/language/date-warnings.ts";
import { button, buttons, muted, text, undoButton } from "./parts.ts";

/** The receipt of what one request stored about an activity. `remarks` are the command's own, each a line. */
export function receiptCard(
  entries: LogEntry[],
  target: Target,
  snapshot: Snapshot,
  today: IsoDate,
  remarks: readonly string[] = [],
): Card {
  const { activity } = target;
  const entry = entries[0];
  if (entry === undefined) throw new Error("a receipt is of something stored");
  const title = activityTitle(activity.code, activity.shortTitle);
  return {
    title: receiptTitle(entry, title),
    blocks: [
      ...(target.byChannel ? [muted(byChannelText(areaBySlug(snapshot.plan, activity.area)?.name ?? ""))] : []),
      ...changesBlock(entry, activity, snapshot),
      ...(entry.note === null ? [] : [{ kind: "quote", text: entry.note, source: null } as const]),
      ...details(entry),
      ...hints(entry, activity, snapshot, today),
      ...deadlineThatStands(entry, target),
      ...remarks.map(muted),
      receiptButtons(entry, activity),
    ],
  };
}

function receiptTitle(entry: LogEntry, title: string): string {
  if (entry.kind === "note") return entry.internal ? RECEIPT.internal(title) : RECEIPT.note(title);
  if (entry.kind === "undo") return RECEIPT.undo(title);
  if (entry.kind === "correction") return RECEIPT.correct(title);
  if (entry.kind === "confirmation") return RECEIPT.confirm(title);
  return entry.kind === "assignment" ? RECEIPT.assign(title) : RECEIPT.update(title);
}

function changesBlock(entry: LogEntry, activity: Activity, snapshot: Snapshot): Block[] {
  const changes = changeLines(entry, activity, snapshot);
  return changes.length === 0 ? [] : [{ kind: "changes", changes }];
}

/** Before and after of an entry, field by field, in words. */
export function changeLines(
  { before, after }: Pick<LogEntry, "before" | "after">,
  activity: Activity,
  snapshot: Snapshot,
): Change[] {
  const line = (label: string, was: string | null, is: string): Change => ({ label, before: was, after: is });
  const lines: Change[] = [];
  const shown = (fields: Partial<ActivityFields>) =>
    statusText(shownStatus(activity.kind, fields.status ?? "planned"), null);
  if (after.status !== undefined) lines.push(line(LABELS.status, shown(before), shown(after)));
  if (after.progress !== undefined && !isWhole(after.status)) {
    lines.push(line(LABELS.progress, progressText(before.progress), progressText(after.progress) ?? LABELS.noValue));
  }
  if (after.deadline !== undefined) {
    const day = (date: IsoDate | null | undefined) => (date ? dayText(date) : null);
    lines.push(line(LABELS.deadline, day(before.deadline), day(after.deadline) ?? LABELS.none));
  }
  if (after.responsible !== undefined) {
    const names = (slugs: string[] | null | undefined) =>
      slugs?.map((slug) => responsibleName(snapshot, slug)).join(", ") ?? planResponsible(activity, snapshot);
    lines.push(line(LABELS.responsible, names(before.responsible), names(after.responsible)));
  }
  return lines;
}

function planResponsible(activity: Activity, snapshot: Snapshot): string {
  const names = activity.responsible.roles.map(({ role }) => responsibleName(snapshot, role));
  return names.length === 0 ? LABELS.nobody : names.join(", ");
}

function progressText(progress: number | null | undefined): string | null {
  return progress === null || progress === undefined ? null : percent(progress);
}

/** What the entry tags: decision, municipalities. */
function details({ decision, municipalities }: LogEntry): Block[] {
  const facts = [
    ...(decision === null ? [] : [{ label: LABELS.decision, value: decision }]),
    ...(municipalities.length === 0 ? [] : [{ label: LABELS.municipalities, value: municipalities.join(", ") }]),
  ];
  return facts.length === 0 ? [] : [{ kind: "facts", facts }];
}

/** What is postponed has perhaps another deadline; where none was said, the one there is stands, and that is told. */
function deadlineThatStands({ after }: LogEntry, { activity, state }: Target): Block[] {
  const mayMove = after.status !== undefined && STATUS[after.status].moved && after.deadline === undefined;
  return !mayMove || state.deadline === null
    ? []
    : [text(RECEIPT.deadlineStands(dayText(state.deadline), activity.code))];
}

function hints(entry: LogEntry, activity: Activity, snapshot: Snapshot, today: IsoDate): Block[] {
  const { deadline } = entry.after;
  const warning = deadline ? dateWarningText(dateWarnings(deadline, today, snapshot.plan.period), deadline) : null;
  return [
    ...(warning === null ? [] : [{ kind: "notice", tone: "warning", text: warning } as const]),
    ...(isAlmostDone(entry, activity) ? [text(RECEIPT.hundredPercent)] : []),
    ...(entry.internal ? [muted(internalHint(entry, activity, snapshot))] : []),
    ...(entry.kind === "confirmation" ? [muted(RECEIPT.confirmHint)] : []),
    ...(entry.kind === "correction" ? [muted(entry.internal ? RECEIPT.madeInternal : RECEIPT.originalKept)] : []),
  ];
}

/** Only the comment of an internal entry is hidden: what it changes is the activity's, for all to see. */
function internalHint(entry: LogEntry, activity: Activity, snapshot: Snapshot): string {
  const labels = changeLines(entry, activity, snapshot).map(({ label }) => label);
  if (labels.length === 0) return RECEIPT.internalHint;
  return `${entry.note === null ? "" : `${RECEIPT.internalComment} `}${RECEIPT.seenByAll(labels)}`;
}

const CORRECTABLE: EntryKind[] = ["update", "deadline", "correction", "note"];

function receiptButtons(entry: LogEntry, activity: Activity): Block {
  const ref = { code: activity.code };
  const status = button(BUTTONS.showStatus, { name: "status", activity: ref });
  if (entry.kind === "undo") return buttons(status);
  const correct = button(BUTTONS.correct, { name: "form", activity: ref, correct: true });
  if (isAlmostDone(entry, activity)) return buttons(doneButton(activity), undoButton(entry.id), status);
  return buttons(undoButton(entry.id), ...(CORRECTABLE.includes(entry.kind) ? [correct] : []), status);
}

/** 100 %, and yet not said to be done. Ongoing activities are never asked. */
function isAlmostDone({ kind, after }: LogEntry, activity: Activity): boolean {
  return kind !== "undo" && activity.kind === "dated" && after.progress === 100 && !isWhole(after.status);
}

function doneButton({ code }: Activity) {
  const fields = { ...NO_FIELDS, status: "done", progress: 100 } as const;
  return button(
    BUTTONS.done,
    { name: "update", activity: { code }, fields: { ...fields, municipalities: [] }, doubts: [] },
    "primary",
  );
}
