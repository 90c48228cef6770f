/** Who somebody is. Slack names only an id; whether it is a guest or from elsewhere decides what they may change. */
import type { Sender } from "../../../src/bot/incoming.ts";
import { wallSeconds } from "../../shared/clock.ts";
import { DeliveryError } from "../../shared/messenger.ts";
import { inTime } from "../receive/patience.ts";
import { type Fields, fields, nameOf, words } from "../receive/payload.ts";
import type { Workspace } from "../receive/workspace.ts";
import type { SlackApi } from "../send/client.ts";

export interface Known {
  sender: Sender;
  /** A bot, an app or Slack itself: not answered. */
  bot: boolean;
  /** False when Slack did not tell in time: then nobody knows what they may do. */
  sure: boolean;
}

export interface Senders {
  /** Never rejects. `name` is what the delivery calls them, for when Slack does not tell. */
  of(user: string, name?: string | null): Known | Promise<Known>;
  /** Only what is remembered already; asks Slack for nothing. */
  remembered(user: string): Known | null;
}

/** Seconds after which somebody is looked up again before they are answered: they may have been made a guest. */
const FRESH = 15 * 60;

/** Seconds that what Slack said of somebody still counts while it does not say it again. */
const BELIEVED = 60 * 60;

/** Persons remembered; the longest unchanged goes first. */
const REMEMBERED = 5000;

/** Seconds after such a wait in which nobody else waits: each question would take a second more. */
const SILENT_FOR = 20;

interface Entry {
  known: Known;
  /** When Slack said so, seconds. */
  at: number;
}

/** What a stand-in answers that has not all of Slack; there the signed delivery alone says who it is. */
const NO_SUCH_METHOD = new Set(["unknown_method", "http_404"]);

export interface SendersOptions {
  api: SlackApi;
  workspace: Workspace;
  /** True for a Slack on this very machine, which may be without `users.info`. Slack itself never is. */
  isStandIn: boolean;
  /** Told what kind of trouble there was. */
  report(kind: string, error: unknown): void;
}

/** Looks persons up and remembers them. */
export function createSenders({ api, workspace, isStandIn, report }: SendersOptions): Senders {
  const memory = new Map<string, Entry>();
  const asking = new Map<string, Promise<Known | null>>();
  let silentUntil = 0;

  function lookUp(user: string, name: string | null): Promise<Known | null> {
    const underWay = asking.get(user);
    if (underWay !== undefined) return underWay;
    const asked = describe(user, name)
      .then((described) => {
        const known = knownFrom(user, described, workspace.teamId);
        silentUntil = 0;
        memory.delete(user);
        memory.set(user, { known, at: wallSeconds() });
        const oldest = memory.keys().next().value;
        if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
        return known;
      })
      .catch((error: unknown) => {
        report("users.info", error);
        return null;
      })
      .finally(() => asking.delete(user));
    asking.set(user, asked);
    return asked;
  }

  async function describe(user: string, name: string | null): Promise<Fields> {
    try {
      return { name, ...fields((await api.run((client) => client.users.info({ user }))).user) };
    } catch (error) {
      if (isStandIn && error instanceof DeliveryError && NO_SUCH_METHOD.has(error.trouble)) return { name };
      throw error;
    }
  }

  async function whoIs(user: string, name: string | null, entry: Entry | undefined): Promise<Known> {
    const asked = lookUp(user, name);
    const known = wallSeconds() < silentUntil ? null : await inTime(asked);
    if (known === undefined) silentUntil = wallSeconds() + SILENT_FOR;
    return known ?? unconfirmed(user, name, entry);
  }

  return {
    of(user, name = null) {
      const entry = memory.get(user);
      return entry !== undefined && age(entry) <= FRESH ? entry.known : whoIs(user, name, entry);
    },
    remembered: (user) => memory.get(user)?.known ?? null,
  };
}

function age({ at }: Entry): number {
  return wallSeconds() - at;
}

/** Somebody of whom Slack does not say now who it is. */
function unconfirmed(user: string, name: string | null, entry: Entry | undefined): Known {
  if (entry === undefined) return stranger(user, name);
  if (age(entry) <= BELIEVED) return entry.known;
  // A bot does not become a person: answered, it might answer in its turn.
  return { ...stranger(user, entry.known.sender.name), bot: entry.known.bot };
}

/** Whom we know nothing about may read what the channel may, and change nothing. */
function stranger(user: string, name: string | null): Known {
  return {
    sender: { id: user, name: nameOf(name) ?? user, email: null, external: true, unsure: true },
    bot: false,
    sure: false,
  };
}

/** Guests, people from other workspaces and those who are deactivated are external: they read. */
function knownFrom(id: string, user: Fields, team: string | null): Known {
  const profile = fields(user.profile);
  const told = [profile.real_name, user.real_name, profile.display_name, user.name];
  const name = told.map(nameOf).find((one) => one !== null) ?? id;
  // Slack always names the team of somebody from elsewhere.
  const elsewhere = words(user.team_id) !== null && user.team_id !== team && !belongsTo(user, team);
  const limited = [user.is_restricted, user.is_ultra_restricted, user.is_stranger, user.deleted].includes(true);
  const bot = user.is_bot === true || user.is_workflow_bot === true || id === "USLACKBOT";
  const external = elsewhere || limited || bot;
  return { sender: { id, name, email: external ? null : words(profile.email), external }, bot, sure: true };
}

/** In an enterprise the same person may belong to several workspaces. */
function belongsTo(user: Fields, team: string | null): boolean {
  const { teams } = fields(user.enterprise_user);
  return Array.isArray(teams) && teams.includes(team);
}
