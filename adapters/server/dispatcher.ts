/**
 * Sends what the core wants posted: a timer only wakes a look at the database, so a wrong clock, a restart or a second
 * process can neither lose a post nor send it twice. One platform's trouble holds nothing up on another.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Bot } from "../../src/bot/bot.ts";
import type { Platform } from "../../src/model/person.ts";
import { type Instant, later } from "../../src/model/week.ts";
import type { Messenger } from "../shared/messenger.ts";
import { attempt } from "./attempt.ts";
import { deadAmong, HOLDER } from "./holder.ts";

/** How often the database is looked at. */
const EVERY_MS = 20_000;

/** Longer than any attempt takes. */
const LEASE_MS = 60_000;

/** An attempt that has looked for this long does not begin to send: sending takes up to 20 s (a chat, a message). */
const LOOKING_MS = 35_000;

/** What a process sent just before it died is given this long to show in the channel before it is looked for there. */
const ARRIVING_MS = 5000;

/** How long a stop waits for what is being sent; what is not done then stays in the outbox as uncertain. */
const CLOSING_MS = 3500;

/** Between the looks of a round that waits: another process may have finished, or died. */
const SHORTEST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 1000;

export interface DispatcherOptions {
  bot: Pick<Bot, "due" | "claim" | "delivered" | "holders" | "open" | "isStillTheirs">;
  messengers: readonly Messenger[];
  /** The clock that the plan goes by. */
  now(): Instant;
  /** The clock on the wall: leases and retries. */
  wall(): Instant;
  /** Told of the unexpected. */
  report(reference: string, error: unknown): void;
}

/** What a round had to leave: how many posts, and the platforms that could not be reached. */
export interface Left {
  posts: number;
  unreached: Platform[];
}

export interface Dispatcher {
  /** Looks now, in 5 s, and every 20 s from now on. */
  start(): void;
  /** One look: makes what is due and sends what can be sent. Resolves when there is nothing more to do now. */
  round(): Promise<void>;
  /** Rounds until nothing is left that can be sent now, or `patience` ms have passed. */
  finish(patience: number): Promise<Left>;
  /** No new work; resolves when what is in hand is done, or has been given some seconds. */
  stop(): Promise<void>;
}

/** The service; nothing happens before `start` or `round`. */
export function createDispatcher({ bot, messengers, now, wall, report }: DispatcherOptions): Dispatcher {
  const { isStillTheirs } = bot;
  const inHand = new Map<string, Promise<void>>();
  let stopping = false;
  /** True when something has gone wrong that people are to be told of: that makes new posts. */
  let isTroubled = false;
  let timer: NodeJS.Timeout | null = null;

  /** One at a time of each name; whoever asks meanwhile waits for the same. */
  function once(name: string, work: () => Promise<void>): Promise<void> {
    const running = inHand.get(name);
    if (running !== undefined) return running;
    const started = work()
      .catch((error: unknown) => report("delivery", error))
      .finally(() => inHand.delete(name));
    inHand.set(name, started);
    return started;
  }

  async function sendAll(messenger: Messenger): Promise<void> {
    while (!stopping && messenger.ready()) {
      const at = wall();
      const lease = later(at, LEASE_MS);
      const claimant = { holder: HOLDER, dead: deadAmong(await quietHolders(at)), wall: at, lease };
      const post = await bot.claim([messenger.platform], now(), claimant);
      if (post === null) return;
      const delivery = await attempt(messenger, post, { now, wall, latest: later(at, LOOKING_MS), isStillTheirs });
      await bot.delivered(post, delivery, now());
      if (delivery.outcome === "doubtful" || delivery.outcome === "failed") isTroubled = true;
      // No administrator is told of one person's answer: here at least it stands that it was not given.
      if (post.kind === "answer" && delivery.outcome === "failed") report("answer", new Error(delivery.trouble));
      // The platform asked for a pause: the rest waits for the next look.
      if (delivery.outcome === "later" || delivery.outcome === "uncertain") return;
    }
  }

  /** Those that began nothing in the last seconds. */
  async function quietHolders(at: Instant): Promise<string[]> {
    const quiet = later(at, LEASE_MS - ARRIVING_MS);
    return (await bot.holders()).filter(({ lease }) => lease <= quiet).map(({ holder }) => holder);
  }

  const ready = () => messengers.filter((messenger) => messenger.ready());

  async function round(): Promise<void> {
    if (stopping) return;
    await once("due", () => bot.due(now(), platformsOf(ready())));
    await Promise.all(ready().map((messenger) => once(messenger.platform, () => sendAll(messenger))));
  }

  async function left(): Promise<Left> {
    const unready = messengers.filter((messenger) => !messenger.ready());
    const { count } = await bot.open(platformsOf(messengers), now());
    return { posts: count, unreached: platformsOf(unready) };
  }

  return {
    round,
    async finish(patience) {
      const end = performance.now() + patience;
      for (;;) {
        do {
          isTroubled = false;
          await round();
        } while (isTroubled);
        const alive = messengers.filter(({ closed }) => !closed?.());
        const { count, next } = await bot.open(platformsOf(alive), now());
        const isReached = alive.every((messenger) => messenger.ready());
        const sleep = isReached ? untilNext(next, wall()) : 0;
        if ((count === 0 && isReached) || performance.now() + sleep > end) return left();
        await pause(Math.min(Math.max(sleep, SHORTEST_WAIT_MS), LONGEST_WAIT_MS));
      }
    },
    start() {
      timer = setInterval(() => void round(), EVERY_MS);
      void round();
      // What was being sent when the process before this one ended can be looked for by then.
      setTimeout(() => void round(), ARRIVING_MS).unref();
    },
    async stop() {
      stopping = true;
      if (timer !== null) clearInterval(timer);
      await Promise.race([Promise.all(inHand.values()), pause(CLOSING_MS, undefined, { ref: false })]);
    },
  };
}

/** Milliseconds until a post may be tried; 0 when it may be now, or nobody can say. */
function untilNext(next: Instant | null, at: Instant): number {
  const wait = Date.parse(next ?? "") - Date.parse(at);
  return Number.isNaN(wait) ? 0 : Math.max(wait, 0);
}

function platformsOf(messengers: readonly Messenger[]): Platform[] {
  return messengers.map(({ platform }) => platform);
}
