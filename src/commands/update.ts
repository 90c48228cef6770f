/** `update`: status, progress, deadline, responsible and comment of one activity. */

import type { Target } from "../bot/target.ts";
import { type Understood, understood, understoodFields } from "../bot/understood.ts";
import { receiptCard } from "../cards/receipt.ts";
import { troubleCard } from "../cards/trouble.ts";
import { unchangedCard } from "../cards/unchanged.ts";
import { isNews } from "../model/changes.ts";
import type { Command, UpdateFields } from "../model/command.ts";
import type { EntryKind } from "../model/log.ts";
import { ASK } from "../texts/index.ts";
import type { Answer, Context, Handler } from "./context.ts";
import { privately, receiptOf } from "./context.ts";
import { fieldsEntry } from "./fields-entry.ts";
import { handleForm } from "./form.ts";
import { slugOf } from "./mentions.ts";
import { questionFor } from "./question.ts";
import { record } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";

/** Asks what must be asked, else stores and answers with the receipt. */
export const handleUpdate: Handler<"update"> = async (command, context) => {
  const known = understoodFields(command.fields);
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return withKnown(resolved.answer, known);
  const { one } = resolved;
  const question = questionFor(command, one, context);
  if (question !== null) return question;
  if (saysNothing(command.fields)) return nothingSaid(one, context);
  return store(command.fields, one, context);
};

/** «I7:» asks for the form; the form sent as it was shown says that nothing is different. */
async function nothingSaid(target: Target, context: Context): Promise<Answer> {
  if (context.incoming.input.kind === "form") {
    return privately(unchangedCard(target.activity), understood("update", target.known));
  }
  return handleForm({ name: "form", activity: { code: target.activity.code }, correct: false }, context);
}

/** The text holds a national identity number: nothing is stored, and the text is not repeated. */
export function refuseIdentityNumber(command: Command): Answer {
  const card = troubleCard(ASK.identityNumberTitle, ASK.identityNumber, null);
  const activity =
    "activity" in command && command.activity !== null && "code" in command.activity ? command.activity.code : null;
  return privately(card, understood(command.name, { activity, ask: true }));
}

function saysNothing(fields: UpdateFields): boolean {
  return Object.entries(fields).every(
    ([, value]) => value === null || value === false || (Array.isArray(value) && value.length === 0),
  );
}

async function store(fields: UpdateFields, target: Target, context: Context): Promise<Answer> {
  const known = understood("update", { ...target.known, ...understoodFields(fields) });
  const responsible = fields.responsible === null ? null : await slugOf(fields.responsible, context);
  if (responsible !== null && typeof responsible !== "string") return { ...responsible.answer, understood: known };
  const kind = kindOf(fields);
  const recorded = await record(context, { kind, activity: target.activity.code }, (snapshot, author) => {
    const content = { kind, fields, responsible, refersTo: null };
    const { entry, change, notices } = fieldsEntry(content, target, context, snapshot, author);
    if (!isNews(change) && fields.note === null && fields.decision === null) {
      return { answer: privately(unchangedCard(target.activity), known) };
    }
    return { entries: [entry], notices };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  return receiptOf(receiptCard(recorded.entries, target, recorded.snapshot, context.today), known);
}

/** An entry that only moves the deadline, or only the responsibility, is called so in the log. */
export function kindOf(fields: UpdateFields): EntryKind {
  const { deadline, responsible, ...others } = fields;
  if (!saysNothing({ ...others, deadline: null, responsible: null })) return "update";
  if (deadline !== null && responsible === null) return "deadline";
  return deadline === null && responsible !== null ? "assignment" : "update";
}

/** The answer, with what the fields were understood as. */
export function withKnown(answer: Answer, known: Partial<Understood>): Answer {
  return { ...answer, understood: { ...answer.understood, ...known } };
}
