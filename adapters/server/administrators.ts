/** Who administers in Slack and Teams, as the settings say. */

import type { RightSettings } from "../../src/bot/rights.ts";
import { CHATS, type Chat } from "../../src/model/platform.ts";
import type { ChatConfigs, Config } from "./config.ts";
import { FORMS } from "./unknown-people.ts";

/** True if the settings name somebody who can be an administrator there: by e-mail, or by the platform's own id. */
export function hasAdministrator(platform: Chat, { administrators }: RightSettings): boolean {
  return administrators.some((entry) => FORMS.email.test(entry) || FORMS[platform].test(entry));
}

/** The platforms that are on and have no administrator: nobody there can connect a channel or give a responsibility. */
export function withoutAdministrator(config: ChatConfigs & Pick<Config, "rights">): Chat[] {
  return CHATS.filter((platform) => config[platform] !== null && !hasAdministrator(platform, config.rights));
}
