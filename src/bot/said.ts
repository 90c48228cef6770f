/** What came in, in the person's own words: what they typed here, or had typed when they were offered what they tapped. */

import type { Command } from "../model/command.ts";
import type { Plan } from "../model/plan.ts";
import { decodePayload, isPayload, typedIn } from "../payload/button-payload.ts";
import { formatCommand } from "../understand/command-text.ts";
import { cleanText } from "../understand/language/normalise.ts";
import type { Input } from "./incoming.ts";

export interface Said {
  /** The words; for a tap behind which none were typed the line that its command can be typed as. */
  raw: string;
  /** The words, where a person typed them; null for a tap that stands for itself. */
  typed: string | null;
  /** The command of the button that was tapped; null where there is a line to read instead. */
  command: Command | null;
}

/** Reads the input; null for a button that cannot be read any more. A form's words are those that it grew out of. */
export function saidIn(input: Input, plan: Plan): Said | null {
  if (input.kind !== "tap") return { raw: wordsIn(input) ?? "", typed: typedBefore(input), command: null };
  // As buttons carried it before: a line of text, typed by nobody.
  if (!isPayload(input.payload)) return { raw: cleanText(input.payload).trim(), typed: null, command: null };
  const tapped = decodePayload(input.payload, plan);
  return tapped && { ...tapped, raw: tapped.typed ?? formatCommand(tapped.command) };
}

/** The words of a person in the input, whatever can be made of it: what must not be lost. Null where there are none. */
export function wordsIn(input: Input): string | null {
  if (input.kind === "tap") return isPayload(input.payload) ? typedIn(input.payload) : newWords(input);
  return joinWords(input.kind === "form" ? typedBefore(input) : null, newWords(input));
}

/** What the person wrote this very time, the comment of a form; empty for a tap. */
function newWords(input: Input): string {
  switch (input.kind) {
    case "text":
    case "log":
      return cleanText(input.text).trim();
    case "tap":
      return isPayload(input.payload) ? "" : cleanText(input.payload).trim();
    case "form":
      return cleanText(input.values.note ?? "").trim();
  }
}

/** What was typed first and what was added to it, a line each. */
export function joinWords(first: string | null, added: string): string {
  return [first ?? "", added].filter((words) => words !== "").join("\n");
}

function typedBefore(input: Exclude<Input, { kind: "tap" }>): string | null {
  const typed = input.kind === "form" ? cleanText(input.typed ?? "").trim() : newWords(input);
  return typed === "" ? null : typed;
}
