/** `note`: a comment and nothing else; internal ones never reach reports or digests. */
import { receiptCard } from "../cards/receipt.ts";
import { changeOf } from "../changes.ts";
import { NO_FIELDS } from "../command.ts";
import { understood, understoodFields } from "../understood.ts";
import { type Handler, privately } from "./context.ts";
import { entryOf, record, writerOf } from "./record.ts";
import { resolveForWrite, targetByCode } from "./resolve.ts";
import { refuseIdentityNumber, withKnown } from "./update.ts";

/** Stores the comment as it was written. */
export const handleNote: Handler<"note"> = async (command, context) => {
  if (command.doubts.length > 0) return refuseIdentityNumber("note");
  const { note, internal, municipalities } = command;
  const fields = { ...NO_FIELDS, note, internal, municipalities };
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return withKnown(resolved.answer, understoodFields(fields));
  const { one } = resolved;
  const { code } = one.activity;
  const known = understood("note", { ...one.known, ...understoodFields(fields) });
  const recorded = await record(context, (snapshot, author) => {
    const state = targetByCode(code, snapshot)?.state ?? one.state;
    const change = changeOf(state, fields, null, context.incoming.now, writerOf(snapshot, author, code, context.today));
    const entry = entryOf(
      { kind: "note", activity: code, note, internal, municipalities, ...change },
      context,
      snapshot,
      author,
    );
    return { entries: [entry], notices: [] };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  return privately(receiptCard(recorded.entries, one, recorded.snapshot, context.today), known);
};
