/** A message: words in a personal chat, after `@Aktivitet` elsewhere, or a button of a client without `Action.Execute`. */
import type { Input, Reply } from "../../src/bot.ts";
import { readActionData } from "./action-data.ts";
import type { TeamsActivity } from "./activity.ts";
import { giveAnswer } from "./answer.ts";
import { type App, turnOf } from "./app.ts";
import { ask, requestOf, type Turn, tapRequestOf } from "./turn.ts";
import { wordsOf } from "./words.ts";

/** Answers for everyone when they can be shared; these hold the same as for one, without what is internal. */
const SHAREABLE = ["status", "overview", "history", "changes", "list", "deadlines", "search"];

/** Answers in the conversation. Rejects when the answer could not be sent; the sender then tries again. */
export async function onMessage(app: App, activity: TeamsActivity): Promise<void> {
  const said = readSaid(activity);
  if (said === null) return;
  const { input, request } = said;
  const turn = await turnOf(app, activity);
  const tapped = input.kind === "text" ? null : app.answering.origins.of(activity.value);
  const asked: Turn = tapped === null ? turn : { ...turn, where: tapped };
  const reply = await ask(app.bot, asked, { input, request, now: app.now() });
  // Tapped in the personal chat, a private answer belongs there and a shared one in the channel it came from.
  const answered = reply.visibility === "channel" ? asked : turn;
  await giveAnswer(app.answering, answered, reply, () => publicly(app, turn, input, request, reply));
}

function readSaid(activity: TeamsActivity): { input: Input; request: string } | null {
  const tap = activity.value === undefined || activity.value === null ? null : readActionData(activity.value);
  if (tap !== null) return { input: tap, request: tapRequestOf(activity, activity.value) };
  const isMeant =
    activity.conversation.kind === "personal" ||
    activity.recipient.isTargeted ||
    activity.mentions.some(({ id }) => id === activity.recipient.id);
  return isMeant ? { input: { kind: "text", text: wordsOf(activity) }, request: requestOf(activity) } : null;
}

async function publicly(app: App, turn: Turn, input: Input, request: string, reply: Reply): Promise<Reply> {
  if (input.kind !== "text" || reply.understood.ask || !SHAREABLE.includes(reply.understood.name)) return reply;
  const command = { kind: "tap", command: `del ${input.text}` } as const;
  const shared = await ask(app.bot, turn, { input: command, request: `${request}:shared`, now: app.now() });
  return shared.visibility === "channel" ? shared : reply;
}
