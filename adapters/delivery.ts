/**
 * Sends what the core wants posted: a timer only wakes a look at the database, so a wrong clock, a restart or a second
 * process can neither lose a post nor send it twice. One platform's trouble holds nothing up on another.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Bot } from "../src/bot.ts";
import type { Delivery, Post } from "../src/outbox.ts";
import type { Platform } from "../src/person.ts";
import type { Instant } from "../src/week.ts";
import { deadAmong, HOLDER } from "./holder.ts";
import { DeliveryError, type Messenger } from "./messenger.ts";

/** How often the database is looked at. */
const EVERY_MS = 20_000;

/** Longer than any attempt takes: looking (10 s) and sending (10 s). */
const LEASE_MS = 60_000;

/** The wait after a failed attempt, doubled each time up to the longest. */
const FIRST_WAIT_MS = 5000;
const SHORTEST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 15 * 60_000;

export interface DeliveryOptions {
  bot: Pick<Bot, "due" | "claim" | "delivered" | "holders" | "open">;
  messengers: readonly Messenger[];
  /** The clock that the plan goes by. */
  now(): Instant;
  /** The clock on the wall: leases and retries. */
  wall(): Instant;
  /** Told of the unexpected. */
  report(reference: string, error: unknown): void;
}

export interface DeliveryService {
  /** Looks now, and every 20 s from now on. */
  start(): void;
  /** One look: makes what is due and sends what can be sent. Resolves when there is nothing more to do now. */
  round(): Promise<void>;
  /**
   * Rounds until nothing is left that can be sent now, or `patience` ms have passed. Resolves to how many posts are
   * left.
   */
  finish(patience: number): Promise<number>;
  /** No new work; resolves when what is in hand is done. */
  stop(): Promise<void>;
}

/** The service; nothing happens before `start` or `round`. */
export function createDelivery({ bot, messengers, now, wall, report }: DeliveryOptions): DeliveryService {
  let stopping = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;

  async function work(): Promise<void> {
    const platforms = messengers.filter((messenger) => messenger.ready()).map(({ platform }) => platform);
    await bot.due(now(), platforms);
    await Promise.all(messengers.filter((messenger) => messenger.ready()).map(sendAll));
  }

  async function sendAll(messenger: Messenger): Promise<void> {
    while (!stopping && messenger.ready()) {
      const at = wall();
      const claimant = { holder: HOLDER, dead: deadAmong(await bot.holders()), wall: at, lease: later(at, LEASE_MS) };
      const post = await bot.claim([messenger.platform], now(), claimant);
      if (post === null) return;
      const delivery = await deliver(messenger, post, now(), wall);
      await bot.delivered(post, delivery, now());
      // The platform asked for a pause: the rest waits for the next look.
      if (delivery.outcome === "later" || delivery.outcome === "uncertain") return;
    }
  }

  const round = () => {
    running ??= work()
      .catch((error: unknown) => report("delivery", error))
      .finally(() => {
        running = null;
      });
    return running;
  };

  return {
    round,
    async finish(patience) {
      const end = performance.now() + patience;
      for (;;) {
        await round();
        const { count, next } = await bot.open(platformsOf(messengers), now());
        const wait = next === null ? 0 : Math.max(Date.parse(next) - Date.parse(wall()), SHORTEST_WAIT_MS);
        if (count === 0 || performance.now() + wait > end) return count;
        await pause(Number.isNaN(wait) ? SHORTEST_WAIT_MS : wait);
      }
    },
    start() {
      timer = setInterval(round, EVERY_MS);
      void round();
    },
    async stop() {
      stopping = true;
      if (timer !== null) clearInterval(timer);
      await running;
    },
  };
}

/** One attempt. What may have arrived before is looked for first; where that cannot be done, a person decides. */
async function deliver(messenger: Messenger, post: Post, now: Instant, wall: () => Instant): Promise<Delivery> {
  try {
    if (post.uncertain && post.edits === null) {
      if (messenger.find === undefined) return { outcome: "doubtful", trouble: "interrupted" };
      const found = await messenger.find(post);
      if (found !== null) return { outcome: "sent", message: found };
      if (post.notAfter !== null && post.notAfter <= now) return { outcome: "failed", trouble: "too-late" };
    }
  } catch (error) {
    // Looking changes nothing: whether an earlier attempt arrived is as uncertain as before.
    return { outcome: "uncertain", at: retryAt(post, error, wall()), trouble: troubleOf(error) };
  }
  try {
    return { outcome: "sent", message: await messenger.send(post) };
  } catch (error) {
    return afterFailure(error, messenger, post, wall());
  }
}

function afterFailure(error: unknown, messenger: Messenger, post: Post, at: Instant): Delivery {
  const trouble = troubleOf(error);
  const known = error instanceof DeliveryError ? error : null;
  if (known?.final) return { outcome: "failed", trouble };
  // Editing twice is the same as editing once.
  if (known?.certain || post.edits !== null) return { outcome: "later", at: retryAt(post, error, at), trouble };
  if (messenger.find === undefined) return { outcome: "doubtful", trouble };
  return { outcome: "uncertain", at: retryAt(post, error, at), trouble };
}

function troubleOf(error: unknown): string {
  return error instanceof DeliveryError ? error.trouble : error instanceof Error ? error.name : "unknown";
}

function retryAt({ attempt }: Post, error: unknown, at: Instant): Instant {
  const wait = Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempt - 1, 10), LONGEST_WAIT_MS);
  const asked = error instanceof DeliveryError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
  return later(at, Math.max(wait, asked));
}

function later(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

function platformsOf(messengers: readonly Messenger[]): Platform[] {
  return messengers.map(({ platform }) => platform);
}
