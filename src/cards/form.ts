/** The update form: short enough for a thumb, filled in with the present values. */

import type { Target } from "../bot/target.ts";
import type { Block, Card, FormField, FormName, FormValues } from "../model/card.ts";
import { LONGEST_LINE } from "../model/limits.ts";
import type { ActivityState } from "../model/log.ts";
import type { Activity } from "../model/plan.ts";
import { STATUSES } from "../model/status.ts";
import { isDay } from "../model/week.ts";
import { activityTitle, BUTTONS, dayText, FORM, LABELS, statusText, TROUBLE } from "../texts/index.ts";
import { shownOf, text } from "./parts.ts";

/** What was typed, and one sentence for each field that must be put right. */
export interface Rejected {
  values: FormValues;
  errors: Partial<Record<string, string>>;
}

/** A form as it is first given out: what it shows, and the words that it grew out of, null for none. */
export interface Given {
  shown: FormValues;
  typed: string | null;
}

/** The form of an activity; after a failed submit with what was typed and what is wrong, the rest as it first was. */
export function formCard(
  { activity, state }: Target,
  name: FormName,
  { shown, typed }: Given,
  rejected: Rejected | null,
): Card {
  const title = activityTitle(activity.code, activity.shortTitle);
  const values = { ...shown, ...rejected?.values };
  const errors = rejected?.errors ?? {};
  const head: Block =
    rejected === null ? text(activity.title) : { kind: "notice", tone: "error", text: TROUBLE.badForm };
  const submit = name === "correct" ? BUTTONS.saveCorrection : BUTTONS.save;
  const fields = [
    statusField(activity, state, values),
    ...(activity.kind === "ongoing" ? [] : [progressField(state, values, errors)]),
    deadlineField(state, values, errors),
    noteField(values, errors),
  ];
  const form = { name, activity: activity.code, fields, shown, submit };
  return {
    title: name === "correct" ? FORM.correctTitle(title) : FORM.updateTitle(title),
    blocks: [head, { kind: "form", form: { ...form, ...(typed !== null && { typed }) } }],
  };
}

/** The present values, as the form shows them. */
export function presentValues({ state }: Target): FormValues {
  const { status, progress, deadline } = state;
  return { status, progress: progress === null ? "" : String(progress), deadline: deadline ?? "", note: "" };
}

function statusField(activity: Activity, state: ActivityState, values: FormValues): FormField {
  const shownAs = (status: (typeof STATUSES)[number]) => shownOf(activity, { ...state, status });
  return {
    name: "status",
    label: LABELS.status,
    hint: null,
    error: null,
    input: "choice",
    options: STATUSES.map((value) => ({ value, label: statusText(shownAs(value), null) })),
    value: values.status ?? state.status,
  };
}

function progressField(state: ActivityState, values: FormValues, errors: Rejected["errors"]): FormField {
  const typed = values.progress?.trim() ?? "";
  return {
    name: "progress",
    label: LABELS.progress,
    hint: state.progress === null ? FORM.progressUnknown : FORM.progressKnown,
    error: errors.progress ?? null,
    input: "number",
    min: 0,
    max: 100,
    value: /^\d{1,9}$/u.test(typed) ? Number(typed) : null,
  };
}

function deadlineField(state: ActivityState, values: FormValues, errors: Rejected["errors"]): FormField {
  return {
    name: "deadline",
    label: LABELS.deadline,
    hint: state.deadline === null ? null : FORM.deadlineNow(dayText(state.deadline), state.code),
    error: errors.deadline ?? null,
    input: "date",
    value: isDay(values.deadline ?? "") ? (values.deadline ?? null) : null,
  };
}

function noteField(values: FormValues, errors: Rejected["errors"]): FormField {
  return {
    name: "note",
    label: LABELS.comment,
    hint: FORM.noteHint,
    error: errors.note ?? null,
    input: "text",
    multiline: true,
    maxLength: LONGEST_LINE,
    value: values.note ?? "",
  };
}
