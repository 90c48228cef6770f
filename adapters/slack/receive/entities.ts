/**
 * What Slack delivers as text (docs.slack.dev/messaging/formatting-message-text), back to what the person typed: mentions,
 * channels, links, formatting and emoji. `@` is followed by the person's id, which names one person and no other.
 */
import { LONGEST_MARKUP } from "../../../src/model/limits.ts";
import { type EmojiNames, emojiNames, withEmoji } from "./emoji.ts";
import { OPAQUE, withoutFormatting } from "./formatting.ts";
import { type Fields, nameOf, words } from "./payload.ts";

/** Stands for a mention of the bot itself until the formatting around it is off. */
const OWN = "\uFFFB";

const ENTITY = /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g;

/** Typed where Slack makes no links (slash commands): what is in an address is no formatting. */
const ADDRESS = /https?:\/\/[^\s<>*~`]*[^\s<>*~`_.,;:!?)]/giu;

/** Calling everybody, in front of what is said to them. */
const CALLS = /^[\s\uFFFB]*(?:<!(?:here|channel|everyone|subteam\^)[^<>]*>[\s,:\uFFFB]*)+/u;

const ESCAPED: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

const USER_ID = /@([UW][A-Z0-9]{2,})/g;

/** A text as typed, and the ids of the channels that it names. */
export interface Written {
  text: string;
  channels: { id: string; name: string }[];
}

/** What is known of the text beside its letters. */
export interface Reading {
  /** Mentions of the bot itself are left out. */
  botUserId?: string | null;
  emoji?: EmojiNames;
}

/** The text as typed, with channels by the names that people know them by. */
export function readSlackText(text: string, { botUserId = null, emoji }: Reading = {}): Written {
  // The core says that it is too long.
  if (text.length > LONGEST_MARKUP) return { text, channels: [] };
  const channels: Written["channels"] = [];
  const opaque: string[] = [];
  const hide = (typed: string) => {
    opaque.push(typed);
    return OPAQUE;
  };
  const hidden = text
    .replace(/[\uFFFB\uFFFC]/gu, "\uFFFD")
    .replace(/<@([^<>|]+)(?:\|[^<>]*)?>/gu, (mention, id) => (id === botUserId ? OWN : mention))
    .replace(CALLS, "")
    .replace(/<[^<>]+>/gu, (entity) => entity.replace(ENTITY, (...parts) => hide(typedOf(parts, channels))))
    .replace(ADDRESS, hide);
  let next = 0;
  const typed = withoutFormatting(withEmoji(hidden, emoji))
    .replace(/\uFFFB[ \t]*/gu, "")
    .replaceAll(OPAQUE, () => opaque[next++] ?? "")
    .replace(/&(?:amp|lt|gt);/g, (entity) => ESCAPED[entity] ?? entity);
  return { text: botUserId === null ? typed : typed.trim(), channels };
}

/** What somebody wrote in a message object, in an event or from the channel's history. */
export function readMessageText({ text, blocks }: Fields, botUserId: string | null = null): Written {
  return readSlackText(words(text) ?? "", { botUserId, emoji: emojiNames(blocks) });
}

function typedOf([, kind, target, label]: string[], channels: Written["channels"]): string {
  const [to, name] = [target ?? "", label ?? ""];
  switch (kind) {
    case "@":
      return `@${to}`;
    case "#":
      channels.push({ id: to, name: nameOf(name) ?? to });
      return `#${nameOf(name) ?? to}`;
    case "!":
      return to.startsWith("date^") ? name : `@${name || called(to)}`.replace("@@", "@");
    default:
      return linkAsTyped(to, name);
  }
}

/** `here`, or the id of a group whose name Slack does not tell. */
function called(target: string): string {
  const [kind = "", id] = target.split("^");
  return kind === "subteam" ? (id ?? kind) : kind;
}

/** Slack makes links of addresses by itself; a label that is something else keeps its address beside it. */
function linkAsTyped(target: string, label: string): string {
  const address = target.replace(/^mailto:|^tel:/, "");
  const bare = (text: string) => text.replace(/^https?:\/\//, "").replace(/\/$/, "");
  if (label === "") return address;
  return bare(label) === bare(address) ? label : `${label} (${address})`;
}

/** Ids of the persons named in a text that `readSlackText` gave. At most five: nobody names more. */
export function idsIn(text: string): string[] {
  if (!text.includes("@")) return [];
  return [...new Set([...text.matchAll(USER_ID)].map(([, id = ""]) => id))].slice(0, 5);
}
