import { createHmac } from "node:crypto";
import { request } from "node:http";
import { type Ack, type Carrier, type Delivery, noAck } from "./delivery.ts";
import { after } from "./pulse.ts";
import { readBody } from "./server.ts";
import type { World } from "./world.ts";

/** What the app answered to a raw request. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The two headers Slack signs a body with (docs.slack.dev/authentication/verifying-requests-from-slack). */
export function signature(secret: string, body: string | Buffer, seconds: number | string): Record<string, string> {
  const hash = createHmac("sha256", secret).update(`v0:${seconds}:`).update(body).digest("hex");
  return { "x-slack-request-timestamp": String(seconds), "x-slack-signature": `v0=${hash}` };
}

/** Posts bytes to an address. Rejects when the connection fails or `milliseconds` pass («timeout»). */
export function post(
  url: string,
  headers: Record<string, string>,
  body: string | Buffer,
  milliseconds: number,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length = { "content-length": String(Buffer.byteLength(body)) };
    const call = request(url, { method: "POST", headers: { ...length, ...headers }, agent: false }, (response) => {
      readBody(response).then((bytes) => {
        stop();
        const plain = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(plain), body: bytes.toString("utf8") });
      }, reject);
    });
    const stop = after(milliseconds, () => call.destroy(new Error("timeout")));
    call.on("error", (error) => {
      stop();
      reject(error);
    });
    call.end(body);
  });
}

/** The bytes and content type of a delivery, as Slack sends it over HTTP. */
export function wireBody(delivery: Delivery): { type: string; body: string } {
  const form = "application/x-www-form-urlencoded";
  if (delivery.kind === "events_api") return { type: "application/json", body: JSON.stringify(delivery.body) };
  if (delivery.kind === "interactive") {
    return { type: form, body: new URLSearchParams({ payload: JSON.stringify(delivery.body) }).toString() };
  }
  const pairs = Object.entries(delivery.body).map(([key, value]): [string, string] => [key, String(value)]);
  return { type: form, body: new URLSearchParams(pairs).toString() };
}

/** Delivers signed requests to an address, as Slack does, and waits no longer than Slack does. */
export function httpCarrier(world: World, url: string): Carrier {
  return {
    async send(delivery): Promise<Ack> {
      const { type, body } = wireBody(delivery);
      const headers: Record<string, string> = {
        "content-type": type,
        "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        accept: "application/json,*/*",
        ...signature(world.tokens.signingSecret, body, Math.floor(world.now() / 1000)),
      };
      if (delivery.retry) {
        headers["x-slack-retry-num"] = String(delivery.retry.number);
        headers["x-slack-retry-reason"] = delivery.retry.reason;
      }
      try {
        return readAnswer(await post(url, headers, body, world.times.ack));
      } catch (error) {
        return noAck(error instanceof Error && error.message === "timeout" ? "operation_timeout" : "dispatch_failed");
      }
    },
  };
}

function readAnswer(answer: RawAnswer): Ack {
  const { status, headers, body } = answer;
  if (status !== 200) return { status, headers, body: body || null, error: "dispatch_failed" };
  const json = (headers["content-type"] ?? "").startsWith("application/json");
  try {
    return { status, headers, body: json && body !== "" ? JSON.parse(body) : body || null, error: null };
  } catch {
    return { status, headers, body, error: "dispatch_failed" };
  }
}
