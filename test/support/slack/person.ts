import { showSlashAck } from "./acks.ts";
import { perform, type Seen, type Stage, type Wait } from "./act.ts";
import { deliverOnce } from "./events.ts";
import { directChannel, freshTs } from "./happenings.ts";
import { viewObject } from "./objects.ts";
import { slashBody } from "./payloads.ts";
import { type Interactions, interactions } from "./person-taps.ts";
import {
  channelAt,
  edit,
  escapeText,
  mentioned,
  type Place,
  reaction,
  remove,
  tell,
  type Where,
  write,
} from "./person-writes.ts";
import { grantHook, grantTrigger } from "./triggers.ts";
import type { SlackMessage, SlackUser } from "./world.ts";

/** Somebody in Slack whom a test acts as. Every act resolves to what that person then sees. */
export interface Person extends Interactions {
  id: string;
  name: string;
  /** The id of the direct messages with the bot. */
  directMessages: string;
  /** Writes a slash command; `command` when it is not the app's own; without a channel: in the direct messages. */
  slash(text: string, options?: { channel?: Place; command?: string } & Wait): Promise<Seen>;
  /** Writes in the direct messages with the bot. */
  direct(text: string, options?: Omit<Where, "channel">): Promise<Seen>;
  /** Writes in a channel with the bot mentioned: where «@name» stands, or first. */
  mention(text: string, where: Where): Promise<Seen>;
  /** Writes in a channel without mentioning the bot. */
  say(text: string, where: Where): Promise<Seen & { message: SlackMessage }>;
  /** Changes a message of one's own. */
  edit(message: SlackMessage, text: string, wait?: Wait): Promise<Seen>;
  /** Deletes a message of one's own. */
  remove(message: SlackMessage, wait?: Wait): Promise<Seen>;
  react(name: string, message: SlackMessage, wait?: Wait): Promise<Seen>;
  unreact(name: string, message: SlackMessage, wait?: Wait): Promise<Seen>;
  /** Opens the app's Home tab (or its Messages tab). */
  openHome(options?: { tab?: "home" | "messages" } & Wait): Promise<Seen>;
}

/** `should_escape`: names become ids (`<@U1|kari>`, `<#C1|plan>`), and & < > entities. */
function slashText(stage: Stage, text: string): string {
  if (!stage.escapes) return text;
  let escaped = escapeText(text);
  for (const user of stage.world.users.values()) {
    escaped = escaped.replaceAll(`@${escapeText(user.name)}`, `<@${user.id}|${user.name.toLowerCase()}>`);
  }
  for (const channel of stage.world.channels.values()) {
    if (channel.kind === "channel")
      escaped = escaped.replaceAll(`#${channel.name}`, `<#${channel.id}|${channel.name}>`);
  }
  return escaped;
}

async function slash(
  stage: Stage,
  user: SlackUser,
  text: string,
  options: { channel?: Place; command?: string } & Wait,
) {
  const { world, rights } = stage;
  const channel = options.channel ? channelAt(stage, options.channel) : directChannel(world, user.id);
  if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in ${channel.name}`);
  return perform(stage, user, options, async (cause) => {
    const hook = { kind: "commands" as const, channel: channel.id, user: user.id, source: null, cause };
    const body = slashBody(world, user, channel, {
      name: options.command ?? stage.command,
      text: slashText(stage, text),
      responseUrl: grantHook(world, rights, hook),
      trigger: grantTrigger(world, rights, user.id),
    });
    const ack = await deliverOnce(
      stage.carrier(),
      { kind: "slash_commands", body, retry: null, ack: null },
      stage.keep,
    );
    return showSlashAck(stage, ack, channel.id, user.id, cause);
  });
}

/** The person a test acts as. */
export function createPerson(stage: Stage, user: SlackUser): Person {
  const { world } = stage;
  return {
    id: user.id,
    name: user.name,
    directMessages: directChannel(world, user.id).id,
    ...interactions(stage, user),
    slash: (text, options = {}) => slash(stage, user, text, options),
    direct: (text, options = {}) => write(stage, user, escapeText(text), options),
    mention: (text, where) => write(stage, user, mentioned(stage, text), where),
    say: (text, where) => write(stage, user, escapeText(text), where),
    edit: (message, text, wait = {}) => edit(stage, user, message, text, wait),
    remove: (message, wait = {}) => remove(stage, user, message, wait),
    react: reaction(stage, user, "reaction_added"),
    unreact: reaction(stage, user, "reaction_removed"),
    openHome(options = {}) {
      const tab = options.tab ?? "home";
      const home = world.homes.get(user.id);
      const view = home && tab === "home" ? { view: viewObject(world, home) } : {};
      const channel = directChannel(world, user.id);
      const event = {
        type: "app_home_opened",
        user: user.id,
        channel: channel.id,
        tab,
        ...view,
        event_ts: freshTs(world),
      };
      return perform(stage, user, options, () => tell(stage, null, [["app_home_opened", event]]));
    },
  };
}
