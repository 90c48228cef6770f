/** The administrator's decision about a post that may or may not have arrived, or could not be delivered. */

import { understood } from "../bot/understood.ts";
import type { StoredPost } from "../model/outbox.ts";
import { DELIVERY } from "../texts/index.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { LOOK_BACK } from "./digest-here.ts";

/** The first decision counts. */
export const handleDecide: Handler<"decide"> = async ({ post: key, again }, context) => {
  const { store, incoming } = context;
  const known = understood("decide", { sure: true });
  const post = again ? await store.outbox.post(key) : null;
  if (post !== null && (await isToldSince(post, context))) {
    return privately({ title: DELIVERY.decidedToldSince, blocks: [] }, known);
  }
  const decided = await store.outbox.decide(key, again, incoming.now);
  const title = !decided ? DELIVERY.notUndecided : again ? DELIVERY.decidedAgain : DELIVERY.decidedArrived;
  return privately({ title, blocks: [] }, known);
};

/** The news of a digest that certainly did not arrive goes into the next one: it is too late when that one is made. */
async function isToldSince({ key, kind, state, to }: StoredPost, { store, snapshot }: Context): Promise<boolean> {
  if (kind !== "digest" || state !== "failed" || to.kind !== "channel") return false;
  for (const { slug } of snapshot.plan.areas) {
    const records = await store.weekly.digests(to, slug, LOOK_BACK);
    const at = records.findIndex(({ post }) => post === key);
    if (at >= 0) return records.slice(0, at).some(({ post }) => post !== null);
  }
  return false;
}
