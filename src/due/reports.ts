/** What the administrator is told, once each: a post that may or may not have arrived, or cannot be delivered. */
import { deliveryReportCard } from "../cards/delivery-report.ts";
import type { StoredPost } from "../outbox.ts";
import { type DueContext, later } from "./context.ts";
import { privatePost } from "./nudges.ts";
import { administratorsOf } from "./persons.ts";

/** Looked through each time, the newest. */
const MOST = 50;

/** What happened longer ago has been told. */
const RECENT_MS = 7 * 24 * 3_600_000;

/** One report per post and attempt; reports are not reported on. */
export async function reportTrouble(context: DueContext): Promise<void> {
  const { store, now } = context;
  const troubled = await store.outbox.inState(["doubtful", "failed"], MOST);
  const recent = troubled.filter(({ kind, settledAt }) => {
    return kind !== "report" && settledAt !== null && later(settledAt, RECENT_MS) > now;
  });
  for (const post of recent) await reportOne(post, context);
}

async function reportOne(post: StoredPost, context: DueContext): Promise<void> {
  const card = deliveryReportCard(post, context.snapshot);
  for (const person of administratorsOf(context)) {
    const report = await privatePost(`report:${person}:${post.attempt}:${post.key}`, "report", person, card, context);
    if (report !== null) await context.store.outbox.enqueue([report]);
  }
}
