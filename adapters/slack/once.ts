/** Doing something once per key, as long as the program remembers. */

/** Remembered keys: some hours of work in a busy region. */
const REMEMBERED = 2000;

/**
 * Runs `work` unless the key was done before or is under way; what failed may be tried again. Slack delivers again what
 * it thinks was lost: what is stored is stored once anyhow (`Incoming.request`), and this spares people a second answer.
 */
export function createOnce(): (key: string, work: () => Promise<void>) => Promise<void> {
  const done = new Map<string, Promise<void>>();
  return async (key, work) => {
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
  };
}
