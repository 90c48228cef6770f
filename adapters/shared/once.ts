/** Doing something once per key, as long as the program remembers. */

export interface Once {
  /** Runs `work` unless the key was done before or is under way; what failed may be tried again. */
  run(key: string, work: () => Promise<void>): Promise<void>;
  /** The key may be done again. */
  forget(key: string): void;
}

/**
 * Remembers as many keys. A platform delivers again what it thinks was lost: what is stored is stored once anyhow
 * (`Incoming.request`), and this spares people a second answer.
 */
export function createOnce(remembered: number): Once {
  const done = new Map<string, Promise<void>>();
  return {
    async run(key, work) {
      const known = done.get(key);
      if (known !== undefined) return known;
      const result = work();
      done.set(key, result);
      const oldest = done.keys().next().value;
      if (done.size > remembered && oldest !== undefined) done.delete(oldest);
      await result.catch((error: unknown) => {
        done.delete(key);
        throw error;
      });
    },
    forget: (key) => void done.delete(key),
  };
}
