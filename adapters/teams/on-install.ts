/** The bot was added or removed. Teams tells it in two ways at once; people are welcomed once. */

import { randomUUID } from "node:crypto";
import type { Card } from "../../src/card.ts";
import { cardText } from "../../src/cards/text.ts";
import { cleanText } from "../../src/language/normalise.ts";
import { shorten } from "../../src/limits.ts";
import { BUTTONS } from "../../src/texts/labels.ts";
import { TEAMS } from "../../src/texts/teams.ts";
import type { TeamsActivity } from "./activity.ts";
import { sendTo } from "./answer.ts";
import { type App, deadlineFor } from "./app.ts";
import { cardMessage } from "./message.ts";
import { referenceOf } from "./references.ts";
import { whereOf } from "./turn.ts";

/** An app's short name has at most 30 characters. */
const LONGEST_NAME = 40;

/** True when the activity says that the bot itself came. */
export function isAdded({ type, name, added, recipient }: TeamsActivity): boolean {
  return type === "installationUpdate" ? name.startsWith("add") : added.includes(recipient.id);
}

/** True when the activity says that the bot itself went. */
export function isRemoved({ type, name, removed, recipient }: TeamsActivity): boolean {
  return type === "installationUpdate" ? name.startsWith("remove") : removed.includes(recipient.id);
}

/** Says hello where the bot was not before. `isNew`: no reference to the conversation, or a parked one. */
export async function onAdded(app: App, activity: TeamsActivity, isNew: boolean): Promise<void> {
  const key = referenceOf(activity)?.key;
  if (!isNew || key === undefined) return;
  const where = whereOf(activity);
  const name = shorten(cleanText(activity.recipient.name).trim(), LONGEST_NAME) || TEAMS.name;
  const card = welcomeCard(activity.conversation.kind === "personal" ? null : name);
  const message = cardMessage(card, cardText(card), randomUUID());
  await app.once.run(`welcome ${key}`, () => sendTo(app.answering, where, deadlineFor(app), message));
}

/** The conversation is parked: nothing is sent there until the bot is back, and then it says hello again. */
export async function onRemoved(app: App, activity: TeamsActivity): Promise<void> {
  const key = referenceOf(activity)?.key;
  if (key === undefined) return;
  app.once.forget(`welcome ${key}`);
  await app.answering.references
    .park(key, "removed")
    .catch((trouble: unknown) => app.answering.report("reference", trouble));
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
