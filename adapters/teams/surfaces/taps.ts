/** Which taps are one and the same. A card stays in the chat for weeks, and its buttons mean something each time. */
import { createHash } from "node:crypto";
import type { SaidInput } from "../../../src/bot/incoming.ts";
import type { Instant } from "../../../src/model/week.ts";
import { type TeamsActivity, withoutThread } from "../receive/activity.ts";
import { nonceOf, requestOf } from "./turn.ts";

/** So long a tap may be delivered again under another activity id; an impatient finger is faster. */
const SAME_FOR_MS = 10 * 60_000;

/** More than a region taps in that time. */
const REMEMBERED = 5000;

export interface Taps {
  /**
   * Idempotency key of a tap with `data`, which stands for `input`. Within ten minutes of the first, a tap on the same
   * button of the same card by the same person, with the same filled in, is that tap once more; later it is a new one.
   */
  requestOf(activity: TeamsActivity, data: unknown, input: SaidInput): string;
}

/** No tap known yet. A restart forgets: then the core's own rule for double taps counts. */
export function createTaps(now: () => Instant): Taps {
  const firsts = new Map<string, { activity: string; at: number }>();

  function firstOf(key: string, activity: string): string {
    const time = Date.parse(now());
    const known = firsts.get(key);
    if (known !== undefined && Math.abs(time - known.at) <= SAME_FOR_MS) return known.activity;
    firsts.delete(key); // the newest stands last
    firsts.set(key, { activity, at: time });
    const oldest = firsts.keys().next().value;
    if (firsts.size > REMEMBERED && oldest !== undefined) firsts.delete(oldest);
    return activity;
  }

  return {
    requestOf(activity, data, input) {
      const nonce = nonceOf(data);
      if (nonce === null) return requestOf(activity);
      // What we read of the data and nothing else: that is flat, whatever was put around it.
      const content = createHash("sha256").update(JSON.stringify(input)).digest("hex").slice(0, 16);
      const conversation = withoutThread(activity.conversation.id);
      const key = `teams:${conversation}:nonce:${nonce}:${activity.from.id}:${content}`;
      return `${key}:${firstOf(key, activity.id)}`;
    },
  };
}
