/** Work that goes on is hardly ever done (`understanding.md`, rule 4). */
import type { Command, CommandNamed } from "../../model/command.ts";
import { isClosed } from "../../model/status.ts";
import { CODE_AS_TYPED } from "../language/activity-code.ts";
import type { ParseContext } from "./context.ts";

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** A code and its colon, and behind them nothing but fields, or a comment that is said to be one. */
const DELIBERATE = new RegExp(String.raw`^(?:rett\s+(?:#\d+\s+)?)?${CODE_AS_TYPED}\s*:`, "iu");

/**
 * Work that goes on is hardly ever done (rule 4): what closes it asks, unless it is said with nothing beside it behind an
 * exact code.
 */
export function closesOngoing({ activity, fields, doubts }: Writing, line: string, context: ParseContext): boolean {
  const closes = (fields.status !== null && isClosed(fields.status)) || fields.progress === 100;
  if (!closes || doubts.length > 0) return false;
  const found = "code" in activity ? null : context.find(activity.words);
  if (found?.clear === false) return false; // which one is asked
  const code = "code" in activity ? activity.code : found?.hits[0]?.code;
  const meant = context.plan.activities.find((one) => one.code === code);
  if (meant?.kind !== "ongoing") return false;
  const isAlone = fields.note === null || /(?:kommentar|åpent|notat|merknad)[^\S\n]*:/iu.test(line);
  return !(DELIBERATE.test(line) && isAlone);
}

export function confirmed(command: Writing): Command {
  return { ...command, doubts: [{ kind: "unconfirmed" }] };
}
