/**
 * Slack's way of writing mentions, channels and links in text (docs.slack.dev/messaging/formatting-message-text), back
 * to what the person typed. `@` is followed by the person's id, which names one person and no other.
 */

const ENTITY = /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g;

const ESCAPED: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

const USER_ID = /@([UW][A-Z0-9]{2,})/g;

/** A text as typed, and the ids of the channels that it names. */
export interface Written {
  text: string;
  channels: { id: string; name: string }[];
}

/** The text as typed, with channels by the names that people know them by. */
export function readSlackText(text: string): Written {
  const channels: Written["channels"] = [];
  const typed = text
    .replace(ENTITY, (_, kind: string, target: string, label: string | undefined) => {
      if (kind === "@") return `@${target}`;
      if (kind === "#") {
        const name = label === undefined || label === "" ? target : label;
        channels.push({ id: target, name });
        return `#${name}`;
      }
      if (kind === "!") return `@${label ?? target.split("^")[0]}`.replace("@@", "@");
      return linkAsTyped(target, label ?? "");
    })
    .replace(/&(?:amp|lt|gt);/g, (entity) => ESCAPED[entity] ?? entity);
  return { text: typed, channels };
}

/** Slack makes links of addresses by itself; a label that is something else keeps its address beside it. */
function linkAsTyped(target: string, label: string): string {
  const address = target.replace(/^mailto:|^tel:/, "");
  const bare = (text: string) => text.replace(/^https?:\/\//, "").replace(/\/$/, "");
  if (label === "") return address;
  return bare(label) === bare(address) ? label : `${label} (${address})`;
}

/** The text without mentions of the bot itself: `<@U…>` or `<@U…|name>`. */
export function withoutMention(text: string, botUserId: string | null): string {
  if (botUserId === null) return text;
  return text.replace(/<@([^<>|]+)(?:\|[^<>]*)?>[ \t]*/g, (mention, id) => (id === botUserId ? "" : mention)).trim();
}

/** Ids of the persons named in a text that `readSlackText` gave. At most five: nobody names more. */
export function idsIn(text: string): string[] {
  if (!text.includes("@")) return [];
  return [...new Set([...text.matchAll(USER_ID)].map(([, id = ""]) => id))].slice(0, 5);
}
