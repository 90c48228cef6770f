/**
 * What is to be posted now. Looks at the database only: whoever calls it, however often and in however many processes,
 * makes each post once. When something is due is decided by `schedule.ts`, what it says by `digest.ts` and `nudge.ts`.
 */

import type { Sender } from "../bot/incoming.ts";
import type { Claimant, Delivery, Post, PostKind } from "../model/outbox.ts";
import type { Platform } from "../model/person.ts";
import type { Instant, IsoDate } from "../model/week.ts";
import type { Store } from "../store.ts";
import { isForFormerAdministrator } from "./due/administrators.ts";
import { amendDigests } from "./due/amendments.ts";
import { dueContext, type Settings } from "./due/context.ts";
import { makeDigests } from "./due/digests.ts";
import type { Forecast } from "./due/forecast/model.ts";
import { forecast } from "./due/forecast.ts";
import { reportHeld } from "./due/held.ts";
import { type Asker, isStillTheirs, lateAnswer } from "./due/late-answers.ts";
import { makeLines } from "./due/lines.ts";
import { sendNotices } from "./due/notices.ts";
import { makeNudges } from "./due/nudges.ts";
import { reportPeriod } from "./due/period.ts";
import { kindsIn } from "./due/post-kinds.ts";
import { reportTrouble } from "./due/reports.ts";
import { isPostingTime, isWorkingTime } from "./schedule/posting-hours.ts";

export interface Due {
  /** Makes what is due on these platforms and stores it in the outbox. */
  due(now: Instant, platforms: readonly Platform[]): Promise<void>;
  /** The next post to send, for this caller alone until its lease runs out; null when there is none or it is not the hour. */
  claim(platforms: readonly Platform[], now: Instant, claimant: Claimant): Promise<Post | null>;
  /** Says what became of a claimed post. */
  delivered(post: Post, delivery: Delivery, now: Instant): Promise<void>;
  /**
   * Stores an answer that a platform had no time for, once for each request: the person gets it as soon as can be, at any
   * hour, in private, or not at all after an hour. Rejects with `StoreError`.
   */
  answerLater(answer: Pick<Post, "card" | "text">, asker: Asker, request: string, now: Instant): Promise<void>;
  /** True where such an answer may be given to the one it is for, whom the platform vouches for so now. */
  isStillTheirs(post: Pick<Post, "key" | "to">, sender: Sender): boolean;
  /** What would be sent on a day if nothing more is reported until then, to whom and why: nothing is stored. */
  forecast(day: IsoDate, now: Instant): Promise<Forecast[]>;
  /** Who is sending something now, or died while doing so, each with its newest lease. */
  holders(): Promise<{ holder: string; lease: Instant }[]>;
  /** Posts that are neither sent nor given up, and when the next may be tried (on the wall); none outside the hours. */
  open(platforms: readonly Platform[], now: Instant): Promise<{ count: number; next: Instant | null }>;
}

/** Over a store. */
export function createDue(store: Store, settings: Settings): Due {
  return {
    async due(now, platforms) {
      if (platforms.length === 0) return;
      const given = { store, now, platforms, settings };
      // Each reads the world anew: what one stored, the next must know.
      await makeDigests(await dueContext(given));
      await amendDigests(await dueContext(given));
      await makeLines(await dueContext(given));
      await makeNudges(await dueContext(given));
      await sendNotices(await dueContext(given));
      await reportTrouble(await dueContext(given));
      await reportHeld(await dueContext(given));
      await reportPeriod(await dueContext(given));
    },
    async claim(platforms, now, claimant) {
      const kinds = kindsAt(now, settings);
      for (;;) {
        const post = await store.outbox.claim({ ...claimant, platforms, kinds, now });
        if (post === null || !isForFormerAdministrator(post, { snapshot: await store.read(), settings })) return post;
        await store.outbox.settle(post, { outcome: "failed", trouble: "no-administrator" }, now);
      }
    },
    async answerLater(answer, asker, request, now) {
      await store.outbox.enqueue([lateAnswer(answer, asker, request, now, settings)]);
    },
    isStillTheirs: (post, sender) => isStillTheirs(post, sender, settings),
    async forecast(day, now) {
      return forecast(day, await dueContext({ store, now, platforms: settings.platforms, settings }));
    },
    holders: () => store.outbox.holders(),
    async open(platforms, now) {
      return isWorkingTime(now) ? store.outbox.open(platforms) : { count: 0, next: null };
    },
    async delivered(post, delivery, now) {
      await store.outbox.settle(post, delivery, now);
    },
  };
}

/** Nothing unasked at night, in a weekend or on a public holiday; digests and nudges not in quiet weeks either. */
function kindsAt(now: Instant, { quietWeeks }: Settings): PostKind[] {
  if (isPostingTime(now, quietWeeks)) return kindsIn(["posting", "working", "asked"]);
  return kindsIn(isWorkingTime(now) ? ["working", "asked"] : ["asked"]);
}
