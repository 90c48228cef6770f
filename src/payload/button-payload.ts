/**
 * What a button carries: the command itself and, once and as they are, the words that the person typed, so that a tap
 * reads no text and the log keeps what was written. `1["status",{"activity":"I7"}]`, and with words
 * `1:17["update",{…}]⏎I7 ferdig i romjula`: the version, how many characters were typed, the command as JSON, which has no
 * line break, and below it the words. Texts inside the command that stand in the words are ranges of them.
 *
 * Nothing of it is kept in the database: a copy of what people write would have to be found and erased with the rest.
 * A line of the longest kind fits, with its command, in Slack's 2,000 characters (a property test); what is longer than a
 * platform takes is never cut: the adapter says beside the other buttons how it is typed.
 */
import type { Command } from "../model/command.ts";
import type { Plan } from "../model/plan.ts";
import { maskIdentityNumbers } from "../understand/language/identity-number.ts";
import { cleanText } from "../understand/language/normalise.ts";
import { command as commandCodec } from "./commands.ts";
import { LONGEST_TEXT } from "./texts.ts";

/** A command, and the person's own words behind it; null for a tap that stands for itself. */
export interface Payload {
  command: Command;
  typed: string | null;
}

const VERSION = "1";

/** Longer is none of ours: the words, and a command of which nothing stands in them. */
const LONGEST_PAYLOAD = 3 * LONGEST_TEXT;

/** Of any version. No line that means something begins so. */
const HEAD = /^(?<version>\d{1,3})(?::(?<length>\d{1,5}))?(?=\[)/u;

/** The payload of a button with this command and these words. */
export function encodePayload({ command, typed }: { command: Command; typed?: string | null }): string {
  const words = typed ?? "";
  const json = JSON.stringify(commandCodec.write(command, words));
  return words === "" ? `${VERSION}${json}` : `${VERSION}:${words.length}${json}\n${words}`;
}

/** True for what `encodePayload` made, now or in another version; false for a typed line, as buttons carried before. */
export function isPayload(text: string): boolean {
  return HEAD.test(text);
}

/** The command and the words, or null when they are not to be read: forged, of another version or another plan. */
export function decodePayload(payload: string, plan: Plan): Payload | null {
  const parts = payload.length > LONGEST_PAYLOAD ? null : partsOf(payload);
  if (parts === null || parts.version !== VERSION) return null;
  const command = commandCodec.read(parts.json, { typed: parts.typed, plan });
  const typed = shownWords(parts.typed);
  return command === undefined ? null : { command, typed };
}

/** The words in a payload, whatever its command is; null where there are none. */
export function typedIn(payload: string): string | null {
  return payload.length > LONGEST_PAYLOAD ? null : shownWords(partsOf(payload)?.typed ?? "");
}

function shownWords(typed: string): string | null {
  const words = maskIdentityNumbers(cleanText(typed)).trim();
  return words === "" ? null : words;
}

function partsOf(payload: string): { version: string; json: unknown; typed: string } | null {
  const head = HEAD.exec(payload);
  if (head === null) return null;
  const { version = "", length = "0" } = head.groups ?? {};
  const end = payload.indexOf("\n");
  const typed = end === -1 ? "" : payload.slice(end + 1);
  // Ranges are of these very words: where a platform has changed them, they would say something else.
  if (typed.length !== Number(length) || typed.length > LONGEST_TEXT) return null;
  const json = parsed(payload.slice(head[0].length, end === -1 ? undefined : end));
  return json === undefined ? null : { version, json, typed };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
