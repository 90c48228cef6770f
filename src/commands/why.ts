/** `hvorfor`: the log rows behind a line of the digest. */
import { historyCard } from "../cards/history.ts";
import { text } from "../cards/parts.ts";
import { activityTitle, WEEKLY } from "../texts.ts";
import { understood } from "../understood.ts";
import { type Handler, privately } from "./context.ts";
import { resolveForRead } from "./resolve.ts";

/** The rows by their numbers, with what was undone or corrected since; internal ones are nobody's to see here. */
export const handleWhy: Handler<"why"> = async (command, context) => {
  const resolved = resolveForRead(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const { store, snapshot, today } = context;
  const found = await Promise.all(command.entries.slice(0, 20).map((id) => store.entry(id)));
  const entries = found
    .filter((entry) => entry !== null)
    .filter((entry) => entry.activity === one.activity.code && !entry.internal)
    .toSorted((left, right) => right.id - left.id);
  const about = entries.length === 0 ? [] : await store.log({ refersTo: entries.map(({ id }) => id), limit: 100 });
  const card = historyCard(one, { entries, page: 1, more: false, about }, snapshot, today);
  const title = WEEKLY.whyTitle(activityTitle(one.activity.code, one.activity.shortTitle));
  const blocks = entries.length === 0 ? [text(WEEKLY.whyNone), ...card.blocks] : card.blocks;
  return privately({ title, blocks }, understood("why", one.known));
};
