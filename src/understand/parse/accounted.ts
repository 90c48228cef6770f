/**
 * The guard before anything is stored or offered: every word that was typed is the activity's name, a field, a small word,
 * or in the comment (`understanding.md`, rule 1). What the name leaves out goes to the comment, and is asked about.
 */
import {
  type ActivityRef,
  type Command,
  type CommandNamed,
  type Doubt,
  isLater,
  type UpdateFields,
} from "../../model/command.ts";
import { municipalitiesIn } from "../language/municipalities.ts";
import { isObject } from "../language/other-things.ts";
import { saysUnchanged } from "../language/unchanged.ts";
import { type Beside, besideName, nameIn } from "./beside-name.ts";
import { fieldsOf, type ParseContext } from "./context.ts";
import { closesOngoing, confirmed } from "./ongoing.ts";
import { withParticles } from "./particles.ts";
import { reportFrom } from "./requests.ts";
import { isLatest } from "./undo.ts";

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** The command that `line` was read as, with all of its words in it. */
export function accountFor(read: Command, line: string, context: ParseContext): Command {
  const command = withParticles(read, line, context);
  switch (command.name) {
    case "update":
    case "correct": {
      const whole = withTheRest(command, line, context);
      return closesOngoing(whole, line, context) ? confirmed(whole) : whole;
    }
    case "confirm":
      return confirmWithTheRest(command, line, context);
    case "note":
      return noteWithTheRest(command, line, context);
    default:
      return command;
  }
}

/** Words beside the name that are fields are offered with the rest; others go to the comment, and all of it is asked about. */
function withTheRest(command: Writing, line: string, context: ParseContext): Writing {
  if (command.doubts.some(({ kind }) => kind === "identity-number")) return command;
  const beside = leftIn(command.activity, line, context);
  if (beside === null) return asTyped(command, line);
  const { activity, text } = beside;
  if (beside.takesBack) return onlyComment({ ...command, activity }, line, context);
  const dateless = command.doubts.find((doubt) => doubt.kind === "no-date");
  if (dateless !== undefined) {
    return { ...command, activity, doubts: [{ ...dateless, typed: line.slice(reportFrom(line)).trim() }] }; // nothing else was read
  }
  // «60 % bredbånd innen jul»: what stands beside the name may be fields, too.
  const said = fieldsOf(text, context, true);
  const isPlain = [...said.doubts, ...command.doubts].every(({ kind }) => kind === "unconfirmed");
  const fields = together(said.onlyFields && isPlain ? said.fields : null, command.fields);
  if (fields !== null) return { ...command, activity, fields, doubts: withUnconfirmed(command) };
  const noted = {
    ...command,
    activity,
    fields: { ...command.fields, ...notedFrom(beside, command.fields.note, line, context) },
  };
  const isAsked = command.doubts.some(({ kind }) => kind !== "unconfirmed" && kind !== "hedged");
  if (isAsked) return noted;
  const others = command.doubts.filter(({ kind }) => kind !== "hedged");
  return { ...noted, doubts: [says(command.fields) ? hedged(activity, line) : { kind: "unconfirmed" }, ...others] };
}

/** What stands beside the activity's name; null when nothing does, or when it names another activity, which is asked about. */
function leftIn(activity: ActivityRef, line: string, context: ParseContext): Beside | null {
  if ("words" in activity && isLatest(activity.words)) return null;
  const beside = besideName(activity, line, reportFrom(line), context);
  if (beside === null || beside.takesBack) return beside;
  const other = context.find(beside.text);
  const isAsked = "words" in activity && !context.find(activity.words).clear;
  return isAsked && other.clear && !isObject(beside.text.toLowerCase()) ? null : beside;
}

/** A verb's question offers the line as it was typed, not as the verb is called here. */
function asTyped(command: Writing, line: string): Writing {
  if (reportFrom(line) === 0 || command.name === "correct") return command;
  const doubts = command.doubts.map((doubt) => (doubt.kind === "hedged" ? hedged(command.activity, line) : doubt));
  return { ...command, doubts };
}

/** Longer ones are not written again around another activity. */
const LONGEST_AROUND = 200;

/** Asked of the whole line; read again with another name in the place of this one it raises the same question. */
function hedged(activity: ActivityRef, line: string): Doubt {
  const typed = line.trim();
  const named = typed.length > LONGEST_AROUND ? null : nameIn(activity, typed, reportFrom(typed));
  if (named === null) return { kind: "hedged", typed };
  return { kind: "hedged", typed, around: { before: typed.slice(0, named.from), behind: typed.slice(named.to) } };
}

/** «utsett ikke I7 til påske»: nothing of it may be stored as said but the words themselves. */
function onlyComment(command: Writing, line: string, context: ParseContext): Writing {
  const { internal } = command.fields;
  const { fields, doubts } = fieldsOf(`kommentar: ${line.trim()}`, context);
  const asked = [hedged(command.activity, line), ...(internal ? [] : doubts)];
  return { ...command, fields: { ...fields, internal }, doubts: asked };
}

/** The comment: a stretch of the line as it was typed, from the first word that is left or told of to the last. */
function notedFrom(
  beside: Beside,
  note: string | null,
  line: string,
  context: ParseContext,
): Pick<UpdateFields, "note" | "municipalities"> {
  const at = note === null ? -1 : line.indexOf(note);
  const isOfName = note !== null && at !== -1 && at + note.length <= beside.end;
  const [from, to] =
    note === null || at === -1 || isOfName
      ? [beside.from, beside.to]
      : [Math.min(beside.from, at), Math.max(beside.to, at + note.length)];
  const stretch = line.slice(from, to).replace(/(?<![\s,;])[\s,;]+$/u, "");
  const isAll = note === null || at !== -1 || note.split(", ").every((part) => stretch.includes(part));
  const words = isAll ? stretch : line.trim();
  return { note: words, municipalities: municipalitiesIn(words, context.plan.organisation.municipalities) };
}

function withUnconfirmed({ doubts }: Writing): Writing["doubts"] {
  return doubts.some(({ kind }) => kind === "unconfirmed") ? doubts : [...doubts, { kind: "unconfirmed" }];
}

function says({ status, progress, deadline }: UpdateFields): boolean {
  return [status, progress, deadline].some((value) => value !== null);
}

/** Both, where no field is said twice; null where one is, or where there is nothing to add. */
function together(beside: UpdateFields | null, said: UpdateFields): UpdateFields | null {
  if (beside === null || isLater(beside.deadline)) return null;
  const keys = ["status", "progress", "deadline", "decision", "responsible"] as const;
  if (keys.some((key) => beside[key] !== null && said[key] !== null && beside[key] !== said[key])) return null;
  const added = Object.fromEntries(keys.map((key) => [key, said[key] ?? beside[key]]));
  return { ...said, ...added, internal: said.internal || beside.internal };
}

/** «uendret bredbånd i Os» is said of less, «uendret ikke bredbånd» says something else: a comment. */
function confirmWithTheRest(command: CommandNamed<"confirm">, line: string, context: ParseContext): Command {
  const beside = leftIn(command.activity, line, context);
  if (beside === null || saysUnchanged(`uendret ${beside.text}`)) return command;
  const { fields, doubts } = fieldsOf(`kommentar: ${line.trim()}`, context);
  return { name: "update", activity: beside.activity, fields, doubts: [...doubts, { kind: "unconfirmed" }] };
}

/** «notat møte bredbånd: …»: the words in front belong to what is told. */
function noteWithTheRest(command: CommandNamed<"note">, line: string, context: ParseContext): Command {
  const beside = command.doubts.some(({ kind }) => kind === "identity-number")
    ? null
    : leftIn(command.activity, line, context);
  const at = line.indexOf(command.note);
  const isHeld = beside !== null && at !== -1 && at <= beside.from && at + command.note.length >= beside.to;
  if (beside === null || isHeld) return command;
  const { note, municipalities } = notedFrom(beside, command.note, line, context);
  return { ...command, activity: beside.activity, note: note ?? command.note, municipalities };
}
