/** Roles as people write them. */
import type { Role } from "../../model/plan.ts";

/** Endings of number and definiteness; taken off until none is left, so that every form of a word meets in one. */
const ENDING = /(?:ene|ane|erne|en|et|er|ar|a|e)$/;

/**
 * The slug of the role with this slug, name or other spelling, singular or plural, definite or not («regionkoordinatoren»,
 * «regionale næringssjefer»), in any case of letters; null when there is none.
 */
export function roleNamed(text: string, roles: readonly Role[]): string | null {
  if (text.length > 80) return null;
  const wanted = stem(text);
  const role = roles.find(({ slug, name, variants }) =>
    [slug, name, ...variants].some((known) => stem(known) === wanted),
  );
  return role?.slug ?? null;
}

function stem(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== "")
    .map(stemOfWord)
    .join(" ");
}

function stemOfWord(word: string): string {
  let rest = word;
  while (rest.length > 5 && ENDING.test(rest)) rest = rest.replace(ENDING, "");
  return rest;
}
