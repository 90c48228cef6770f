import type { Stage } from "./act.ts";
import { type Ack, type Delivery, noAck } from "./delivery.ts";
import { deliverEvent, deliverOnce, eventBody } from "./events.ts";
import type { Fields } from "./fields.ts";

/** What happens to the app without a person in it: any event, a repeated delivery, the end of the token. */
export function outside(stage: Stage, deliveries: Delivery[]) {
  const { world } = stage;
  const event = (inner: Fields, shared = false): Promise<Ack> =>
    deliverEvent(world, stage.carrier(), eventBody(world, inner, shared), stage.keep);
  const end = async (error: string, types: Fields[]): Promise<Ack> => {
    world.tokenState.error = error;
    const acks = await Promise.all(types.map((inner) => event(inner)));
    return acks.at(-1) ?? noAck("dispatch_failed");
  };
  const revoked = { type: "tokens_revoked", tokens: { oauth: [], bot: [world.bot.userId] } };
  return {
    event,
    async redeliver(delivery = deliveries.at(-1)): Promise<Ack> {
      if (!delivery) throw new Error("Nothing has been delivered yet");
      return deliverOnce(stage.carrier(), { ...delivery, ack: null }, stage.keep);
    },
    uninstall: () => end("account_inactive", [revoked, { type: "app_uninstalled" }]),
    revoke: () => end("token_revoked", [revoked]),
  };
}
