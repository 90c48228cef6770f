/**
 * How a method fails on order:
 * - an error code («not_in_channel»), a number of seconds in `retryAfter` (429), or 500;
 * - "hang": nothing is done and nothing is answered; "drop-before": nothing is done, the connection breaks;
 * - "accept-then-drop", "accept-then-hang", "accept-then-500": it is done, but the answer never (or wrongly) comes.
 */
export type Failure =
  | "hang"
  | "drop-before"
  | "accept-then-drop"
  | "accept-then-hang"
  | "accept-then-500"
  | 500
  | { retryAfter: number }
  | { error: string };

/** What a test may write: a Failure, an error code as bare text, or "429" (one second). */
export type FailureOrder = Failure | string;

const WORDS = ["hang", "drop-before", "accept-then-drop", "accept-then-hang", "accept-then-500"] as const;

function read(order: FailureOrder): Failure {
  if (typeof order !== "string") return order;
  const word = WORDS.find((one) => one === order);
  if (word) return word;
  if (order === "429") return { retryAfter: 1 };
  if (order === "500") return 500;
  return { error: order };
}

/** The failures ordered and not yet used. */
export interface Failures {
  /** Orders `times` failures of a method; "*" is any method, "response_url" and "upload" are the other two doors. */
  order(method: string, how: FailureOrder, times: number): void;
  /** Takes the next failure for a method, or null when none is ordered. */
  take(method: string): Failure | null;
  clear(): void;
}

/** Nothing fails until it is ordered. */
export function createFailures(): Failures {
  let orders: { method: string; how: Failure; left: number }[] = [];
  return {
    order(method, how, times) {
      orders.push({ method, how: read(how), left: times });
    },
    take(method) {
      const order = orders.find((one) => one.left > 0 && (one.method === method || one.method === "*"));
      if (!order) return null;
      order.left -= 1;
      return order.how;
    },
    clear() {
      orders = [];
    },
  };
}
