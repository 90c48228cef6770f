/** `hvorfor`: the log rows behind a line of the digest. */

import { understood } from "../bot/understood.ts";
import { historyCard } from "../cards/history.ts";
import { text } from "../cards/parts.ts";
import type { LogEntry } from "../model/log.ts";
import type { Store } from "../store.ts";
import { activityTitle, WEEKLY } from "../texts/index.ts";
import { type Handler, privately } from "./context.ts";
import { resolveForRead } from "./resolve.ts";
import { seenEntries } from "./seen-entries.ts";

/** Rows shown for a line that rests on none of its own week: what was said last is why it still stands there. */
const LATEST = 3;

/** The rows by their numbers, with what was undone or corrected since; internal ones are nobody's to see here. */
export const handleWhy: Handler<"why"> = async (command, context) => {
  const resolved = resolveForRead(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const { store, snapshot, today } = context;
  const { code } = one.activity;
  const behind = await rowsBehind(code, command.entries, store);
  const isOlder = behind.length === 0;
  const entries = isOlder ? await store.log({ activity: code, withoutInternal: true, limit: LATEST }) : behind;
  // It stands under what a whole channel reads.
  const seen = await seenEntries(entries, { right: "reader", forAll: true }, store);
  const card = historyCard(one, { ...seen, page: 1, more: false }, snapshot, today);
  const title = WEEKLY.whyTitle(activityTitle(code, one.activity.shortTitle));
  const blocks = isOlder ? [text(WEEKLY.whyOlder(entries.length)), ...card.blocks] : card.blocks;
  return privately({ title, blocks }, understood("why", one.known));
};

async function rowsBehind(activity: string, numbers: readonly number[], store: Store): Promise<LogEntry[]> {
  const found = await Promise.all(numbers.slice(0, 20).map((id) => store.entry(id)));
  return found
    .filter((entry) => entry !== null)
    .filter((entry) => entry.activity === activity && !entry.internal)
    .toSorted((left, right) => right.id - left.id);
}
