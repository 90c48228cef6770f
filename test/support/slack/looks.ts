import type { Stage } from "./act.ts";
import type { ChannelOptions, UserOptions } from "./options.ts";
import { createPerson, type Person } from "./person.ts";
import type { SlackChannel, World } from "./world.ts";

/** Everybody is in the channels made so far without a list of members, and in those made later. */
export function addUser(stage: Stage, options: UserOptions): Person {
  const { world } = stage;
  const { id, name, email = null, guest = false, deleted = false, bot = false, team = world.team.id } = options;
  const user = { id, name, email, guest, deleted, bot, team };
  world.users.set(id, user);
  for (const channel of world.channels.values()) if (channel.open) channel.members.add(id);
  return createPerson(stage, user);
}

/** What a test can look up, and the making of channels. */
export function looks(world: World) {
  return {
    channel(options: ChannelOptions): SlackChannel {
      const { id, name, members, archived = false, shared = false, kind = "channel" } = options;
      const everybody = [...world.users.keys()];
      const open = members === undefined;
      const channel: SlackChannel = {
        id,
        name,
        kind,
        private: options.private ?? false,
        members: new Set(members ?? everybody),
        archived,
        shared,
        open,
      };
      world.channels.set(id, channel);
      return channel;
    },
    posted(channel: string | { id: string }) {
      const id = typeof channel === "string" ? channel : channel.id;
      const found = world.messages.filter((one) => one.channel === id && one.to === null && !one.deleted);
      return found.map((message) => structuredClone(message));
    },
    ephemerals: (user: { id: string }) =>
      world.messages.filter((one) => one.to === user.id && !one.deleted).map((message) => structuredClone(message)),
    views: (user: { id: string }) =>
      [...world.views.values()]
        .filter((view) => view.user === user.id && view.type === "modal" && view.open)
        .map((view) => structuredClone(view)),
    home(user: { id: string }) {
      const view = world.homes.get(user.id);
      return view ? structuredClone(view) : null;
    },
    files: () => [...world.files.values()],
  };
}
