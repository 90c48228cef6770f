/** One entry, by its number, put right as a whole: the message that made it was changed, and what it says now holds. */

import { allows, neededForEntry } from "../bot/rights.ts";
import { type Target, targetByCode } from "../bot/target.ts";
import { combined, type FieldChange, isNews, overtakenBy, undoOf } from "../model/changes.ts";
import type { UpdateFields } from "../model/command.ts";
import type { LogEntry, NewEntry } from "../model/log.ts";
import type { Person, Right } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { chainBehind } from "../model/words-taken-back.ts";
import type { NewNotice, Store } from "../store.ts";
import { TROUBLE } from "../texts/index.ts";
import type { Context } from "./context.ts";
import { fieldsEntry } from "./fields-entry.ts";
import { standingWords } from "./standing-words.ts";
import { CORRECTABLE, isUndone } from "./undoable.ts";

/** What the correction stores and changes; or why there is none. */
export type EntryCorrection =
  | { entry: NewEntry; change: FieldChange; notices: NewNotice[] }
  | { same: true }
  | { problem: string }
  /** The right that it takes. */
  | { needed: Right };

/** More corrections of one entry than anybody makes in a day. */
const MOST_CORRECTIONS = 20;

/** The entry and the corrections of it that stand, oldest first; empty where somebody has undone what stood. Rejects with `StoreError`. */
export async function standingLine(entry: LogEntry, context: Pick<Context, "store">): Promise<LogEntry[]> {
  if (!CORRECTABLE.includes(entry.kind) || (await isUndone(entry, context))) return [];
  const line = [entry];
  for (let count = 0; count < MOST_CORRECTIONS; count += 1) {
    const next = await correctionOf(line.at(-1) ?? entry, context);
    if (next === null) break;
    line.push(next);
  }
  return line;
}

async function correctionOf(entry: LogEntry, context: { store: Store }): Promise<LogEntry | null> {
  const about = await context.store.log({ refersTo: [entry.id], limit: MOST_CORRECTIONS });
  for (const one of about) {
    if (one.kind === "correction" && one.author === entry.author && !(await isUndone(one, context))) return one;
  }
  return null;
}

/**
 * The correction that makes this entry say `fields` and nothing else: what it said before and is not said any more goes
 * back to what it was, where nobody has changed it since. Rejects with `StoreError`.
 */
export async function correctionOfEntry(
  id: number,
  said: { fields: UpdateFields; responsible: string | null },
  target: Target,
  context: Context,
  snapshot: Snapshot,
  author: Person,
): Promise<EntryCorrection> {
  const { code } = target.activity;
  const entry = await context.store.entry(id);
  const isOwn = entry !== null && entry.author === author.id && entry.activity === code;
  const line = isOwn ? await standingLine(entry, context) : [];
  const last = line.at(-1);
  const present = targetByCode(code, snapshot)?.state;
  if (last === undefined || present === undefined) return { problem: TROUBLE.nothingToCorrect(code) };
  const needed = neededForEntry(last);
  if (!allows(context.right, needed)) return { needed };
  const whole = {
    ...last,
    before: Object.assign({}, ...[...line].reverse().map(({ before }) => before)) as LogEntry["before"],
    after: Object.assign({}, ...line.map(({ after }) => after)) as LogEntry["after"],
  };
  // What the message said before its last change does not come up again either.
  const earlier = await chainBehind(line[0] ?? last, context.store);
  const standing = await standingWords(present, { undone: [...earlier, ...line] }, context.store, snapshot);
  const { overtaken: _, ...back } = undoOf(present, whole, standing);
  const base = { ...snapshot, states: new Map(snapshot.states).set(code, { ...present, ...back.after }) };
  const fields = { ...said.fields, internal: said.fields.internal || last.internal };
  const content = { kind: "correction", fields, responsible: said.responsible, refersTo: last.id } as const;
  const made = fieldsEntry(content, target, context, base, author);
  const change = combined(present, back, made.change);
  if (overtakenBy(present, whole, change).length > 0) return { problem: TROUBLE.correctionOvertaken };
  const isSame =
    !isNews(change) &&
    fields.note === last.note &&
    fields.decision === last.decision &&
    fields.internal === last.internal;
  return isSame ? { same: true } : { entry: { ...made.entry, ...change }, change, notices: made.notices };
}
