/** What the administrator is told, once each: a post that may or may not have arrived, or cannot be delivered. */

import { deliveryReportCard } from "../../cards/delivery-report.ts";
import type { StoredPost } from "../../model/outbox.ts";
import { isTakingBack } from "../../model/told.ts";
import { later } from "../../model/week.ts";
import { reportToAdministrators } from "./administrators.ts";
import type { DueContext } from "./context.ts";

/** What happened longer ago has been told. */
const RECENT_MS = 7 * 24 * 3_600_000;

/** Longer than from one weekly digest to the next, a holiday between. */
const CHAIN_MS = 9 * 24 * 3_600_000;

/** One report per post and attempt; reports are not reported on. */
export async function reportTrouble(context: DueContext): Promise<void> {
  const { store, now } = context;
  const settledSince = later(now, -RECENT_MS - CHAIN_MS);
  const troubled = await store.outbox.inState(["doubtful", "failed", "expired"], { settledSince });
  const recent = troubled.filter(
    (post) =>
      isWorthTelling(post) &&
      post.settledAt !== null &&
      later(post.settledAt, RECENT_MS) > now &&
      !isToldOfChannel(post, troubled),
  );
  for (const post of recent) {
    const key = (person: string) => `report:${person}:${post.attempt}:${post.key}`;
    const card = deliveryReportCard(post, context.snapshot);
    await reportToAdministrators({ key, card, notAfter: later(now, RECENT_MS) }, context);
  }
}

/** A channel that the bot was removed from is told of once (`digest.md`), not for each post that it does not get. */
function isToldOfChannel(post: StoredPost, troubled: readonly StoredPost[]): boolean {
  const { to, state, trouble } = post;
  // Which words stand where they should not is told of each.
  if (to.kind !== "channel" || state !== "failed" || post.edits !== null) return false;
  return troubled.some(
    (other) =>
      other.id < post.id &&
      other.state === "failed" &&
      other.trouble === trouble &&
      other.to.kind === "channel" &&
      other.to.platform === to.platform &&
      other.to.channel === to.channel &&
      later(other.settledAt ?? other.at, CHAIN_MS) > (post.settledAt ?? post.at),
  );
}

/**
 * An edit that fails leaves the message as it was, which matters where it was to take words out of it; of what became too
 * late only the digest is missed.
 */
function isWorthTelling(post: StoredPost): boolean {
  const { kind, state, edits } = post;
  if (edits !== null) return state === "failed" && isTakingBack(post);
  return kind !== "report" && kind !== "answer" && (state !== "expired" || kind === "digest");
}
