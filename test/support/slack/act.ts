import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import type { Ack, Carrier, Delivery } from "./delivery.ts";
import type { Fields } from "./fields.ts";
import { freshId } from "./happenings.ts";
import type { Rights } from "./triggers.ts";
import type { SlackMessage, SlackUser, SlackView, World } from "./world.ts";

/** What an act needs of the stand-in: the world, the rights, the way to the app, and the book of deliveries. */
export interface Stage {
  world: World;
  rights: Rights;
  carrier(): Carrier;
  keep(delivery: Delivery): void;
  command: string;
  escapes: boolean;
}

/** How long to wait for what follows an act. `until` waits for exactly that (up to `bound`). Milliseconds. */
export interface Wait {
  until?: (seen: Seen) => boolean;
  quiet?: number;
  patience?: number;
  bound?: number;
}

/** Everything a person sees from an act. Messages and views are copies: they do not change afterwards. */
export interface Seen {
  ack: { status: number | null; body: unknown };
  /** New and changed messages from the app that this person can see, in order; the latest wording of each. */
  messages: SlackMessage[];
  /** Messages from the app that went away. */
  removed: SlackMessage[];
  /** The modal on top, or null. */
  view: SlackView | null;
  /** The App Home, or null when it has never been published. */
  home: SlackView | null;
  /** Errors at the fields of a form, by block_id. */
  errors: Record<string, string>;
  /** The options an external select shows. */
  options: Fields[];
  /** What Slack tells the person went wrong («operation_timeout», «dispatch_failed» …), or null. */
  error: string | null;
  /** Why Slack refused the app's answer, as a developer would read it. */
  problems: string[];
}

/** What the act itself brought: the ack, and what Slack made of it. */
export interface Outcome {
  ack: Ack | null;
  error?: string | null;
  errors?: Record<string, string>;
  options?: Fields[];
  problems?: string[];
  /** True when nothing more is to be waited for. */
  final?: boolean;
}

/** True when this person can see the message: an ephemeral one only its addressee, others the members. */
export function visibleTo(world: World, message: SlackMessage, user: string): boolean {
  if (message.to !== null) return message.to === user;
  return world.channels.get(message.channel)?.members.has(user) ?? false;
}

/** The modal on top for a person, or null. */
export function topView(world: World, user: string): SlackView | null {
  const open = [...world.views.values()].filter((view) => view.user === user && view.type === "modal" && view.open);
  return open.at(-1) ?? null;
}

/** Runs an act and gives what the person sees of it, waiting as `wait` says. */
export async function perform(
  stage: Stage,
  user: SlackUser,
  wait: Wait,
  run: (cause: string) => Promise<Outcome>,
): Promise<Seen> {
  const { world } = stage;
  const cause = freshId("act-");
  const from = world.journal.length;
  const before = [topView(world, user.id)?.hash, world.homes.get(user.id)?.hash].join();
  const outcome = await run(cause);
  const look = () => gather(world, user.id, from, cause, outcome);
  const changed = () => before !== [topView(world, user.id)?.hash, world.homes.get(user.id)?.hash].join();
  if (wait.until) {
    const { until } = wait;
    await world.pulse.until(() => until(look()), wait.bound ?? world.times.bound);
  } else if (!outcome.final && !outcome.error) {
    // That the answer comes later is no answer: then that is waited for.
    const isSign = ({ text }: SlackMessage) => text !== SLACK_APP.late;
    const patience = look().messages.some((message) => !isSign(message)) ? world.times.bound : world.times.patience;
    const something = () => look().messages.some(isSign) || look().removed.length > 0 || changed();
    await settle(world, { patience, ...wait }, something);
  }
  return look();
}

/** Waits for a first sign, then for quiet: no call under way and nothing new for a while. Never beyond the bound. */
async function settle(world: World, wait: Wait, something: () => boolean): Promise<void> {
  const end = performance.now() + (wait.bound ?? world.times.bound);
  const left = () => Math.max(0, end - performance.now());
  await world.pulse.until(something, Math.min(left(), wait.patience ?? world.times.patience));
  while (left() > 0) {
    const pause = world.inFlight > 0 ? left() : Math.min(left(), wait.quiet ?? world.times.quiet);
    if (!(await world.pulse.next(pause))) return;
  }
}

function gather(world: World, user: string, from: number, cause: string, outcome: Outcome): Seen {
  const found = new Set<SlackMessage>();
  for (const entry of world.journal.slice(from)) {
    const mine = entry.cause === null || entry.cause === cause;
    if (mine && entry.message.byApp && visibleTo(world, entry.message, user)) found.add(entry.message);
  }
  const copies = [...found].map((message) => structuredClone(message));
  const view = topView(world, user);
  const home = world.homes.get(user) ?? null;
  return {
    ack: { status: outcome.ack?.status ?? null, body: outcome.ack?.body ?? null },
    messages: copies.filter((message) => !message.deleted),
    removed: copies.filter((message) => message.deleted),
    view: view && structuredClone(view),
    home: home && structuredClone(home),
    errors: outcome.errors ?? {},
    options: outcome.options ?? [],
    error: outcome.error ?? outcome.ack?.error ?? null,
    problems: outcome.problems ?? [],
  };
}
