/**
 * The rule for answers that only one person is to see, in one place. Teams has no message in a channel that only one
 * sees, unless the tenant has targeted messages (public preview, behind a setting). So, the first that works:
 * targeted; else in the personal chat, with one line in the thread; else in the thread, with a hint how to get it privately.
 */

import type { Reply } from "../../../src/bot/incoming.ts";
import { isPrivateByPlace, seenBy } from "../../../src/bot/visibility.ts";
import type { Place } from "../../../src/model/channel.ts";
import { ConnectorError } from "./errors.ts";

export type Way = "here" | "targeted" | "personal" | "hinted";

/** The ways to give an answer, in the order in which they are to be tried. */
export function waysToAnswer({ visibility }: Pick<Reply, "visibility">, place: Place, targeted: boolean): Way[] {
  if (isPrivateByPlace(place) || seenBy(visibility, place) === "place") return ["here"];
  return targeted ? ["targeted", "personal", "hinted"] : ["personal", "hinted"];
}

/**
 * Tries the ways in order. Only a clear no leads to the next: when the connector is silent or overloaded, nobody knows
 * whether the answer arrived, and the next way may show it to more people.
 */
export async function firstThatWorks<T>(ways: readonly Way[], give: (way: Way) => Promise<T>): Promise<T> {
  const [way, ...others] = ways;
  if (way === undefined) throw new RangeError("no way to answer");
  try {
    return await give(way);
  } catch (error) {
    if (others.length === 0 || !(error instanceof ConnectorError && error.final)) throw error;
    return firstThatWorks(others, give);
  }
}
