/** `npm run -s admin -- connect`: a channel follows a focus area from now on. */

import { CHATS, type Chat } from "../../src/model/platform.ts";
import type { Instant } from "../../src/model/week.ts";
import type { Store } from "../../src/store.ts";
import { CONNECT } from "../../src/texts/slack-setup.ts";
import { connectChannel } from "../../src/weekly/due/connect.ts";
import { UsageError } from "../server/options.ts";

/** As written on the command line; undefined where it was left out. */
export interface Wanted {
  platform: string | undefined;
  channel: string | undefined;
  area: string | undefined;
}

/**
 * Connects, and gives the line that says so. `nameOf` is asked what people call the channel. Throws `UsageError` for
 * what cannot be meant; nothing is stored then.
 */
export async function connect(
  store: Store,
  { platform, channel, area }: Wanted,
  nameOf: (platform: Chat, channel: string) => Promise<string>,
  now: Instant,
): Promise<string> {
  if (platform === undefined || channel === undefined || area === undefined) throw new UsageError(CONNECT.usage);
  const chat = CHATS.find((one) => one === platform);
  if (chat === undefined) throw new UsageError(CONNECT.badPlatform(platform));
  const id = CHANNEL_ID[chat](channel);
  if (id === null) throw new UsageError(CONNECT.badChannel(channel));
  const { plan } = await store.read();
  const typed = area.normalize("NFC").toLowerCase();
  const found = plan.areas.find(({ slug, name, aliases }) => [slug, name.toLowerCase(), ...aliases].includes(typed));
  if (found === undefined) {
    throw new UsageError(
      CONNECT.badArea(
        area,
        plan.areas.map(({ slug }) => slug),
      ),
    );
  }
  const name = await nameOf(chat, id);
  await connectChannel(store, { platform: chat, channel: id, area: found.slug }, name, now);
  return CONNECT.connected(name, found.name);
}

/** The id in what was typed; null for what is none. */
const CHANNEL_ID: { readonly [P in Chat]: (typed: string) => string | null } = {
  slack: (typed) => (/^[CG][A-Z0-9]+$/u.test(typed) ? typed : null),
  teams: decoded,
};

/** As it stands in «Get link to channel», `19%3A…%40thread.tacv2`, it is percent-encoded. */
function decoded(channel: string): string {
  return channel.replaceAll(/%3a/giu, ":").replaceAll(/%40/giu, "@");
}
