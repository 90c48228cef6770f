/** One attempt at sending a post: what may have arrived before is looked for first, and what became of it is said. */
import type { Sender } from "../../src/bot/incoming.ts";
import type { Delivery, Post } from "../../src/model/outbox.ts";
import { type Instant, later } from "../../src/model/week.ts";
import { DeliveryError, type Messenger } from "../shared/messenger.ts";

/** The wait after a failed attempt, doubled each time up to the longest. */
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 15 * 60_000;

export interface AttemptOptions {
  /** The clock that the plan goes by. */
  now(): Instant;
  /** The clock on the wall. */
  wall(): Instant;
  /** On the wall: after this nothing is begun any more, because others may soon take the post over. */
  latest: Instant;
  /** Whether an answer may be given to the one it is for, whom the platform vouches for so now. */
  isStillTheirs(post: Post, sender: Sender): boolean;
}

/** Tries once; never throws. Where a platform cannot be asked about what is uncertain, a person decides. */
export async function attempt(messenger: Messenger, post: Post, options: AttemptOptions): Promise<Delivery> {
  const isUnknown = post.uncertain && !isHarmlessTwice(post);
  if (isUnknown) {
    const known = await lookFor(messenger, post, options);
    if (known !== null) return known;
  }
  const { wall, latest } = options;
  if (wall() > latest) {
    const at = retryAt(post, null, wall());
    return isUnknown ? { outcome: "uncertain", at, trouble: "slow" } : { outcome: "later", at, trouble: "slow" };
  }
  try {
    if (post.kind === "answer" && !(await mayBeGiven(post, messenger, options)))
      return { outcome: "failed", trouble: "no-right" };
    return { outcome: "sent", message: await messenger.send(post) };
  } catch (error) {
    return afterFailure(error, messenger, post, wall());
  }
}

/** What somebody was to read who asked before a restart may not be theirs to read any more. Throws `DeliveryError`. */
async function mayBeGiven(post: Post, { whoIs }: Messenger, { isStillTheirs }: AttemptOptions): Promise<boolean> {
  if (post.to.kind !== "person" || whoIs === undefined) return false;
  return isStillTheirs(post, await whoIs(post.to.id));
}

/** Editing twice is the same as editing once, and an answer that somebody waits for is better given twice than never. */
function isHarmlessTwice({ edits, kind }: Post): boolean {
  return edits !== null || kind === "answer";
}

/** What an earlier attempt came to, or null when it certainly did not arrive and may be made again. */
async function lookFor(messenger: Messenger, post: Post, { now, wall }: AttemptOptions): Promise<Delivery | null> {
  if (messenger.find === undefined) return { outcome: "doubtful", trouble: "interrupted" };
  try {
    const found = await messenger.find(post);
    if (found !== null) return { outcome: "sent", message: found };
  } catch (error) {
    // Looking changes nothing: whether an earlier attempt arrived is as uncertain as before.
    const trouble = troubleOf(error);
    if (error instanceof DeliveryError && error.final) return { outcome: "doubtful", trouble };
    return { outcome: "uncertain", at: retryAt(post, error, wall()), trouble };
  }
  const isLate = post.notAfter !== null && post.notAfter <= now();
  return isLate ? { outcome: "failed", trouble: "too-late" } : null;
}

function afterFailure(error: unknown, messenger: Messenger, post: Post, at: Instant): Delivery {
  const trouble = troubleOf(error);
  const known = error instanceof DeliveryError ? error : null;
  if (known?.final) return { outcome: "failed", trouble };
  if (known?.certain || isHarmlessTwice(post)) return { outcome: "later", at: retryAt(post, error, at), trouble };
  if (messenger.find === undefined) return { outcome: "doubtful", trouble };
  return { outcome: "uncertain", at: retryAt(post, error, at), trouble };
}

function troubleOf(error: unknown): string {
  return error instanceof DeliveryError ? error.trouble : error instanceof Error ? error.name : "unknown";
}

function retryAt({ attempt: number }: Post, error: unknown, at: Instant): Instant {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.min(number - 1, 10), LONGEST_WAIT_MS);
  const asked = error instanceof DeliveryError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
  return later(at, Math.max(wait, asked));
}
