/** What every surface of Slack needs. */

import type { Bot } from "../../src/bot/bot.ts";
import type { Instant } from "../../src/model/week.ts";
import type { Once } from "../shared/once.ts";
import type { Senders } from "./people/sender.ts";
import type { OwnChats } from "./receive/own-chats.ts";
import type { Workspace } from "./receive/workspace.ts";
import type { SlackApi } from "./send/client.ts";

export interface SlackContext {
  bot: Bot;
  api: SlackApi;
  senders: Senders;
  ownChats: OwnChats;
  workspace: Workspace;
  /** The clock of the bot; it may be fixed. */
  now(): Instant;
  /** Somebody looks at their App Home. Throws `DeliveryError`. */
  home(user: string): Promise<void>;
  /** Told when somebody changed something: their App Home is drawn anew. Never rejects, and nobody waits for it. */
  changed(user: string): void;
  /** Does `work` once per key. */
  once: Once;
  /** For the program's log: what kind of delivery failed, and why; never what a person wrote. */
  report(kind: string, error: unknown): void;
}
