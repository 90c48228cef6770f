/** Trouble on order: the next calls that match fail in the way that was asked for. */
import type { ServerResponse } from "node:http";

export type Failure =
  | { status: number; retryAfter?: number; body?: object }
  /** Never answers; the connection stays open. */
  | "hang"
  /** Does what was asked, then breaks the connection without saying so. */
  | "accept-then-drop"
  /** Breaks the connection without doing anything. */
  | "drop"
  /** Points to another place, which must never be given the token. */
  | { redirect: string };

export interface Failures {
  /** The next `times` calls whose `METHOD /path` matches fail. */
  order(match: RegExp, failure: Failure, times?: number): void;
  /** The failure that is due for this call, or null. */
  due(call: string): Failure | null;
}

export function createFailures(): Failures {
  const orders: { match: RegExp; failure: Failure; left: number }[] = [];
  return {
    order(match, failure, times = 1) {
      orders.push({ match, failure, left: times });
    },
    due(call) {
      const order = orders.find(({ match, left }) => left > 0 && match.test(call));
      if (order === undefined) return null;
      order.left -= 1;
      return order.failure;
    },
  };
}

/** Fails a response; `false` when the call is to be done first (`accept-then-drop`). */
export function failWith(failure: Failure, response: ServerResponse): boolean {
  if (failure === "accept-then-drop") return false;
  if (failure === "hang") return true;
  if (failure === "drop") response.destroy();
  else if ("redirect" in failure) response.writeHead(307, { Location: failure.redirect }).end();
  else {
    const after = failure.retryAfter === undefined ? {} : { "Retry-After": String(failure.retryAfter) };
    const said = failure.body ?? { error: { code: `Http${failure.status}`, message: "on order" } };
    const body = JSON.stringify(said);
    response.writeHead(failure.status, { ...after, "Content-Type": "application/json" }).end(body);
  }
  return true;
}
