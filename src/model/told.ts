/**
 * What a post tells of people's words, so that it can be said without them when they are taken back: in what waits at
 * once, in what has been sent by an edit.
 */
import type { LogEntry } from "./log.ts";
import type { Instant } from "./week.ts";

/** Names the words of an entry as its activity's state knows them: by activity and when they were written. */
export type WordsKey = string;

/** One piece of a post: as it is told, and the same without the words. */
export interface Told {
  words: WordsKey[];
  text: string;
  bare: string;
  /** Set when the words were taken back while the post was on its way: it is edited as soon as it is known to be out. */
  gone?: true;
}

/** What the key of an edit begins with that takes words out of what was sent. */
const TAKING_BACK = "taken-back:";

/** Key of the edit of a post that takes words out of it; `by`: the entry that takes them back, where it is known. */
export function takingBackKey(post: string, by: number | null): string {
  return `${TAKING_BACK}${post}${by === null ? "" : `:${by}`}`;
}

/** True for such an edit: while it has not got through, the words stand where they were read. */
export function isTakingBack({ key }: { key: string }): boolean {
  return key.startsWith(TAKING_BACK);
}

/** Words that an undo or a correction takes out of what is told. */
export interface TakenBack {
  words: WordsKey[];
  /** What was sent before this is left as it stands; null: nothing is, whatever its age (`digest.md`). */
  since: Instant | null;
}

/** Of a comment that was written at `at`. */
export function wordsKey(activity: string, at: Instant): WordsKey {
  return `${activity} ${at}`;
}

/** Of the comment of an entry; null where it is about no activity. */
export function keyOfEntry({ activity, after, origin, at }: Pick<LogEntry, "activity" | "after" | "origin" | "at">) {
  return activity === null ? null : wordsKey(activity, after.noteAt ?? origin?.at ?? at);
}

/** The pieces, with those that tell any of these words marked as gone. */
export function markGone(told: readonly Told[], gone: ReadonlySet<WordsKey>): Told[] {
  return told.map((one) => (one.words.some((key) => gone.has(key)) ? { ...one, gone: true } : one));
}

/** `value` (a card, a text) with the pieces that tell any of these words said without them. */
export function withoutTold<T>(value: T, told: readonly Told[], gone: ReadonlySet<WordsKey>): T {
  const pieces = told.filter(({ words }) => words.some((key) => gone.has(key)));
  const bared = (one: unknown): unknown => {
    if (typeof one === "string") return pieces.reduce((said, { text, bare }) => said.replaceAll(text, () => bare), one);
    if (Array.isArray(one)) return one.map(bared);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, bared(inner)]));
  };
  return bared(value) as T;
}
