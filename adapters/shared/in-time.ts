/** Waiting for something no longer than somebody who waits for an answer can. */

/** What `work` gives, or what `late` does (or throws) when it takes longer than `limit` ms. Rejects when `work` does. */
export async function inTime<T, L>(limit: number, work: Promise<T>, late: () => L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  }).then(late);
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
