/** `form`: the update form of one activity, filled in with the present values; and what comes back from it. */

import type { Input } from "../bot/incoming.ts";
import { joinWords } from "../bot/said.ts";
import { targetByCode } from "../bot/target.ts";
import { understood } from "../bot/understood.ts";
import { formCard, presentValues } from "../cards/form.ts";
import { troubleCard } from "../cards/trouble.ts";
import type { FormName, FormValues } from "../model/card.ts";
import type { Command, CommandNamed, Doubt, UpdateFields } from "../model/command.ts";
import { NO_DEADLINE, NO_FIELDS } from "../model/command.ts";
import { shorten } from "../model/limits.ts";
import { isStatus, isWhole } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import { TROUBLE } from "../texts/index.ts";
import { formatCommand } from "../understand/command-text.ts";
import { parseDate } from "../understand/language/dates.ts";
import { holdsIdentityNumber } from "../understand/language/identity-number.ts";
import { saysInternal } from "../understand/language/internal-words.ts";
import { cleanText } from "../understand/language/normalise.ts";
import { fieldsOf } from "../understand/parse/context.ts";
import { LATEST } from "../understand/parse/undo.ts";
import { type Answer, type Context, type Handler, privately } from "./context.ts";
import { resolveForCorrection } from "./latest.ts";
import { type Resolved, resolveForRead } from "./resolve.ts";

type FormInput = Extract<Input, { kind: "form" }>;

/** The longest code that a plan can have is far shorter. */
const LONGEST_SHOWN_CODE = 20;

/** Shows the form. */
export const handleForm: Handler<"form"> = async (command, context) => {
  const resolved = await resolveForForm(command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const name: FormName = command.correct ? "correct" : "update";
  return privately(
    formCard(one, name, { shown: presentValues(one), typed: context.typed }, null),
    understood("form", one.known),
  );
};

/** A form stores nothing by being shown, so a likely activity is enough; «siste» is one's own. */
function resolveForForm(command: CommandNamed<"form">, context: Context): Resolved | Promise<Resolved> {
  const { activity } = command;
  const isLatest = command.correct && "words" in activity && activity.words === LATEST;
  return isLatest ? resolveForCorrection(activity, command, context) : resolveForRead(activity, command, context);
}

/**
 * The command that a filled-in form stands for, or the form again with what must be put right at each field. Only what
 * differs from what the person was shown counts: somebody else may have changed the rest since.
 */
export function readForm(form: FormInput, context: Context): { command: Command } | { answer: Answer } {
  const target = targetByCode(form.activity, context.snapshot);
  const { fields, errors } = readValues(form.values, form.shown, context);
  if (target === undefined) return { answer: activityGone(form, fields, context) };
  if (Object.keys(errors).length > 0) {
    const given = { shown: form.shown, typed: context.typed };
    const card = formCard(target, form.form, given, { values: form.values, errors });
    return { answer: privately(card, understood("form", { activity: form.activity, ask: true })) };
  }
  const doubts: Doubt[] = saysInternal(fields.note ?? "") ? [{ kind: "perhaps-internal" }] : [];
  return { command: { name: form.form, activity: { code: form.activity }, fields, doubts } };
}

/** The plan is another one since: nothing is stored, and what was filled in is repeated. */
function activityGone({ form, activity }: FormInput, fields: UpdateFields, { typed }: Context): Answer {
  const filled = formatCommand({ name: form, activity: { words: activity }, fields, doubts: [] });
  const words = joinWords(typed, filled);
  const code = shorten(cleanText(activity), LONGEST_SHOWN_CODE);
  const card = troubleCard(
    TROUBLE.notStoredTitle,
    TROUBLE.activityGone(code),
    holdsIdentityNumber(words) ? null : words,
  );
  return privately(card, understood(form, { ask: true }));
}

function readValues(values: FormValues, shown: FormValues, context: Context) {
  const errors: Partial<Record<string, string>> = {};
  const isChanged = (name: string) => values[name] !== undefined && values[name].trim() !== (shown[name] ?? "").trim();
  const fields: UpdateFields = { ...NO_FIELDS, ...readComment(values.note ?? "", context) };
  if (isChanged("status") && isStatus(values.status ?? "")) fields.status = values.status as UpdateFields["status"];
  if (isChanged("progress")) {
    const progress = readProgress(values.progress ?? "");
    if (typeof progress === "string") errors.progress = progress;
    else fields.progress = progress;
  }
  if (isChanged("deadline")) {
    const deadline = readDeadline((values.deadline ?? "").trim(), context.today);
    if (deadline === null) errors.deadline = TROUBLE.badDate;
    else fields.deadline = deadline;
  }
  const isAll = isWhole(fields.status);
  if (isAll && fields.progress !== null && fields.progress < 100) errors.progress = TROUBLE.doneIsAll;
  // «Fullført» means 100 %, also where the old percentage was left standing.
  return { fields: isAll ? { ...fields, progress: 100 } : fields, errors };
}

function readComment(typed: string, context: Context): Pick<UpdateFields, "note" | "municipalities"> {
  const note = cleanText(typed).trim();
  if (note === "") return { note: null, municipalities: [] };
  return { note, municipalities: fieldsOf(`kommentar: ${note}`, context.parsing).fields.municipalities };
}

/** A day, or none where the field was emptied; null for what is no day. */
function readDeadline(typed: string, today: IsoDate): UpdateFields["deadline"] {
  if (typed === "") return NO_DEADLINE;
  const reading = parseDate(typed, today);
  return reading?.kind === "date" ? reading.date : null;
}

/** 0–100, or what to say about what was typed. */
function readProgress(typed: string): number | string {
  const digits = typed
    .trim()
    .replace(/(?:%|prosent)$/u, "")
    .trim();
  if (digits === "") return TROUBLE.emptiedProgress;
  return /^\d{1,3}$/u.test(digits) && Number(digits) <= 100 ? Number(digits) : TROUBLE.badProgress;
}
