/** What the page's script sends, checked: the page is ours, but whatever comes over HTTP may be anything. */
import type { SaidInput } from "../../src/bot/incoming.ts";
import { shorten } from "../../src/model/limits.ts";
import { cleanText } from "../../src/understand/language/normalise.ts";
import { readActionData } from "../teams/surfaces/action-data.ts";
import type { LocalChannel } from "./channels.ts";

/** Somebody looks at a channel. `after` is the newest message already shown, 0 for none. */
export interface Look {
  person: string;
  channel: LocalChannel;
  after: number;
}

/** Somebody says or presses something. `request` is made by the page: a retry has the same one. */
export interface Say extends Look {
  request: string;
  input: SaidInput;
  /** What stands on the button that was pressed; null where the page does not say. */
  label: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NAME_LIMIT = 80;
const LABEL_LIMIT = 200;

/** Reads `{person, channel, after}`, or null. */
export function readLook(body: unknown, channels: readonly LocalChannel[]): Look | null {
  const fields = asFields(body);
  const person = readName(fields.person);
  const channel = channels.find(({ id }) => id === fields.channel);
  const { after } = fields;
  if (person === null || channel === undefined || !Number.isSafeInteger(after)) return null;
  return { person, channel, after: Number(after) };
}

/** Reads a `Look` with `request` and either `text` or `data` and `label` (those of a pressed button), or null. */
export function readSay(body: unknown, channels: readonly LocalChannel[]): Say | null {
  const look = readLook(body, channels);
  const { request, text, data, label } = asFields(body);
  const input: SaidInput | null = typeof text === "string" ? { kind: "text", text } : readActionData(data);
  if (look === null || input === null || typeof request !== "string" || !UUID.test(request)) return null;
  return { ...look, request, input, label: readLabel(label) };
}

function asFields(body: unknown): Record<string, unknown> {
  return typeof body === "object" && body !== null ? { ...body } : {};
}

function readLabel(value: unknown): string | null {
  const label = typeof value === "string" ? cleanText(value).trim() : "";
  return label === "" ? null : shorten(label, LABEL_LIMIT);
}

/** A name as people write it: one line, no control characters. */
function readName(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const name = value
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return name === "" || name.length > NAME_LIMIT ? null : name;
}
