/** What every surface of Teams needs. */
import type { Bot } from "../../src/bot/bot.ts";
import type { Instant } from "../../src/model/week.ts";
import type { Once } from "../shared/once.ts";
import type { People } from "./people/people.ts";
import type { TeamsActivity } from "./receive/activity.ts";
import type { OpenChannels } from "./receive/open-channel.ts";
import type { Answering } from "./send/answer.ts";
import { referenceOf } from "./send/references.ts";
import type { Taps } from "./surfaces/taps.ts";
import { type Turn, whereOf } from "./surfaces/turn.ts";

/** What the handlers share. */
export interface TeamsContext {
  bot: Bot;
  answering: Answering;
  once: Once;
  /** True without authentication: a playground calls its chats what it likes. */
  anyChat: boolean;
  taps: Taps;
  /** Where the welcome could not be sent: Teams tells again that the bot was added. */
  unwelcomed: Set<string>;
  now(): Instant;
  people: People;
  channels: OpenChannels;
}

/** Teams gives up after about 15 s, and a retry of its own is answered as well. */
const ANSWER_WITHIN_MS = 9000;

/** When an answer that is asked for now must have been given, ms of the calls' clock. */
export function deadlineFor({ answering }: TeamsContext): number {
  return answering.calls.now() + ANSWER_WITHIN_MS;
}

/** Who and where, and until when. */
export async function turnOf(teams: TeamsContext, activity: TeamsActivity): Promise<Turn> {
  const deadline = deadlineFor(teams);
  const [known, mentioned] = await Promise.all([teams.people.personOf(activity), teams.people.mentionedIn(activity)]);
  return { activity, known, mentioned, where: whereOf(activity, teams.anyChat), deadline };
}

/** Where the bot can write from now on. A database that is full must not keep people from an answer. */
export async function remember({ answering, anyChat }: TeamsContext, activity: TeamsActivity): Promise<void> {
  const { references, report } = answering;
  const row = referenceOf(activity, anyChat);
  if (row !== null) await references.put(row).catch((error: unknown) => report("reference", error));
}
