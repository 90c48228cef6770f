/** Slips in the settings that say who may do more. */

import type { RightSettings } from "../../src/bot/rights.ts";
import type { Platform } from "../../src/model/person.ts";
import { PEOPLE } from "../../src/texts/page.ts";
import { LOCAL_ADMINISTRATOR } from "./config.ts";

/** An e-mail, Slack's id of a person, an Entra object id, a name on this machine. */
export const FORMS: Readonly<Record<Platform | "email", RegExp>> = {
  email: /^[^\s@:]+@[^\s@:.]+\.[^\s@:]+$/u,
  slack: /^slack:[UW][A-Z0-9]{2,}$/u,
  teams: /^teams:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu,
  local: /^local:\s*\S/u,
};

/** The entries that give nobody in Slack or Teams a right, and no known person on this machine either. */
export function unknownPeople({ administrators, editors }: RightSettings): string[] {
  const known = new Set([LOCAL_ADMINISTRATOR, ...PEOPLE]);
  return [...administrators, ...editors].filter(
    (entry) => !known.has(entry) && !Object.values(FORMS).some((form) => form.test(entry)),
  );
}
