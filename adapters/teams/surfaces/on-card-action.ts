/** A button or a form in a card (`Action.Execute`): the answer takes the card's place, for the one who pressed. */
import { randomUUID } from "node:crypto";
import type { Reply } from "../../../src/bot/incoming.ts";
import { isPrivateByPlace } from "../../../src/bot/visibility.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import { type TeamsContext, turnOf } from "../context.ts";
import { drawFitting } from "../draw/message.ts";
import { reader, type TeamsActivity } from "../receive/activity.ts";
import type { HttpAnswer } from "../receive/receive.ts";
import { ConnectorError } from "../send/errors.ts";
import { readActionData } from "./action-data.ts";
import { cardAnswer, messageAnswer } from "./invoke.ts";
import { share } from "./share.ts";
import { ask, type Turn, tapWay } from "./turn.ts";

/** Answers within the same request. What everyone is to see is posted in the thread as well, once. */
export async function onCardAction(teams: TeamsContext, activity: TeamsActivity): Promise<HttpAnswer> {
  const data = reader(reader(activity.value)("action"))("data");
  const input = readActionData(data);
  if (input === null) return messageAnswer(TEAMS.oldButton);
  const turn = await turnOf(teams, activity);
  const origin = teams.answering.origins.of(data, activity.from.id);
  const asked: Turn = origin === null ? turn : { ...turn, where: origin };
  const request = teams.taps.requestOf(activity, data, input);
  const reply = await ask(teams.bot, asked, {
    input,
    way: tapWay(turn, asked, input),
    request,
    now: teams.now(),
    message: null,
  });
  if (reply.visibility === "private") return inPlace(teams, asked, reply);
  if (isPrivateByPlace(asked.where.place)) return messageAnswer(TEAMS.channelForgotten);
  try {
    await share(teams, asked, request, reply);
    return messageAnswer(TEAMS.shared);
  } catch (error) {
    teams.answering.report("share", error);
    return messageAnswer(notSharedText(error));
  }
}

/** A card may be put into a conversation that the bot is not in. */
function notSharedText(error: unknown): string {
  if (!(error instanceof ConnectorError)) return TEAMS.notShared;
  if (error.gone) return TEAMS.notSharedHere;
  return error.arrived === "no" ? TEAMS.notShared : TEAMS.perhapsShared;
}

/** The next card comes from the same channel as the one it replaces. */
function inPlace(teams: TeamsContext, { where, activity }: Turn, { card }: Reply): HttpAnswer {
  const nonce = randomUUID();
  if (!isPrivateByPlace(where.place)) teams.answering.origins.remember(nonce, activity.from.id, where);
  return cardAnswer(drawFitting(card, nonce));
}
