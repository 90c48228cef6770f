/** How long somebody who waits for an answer waits for Teams to tell something about it. */
import { inTime } from "../../shared/in-time.ts";
import { Unavailable } from "../send/errors.ts";

/** What `work` gives. Rejects with `Unavailable` when it takes longer than `limit` ms. */
export function within<T>(limit: number, work: Promise<T>): Promise<T> {
  return inTime(limit, work, (): never => {
    throw new Unavailable("late");
  });
}
