/** The update form: short enough for a thumb, filled in with the present values. */
import type { Card, FormField, FormName, FormValues } from "../card.ts";
import type { Target } from "../commands/resolve.ts";
import { LONGEST_LINE } from "../limits.ts";
import { STATUSES } from "../status.ts";
import { activityTitle, BUTTONS, dayText, FORM, LABELS, statusText, TROUBLE } from "../texts.ts";
import { shownOf, text } from "./parts.ts";

/** The form; after a failed submit with the typed values and one sentence at each field that must be put right. */
export function formCard(
  { activity, state }: Target,
  name: FormName,
  typed: FormValues | null,
  errors: Record<string, string>,
): Card {
  const title = activityTitle(activity.code, activity.shortTitle);
  const error = (field: string) => errors[field] ?? null;
  const status: FormField = {
    name: "status",
    label: LABELS.status,
    hint: null,
    error: null,
    input: "choice",
    options: STATUSES.map((value) => ({ value, label: statusText(value, null) })),
    value: typed?.status ?? state.status,
  };
  const shown = activity.kind === "ongoing" && state.status === "planned";
  if (shown)
    status.options = status.options.map((option) =>
      option.value === "planned" ? { ...option, label: statusText(shownOf(activity, state), null) } : option,
    );
  const progress: FormField = {
    name: "progress",
    label: LABELS.progress,
    hint: FORM.progressHint,
    error: error("progress"),
    input: "number",
    min: 0,
    max: 100,
    value: numberOf(typed?.progress, state.progress),
  };
  const deadline: FormField = {
    name: "deadline",
    label: LABELS.deadline,
    hint: state.deadline === null ? null : FORM.deadlineNow(dayText(state.deadline)),
    error: error("deadline"),
    input: "date",
    value: typed?.deadline === undefined ? state.deadline : typed.deadline || null,
  };
  const note: FormField = {
    name: "note",
    label: LABELS.comment,
    hint: FORM.noteHint,
    error: error("note"),
    input: "text",
    multiline: true,
    maxLength: LONGEST_LINE,
    value: typed?.note ?? "",
  };
  const fields = activity.kind === "ongoing" ? [status, deadline, note] : [status, progress, deadline, note];
  const failed = Object.keys(errors).length > 0;
  return {
    title: name === "correct" ? FORM.correctTitle(title) : FORM.updateTitle(title),
    blocks: [
      ...(failed ? [{ kind: "notice", tone: "error", text: TROUBLE.badForm } as const] : [text(activity.title)]),
      {
        kind: "form",
        form: {
          name,
          activity: activity.code,
          fields,
          submit: name === "correct" ? BUTTONS.saveCorrection : BUTTONS.save,
        },
      },
    ],
  };
}

function numberOf(typed: string | undefined, present: number | null): number | null {
  if (typed === undefined) return present;
  return /^\d{1,9}$/u.test(typed.trim()) ? Number(typed) : null;
}
