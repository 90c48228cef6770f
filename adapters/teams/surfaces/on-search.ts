/** The message extension: search for an activity while writing, and put its card into the message. */
import { randomUUID } from "node:crypto";
import type { Suggestion } from "../../../src/bot/suggest.ts";
import type { Card } from "../../../src/model/card.ts";
import { encodePayload } from "../../../src/payload/button-payload.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import { type TeamsContext, turnOf } from "../context.ts";
import { drawFitting } from "../draw/message.ts";
import { reader, type TeamsActivity, text } from "../receive/activity.ts";
import type { HttpAnswer } from "../receive/receive.ts";
import { CARD_TYPE, saidTo, searchAnswer } from "./invoke.ts";
import { ask, requestOf, type Turn } from "./turn.ts";

/** A phone shows about five at a time. */
const MOST = 10;

/** The activities that the words may mean; without words the person's own first. */
export async function onSearch(teams: TeamsContext, activity: TeamsActivity): Promise<HttpAnswer> {
  const turn = await turnOf(teams, activity);
  const { place } = turn.where;
  const { sender } = turn.known;
  const now = teams.now();
  const found = await teams.bot.suggest({
    platform: "teams",
    sender,
    place,
    words: wordsIn(activity.value),
    now,
    limit: MOST,
  });
  if (found === null) return saidTo(activity.name, TEAMS.notRead);
  return searchAnswer(await Promise.all(found.map((suggestion) => attachmentOf(teams, turn, suggestion))));
}

/** The box sends `initialRun` before anything is typed. */
function wordsIn(value: unknown): string {
  const parameters = reader(value)("parameters");
  const first: unknown = Array.isArray(parameters) ? parameters[0] : null;
  const get = reader(first);
  return get("name") === "initialRun" ? "" : text(get("value"));
}

/** As everyone may see it, since a whole conversation will. */
async function attachmentOf(teams: TeamsContext, turn: Turn, { code, title }: Suggestion): Promise<object> {
  const { card } = await ask(teams.bot, turn, {
    input: { kind: "tap", payload: encodePayload({ command: { name: "status", activity: { code } } }) },
    way: "search",
    request: `${requestOf(turn.activity)}:${code}`,
    now: teams.now(),
    message: null,
  });
  const preview = { title: `${code} · ${title}`, text: statusIn(card) };
  return {
    contentType: CARD_TYPE,
    content: drawFitting(card, randomUUID()),
    preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: preview },
  };
}

function statusIn({ blocks }: Card): string {
  return blocks.flatMap((block) => (block.kind === "status" ? [block.text] : [])).join(" ");
}
