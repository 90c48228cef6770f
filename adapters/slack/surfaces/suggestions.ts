/** The activities in a menu, while one types. */

import type { SlackContext } from "../context.ts";
import { ACTIVITY_BLOCK, activityOptions } from "../draw/activity-select.ts";
import { OPTIONS } from "../draw/limits.ts";
import type { Envelope } from "../receive/envelope.ts";
import { fields, words } from "../receive/payload.ts";
import { placeOf, readSpot } from "../receive/place.ts";

/** Answers a `block_suggestion`. */
export async function answerSuggestion(slack: SlackContext, { body, ack }: Envelope): Promise<void> {
  const user = words(fields(body.user).id);
  if (body.type !== "block_suggestion" || body.block_id !== ACTIVITY_BLOCK || user === null) return;
  const spot = readSpot(words(fields(body.view).private_metadata) ?? "", user);
  // Who it is decides only what stands first: nobody is looked up while one types.
  const sender = { id: user, name: user, email: null, external: true };
  const asked = { platform: "slack", sender, place: placeOf(spot), now: slack.now(), limit: OPTIONS } as const;
  const found = await slack.bot.suggest({ ...asked, words: words(body.value) ?? "" });
  // Slack has no place for a word about trouble in a menu.
  await ack(activityOptions(found ?? []));
}
