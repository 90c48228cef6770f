/** `history`: everything that was ever said about one activity. */
import { historyCard } from "../cards/history.ts";
import { PAGE } from "../limits.ts";
import type { LogEntry } from "../log.ts";
import { understood } from "../understood.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { resolveForRead } from "./resolve.ts";

/** Newest first, ten a page; what was undone or corrected says so. Externals do not see internal notes. */
export const handleHistory: Handler<"history"> = async (command, context) => {
  const resolved = resolveForRead(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const page = await pageOf(one.activity.code, command.page, context);
  return privately(historyCard(one, page, context.snapshot, context.today), understood("history", one.known));
};

async function pageOf(activity: string, page: number, context: Context) {
  const upTo = await context.store.log({ activity, limit: page * PAGE + 1 });
  const visible = upTo.filter((entry) => !entry.internal || !context.incoming.sender.external);
  const entries = visible.slice((page - 1) * PAGE, page * PAGE);
  const about: LogEntry[] = [];
  for (const entry of entries) about.push(...(await context.store.log({ refersTo: entry.id, limit: 5 })));
  return { entries, page, more: upTo.length > page * PAGE, about };
}
