/**
 * What happens to a post in the outbox: it waits, is claimed by one process, and is settled. Pure functions from rows to
 * what they become; the driver runs them inside its transaction (`promises.md`, P4, P5).
 */
import type { Claim, Delivery, Destination, NewPost, Post, PostKind, PostState, StoredPost } from "../model/outbox.ts";
import type { Platform } from "../model/person.ts";
import { PLATFORM } from "../model/platform.ts";
import { type Told, takingBackKey } from "../model/told.ts";
import type { Instant } from "../model/week.ts";

/** A post as it is stored, but for its number. */
export interface NewPostRow extends Omit<NewPost, "told"> {
  platform: Platform;
  state: PostState;
  attempt: number;
  uncertain: boolean;
  /** The process that has it, or had it last. */
  holder: string | null;
  /** When a waiting post may be tried, or a claimed one's lease runs out. */
  retryAt: Instant;
  message: string | null;
  trouble: string | null;
  settledAt: Instant | null;
  /** Whose words it tells, line by line. */
  told: Told[] | null;
}

export interface PostRow extends NewPostRow {
  id: number;
}

/** What there is to know of an open post before one is chosen. */
export interface OpenPost
  extends Pick<
    PostRow,
    "id" | "kind" | "platform" | "edits" | "notAfter" | "state" | "attempt" | "uncertain" | "holder" | "retryAt"
  > {
  /** The newest post (id) that edits the same message in the same place; null where this one edits nothing. */
  newestEdit: number | null;
}

/** When a new post may be tried: before any time there is. */
const READY = "";

/** Neither sent nor given up. */
export const OPEN_STATES: readonly PostState[] = ["waiting", "sending"];

/** One person's: once such a post has been settled, nothing of it is kept; and what it tells is not put right, but asked for anew. */
export const FORGOTTEN_KINDS: readonly PostKind[] = ["answer"];

/** The kinds of which November's program did not write down what they tell. */
export const UNWRITTEN_KINDS: readonly PostKind[] = ["digest", "lines", "notice"];

/** The states that a person can decide about. */
const UNDECIDED: ReadonlySet<PostState> = new Set(["doubtful", "failed"]);

/** A post as it is first stored. */
export function waitingPost(post: NewPost): NewPostRow {
  return {
    ...post,
    platform: post.to.platform,
    state: "waiting",
    attempt: 0,
    uncertain: false,
    holder: null,
    retryAt: READY,
    message: null,
    trouble: null,
    settledAt: null,
    told: post.told ?? null,
  };
}

/** The one that is claimed (its id), and what becomes of it; and those that have become too late, which are laid aside. */
export interface Chosen {
  expired: number[];
  claimed: { id: number; change: Pick<PostRow, "state" | "attempt" | "uncertain" | "holder" | "retryAt"> } | null;
}

/** The oldest open post that is ready. `open`: all that are neither sent nor given up, oldest first. */
export function nextPost(open: readonly OpenPost[], claim: Claim): Chosen {
  const late = open.filter((post) => isTooLate(post, claim.now));
  const expired = late.map(({ id }) => id);
  const next = open.find((post) => !late.includes(post) && isReady(post, claim));
  if (next === undefined) return { expired, claimed: null };
  // Whoever was sending it and has not said what became of it may have been heard.
  const uncertain = next.uncertain || next.state === "sending";
  const { holder, lease } = claim;
  const change = { state: "sending", attempt: next.attempt + 1, uncertain, holder, retryAt: lease } as const;
  return { expired, claimed: { id: next.id, change } };
}

/** What a post that was laid aside becomes. */
export function expiredAt(now: Instant): Pick<PostRow, "state" | "settledAt"> {
  return { state: "expired", settledAt: now };
}

/**
 * What has become too late, except what may have been sent: that is looked for first. An edit and an answer are not
 * looked for, and an edit that waited while a newer one of the same message was stored must not undo it.
 */
function isTooLate({ id, kind, state, uncertain, edits, notAfter, newestEdit }: OpenPost, now: Instant): boolean {
  if (state !== "waiting") return false;
  const isLate = notAfter !== null && notAfter <= now && (!uncertain || edits !== null || kind === "answer");
  return isLate || (edits !== null && newestEdit !== null && newestEdit > id);
}

function isReady({ state, holder, retryAt, platform, kind }: OpenPost, claim: Claim): boolean {
  const isAbandoned = state === "sending" && holder !== null && claim.dead.includes(holder);
  const isDue = retryAt <= claim.wall || isAbandoned;
  return isDue && claim.platforms.includes(platform) && claim.kinds.includes(kind);
}

/** What the attempt that has this post makes of it; null when it is no longer that attempt's to say. */
export function afterDelivery(
  row: Pick<PostRow, "state" | "attempt">,
  attempt: number,
  delivery: Delivery,
  now: Instant,
): Partial<PostRow> | null {
  if (row.state !== "sending" || row.attempt !== attempt) return null;
  switch (delivery.outcome) {
    case "sent":
      return { state: "sent", message: delivery.message, trouble: null, settledAt: now };
    case "later":
      return { state: "waiting", retryAt: delivery.at, trouble: delivery.trouble, uncertain: false };
    case "uncertain":
      return { state: "waiting", retryAt: delivery.at, trouble: delivery.trouble, uncertain: true };
    case "doubtful":
      return { state: "doubtful", trouble: delivery.trouble, settledAt: now };
    case "failed":
      return { state: "failed", trouble: delivery.trouble, settledAt: now };
  }
}

/** What a decision is: that it is held to have arrived, or that it is sent again, and then perhaps somewhere else. */
export type Decision = { again: false } | { again: true; to: Destination | null };

/** What a decision makes of a doubtful or failed post; null for one that is neither. */
export function afterDecision(
  { state, platform }: Pick<PostRow, "state" | "platform">,
  decision: Decision,
  now: Instant,
): Partial<PostRow> | null {
  if (!UNDECIDED.has(state)) return null;
  if (!decision.again) return { state: "sent", settledAt: now };
  // Where the platform can be asked once more whether it arrived, it is; elsewhere the person has looked.
  const uncertain = state === "doubtful" && PLATFORM[platform].looksUp;
  const { to } = decision;
  const there = to === null ? {} : { to, platform: to.platform };
  return { state: "waiting", uncertain, retryAt: READY, notAfter: null, settledAt: null, ...there };
}

/**
 * The edit of a post that has just been sent with words that were taken back meanwhile: it may have been heard with them,
 * and its row has been written without them already. Null where nothing was taken back.
 */
export function editOfSent(row: PostRow, now: Instant): NewPost | null {
  const { key, kind, to, card, text, message, told, state } = row;
  if (state !== "sent" || message === null || !told?.some(({ gone }) => gone)) return null;
  return { key: takingBackKey(key, null), kind, to, card, text, edits: message, at: now, notAfter: null };
}

/** The post as who sends it gets it. */
export function postOf(row: PostRow): Post {
  const { id, key, kind, to, card, text, edits, at, notAfter, attempt, uncertain } = row;
  return { id, key, kind, to, card, text, edits, at, notAfter, attempt, uncertain };
}

/** The post as it stands. */
export function storedPostOf(row: PostRow): StoredPost {
  const { state, message, trouble, settledAt } = row;
  return { ...postOf(row), state, message, trouble, settledAt };
}
