/** Rings each time something happens, so that waiting needs no polling and no sleeping. */
export interface Pulse {
  ring(): void;
  /** Resolves true at the next ring, false when `milliseconds` pass first. */
  next(milliseconds: number): Promise<boolean>;
  /** Resolves true as soon as the condition holds (checked now and at each ring), false after `milliseconds`. */
  until(condition: () => boolean, milliseconds: number): Promise<boolean>;
}

/** A pulse nobody has rung yet. */
export function createPulse(): Pulse {
  const waiting = new Set<() => void>();
  function next(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (rang: boolean) => {
        clearTimeout(timer);
        waiting.delete(ring);
        resolve(rang);
      };
      const ring = () => done(true);
      const timer = setTimeout(() => done(false), milliseconds);
      waiting.add(ring);
    });
  }
  return {
    next,
    ring() {
      for (const wake of [...waiting]) wake();
    },
    async until(condition, milliseconds) {
      const end = performance.now() + milliseconds;
      while (!condition()) {
        const left = end - performance.now();
        if (left <= 0 || !(await next(left))) return condition();
      }
      return true;
    },
  };
}
