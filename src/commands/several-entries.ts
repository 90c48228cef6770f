/** What one part of a message about several activities comes to in the log. */
import { targetByCode } from "../bot/target.ts";
import { titleOf } from "../cards/parts.ts";
import { isNews } from "../model/changes.ts";
import { NO_FIELDS, type SaidOfOne } from "../model/command.ts";
import type { NewEntry } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { NewNotice } from "../store.ts";
import { confirmationOf } from "./confirm.ts";
import type { Context } from "./context.ts";
import { fieldsEntry } from "./fields-entry.ts";
import { doubtsOf } from "./internal-guard.ts";
import { doesNotFit } from "./question.ts";
import { kindOf } from "./update.ts";

/** To be stored; or, by its title, an activity of which all of it is so already. */
export type Entry = { entry: NewEntry; notices: NewNotice[] } | { same: string };

/** True where nothing is to be asked before it is stored: neither of the words, nor of what they would change. */
export function isSettled(write: SaidOfOne, snapshot: Snapshot): boolean {
  const target = "code" in write.activity ? targetByCode(write.activity.code, snapshot) : undefined;
  const doubts = write.name === "confirm" ? write.doubts : doubtsOf(write);
  if (target === undefined || doubts.length > 0) return false;
  if (write.name !== "update") return true;
  // A person is looked up, and may be asked about.
  const { responsible } = write.fields;
  return (responsible === null || "role" in responsible) && !doesNotFit(write, target);
}

/** The entry, decided on this snapshot. */
export function entryOfOne(write: SaidOfOne, context: Context, snapshot: Snapshot, author: Person): Entry {
  const code = "code" in write.activity ? write.activity.code : "";
  const target = targetByCode(code, snapshot);
  if (target === undefined) throw new Error("a parsed code is always in the plan");
  if (write.name === "confirm") return { entry: confirmationOf(target, context, snapshot, author), notices: [] };
  const fields =
    write.name === "update"
      ? write.fields
      : { ...NO_FIELDS, note: write.note, internal: write.internal, municipalities: write.municipalities };
  const kind = write.name === "note" ? "note" : kindOf(fields);
  const said = fields.responsible;
  const responsible = said !== null && "role" in said ? said.role : null;
  const made = fieldsEntry({ kind, fields, responsible, refersTo: null }, target, context, snapshot, author);
  const isSame = !isNews(made.change) && fields.note === null && fields.decision === null;
  return isSame ? { same: titleOf(snapshot, code) } : { entry: made.entry, notices: made.notices };
}
