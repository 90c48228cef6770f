/** How long somebody who waits for an answer waits for Teams to tell something about it. */
import { Unavailable } from "../send/errors.ts";

/** What `work` gives. Rejects with `Unavailable` when it takes longer than `limit` ms. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable("late")), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
