/** «Loggfør på aktivitet»: a message that somebody wrote becomes a note, once, on the activity that a person chooses. */
import { randomUUID } from "node:crypto";
import type { Sender } from "../../../src/bot/incoming.ts";
import { maskedText } from "../../../src/bot/masked.ts";
import { LONGEST_LINE, LONGEST_QUOTE, shorten } from "../../../src/model/limits.ts";
import type { Instant } from "../../../src/model/week.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import { TROUBLE } from "../../../src/texts/trouble.ts";
import { cleanText } from "../../../src/understand/language/normalise.ts";
import { cleanName } from "../../shared/names.ts";
import { type TeamsContext, turnOf } from "../context.ts";
import { drawFitting } from "../draw/message.ts";
import { reader, type TeamsActivity, text, withoutThread } from "../receive/activity.ts";
import { textOfHtml } from "../receive/html.ts";
import type { HttpAnswer } from "../receive/receive.ts";
import { readActionData } from "./action-data.ts";
import { dialogAnswer, saidTo } from "./invoke.ts";
import { drawLogDialog } from "./log-dialog.ts";
import { asSubmit } from "./map-actions.ts";
import { ask, type Turn, withDoubt } from "./turn.ts";

interface Logged {
  id: string;
  text: string;
  author: Sender;
  at: Instant;
  link: string | null;
}

/** All of the plan's activities fit: it has fewer than a hundred. */
const MOST = 100;

/**
 * Opens the dialog: the message, and which activity it is about. Nothing is stored yet, and who may not store anything is
 * told so before any of it is shown.
 */
export async function onLogOpened(teams: TeamsContext, activity: TeamsActivity): Promise<HttpAnswer> {
  const turn = await turnOf(teams, activity);
  const refusal = teams.bot.refusal("teams", turn.known.sender);
  if (refusal !== null) return inDialog(withDoubt(turn, refusal));
  const logged = readLogged(activity, teams.now());
  if (logged === null) return saidTo(activity.name, TEAMS.unknownAction);
  if (logged.text === "") return saidTo(activity.name, TEAMS.logEmpty);
  const { length } = cleanText(logged.text).trim();
  if (length > LONGEST_LINE) return saidTo(activity.name, TROUBLE.tooLong(length, LONGEST_LINE));
  const about = { platform: "teams", sender: turn.known.sender, place: turn.where.place, now: teams.now() } as const;
  const [near, all] = await Promise.all([
    teams.bot.suggest({ ...about, words: logged.text, limit: 1 }),
    teams.bot.suggest({ ...about, words: "", limit: MOST }),
  ]);
  if (near === null || all === null) return saidTo(activity.name, TEAMS.notRead);
  const quoted = shorten(logged.text, LONGEST_QUOTE);
  const dialog = drawLogDialog({
    quoted,
    author: logged.author.name,
    near: near[0]?.code ?? null,
    all,
    nonce: randomUUID(),
  });
  return dialogAnswer(TEAMS.logTitle, dialog);
}

/** The dialog was sent, or a button of the answer in it was pressed. The answer is shown in the dialog. */
export async function onLogSent(teams: TeamsContext, activity: TeamsActivity): Promise<HttpAnswer> {
  const data = reader(activity.value)("data");
  const turn = await turnOf(teams, activity);
  const tap = readActionData(data);
  if (tap !== null) {
    const request = teams.taps.requestOf(activity, data, tap);
    return inDialog(await ask(teams.bot, turn, { input: tap, way: "modal", request, now: teams.now(), message: null }));
  }
  const logged = readLogged(activity, teams.now());
  const code = text(reader(data)("activity"));
  if (logged === null || reader(data)("log") !== "message" || code === "")
    return saidTo(activity.name, TEAMS.unknownAction);
  return inDialog(await log(teams, turn, logged, code));
}

/** Once per message, whoever does it and however often. Whether it was said before all or among a few is asked now. */
async function log(teams: TeamsContext, turn: Turn, { id, text, author, at, link }: Logged, code: string) {
  const input = { kind: "log", activity: code, text, author, at } as const;
  const request = `teams-message:${withoutThread(turn.activity.conversation.id)}:${id}`;
  const open = await teams.channels.isOpen(turn.activity);
  const place = { ...turn.where.place, ...(open && { open }) };
  const there = { ...turn, where: { ...turn.where, place } };
  return ask(teams.bot, there, { input, way: "log-message", request, now: teams.now(), message: link });
}

function inDialog({ card }: Awaited<ReturnType<typeof ask>>): HttpAnswer {
  return dialogAnswer(TEAMS.answerTitle, asSubmit(drawFitting(card, randomUUID())));
}

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module */
function readLogged({ value }: TeamsActivity, now: Instant): Logged | null {
  const get = reader(reader(value)("messagePayload"));
  const id = text(get("id"));
  if (id === "") return null;
  const from = reader(get("from"));
  const user = reader(from("user") ?? from("application"));
  const name = cleanName(text(user("displayName"))) ?? TEAMS.somebody;
  // Who it is, guest or colleague, nobody has asked; an app is neither.
  const unsure = (from("user") ?? null) === null ? {} : ({ unsure: true } as const);
  const author: Sender = { id: text(user("id")) || name, name, email: null, external: true, ...unsure };
  const link = text(get("linkToMessage"));
  return {
    id,
    text: maskedText(readBody(get("body"))),
    author,
    at: instantOf(get("createdDateTime"), now),
    link: link.startsWith("https://teams.microsoft.com/") ? link : null,
  };
}

function readBody(body: unknown): string {
  const get = reader(body);
  const content = text(get("content"));
  return get("contentType") === "text" ? content.trim() : textOfHtml(content);
}

function instantOf(value: unknown, now: Instant): Instant {
  const time = Date.parse(text(value));
  return Number.isNaN(time) ? now : new Date(time).toISOString();
}
