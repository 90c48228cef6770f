/** What is done with an activity that was let in. Dispatch is ours, on type and name; nobody throws at Teams. */
import type { Bot } from "../../src/bot/bot.ts";
import type { Instant } from "../../src/model/week.ts";
import type { Once } from "../shared/once.ts";
import type { People } from "./people/people.ts";
import type { TeamsActivity } from "./receive/activity.ts";
import type { OpenChannels } from "./receive/open-channel.ts";
import type { HttpAnswer } from "./receive/receive.ts";
import type { Answering } from "./send/answer.ts";
import { referenceOf } from "./send/references.ts";
import { editKeyOf, onEdited } from "./surfaces/on-edited.ts";
import { onMembership } from "./surfaces/on-install.ts";
import { onInvoke } from "./surfaces/on-invoke.ts";
import { onMessage } from "./surfaces/on-message.ts";
import type { Taps } from "./surfaces/taps.ts";
import { requestOf, type Turn, whereOf } from "./surfaces/turn.ts";

/** What the handlers share. */
export interface App {
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

/** When an answer that is asked for now must have been given, ms of the delivery's clock. */
export function deadlineFor({ answering }: App): number {
  return answering.delivery.now() + ANSWER_WITHIN_MS;
}

/** Who and where, and until when. */
export async function turnOf(app: App, activity: TeamsActivity): Promise<Turn> {
  const deadline = deadlineFor(app);
  const [known, mentioned] = await Promise.all([app.people.personOf(activity), app.people.mentionedIn(activity)]);
  return { activity, known, mentioned, where: whereOf(activity, app.anyChat), deadline };
}

const DONE: HttpAnswer = { status: 200 };

/** Handles an activity. Rejects with `ConnectorError` or `Unavailable` when Teams is to deliver it again. */
export async function takeActivity(app: App, appId: string, activity: TeamsActivity): Promise<HttpAnswer> {
  if (isOwn(activity, appId)) return DONE;
  switch (activity.type) {
    case "message":
      await remember(app, activity);
      await app.once.run(`message ${requestOf(activity)}`, () => onMessage(app, activity));
      return DONE;
    case "messageUpdate":
    case "messageDelete":
      await app.once.run(editKeyOf(activity), () => onEdited(app, activity));
      return DONE;
    case "invoke":
      return onInvoke(app, activity);
    case "installationUpdate":
    case "conversationUpdate":
      await onMembership(app, activity);
      return DONE;
    default:
      return DONE;
  }
}

/** What the bot itself said, or another bot: answering it could go on for ever. */
function isOwn({ from, recipient }: TeamsActivity, appId: string): boolean {
  return from.id === recipient.id || from.id === `28:${appId}` || from.id.startsWith("28:");
}

/** Where the bot can write from now on. A database that is full must not keep people from an answer. */
export async function remember({ answering, anyChat }: App, activity: TeamsActivity): Promise<void> {
  const { references, report } = answering;
  const row = referenceOf(activity, anyChat);
  if (row !== null) await references.put(row).catch((error: unknown) => report("reference", error));
}
