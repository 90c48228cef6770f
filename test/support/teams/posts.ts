/** A channel in Teams that the bot is in, and posts of the outbox for it. */
import type { Destination, Post } from "../../../src/model/outbox.ts";
import { NOW, openTeams, type Teams } from "./teams.ts";

export const CHANNEL = "19:kanal@thread.tacv2";

export const IN_CHANNEL = {
  kind: "channel",
  platform: "teams",
  channel: CHANNEL,
  thread: null,
} as const satisfies Destination;

export const CARD = { title: "Ukesmelding Infrastruktur, uke 48", blocks: [] };

/** A digest as the outbox hands it out. */
export function post(to: Destination, changes: Partial<Post> = {}): Post {
  const content = { key: "k", kind: "digest", to, card: CARD, text: CARD.title } as const;
  return { ...content, edits: null, at: NOW, notAfter: null, id: 1, attempt: 1, uncertain: false, ...changes };
}

/** Teams, with the app added to the channel. */
export async function withChannel(): Promise<Teams> {
  const teams = await openTeams();
  await teams.person("Kari Moen").install({ channel: CHANNEL });
  return teams;
}
