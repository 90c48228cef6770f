/** A message: words in a personal chat, after `@Aktivitet` elsewhere, or a button of a client without `Action.Execute`. */
import type { SaidInput } from "../../../src/bot/incoming.ts";
import { isPrivateByPlace } from "../../../src/bot/visibility.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import { type TeamsContext, turnOf } from "../context.ts";
import { textMessage } from "../draw/message.ts";
import type { TeamsActivity } from "../receive/activity.ts";
import { wordsOf } from "../receive/words.ts";
import { giveAnswer, sendTo } from "../send/answer.ts";
import { readActionData } from "./action-data.ts";
import { share } from "./share.ts";
import { askPlainly, requestOf, type Turn, tapWay, withDoubt, wordsWay } from "./turn.ts";

interface Said {
  input: SaidInput;
  request: string;
}

/** Answers in the conversation. Rejects when the answer could not be sent; the sender then tries again. */
export async function onMessage(teams: TeamsContext, activity: TeamsActivity): Promise<void> {
  const tap = readTap(teams, activity);
  if (tap === null && !isMeant(activity)) return;
  const turn = await turnOf(teams, activity);
  const { input, request } = tap ?? readWords(turn);
  const tapped = input.kind === "text" ? null : teams.answering.origins.of(activity.value, activity.from.id);
  const asked: Turn = tapped === null ? turn : { ...turn, where: tapped };
  const way = tap === null ? wordsWay(turn) : tapWay(turn, asked, input);
  const exchange = await askPlainly(teams.bot, asked, { input, way, request, now: teams.now() });
  const { reply } = exchange;
  if (reply.visibility === "channel" && tap !== null && isPrivateByPlace(asked.where.place))
    return sendTo(teams.answering, turn.where, turn.deadline, textMessage(TEAMS.channelForgotten));
  // Tapped in the personal chat, a private answer belongs there and a shared one in the channel it came from.
  if (reply.visibility === "channel") return share(teams, asked, request, reply);
  await giveAnswer(teams.answering, turn, withDoubt(turn, reply), async () => {
    // Nobody else saw what was typed.
    const shown = activity.recipient.isTargeted ? null : await teams.bot.forEveryone(exchange);
    return shown === null ? null : withDoubt(turn, shown);
  });
}

function readTap({ taps }: TeamsContext, activity: TeamsActivity): Said | null {
  const { value } = activity;
  const tap = value === undefined || value === null ? null : readActionData(value);
  return tap === null ? null : { input: tap, request: taps.requestOf(activity, value, tap) };
}

/** True where the bot is spoken to. */
export function isMeant({ conversation, recipient, mentions }: TeamsActivity): boolean {
  return conversation.kind === "personal" || recipient.isTargeted || mentions.some(({ id }) => id === recipient.id);
}

function readWords({ activity, mentioned }: Turn): Said {
  return { input: { kind: "text", text: wordsOf(activity, mentioned) }, request: requestOf(activity) };
}
