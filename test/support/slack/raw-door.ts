import { post, type RawAnswer, signature, wireBody } from "./carrier-http.ts";
import type { World } from "./world.ts";

/** Signs a body for the app; `seconds` and `secret` may be wrong on purpose. */
function sign(world: World, body: string | Buffer, seconds?: number | string, secret?: string): Record<string, string> {
  return signature(secret ?? world.tokens.signingSecret, body, seconds ?? Math.floor(world.now() / 1000));
}

/** Straight HTTP to the app, past everything a real Slack would hold back. `address` is where the app listens. */
export function rawDoor(world: World, address: () => string) {
  return {
    sign: (body: string | Buffer, seconds?: number | string, secret?: string) => sign(world, body, seconds, secret),
    raw: (headers: Record<string, string>, body: string | Buffer, milliseconds = 10_000): Promise<RawAnswer> =>
      post(address(), headers, body, milliseconds),
    verifyUrl(challenge: string): Promise<RawAnswer> {
      const body = { token: world.tokens.verification, challenge, type: "url_verification" };
      const wire = wireBody({ kind: "events_api", body, retry: null, ack: null });
      const headers = { "content-type": wire.type, ...sign(world, wire.body) };
      return post(address(), headers, wire.body, world.times.ack);
    },
  };
}
