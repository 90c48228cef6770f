/** Waiting for something no longer than somebody who waits for an answer can. */

/** A limit passes in so many steps. A process that is held up is late at each of them, and does not call others late for it. */
const STEPS = 20;

/**
 * What `work` gives, or what `late` does (or throws) when it takes longer than `limit` ms of this process's own time: what
 * the process itself was held up (a busy machine, a long calculation) is nobody else's slowness. Rejects when `work` does.
 */
export async function inTime<T, L>(limit: number, work: Promise<T>, late: () => L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    const step = (left: number) => {
      timer = setTimeout(() => (left === 1 ? resolve() : step(left - 1)), limit / STEPS);
    };
    step(STEPS);
  }).then(late);
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
