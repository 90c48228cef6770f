import { randomBytes, randomUUID } from "node:crypto";
import type { Ack, Carrier, Delivery } from "./delivery.ts";
import type { Fields } from "./fields.ts";
import { freshId } from "./happenings.ts";
import { EVENT_SCOPES } from "./scopes.ts";
import type { SlackUser, World } from "./world.ts";

/** True when the app subscribes to this event type and has the scope for it. */
export function listensTo(world: World, subscription: string): boolean {
  const scope = EVENT_SCOPES[subscription];
  return world.events.has(subscription) && (scope === null || scope === undefined || world.scopes.has(scope));
}

/** The outer event around an inner one (docs.slack.dev/apis/events-api). */
export function eventBody(world: World, event: Fields, shared: boolean): Fields {
  return {
    token: world.tokens.verification,
    team_id: world.team.id,
    context_team_id: world.team.id,
    context_enterprise_id: null,
    api_app_id: world.appId,
    event,
    type: "event_callback",
    event_id: freshId("Ev"),
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.team.id,
        user_id: world.bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: shared,
    event_context: `4-${randomBytes(12).toString("hex")}`,
  };
}

/** A message a person wrote, as the `message` and `app_mention` events carry it. */
export function writtenMessage(user: SlackUser, text: string, channel: string, ts: string, thread: string | null) {
  return {
    user: user.id,
    ts,
    client_msg_id: randomUUID(),
    text,
    team: user.team,
    ...(thread ? { thread_ts: thread } : {}),
    blocks: [
      {
        type: "rich_text",
        block_id: randomBytes(3).toString("hex"),
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
      },
    ],
    channel,
    event_ts: ts,
  };
}

/**
 * Delivers an event, and again up to three times while the app does not answer 200 in time; an app may say
 * x-slack-no-retry. Gives the last ack.
 */
export async function deliverEvent(
  world: World,
  carrier: Carrier,
  body: Fields,
  keep: (delivery: Delivery) => void,
): Promise<Ack> {
  let ack = await deliverOnce(carrier, { kind: "events_api", body, retry: null, ack: null }, keep);
  for (const [index, wait] of world.times.retries.entries()) {
    if (ack.error === null || ack.headers["x-slack-no-retry"] === "1") break;
    const reason = ack.error === "operation_timeout" ? "http_timeout" : "http_error";
    await new Promise((resolve) => setTimeout(resolve, wait));
    const retry = { number: index + 1, reason };
    ack = await deliverOnce(carrier, { kind: "events_api", body, retry, ack: null }, keep);
  }
  return ack;
}

/** Sends one delivery and notes what came back. */
export async function deliverOnce(
  carrier: Carrier,
  delivery: Delivery,
  keep: (delivery: Delivery) => void,
): Promise<Ack> {
  keep(delivery);
  delivery.ack = await carrier.send(delivery);
  return delivery.ack;
}
