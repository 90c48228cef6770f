/** `note`: a comment and nothing else; internal ones never reach reports or digests. */

import { understood, understoodFields } from "../bot/understood.ts";
import { askInternalCard } from "../cards/internal.ts";
import { receiptCard } from "../cards/receipt.ts";
import { NO_FIELDS } from "../model/command.ts";
import { type Handler, privately, receiptOf } from "./context.ts";
import { fieldsEntry } from "./fields-entry.ts";
import { doubtsOf } from "./internal-guard.ts";
import { loggedRemarks, originOf } from "./log-message.ts";
import { originNotices } from "./notices.ts";
import { record } from "./record.ts";
import { recordMessage } from "./record-message.ts";
import { resolveForWrite } from "./resolve.ts";
import { withKnown } from "./update.ts";

/** Stores the comment as it was written. */
export const handleNote: Handler<"note"> = async (said, context) => {
  const command = { ...said, doubts: doubtsOf(said) };
  const { note, internal, municipalities } = command;
  const fields = { ...NO_FIELDS, note, internal, municipalities };
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return withKnown(resolved.answer, understoodFields(fields));
  const { one } = resolved;
  const known = understood("note", { ...one.known, ...understoodFields(fields) });
  if (command.doubts.some(({ kind }) => kind === "perhaps-internal") && context.stored.length === 0) {
    const settled = { ...command, activity: { code: one.activity.code } };
    return privately(askInternalCard(settled, context), { ...known, ask: true });
  }
  const origin = await originOf(context);
  const store = context.incoming.input.kind === "log" ? recordMessage : record;
  const line = { kind: "note", activity: one.activity.code } as const;
  const recorded = await store(context, line, (snapshot, author) => {
    const content = { kind: "note", fields, responsible: null, refersTo: null, origin } as const;
    const { entry, notices } = fieldsEntry(content, one, context, snapshot, author);
    return { entries: [entry], notices: [...notices, ...originNotices(entry, context, snapshot, author)] };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  const remarks = recorded.entries.flatMap((entry) => loggedRemarks(entry, recorded.snapshot, context));
  return receiptOf(receiptCard(recorded.entries, one, recorded.snapshot, context.today, remarks), known);
};
