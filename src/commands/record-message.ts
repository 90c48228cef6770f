/** A message that is logged stands on one activity at a time. */

import { understood } from "../bot/understood.ts";
import { alreadyLoggedCard } from "../cards/log-message.ts";
import type { LogEntry } from "../model/log.ts";
import { type Answer, type Context, privately } from "./context.ts";
import type { Line } from "./double-tap.ts";
import { authorOf, type Decide, type Recorded, record } from "./record.ts";
import { isUndone, mayUndo } from "./undoable.ts";

/**
 * `record` for the note of a logged message. Where it stands already it is not stored again: whoever logged it there
 * is given the receipt again, and everybody else, or who now means another activity, the answer where it stands. What
 * was undone may be logged anew. Throws `StoreError`; nothing has taken effect then.
 */
export async function recordMessage(context: Context, line: Line, decide: Decide): Promise<Recorded> {
  const { request, stored } = await attemptOf(context);
  const incoming = { ...context.incoming, request };
  const recorded = await record({ ...context, incoming, stored }, line, decide);
  if ("answer" in recorded) return recorded;
  // What is stored is looked at afterwards: another one's delivery at the same time has the same key.
  const [entry] = recorded.entries;
  if (entry === undefined) return recorded;
  const isReceipt = entry.activity === line.activity && entry.author === (await authorOf(context)).id;
  return isReceipt ? recorded : { answer: await standsAt(entry, context) };
}

/** Where the message of this request stands already, or null. */
export async function alreadyLogged(context: Context): Promise<Answer | null> {
  const { stored } = await attemptOf(context);
  const [entry] = stored;
  return entry === undefined ? null : standsAt(entry, context);
}

/**
 * The message's key, or its next one (`…:2`) for each time that it was logged and undone. A key stores once, and a next
 * one is taken only when all before it are undone, so that at most one entry of a message stands.
 */
async function attemptOf(context: Context): Promise<{ request: string; stored: LogEntry[] }> {
  const { store, incoming } = context;
  for (let count = 1; ; count += 1) {
    const request = count === 1 ? incoming.request : `${incoming.request}:${count}`;
    const stored = await store.byRequest(request);
    const [entry] = stored;
    if (entry === undefined || !(await isUndone(entry, context))) return { request, stored };
  }
}

async function standsAt(entry: LogEntry, context: Context): Promise<Answer> {
  const { today, store } = context;
  const card = alreadyLoggedCard(entry, await mayUndo(entry, context), await store.read(), today);
  const candidates = entry.activity === null ? [] : [entry.activity];
  return privately(card, understood("note", { activity: entry.activity, candidates, sure: true }));
}
