/** What a person wrote, out of what Teams makes of it. */
import type { Mention, TeamsActivity } from "./activity.ts";
import { decodeEntities, tidyLines } from "./html.ts";

/** Tags that Teams writes. Others are left: a person may write «a < b». */
const TAGS = /<\/?(?:at|p|div|span|br|b|i|u|s|em|strong|a|ul|ol|li|code|pre|blockquote|font)(?:\s[^<>]*)?\/?>/giu;
const BREAKS = /<br\s*\/?>|<\/(?:p|div|li)>/giu;

/**
 * The words of a message: without the bot's own mention, without tags. Another person's mention is `@` and the Entra id
 * where the roster told it (`known`, by Teams' own id), which names one person and no other; else `@Kari-Moen`, as the core
 * reads a name. The attachment with the same in HTML is ignored.
 */
export function wordsOf(
  { text, mentions, recipient }: Pick<TeamsActivity, "text" | "mentions"> & { recipient: { id: string } },
  known: ReadonlyMap<string, { id: string }> = new Map(),
): string {
  const named = mentions.reduce((left, mention) => {
    if (mention.text === "") return left;
    if (mention.id === recipient.id) return left.replace(mention.text, " ");
    return left.replace(mention.text, () => `@${known.get(mention.id)?.id ?? oneWord(mention)}`);
  }, text);
  return plainText(named);
}

/** Commas and colons are signs to the core. */
function oneWord({ name }: Mention): string {
  return name.trim().replace(/[\s,;:]+/gu, "-");
}

/** Text without the tags and entities of HTML; paragraphs become lines. */
function plainText(html: string): string {
  return tidyLines(decodeEntities(html.replace(/\r\n?/gu, "\n").replace(BREAKS, "\n").replace(TAGS, "")));
}
