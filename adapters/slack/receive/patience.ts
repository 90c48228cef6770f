/** How long somebody who waits for an answer waits for Slack to tell something about it. */
import { inTime as inTimeOf } from "../../shared/in-time.ts";

/** Milliseconds; then it counts as not told. */
const PATIENCE = 1000;

/** What was asked for; undefined when it did not come in time. Rejects when the asking does. */
export function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  return inTimeOf(PATIENCE, asked, () => undefined);
}
