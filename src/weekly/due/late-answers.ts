/** An answer that could not be given in time: who it is for, and whether they may still have it. */

import type { Sender } from "../../bot/incoming.ts";
import { allows, type RightSettings, rightOf } from "../../bot/rights.ts";
import type { NewPost, Post } from "../../model/outbox.ts";
import { type Platform, RIGHTS, type Right } from "../../model/person.ts";
import { type Instant, later } from "../../model/week.ts";

/** Longer than a restart; later than that nobody waits for an answer any more. */
const ANSWERS_FOR_MS = 3_600_000;

/** Who asked, as the platform vouched for it then. */
export interface Asker {
  platform: Platform;
  sender: Sender;
}

/** The answer as a post to the asker alone. Its key says with which right it was asked, for it may hold what that right reads. */
export function lateAnswer(
  { card, text }: Pick<Post, "card" | "text">,
  { platform, sender }: Asker,
  request: string,
  now: Instant,
  settings: RightSettings,
): NewPost {
  const key = `answer:${rightOf(sender, platform, settings)}:${request}`;
  const to = { kind: "person", platform, id: sender.id } as const;
  return { key, kind: "answer", to, card, text, edits: null, at: now, notAfter: later(now, ANSWERS_FOR_MS) };
}

/** True where `sender`, the person it is for as the platform vouches for them now, may still do all that the asker might. */
export function isStillTheirs({ key, to }: Pick<Post, "key" | "to">, sender: Sender, settings: RightSettings): boolean {
  return allows(rightOf(sender, to.platform, settings), askedWith(key));
}

/** What cannot be read asks for the most. */
function askedWith(key: string): Right {
  return RIGHTS.find((right) => key.startsWith(`answer:${right}:`)) ?? "administrator";
}
