/** The bot was added or removed. Teams tells it in two ways at once; people are welcomed once. */

import { randomUUID } from "node:crypto";
import type { Card } from "../../src/card.ts";
import { cardText } from "../../src/cards/text.ts";
import { BUTTONS } from "../../src/texts/labels.ts";
import { TEAMS } from "../../src/texts/teams.ts";
import type { TeamsActivity } from "./activity.ts";
import { sendTo } from "./answer.ts";
import { type App, deadlineFor } from "./app.ts";
import { cardMessage } from "./message.ts";
import { referenceOf } from "./references.ts";
import { whereOf } from "./turn.ts";

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
  const card = welcomeCard(activity.conversation.kind === "personal");
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

function welcomeCard(isPersonal: boolean): Card {
  return {
    title: TEAMS.welcomeTitle,
    blocks: [
      { kind: "text", tone: "normal", text: TEAMS.welcome },
      { kind: "text", tone: "normal", text: isPersonal ? TEAMS.welcomePersonal : TEAMS.welcomeChannel },
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
