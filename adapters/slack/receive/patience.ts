/** How long somebody who waits for an answer waits for Slack to tell something about it. */

/** Milliseconds; then it counts as not told. */
const PATIENCE = 1000;

/** What was asked for; undefined when it did not come in time. Rejects when the asking does. */
export async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([asked, patience]);
  } finally {
    clearTimeout(timer);
  }
}
