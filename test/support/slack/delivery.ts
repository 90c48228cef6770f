import type { Fields } from "./fields.ts";

/** The three kinds of envelopes Slack sends an app. */
export type Kind = "slash_commands" | "interactive" | "events_api";

/** What came back: the app's answer, or what went wrong as the person sees it. */
export interface Ack {
  /** HTTP status; 200 for a Socket Mode ack; null when no answer came. */
  status: number | null;
  /** Parsed JSON, or text; null when the answer was empty. */
  body: unknown;
  headers: Record<string, string>;
  /** null when all is well, else "operation_timeout" (too late) or "dispatch_failed" (no, or a wrong, answer). */
  error: "operation_timeout" | "dispatch_failed" | null;
}

/** One delivery as it was sent, kept so that a test can look at it or send it again. */
export interface Delivery {
  kind: Kind;
  body: Fields;
  retry: { number: number; reason: string } | null;
  ack: Ack | null;
}

/** A way to the app: HTTP or Socket Mode. */
export interface Carrier {
  send(delivery: Delivery): Promise<Ack>;
}

/** No answer in time, or none at all. */
export function noAck(error: "operation_timeout" | "dispatch_failed", status: number | null = null): Ack {
  return { status, body: null, headers: {}, error };
}
