/** What a person wrote, out of what Teams makes of it. */
import type { TeamsActivity } from "./activity.ts";

/** Tags that Teams writes. Others are left: a person may write «a < b». */
const TAGS = /<\/?(?:at|p|div|span|br|b|i|u|s|em|strong|a|ul|ol|li|code|pre|blockquote|font)(?:\s[^<>]*)?\/?>/giu;
const BREAKS = /<br\s*\/?>|<\/(?:p|div|li)>/giu;
const ENTITIES: Record<string, string> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * The words of a message: without the bot's own mention, without tags; another person's mention is `@Kari-Moen`, as the
 * core reads a name. The attachment with the same in HTML is ignored.
 */
export function wordsOf({
  text,
  mentions,
  recipient,
}: Pick<TeamsActivity, "text" | "mentions"> & { recipient: { id: string } }): string {
  const named = mentions.reduce((left, mention) => {
    if (mention.text === "") return left;
    if (mention.id === recipient.id) return left.replace(mention.text, " ");
    return left.replace(mention.text, () => `@${mention.name.trim().replace(/\s+/gu, "-")}`);
  }, text);
  return plainText(named);
}

/** Text without the tags and entities of HTML; paragraphs become lines. */
export function plainText(html: string): string {
  return html
    .replace(/\r\n?/gu, "\n")
    .replace(BREAKS, "\n")
    .replace(TAGS, "")
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[ \t\u00a0]+/gu, " ")
    .replace(/ ?\n[ \n]*/gu, "\n")
    .trim();
}
