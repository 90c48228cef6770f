/** Calls to the connector at the pace that Teams allows, tried again where that is safe, within a time limit. */
import { ConnectorError, Queued } from "./errors.ts";
import type { Pacing } from "./pacing.ts";
import type { Transport } from "./port.ts";

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: to be tried again, with jitter. */
const AGAIN = [412, 429, 502, 504];

const FIRST_PAUSE_MS = 400;

export interface PacedCallsParts {
  transport(): Promise<Transport>;
  pacing: Pacing;
  /** A clock that only goes forward, ms. */
  now(): number;
  pause(ms: number): Promise<void>;
  /** 0–1. */
  random(): number;
}

export interface PacedCalls {
  now(): number;
  pause(ms: number): Promise<void>;
  /** For an answer to a person: paced, and tried again until `deadline` (ms of `now`). Twice is better than never. */
  answer<T>(conversation: string, deadline: number, call: (transport: Transport) => Promise<T>): Promise<T>;
  /** For a post: paced and tried once. Trying again is the outbox's to decide (`promises.md`, P5). */
  post<T>(conversation: string, deadline: number, call: (transport: Transport) => Promise<T>): Promise<T>;
}

/** Rejects with `ConnectorError` (`Queued` where it is our own queue that is too long) or `Unavailable`. */
export function createPacedCalls({ transport, pacing, now, pause, random }: PacedCallsParts): PacedCalls {
  async function once<T>(
    conversation: string,
    deadline: number,
    call: (transport: Transport) => Promise<T>,
  ): Promise<T> {
    const wait = pacing.reserve(conversation, now(), deadline - now());
    if (wait === null) throw new Queued();
    if (wait > 0) await pause(wait);
    return call(await transport());
  }

  return {
    now,
    pause,
    post: once,
    async answer(conversation, deadline, call) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await once(conversation, deadline, call);
        } catch (error) {
          const wait = pauseAfter(error, attempt, random());
          if (wait === null || now() + wait >= deadline) throw error;
          await pause(wait);
        }
      }
    },
  };
}

/** How long to wait before the next attempt, or null when there is to be none. */
function pauseAfter(error: unknown, attempt: number, random: number): number | null {
  if (error instanceof Queued || !(error instanceof ConnectorError)) return null;
  if (error.status === null || !AGAIN.includes(error.status)) return null;
  const backoff = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + random);
  return error.retryAfter === null ? backoff : error.retryAfter + FIRST_PAUSE_MS * random;
}
