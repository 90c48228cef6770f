/** `form`: the update form of one activity, filled in with the present values; and what comes back from it. */

import type { FormName, FormValues } from "../card.ts";
import { formCard } from "../cards/form.ts";
import type { Command, UpdateFields } from "../command.ts";
import { NO_FIELDS } from "../command.ts";
import { parseDate } from "../language/dates.ts";
import { cleanText } from "../language/normalise.ts";
import { fieldsOf } from "../parse/context.ts";
import { isStatus } from "../status.ts";
import { TROUBLE } from "../texts.ts";
import { understood } from "../understood.ts";
import { type Answer, type Context, type Handler, privately } from "./context.ts";
import { resolveForRead, targetByCode } from "./resolve.ts";

/** Shows the form. */
export const handleForm: Handler<"form"> = async (command, context) => {
  const resolved = resolveForRead(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const name: FormName = command.correct ? "correct" : "update";
  return privately(formCard(resolved.one, name, null, {}), understood("form", resolved.one.known));
};

/** The command that filled-in values stand for, or the form again with what must be put right at each field. */
export function readForm(
  name: FormName,
  code: string,
  values: FormValues,
  context: Context,
): { command: Command } | { answer: Answer } {
  const target = targetByCode(code, context.snapshot);
  if (target === undefined) return { command: { name: "status", activity: { words: code } } };
  const errors: Record<string, string> = {};
  const { state } = target;
  const fields: UpdateFields = { ...NO_FIELDS, ...readComment(values.note ?? "", context) };
  const status = values.status ?? "";
  if (isStatus(status) && status !== state.status) fields.status = status;
  const progress = readProgress(values.progress ?? "");
  if (progress === undefined) errors.progress = TROUBLE.badProgress;
  else if (progress !== state.progress) fields.progress = progress;
  const deadline = readDeadline(values.deadline ?? "", context);
  if (deadline === undefined) errors.deadline = TROUBLE.badDate;
  else if (deadline !== state.deadline) fields.deadline = deadline;
  if (Object.keys(errors).length > 0) {
    const card = formCard(target, name, values, errors);
    return { answer: privately(card, understood("form", { activity: code, ask: true })) };
  }
  const doubts = fieldsOf(`kommentar: ${values.note ?? ""}`, context.parsing).doubts.filter(
    ({ kind }) => kind === "identity-number",
  );
  return { command: { name, activity: { code }, fields: settled(fields), doubts } };
}

/** The form shows the old percentage beside a new status: «Fullført» means 100 %. */
function settled(fields: UpdateFields): UpdateFields {
  return fields.status === "done" ? { ...fields, progress: 100 } : fields;
}

function readComment(text: string, context: Context): Pick<UpdateFields, "note" | "municipalities"> {
  const note = cleanText(text).trim();
  if (note === "") return { note: null, municipalities: [] };
  return { note, municipalities: fieldsOf(`kommentar: ${note}`, context.parsing).fields.municipalities };
}

/** 0–100, null for nothing filled in, undefined for what is no such number. */
function readProgress(text: string): number | null | undefined {
  const digits = text.replace(/\s*(%|prosent)\s*$/u, "").trim();
  if (digits === "") return null;
  return /^\d{1,3}$/u.test(digits) && Number(digits) <= 100 ? Number(digits) : undefined;
}

function readDeadline(text: string, context: Context): string | null | undefined {
  if (text.trim() === "") return null;
  const reading = parseDate(text.trim(), context.today);
  return reading?.kind === "date" ? reading.date : undefined;
}
