/** `history`: everything that was ever said about one activity. */

import { seesInternal } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { historyCard } from "../cards/history.ts";
import { PAGE } from "../model/limits.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { resolveForRead } from "./resolve.ts";
import { seenEntries } from "./seen-entries.ts";

/** Newest first, ten a page; what was undone or corrected says so. Internal notes are for those whom the rights table names. */
export const handleHistory: Handler<"history"> = async (command, context) => {
  const resolved = resolveForRead(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const page = await pageOf(one.activity.code, command.page, context);
  return privately(historyCard(one, page, context.snapshot, context.today), understood("history", one.known));
};

async function pageOf(activity: string, page: number, context: Context) {
  const { store } = context;
  const withoutInternal = !seesInternal(context);
  const found = await store.log({ activity, withoutInternal, offset: (page - 1) * PAGE, limit: PAGE + 1 });
  return { ...(await seenEntries(found.slice(0, PAGE), context, store)), page, more: found.length > PAGE };
}
