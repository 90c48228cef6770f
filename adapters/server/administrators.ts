/** Who administers in Slack and Teams, as the settings say. */

import type { RightSettings } from "../../src/bot/rights.ts";
import type { Platform } from "../../src/model/person.ts";
import type { Config } from "./config.ts";
import { FORMS } from "./unknown-people.ts";

/** The platforms that the settings can turn on. */
const PLATFORMS = ["slack", "teams"] as const satisfies readonly Platform[];

/** True if the settings name somebody who can be an administrator there: by e-mail, or by the platform's own id. */
export function hasAdministrator(platform: (typeof PLATFORMS)[number], { administrators }: RightSettings): boolean {
  return administrators.some((entry) => FORMS.email.test(entry) || FORMS[platform].test(entry));
}

/** The platforms that are on and have no administrator: nobody there can connect a channel or give a responsibility. */
export function withoutAdministrator(config: Pick<Config, "slack" | "teams" | "rights">): Platform[] {
  return PLATFORMS.filter((platform) => config[platform] !== null && !hasAdministrator(platform, config.rights));
}
