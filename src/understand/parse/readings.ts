/** The readings of a message about several activities, part by part: «bredbånd: 65 %⏎datasenter: i gang». */
import type { Command, CommandNamed } from "../../model/command.ts";
import { parseCommand } from "../parse.ts";
import type { ParseContext } from "./context.ts";

type Reading = CommandNamed<"update"> | CommandNamed<"note"> | CommandNamed<"confirm">;

export interface Part {
  /** As it was typed. */
  typed: string;
  /** On the activity that it names, settled; null where the part is not understood. */
  command: Reading | null;
}

/** No more are listed; a phone shows them. */
const MOST = 8;

/** The parts of `line`, each with its reading; null when fewer than two are read. */
export function readingsIn(line: string, context: ParseContext): Part[] | null {
  const parts = line
    .split(/\n|;|,(?!\d)|\s(?:og|samt|men)\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length > MOST) return null;
  const read = parts.map((typed) => ({ typed, command: settled(parseCommand(typed, context), context) }));
  const codes = new Set(
    read.flatMap(({ command }) => (command !== null && "code" in command.activity ? [command.activity.code] : [])),
  );
  return codes.size < 2 ? null : read;
}

/** The write on one certain activity, with nothing left to ask but whether it is meant. */
function settled(command: Command, context: ParseContext): Reading | null {
  if (command.name !== "update" && command.name !== "note" && command.name !== "confirm") return null;
  if (command.doubts.some(({ kind }) => kind !== "unconfirmed")) return null;
  const { activity } = command;
  const found = "code" in activity ? null : context.find(activity.words);
  const code = "code" in activity ? activity.code : found?.clear ? found.hits[0]?.code : undefined;
  return code === undefined ? null : { ...command, activity: { code }, doubts: [] };
}
