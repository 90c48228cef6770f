/** From the fields of an update to an entry of the log: the same for updates, notes and corrections. */

import { type Target, targetByCode } from "../bot/target.ts";
import { changeOf, type FieldChange } from "../model/changes.ts";
import type { UpdateFields } from "../model/command.ts";
import type { ActivityState, EntryKind, NewEntry } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { osloDate } from "../model/week.ts";
import type { NewNotice } from "../store.ts";
import type { Context } from "./context.ts";
import { activityNotices } from "./notices.ts";
import { entryOf, writerOf } from "./record.ts";

/** What is to be stored about one activity. `responsible` is the slug that `fields.responsible` stands for. */
export interface FieldsContent {
  kind: EntryKind;
  fields: UpdateFields;
  responsible: string | null;
  refersTo: number | null;
  /** Set when the comment is a message that was written before. */
  origin?: NewEntry["origin"];
}

/** The entry, what it changes in the present state, and who is to be told. */
export interface FieldsEntry {
  entry: NewEntry;
  change: FieldChange;
  state: ActivityState;
  notices: NewNotice[];
}

/** Makes the entry, decided on this snapshot. */
export function fieldsEntry(
  { kind, fields, responsible, refersTo, origin = null }: FieldsContent,
  target: Target,
  context: Context,
  snapshot: Snapshot,
  author: Person,
): FieldsEntry {
  const { code } = target.activity;
  const state = targetByCode(code, snapshot)?.state ?? target.state;
  const { now } = context.incoming;
  const writer = (origin === null ? undefined : snapshot.people.get(origin.author)) ?? author;
  const noted = { at: origin?.at ?? now, by: writerOf(snapshot, writer, code, osloDate(origin?.at ?? now)) };
  const change = changeOf(state, fields, responsible, now, noted);
  const { note, decision, internal, municipalities } = fields;
  const content = { kind, activity: code, note, decision, internal, municipalities, refersTo, origin, ...change };
  const notices = responsible === null ? [] : activityNotices(code, [responsible], snapshot, author, context.today);
  return { entry: entryOf(content, context, snapshot, author), change, state, notices };
}
