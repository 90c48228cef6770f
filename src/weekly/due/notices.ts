/** Private messages that wait in the database, on their way to Slack and Teams. The local page takes its own at once. */

import { buttons, undoButton } from "../../cards/parts.ts";
import { isChat } from "../../model/platform.ts";
import type { DueContext } from "./context.ts";
import { destinationOf, isReached } from "./persons.ts";

/** Handed on at a time: of everybody's, so that what one person is sent holds nobody else back for long. */
const MOST = 50;

/** Older than this nobody needs to be told any more. */
const LATEST_MS = 14 * 24 * 3_600_000;

/**
 * Stored as posts by their number first, then marked: a crash between the two changes nothing. When somebody writes
 * between the reading and the storing, the next look reads them anew.
 */
export async function sendNotices(context: DueContext): Promise<void> {
  const { store, snapshot, now } = context;
  const away = { ...context, platforms: context.platforms.filter(isChat) };
  const handed: number[] = [];
  // Who cannot be reached now is not asked for: their notices would stand in front of everybody else's for ever.
  const reached = [...away.snapshot.people.values()].filter((person) => isReached(person, away)).map(({ id }) => id);
  if (reached.length === 0) return;
  for (const { id, person, text, at, undoes, told } of await store.waitingNotices(MOST, reached)) {
    const to = await destinationOf(person, away);
    if (to === null) continue;
    const card = { title: text, blocks: undoes === null ? [] : [buttons(undoButton(undoes))] };
    const notAfter = new Date(Date.parse(at) + LATEST_MS).toISOString();
    const key = `notice:${id}`;
    const post = {
      key,
      kind: "notice",
      to,
      card,
      text,
      edits: null,
      at: now,
      notAfter,
      ...(told && { told }),
    } as const;
    if (!(await store.outbox.enqueueAsOf([post], snapshot.newest))) break;
    handed.push(id);
  }
  if (handed.length > 0) await store.noticesDelivered(handed, now);
}
