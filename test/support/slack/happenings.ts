import { randomBytes } from "node:crypto";
import type { Fields } from "./fields.ts";
import type { SlackChannel, SlackMessage, World } from "./world.ts";

/** A random identifier with Slack's look: one letter, then capitals and digits. */
export function freshId(letter: string): string {
  return letter + randomBytes(5).toString("hex").toUpperCase();
}

/** The next message timestamp: seconds and microseconds, always later than the one before. */
export function freshTs(world: World): string {
  const micros = Math.max(Math.floor(world.now() * 1000), world.lastTs + 1);
  world.lastTs = micros;
  const text = String(micros).padStart(16, "0");
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
}

/** Puts a message in its channel (or in front of one person) and tells everybody who waits. */
export function addMessage(
  world: World,
  message: Pick<SlackMessage, "channel" | "user" | "text"> & Partial<SlackMessage>,
  cause: string | null = null,
): SlackMessage {
  const whole: SlackMessage = {
    ts: freshTs(world),
    threadTs: null,
    byApp: message.user === world.bot.userId,
    to: null,
    blocks: [],
    metadata: null,
    edits: 0,
    deleted: false,
    reactions: [],
    files: [],
    unfurl: true,
    ...message,
  };
  world.messages.push(whole);
  noteChange(world, whole, cause);
  return whole;
}

/** Writes a message's change in the journal and wakes those who wait. */
export function noteChange(world: World, message: SlackMessage, cause: string | null = null): void {
  world.journal.push({ message, cause });
  world.pulse.ring();
}

/** The message at a place and time, or null; deleted ones are gone, ephemeral ones only when asked for. */
export function findMessage(world: World, channel: string, ts: string, ephemeral = false): SlackMessage | null {
  const found = world.messages.find(
    (message) =>
      message.channel === channel && message.ts === ts && !message.deleted && (ephemeral || message.to === null),
  );
  return found ?? null;
}

/** The direct message channel between a person and the bot, made when it is not there. */
export function directChannel(world: World, user: string): SlackChannel {
  const id = `D${user.slice(1)}`;
  const found = world.channels.get(id);
  if (found) return found;
  const channel: SlackChannel = {
    id,
    name: "directmessage",
    kind: "direct",
    private: true,
    members: new Set([user, world.bot.userId]),
    archived: false,
    shared: false,
    open: false,
  };
  world.channels.set(id, channel);
  return channel;
}

/** Slack gives every block and element an identifier when the app did not: the same blocks, ids filled in. */
export function withIds(blocks: Fields[]): Fields[] {
  return blocks.map((block) => {
    const element = (value: unknown) => nameElement(value as Fields);
    const named: Fields = { ...block, block_id: block.block_id ?? randomBytes(3).toString("hex") };
    if (Array.isArray(block.elements) && block.type === "actions") named.elements = block.elements.map(element);
    if (block.element) named.element = element(block.element);
    if (block.accessory) named.accessory = element(block.accessory);
    return named;
  });
}

function nameElement(element: Fields): Fields {
  if (element.type === "image") return element;
  return { ...element, action_id: element.action_id ?? randomBytes(3).toString("hex") };
}
