/** Doing something once per key, as long as the program remembers. */

/** Some days of work in a busy region. */
const REMEMBERED = 5000;

export interface Once {
  /** Runs `work` unless the key was done before or is under way; what failed may be tried again. */
  run(key: string, work: () => Promise<void>): Promise<void>;
  /** The key may be done again. */
  forget(key: string): void;
}

/** Teams delivers again what it thinks was lost. What is stored is stored once anyhow; this spares people a second answer. */
export function createOnce(): Once {
  const done = new Map<string, Promise<void>>();
  return {
    async run(key, work) {
      const known = done.get(key);
      if (known !== undefined) return known;
      const result = work();
      done.set(key, result);
      const oldest = done.keys().next().value;
      if (done.size > REMEMBERED && oldest !== undefined) done.delete(oldest);
      await result.catch((error: unknown) => {
        done.delete(key);
        throw error;
      });
    },
    forget: (key) => void done.delete(key),
  };
}
