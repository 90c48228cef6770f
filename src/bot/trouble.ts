/** What stands in the way before any command is understood, or behind all of them: each with what was typed. */
import { troubleCard } from "../cards/trouble.ts";
import { type Answer, privately } from "../commands/context.ts";
import { LONGEST_LINE, LONGEST_QUOTE, shorten } from "../model/limits.ts";
import { StoreError } from "../store.ts";
import { TROUBLE } from "../texts/index.ts";
import { maskIdentityNumbers } from "../understand/language/identity-number.ts";
import { cleanText } from "../understand/language/normalise.ts";
import { type TooLong, wordsOf } from "./door.ts";
import type { Incoming } from "./incoming.ts";
import { understood } from "./understood.ts";

/** The unexpected, or a database that cannot be read: what was typed comes back, and the number finds it in the log. */
export function unexpected(incoming: Incoming, error: unknown): Answer {
  const words = wordsOf(incoming.input);
  const raw = words === "" ? null : shorten(words, LONGEST_LINE);
  const card =
    error instanceof StoreError
      ? troubleCard(TROUBLE.readFailedTitle, TROUBLE.readFailed, raw)
      : troubleCard(TROUBLE.unexpectedTitle, TROUBLE.unexpected(referenceOf(incoming)), raw);
  return privately(card, understood("trouble"));
}

/** What is longer than anything is read of: its beginning is repeated. */
export function tooLong({ text, length, limit }: TooLong): Answer {
  // Twice as much as is shown: of what is cleaned away, something may be left.
  const shown = maskIdentityNumbers(cleanText(text.trim().slice(0, 2 * LONGEST_QUOTE)));
  const problem = TROUBLE.tooLong(length, limit);
  return privately(troubleCard(TROUBLE.tooLongTitle, problem, shorten(shown, LONGEST_QUOTE)), understood("trouble"));
}

/** A button that is forged, or of another plan or version: nothing is done, and what had been typed is repeated. */
export function unreadable({ input }: Incoming): Answer {
  return privately(
    troubleCard(TROUBLE.unreadableTitle, TROUBLE.unreadable, wordsOf(input) || null),
    understood("trouble"),
  );
}

/** Four hex digits to find the line in the log by: short enough to read aloud. */
export function referenceOf({ request, now }: Incoming): string {
  const sum = [...`${request}${now}`].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_536, 7);
  return sum.toString(16).padStart(4, "0");
}
