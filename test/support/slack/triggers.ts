import { randomBytes } from "node:crypto";
import type { SlackMessage, World } from "./world.ts";

/** A right to open a modal: one use, a few seconds. `cause` is the act it came from. */
export interface Trigger {
  user: string;
  at: number;
  used: boolean;
  /** The view the person stood in, when the tap was inside a modal: views.push needs it. */
  view: string | null;
}

/** A response_url: where it answers, for whom, and how often it has been used. */
export interface Hook {
  kind: "commands" | "actions" | "app";
  channel: string;
  user: string;
  source: SlackMessage | null;
  at: number;
  uses: number;
  cause: string;
}

/** The open trigger_ids and response_urls. */
export interface Rights {
  triggers: Map<string, Trigger>;
  hooks: Map<string, Hook>;
}

/** No rights given out yet. */
export function createRights(): Rights {
  return { triggers: new Map(), hooks: new Map() };
}

/** A new trigger_id for a person, in Slack's shape (three parts with dots). */
export function grantTrigger(world: World, rights: Rights, user: string, view: string | null = null): string {
  const digits = String(Math.floor(world.now()));
  const id = `${digits}.${digits.slice(-10)}.${randomBytes(16).toString("hex")}`;
  rights.triggers.set(id, { user, at: world.now(), used: false, view });
  return id;
}

/** Uses a trigger_id up. Returns it, or Slack's error code. */
export function spendTrigger(world: World, rights: Rights, id: string): Trigger | string {
  const trigger = rights.triggers.get(id);
  if (!trigger) return "invalid_trigger_id";
  if (world.now() - trigger.at > world.times.trigger) return "expired_trigger_id";
  if (trigger.used) return "exchanged_trigger_id";
  trigger.used = true;
  return trigger;
}

/** A new response_url. Real ones are on hooks.slack.com; these are on the stand-in's own address. */
export function grantHook(world: World, rights: Rights, hook: Omit<Hook, "at" | "uses">): string {
  const path = `/${hook.kind}/${world.team.id}/${Math.floor(world.now())}/${randomBytes(12).toString("hex")}`;
  rights.hooks.set(path, { ...hook, at: world.now(), uses: 0 });
  return world.url + path;
}
