/**
 * Answers that are still to be given because Teams has no time for us. They wait in memory; when the program stops, what
 * could not be given is handed over to the outbox, and given after the next start.
 */

/** Stores the answer for later; false where it cannot wait there. */
type HandOver = () => Promise<boolean>;

export interface Late {
  /** Counts it until it is done. Never rejects. */
  keep(giving: Promise<void>, handOver: HandOver): void;
  /** How many are still to be given. */
  waiting(): number;
  /** Waits for so long, or until the program is told to stop. */
  pause(ms: number): Promise<void>;
  /** Until when a last attempt may take (ms of the clock), once the program stops; null before. */
  end(): number | null;
  /** Each is tried once more, then handed over; resolves to how many are lost. */
  stop(): Promise<number>;
}

/** Of the four seconds that the program has. */
const LAST_MS = 3000;

/** `now` and `pause`: of the calls' clock, ms. */
export function createLate({ now, pause }: { now(): number; pause(ms: number): Promise<void> }): Late {
  const open = new Map<Promise<void>, HandOver>();
  const handed: Promise<boolean>[] = [];
  let end: number | null = null;
  let wake = () => {};
  const stopping = new Promise<void>((resolve) => {
    wake = resolve;
  });
  return {
    keep(giving, handOver) {
      open.set(giving, handOver);
      giving.then(
        () => open.delete(giving),
        () => {
          open.delete(giving);
          if (end !== null) handed.push(kept(handOver));
        },
      );
    },
    waiting: () => open.size,
    pause: (ms) => Promise.race([pause(ms), stopping]),
    end: () => end,
    async stop() {
      end = now() + LAST_MS;
      wake();
      if (open.size === 0) return 0;
      await Promise.race([Promise.allSettled(open.keys()), pause(LAST_MS)]);
      // What Teams has not said anything about may have arrived: twice is better than never.
      handed.push(...[...open.values()].map(kept));
      return (await Promise.all(handed)).filter((isKept) => !isKept).length;
    },
  };
}

function kept(handOver: HandOver): Promise<boolean> {
  return handOver().catch(() => false);
}
