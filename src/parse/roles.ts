/** Roles as people write them. */
import type { Plan } from "../plan.ts";

/** The slug of the role with this name, slug, or other spelling, in either number; null when there is none. */
export function roleNamed(text: string, plan: Plan): string | null {
  const wanted = singular(text);
  const role = plan.roles.find(({ slug, name, variants }) =>
    [slug, name, ...variants].some((spelling) => singular(spelling) === wanted),
  );
  return role?.slug ?? null;
}

/** Lower case, hyphens as spaces, Norwegian plural and definite endings off each word. */
function singular(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim()
    .replace(/regionale /g, "regional ")
    .replace(/(sjefer|sjefene|sjefen)\b/gu, "sjef")
    .replace(/(ledere|lederne|lederen)\b/gu, "leder")
    .replace(/(givere|giveren|givarar|givaren)\b/gu, "giver")
    .replace(/(koordinatorer|koordinatoren)\b/gu, "koordinator")
    .replace(/(utvalget|utvalet)\b/gu, "utvalg")
    .replace(/(gruppa|gruppen)\b/gu, "gruppe");
}
