import type { Stage } from "./act.ts";
import { deliverEvent, eventBody, listensTo } from "./events.ts";
import { messageObject } from "./objects.ts";

/** Slack tells an app about its own posts too, where it listens to messages: an app that answers those never stops. */
export function echoPosts(stage: Stage): void {
  const { world } = stage;
  world.afterPost = (message) => {
    const channel = world.channels.get(message.channel);
    const direct = channel?.kind === "direct";
    if (!channel || !listensTo(world, direct ? "message.im" : "message.channels")) return;
    const inner = { ...messageObject(world, message), channel: channel.id, event_ts: message.ts };
    const event = { ...inner, channel_type: direct ? "im" : "channel" };
    world.inFlight += 1;
    deliverEvent(world, stage.carrier(), eventBody(world, event, channel.shared), stage.keep).finally(() => {
      world.inFlight -= 1;
      world.pulse.ring();
    });
  };
}
