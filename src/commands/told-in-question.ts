/** A line that was read as a question and tells something, too: «I7: 30 %, hvorfor så lite?». None of it is thrown away. */

import { allows } from "../bot/rights.ts";
import { COMMANDS } from "../model/command.ts";
import { asksBehind, asksNothingElse } from "../understand/language/asks-behind.ts";
import { divide } from "../understand/parse/target.ts";
import { parseCommand, withoutOwnName } from "../understand/parse.ts";
import type { Context } from "./context.ts";

/** What may be saved as a comment, with all of its words. */
export interface Told {
  words: string;
  internal: boolean;
}

const MARKS = /(?<![?\s!])[?\s!]+$/u;

/** What was told, when a typed line would have been a report without its question mark; null for a plain question. */
export function toldInQuestion({ raw, incoming, right, parsing }: Context): Told | null {
  if (incoming.input.kind !== "text" || !allows(right, COMMANDS.note.needed)) return null;
  const line = withoutOwnName(raw);
  const divided = divide(line, parsing);
  if (!line.endsWith("?")) {
    const mayTell = divided !== null && asksBehind(divided.text) && !asksNothingElse(divided.text);
    return mayTell ? { words: divided.text, internal: false } : null;
  }
  const command = parseCommand(line.replace(MARKS, ""), parsing);
  if (command.name === "note") return { words: divided?.text || line, internal: command.internal };
  if (command.name !== "update" && command.name !== "correct") return null;
  const { note, internal } = command.fields;
  if (note === null && divided === null) return null; // «I7 ferdig?»
  const isVerbFirst = divided === null || command.name === "correct" || divided.text === "";
  return { words: isVerbFirst ? line : divided.text, internal };
}
