/** Teams' limits for each bot and conversation: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */

/** So many in so many ms. */
const LIMITS = [
  { most: 7, within: 1000 },
  { most: 8, within: 2000 },
  { most: 60, within: 30_000 },
  { most: 1800, within: 3_600_000 },
] as const;

const LONGEST = 3_600_000;

export interface Pacing {
  /** Takes the next place in the conversation's queue: how many ms to wait. Null, taking none, if longer than `most`. */
  reserve(conversation: string, now: number, most: number): number | null;
}

/** A queue for each conversation, in memory. `now` is any clock that only goes forward, ms. */
export function createPacing(): Pacing {
  const conversations = new Map<string, number[]>();
  let sweptAt = 0;

  function sweep(now: number): void {
    if (now - sweptAt < LONGEST) return;
    sweptAt = now;
    for (const [name, times] of conversations) if ((times.at(-1) ?? 0) <= now - LONGEST) conversations.delete(name);
  }

  return {
    reserve(conversation, now, most) {
      sweep(now);
      const times = (conversations.get(conversation) ?? []).filter((time) => time > now - LONGEST);
      const at = earliest(times, now);
      if (at - now > most) return null;
      conversations.set(conversation, [...times, at]);
      return at - now;
    },
  };
}

/** The first moment, not before those already given out, when every limit has room. */
function earliest(times: readonly number[], now: number): number {
  return LIMITS.reduce(
    (at, { most, within }) => {
      const before = times.at(-most);
      return before === undefined ? at : Math.max(at, before + within);
    },
    Math.max(now, times.at(-1) ?? now),
  );
}
