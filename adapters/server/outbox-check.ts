/** For `/healthz`: whether posts get through, and when each area last had its digest. */

import type { Instant } from "../../src/model/week.ts";
import type { Store } from "../../src/store.ts";
import type { Check } from "./health.ts";

/** A digest waits at most from Friday afternoon to Monday morning, and over a holiday. */
const STUCK_MS = 5 * 24 * 3_600_000;

/** Not ok when a post has waited for days: `stuck`. Doubtful posts are counted; a person decides about them. */
export function outboxCheck(store: Store, now: () => Instant): Check {
  return async () => {
    const { waiting, oldest, doubtful } = await store.outbox.health();
    const isStuck = oldest !== null && Date.parse(now()) - Date.parse(oldest) > STUCK_MS;
    const found = { waiting, oldest, doubtful, ...(await lastDigests(store)) };
    return isStuck ? { ok: false, reason: "stuck", ...found } : { ok: true, ...found };
  };
}

/** `digest infrastruktur`: when it was last posted, in any channel; null for never. */
async function lastDigests(store: Store): Promise<Record<string, Instant | null>> {
  const { plan, channels } = await store.read();
  const last: Record<string, Instant | null> = {};
  for (const { slug } of plan.areas) {
    const bound = channels.filter(({ area }) => area === slug);
    const records = (await Promise.all(bound.map((channel) => store.weekly.digests(channel, slug, 10)))).flat();
    const posted = records.filter(({ outcome }) => outcome === "posted").map(({ at }) => at);
    if (bound.length > 0) last[`digest ${slug}`] = posted.sort().at(-1) ?? null;
  }
  return last;
}
