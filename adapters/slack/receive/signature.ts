/** Slack's signature (docs.slack.dev/authentication/verifying-requests-from-slack), read strictly. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** A request may be this many seconds old, or from a clock this much ahead. */
const TOLERANCE = 300;

/** False when the headers alone show that the request is not signed, or too old: then its body need not be read. */
export function maySign(headers: IncomingHttpHeaders, now: number): boolean {
  const timestamp = headers["x-slack-request-timestamp"];
  const signature = headers["x-slack-signature"];
  if (typeof timestamp !== "string" || !/^\d{10}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp)) > TOLERANCE) return false;
  return typeof signature === "string" && /^v0=[0-9a-f]{64}$/.test(signature);
}

/**
 * True when the body was signed with the secret within five minutes. Bolt's own check takes any time in the future and
 * `Infinity`. `now` in seconds.
 */
export function isSigned(secret: string, headers: IncomingHttpHeaders, body: Buffer, now: number): boolean {
  if (!maySign(headers, now)) return false;
  const [timestamp, signature] = [headers["x-slack-request-timestamp"], String(headers["x-slack-signature"])];
  const expected = createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature.slice(3), "hex"));
}
