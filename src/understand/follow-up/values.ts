/** Fields said of what the conversation is about, with no name beside them: «70», «frist 15. des», «forsinket fordi …». */
import { type Command, type CommandNamed, type Doubt, NO_FIELDS } from "../../model/command.ts";
import { isWhole } from "../../model/status.ts";
import { parseDate } from "../language/dates.ts";
import { fieldsOf, type ParseContext } from "../parse/context.ts";
import { updateOf } from "../parse/writes.ts";
import { namesAnother } from "./names.ts";

/** What one tap says was meant. */
export type Meant = CommandNamed<"update"> | CommandNamed<"confirm">;

const NUMBER = /^(?:(?:ca\.?|cirka|rundt|omtrent|nå|no)\s+)?(?<figure>\d{1,3})(?:\s+(?:nå|no))?$/iu;

/**
 * The update that the words are, asked about; null where they say no field, or name another activity. `ofDay`: a day
 * alone is the deadline, in whatever words («fredag»); else it must be a date to come.
 */
export function valuesOf(words: string, code: string, context: ParseContext, ofDay = false): Meant | null {
  const figure = Number(NUMBER.exec(words)?.groups?.figure ?? -1);
  if (figure >= 0 && figure <= 100) return asked(code, { progress: figure });
  const day = parseDate(words, context.today);
  const isDay = day?.kind === "date" && (ofDay || (/\d/u.test(words) && day.date >= context.today));
  if (isDay) return asked(code, { deadline: day.date });
  const read = updateOf(code, words, context, true);
  if (read.name === "confirm") return { ...read, activity: { code }, doubts: [...read.doubts, UNCONFIRMED] };
  if (read.name !== "update") return null;
  const { fields, doubts } = read;
  const { status, progress, deadline, decision, responsible, note } = fields;
  const says = [status, progress, deadline, decision, responsible].some((value) => value !== null);
  const isRead = says || doubts.some(({ kind }) => kind !== "hedged" && kind !== "perhaps-internal");
  if (!isRead || (note !== null && namesAnother(note, code, context))) return null;
  return { ...read, activity: { code }, doubts: [...doubts, UNCONFIRMED] };
}

/** True for words that are fields and nothing else. */
export function saysValues(words: string, context: ParseContext): boolean {
  if (NUMBER.test(words)) return true;
  const { onlyFields } = fieldsOf(words, context, true);
  return onlyFields || parseDate(words, context.today)?.kind === "date";
}

/** True where the update says that all of it is done. */
export function saysWhole(meant: Meant): boolean {
  return meant.name === "update" && isWhole(meant.fields.status);
}

const UNCONFIRMED: Doubt = { kind: "unconfirmed" };

function asked(code: string, said: Partial<CommandNamed<"update">["fields"]>): Meant {
  return { name: "update", activity: { code }, fields: { ...NO_FIELDS, ...said }, doubts: [UNCONFIRMED] };
}

/** The command with one tap to confirm it, where it stores something of an activity. */
export function confirmedByTap(command: Command): Command {
  switch (command.name) {
    case "update":
    case "correct":
    case "confirm":
      return command.doubts.some(({ kind }) => kind === "unconfirmed")
        ? command
        : { ...command, doubts: [...command.doubts, UNCONFIRMED] };
    case "note": {
      const { activity, note, internal, municipalities, doubts, openly } = command;
      const fields = { ...NO_FIELDS, note, internal, municipalities };
      const all = [...doubts, UNCONFIRMED];
      return { name: "update", activity, fields, doubts: all, ...(openly === true && { openly }) };
    }
    default:
      return command;
  }
}
