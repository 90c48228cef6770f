/** Rings each time something happens, so that waiting needs no polling and no sleeping. */
export interface Pulse {
  ring(): void;
  /** Resolves true at the next ring, false when `milliseconds` pass first. */
  next(milliseconds: number): Promise<boolean>;
  /** Resolves true as soon as the condition holds (checked now and at each ring), false after `milliseconds`. */
  until(condition: () => boolean, milliseconds: number): Promise<boolean>;
}

/**
 * Waiting is counted in steps in which this process, the bot's as well, had its turn. On an idle machine they are as long
 * as they say; where others take the processor, what is waited for and the wait grow longer together.
 */
const STEP_MS = 10;

/** Calls `done` when so much time has passed, counted so. Gives what stops it, and tells what is left. */
export function after(milliseconds: number, done: () => void): () => number {
  let left = milliseconds;
  let timer: NodeJS.Timeout;
  const step = () => {
    if (left <= 0) return done();
    const next = Math.min(left, STEP_MS);
    timer = setTimeout(() => {
      left -= next;
      step();
    }, next);
  };
  timer = setTimeout(step, 0);
  return () => {
    clearTimeout(timer);
    return left;
  };
}

/** A pulse nobody has rung yet. */
export function createPulse(): Pulse {
  const waiting = new Set<() => void>();

  /** What is left of the time when it rings; nothing when it has passed first. */
  function wait(milliseconds: number): Promise<number> {
    return new Promise((resolve) => {
      const done = () => {
        waiting.delete(done);
        resolve(stop());
      };
      const stop = after(milliseconds, done);
      waiting.add(done);
    });
  }

  return {
    next: async (milliseconds) => (await wait(milliseconds)) > 0,
    ring() {
      for (const wake of [...waiting]) wake();
    },
    async until(condition, milliseconds) {
      let left = milliseconds;
      while (!condition()) {
        if (left <= 0) return false;
        left = await wait(left);
      }
      return true;
    },
  };
}
