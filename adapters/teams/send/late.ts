/** Answers that are still to be given because Teams has no time for us: kept here alone, so that a stop must know of them. */

export interface Late {
  /** Counts it until it is done. Never rejects. */
  keep(giving: Promise<void>): void;
  /** How many are still to be given. */
  waiting(): number;
  /** Waits for so long, or until the program is told to stop. */
  pause(ms: number): Promise<void>;
  /** Until when a last attempt may take (ms of the clock), once the program stops; null before. */
  end(): number | null;
  /** Each is tried once more; resolves to how many could not be given. */
  stop(): Promise<number>;
}

/** Of the four seconds that the program has. */
const LAST_MS = 3000;

/** `now` and `pause`: of the delivery's clock, ms. */
export function createLate({ now, pause }: { now(): number; pause(ms: number): Promise<void> }): Late {
  const open = new Set<Promise<void>>();
  let [end, lost] = [null as number | null, 0];
  let wake = () => {};
  const stopping = new Promise<void>((resolve) => {
    wake = resolve;
  });
  return {
    keep(giving) {
      open.add(giving);
      giving.then(
        () => open.delete(giving),
        () => {
          open.delete(giving);
          if (end !== null) lost += 1;
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
      await Promise.race([Promise.allSettled(open), pause(LAST_MS)]);
      return lost + open.size;
    },
  };
}
