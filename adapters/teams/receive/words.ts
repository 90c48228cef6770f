/** What a person wrote, out of what Teams makes of it. */
import type { Mention, TeamsActivity } from "./activity.ts";
import { decodeEntities, textOfMessage } from "./html.ts";

/**
 * The words of a message: without the bot's own mentions, without tags. Another person's mention is `@` and the Entra id
 * where the roster told it (`known`, by Teams' own id), which names one person and no other; else `@Kari-Moen`, as the core
 * reads a name. The attachment with the same in HTML is ignored.
 */
export function wordsOf(
  {
    text,
    mentions,
    recipient,
  }: Pick<TeamsActivity, "text" | "mentions"> & { recipient: { id: string; name?: string } },
  known: ReadonlyMap<string, { id: string }> = new Map(),
): string {
  const find = finder(mentions);
  const written = ({ id, name }: Mention) => (id === recipient.id ? " " : `@${known.get(id)?.id ?? oneWord(name)}`);
  const words = textOfMessage(text, (name) => {
    const mention = find(name);
    if (mention !== null) return written(mention);
    return sameName(name, recipient.name ?? "") ? " " : decodeEntities(name);
  });
  // Without a tag around it, it is found by its letters.
  const untagged = mentions.filter((mention) => mention.text !== "" && !mention.text.includes("<"));
  return untagged.reduce((left, mention) => left.replace(mention.text, () => written(mention)), words).trim();
}

/** Tells which mention a tag is: with the same name in it, in the order that they are told, the last for all that follow. */
function finder(mentions: readonly Mention[]): (name: string) => Mention | null {
  const waiting = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const names = new Set([mention.text.replace(/<[^<>]*>/gu, ""), mention.name].map(nameKey));
    for (const name of names) waiting.set(name, [...(waiting.get(name) ?? []), mention]);
  }
  const used = new Set<Mention>();
  return (name) => {
    const same = waiting.get(nameKey(name)) ?? [];
    const found = same.find((mention) => !used.has(mention)) ?? same.at(-1) ?? null;
    if (found !== null) used.add(found);
    return found;
  };
}

function sameName(left: string, right: string): boolean {
  return nameKey(left) !== "" && nameKey(left) === nameKey(right);
}

function nameKey(name: string): string {
  return decodeEntities(name).replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Commas and colons are signs to the core. */
function oneWord(name: string): string {
  return name.trim().replace(/[\s,;:]+/gu, "-");
}
