/** What a message that was changed had made: looked up, so that it is known whether the change says anything new. */

import type { Edit } from "../bot/incoming.ts";
import { alike } from "../model/alike.ts";
import { LONGEST_LINE } from "../model/limits.ts";
import type { LogEntry } from "../model/log.ts";
import { findPerson, type Person } from "../model/person.ts";
import { normaliseText } from "../understand/language/normalise.ts";
import { parseCommand } from "../understand/parse.ts";
import type { Context } from "./context.ts";
import { standingLine } from "./correct-entry.ts";

/** Milliseconds after which a message that is changed is left alone: it is not what one is about. */
const LASTS_MS = 24 * 3_600_000;

/** Newest entries of a person among which those of a message are looked for. */
const LOOK_BACK = 200;

/** What the message made, and what stands of it. */
export interface Made {
  author: Person | null;
  /** What was read when it was written; null where nobody remembers. */
  before: string | null;
  /** The entry that stands, and the one that it corrects, and so on: the newest last. Empty for none. */
  line: LogEntry[];
}

/** Looks up what was stored from the message by the one who changed it now. Rejects with `StoreError`. */
export async function madeBy(edit: Edit, context: Context): Promise<Made> {
  const { snapshot, incoming, store } = context;
  const author = findPerson(snapshot.people.values(), incoming.platform, incoming.sender) ?? null;
  const before = edit.before !== null && edit.before.length <= LONGEST_LINE ? edit.before : null;
  if (author === null) return { author, before, line: [] };
  const byKey = edit.original === null ? [] : await store.byRequest(edit.original);
  const stored = byKey.length > 0 ? byKey : await byMessage(author, context);
  const own = stored.filter((entry) => entry.author === author.id && entry.origin === null);
  const [entry] = own;
  const line = entry === undefined ? [] : await standingLine(entry, context);
  // Where nobody tells what the message said, it said what stands: perhaps a correction of what was stored first.
  return { author, before: before ?? line.at(-1)?.raw ?? entry?.raw ?? null, line };
}

/** A message that was logged by hand has the same reference, and is another thing. */
async function byMessage(author: Person, { store, incoming }: Context): Promise<LogEntry[]> {
  const { message, now } = incoming;
  if (message === null) return [];
  const since = new Date(Date.parse(now) - LASTS_MS).toISOString();
  const recent = await store.log({ author: author.id, since, limit: LOOK_BACK });
  return recent.filter((entry) => entry.message === message && entry.origin === null).reverse();
}

/** True when the message is too old, or what it says is no other than before: then nothing is said. */
export function isSettled(edit: Edit, { before, line }: Made, { incoming, raw, parsing }: Context): boolean {
  const at = line[0]?.at;
  const isOld = at !== undefined && Date.parse(incoming.now) - Date.parse(at) > LASTS_MS;
  if (isOld || (edit.age !== null && edit.age > LASTS_MS)) return true;
  if (edit.text === null) return line.length === 0;
  if (before === null) return false;
  if (plain(before) === plain(raw)) return true;
  return alike(parseCommand(before, parsing), parseCommand(raw, parsing));
}

function plain(text: string): string {
  return normaliseText(text).toLowerCase();
}
