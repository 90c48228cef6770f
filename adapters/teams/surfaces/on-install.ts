/** The bot was added or removed. Teams tells it in two ways at once; people are welcomed once. */

import { randomUUID } from "node:crypto";
import { cardText } from "../../../src/cards/text.ts";
import type { Card } from "../../../src/model/card.ts";
import { shorten } from "../../../src/model/limits.ts";
import { BUTTONS } from "../../../src/texts/labels.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import { deadlineFor, remember, type TeamsContext } from "../context.ts";
import { cardMessage } from "../draw/message.ts";
import type { TeamsActivity } from "../receive/activity.ts";
import { sendTo } from "../send/answer.ts";
import { referenceOf } from "../send/references.ts";
import { whereOf } from "./turn.ts";

/** An app's short name has at most 30 characters. */
const LONGEST_NAME = 40;

const TEAM_GONE = ["teamDeleted", "teamHardDeleted"];
const GONE = [...TEAM_GONE, "channelDeleted"];

/**
 * Somebody came or went, or a channel did. The place is known once its welcome was sent, or could not be. Rejects when
 * it could not: Teams then tells again, and the welcome is still owed.
 */
export async function onMembership(teams: TeamsContext, activity: TeamsActivity): Promise<void> {
  if (isRemoved(activity)) return onRemoved(teams, activity);
  try {
    if (isAdded(activity)) await welcome(teams, activity);
  } finally {
    await remember(teams, activity);
  }
}

/** True when the activity says that the bot itself came. */
function isAdded({ type, name, added, recipient }: TeamsActivity): boolean {
  return type === "installationUpdate" ? name.startsWith("add") : added.includes(recipient.id);
}

/** True when the activity says that the bot itself went, or that the place did. */
function isRemoved({ type, name, removed, recipient, event }: TeamsActivity): boolean {
  if (GONE.includes(event)) return true;
  return type === "installationUpdate" ? name.startsWith("remove") : removed.includes(recipient.id);
}

/** Says hello where the bot was not before, or could not say it. */
async function welcome(teams: TeamsContext, activity: TeamsActivity): Promise<void> {
  const key = referenceOf(activity, teams.anyChat)?.key;
  if (key === undefined || !(await isNew(teams, key))) return;
  const where = whereOf(activity, teams.anyChat);
  const name = shorten(activity.recipient.name, LONGEST_NAME) || TEAMS.name;
  const card = welcomeCard(activity.conversation.kind === "personal" ? null : name);
  const message = cardMessage(card, cardText(card), randomUUID());
  teams.unwelcomed.add(key);
  await teams.once.run(`welcome ${key}`, () => sendTo(teams.answering, where, deadlineFor(teams), message));
  teams.unwelcomed.delete(key);
}

/** No reference to the conversation, a parked one, or one whose welcome is owed. */
async function isNew({ answering: { references }, unwelcomed }: TeamsContext, key: string): Promise<boolean> {
  const known = await references.get(key).catch(() => null);
  return known === null || known.parked !== null || unwelcomed.has(key);
}

/** The conversation is parked: nothing is sent there until the bot is back, and then it says hello again. */
async function onRemoved(teams: TeamsContext, activity: TeamsActivity): Promise<void> {
  const { references, report } = teams.answering;
  try {
    for (const key of await goneWith(activity, teams)) {
      teams.once.forget(`welcome ${key}`);
      teams.unwelcomed.delete(key);
      await references.park(key, "removed");
    }
  } catch (error) {
    report("reference", error);
  }
}

/** A team takes its channels with it. */
async function goneWith(activity: TeamsActivity, { answering, anyChat }: TeamsContext): Promise<string[]> {
  const key = referenceOf(activity, anyChat)?.key;
  const own = key === undefined ? [] : [key];
  const { team } = activity.conversation;
  if (team === null || !TEAM_GONE.includes(activity.event)) return own;
  const rows = (await answering.references.all()).filter((row) => row.team === team);
  return [...own, ...rows.map((row) => row.key)];
}

/** `name`: what the bot is to be addressed by, or null where it need not be. */
function welcomeCard(name: string | null): Card {
  return {
    title: TEAMS.welcomeTitle,
    blocks: [
      { kind: "text", tone: "normal", text: TEAMS.welcome },
      { kind: "text", tone: "normal", text: name === null ? TEAMS.welcomePersonal : TEAMS.welcomeChannel(name) },
      {
        kind: "buttons",
        buttons: [
          { label: BUTTONS.wholePlan, command: { name: "overview", area: null }, style: "primary", hint: null },
          { label: BUTTONS.help, command: { name: "help", topic: null }, style: "default", hint: null },
        ],
      },
    ],
  };
}
