/** A message that is to be logged on an activity: what a modal carries of it, and the logging itself. */
import type { Reply } from "../../../src/bot/incoming.ts";
import { maskedText } from "../../../src/bot/masked.ts";
import type { Way } from "../../../src/bot/visibility.ts";
import { LONGEST_LINE } from "../../../src/model/limits.ts";
import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import { TROUBLE } from "../../../src/texts/trouble.ts";
import { cleanText } from "../../../src/understand/language/normalise.ts";
import type { SlackContext } from "../context.ts";
import { PRIVATE_METADATA } from "../draw/limits.ts";
import { readMessageText } from "../receive/entities.ts";
import { isOpenChannel } from "../receive/open-channel.ts";
import { type Fields, fields, parseJson, words } from "../receive/payload.ts";
import type { At, Spot } from "../receive/place.ts";
import { spotOf } from "../receive/spot-of.ts";
import { permalink } from "../receive/workspace.ts";
import { ask } from "./ask.ts";

/** Somebody's message in Slack. */
export interface LoggedMessage {
  at: At;
  ts: string;
  /** Id of who wrote it. */
  author: string;
  text: string;
}

/** Why a message cannot be logged, to be said to the person. */
export interface NotLoggable {
  title: string;
  problem: string;
  /** True where a person would expect it to work: it is written by one, and holds words. */
  unexpected: boolean;
}

/** Who logs it, and on what; without an activity the message itself must tell. */
export interface Logging {
  user: string;
  name: string | null;
  activity: string | null;
  spot: Spot;
  way: Extract<Way, "log-message" | "reaction">;
}

const TS = /^\d{10}\.\d{6}$/u;

/** Slack's message object, or why it cannot be logged. */
export function readMessage(channel: string, message: Fields): LoggedMessage | NotLoggable {
  const { user, ts } = message;
  const text = maskedText(cleanText(readMessageText(message).text)).trim();
  const isPersons = typeof user === "string" && message.bot_id === undefined;
  if (!isPersons || typeof ts !== "string" || !TS.test(ts)) {
    return { title: SLACK_APP.botMessageTitle, problem: SLACK_APP.botMessage, unexpected: false };
  }
  if (text === "") return { title: SLACK_APP.botMessageTitle, problem: SLACK_APP.emptyMessage, unexpected: false };
  if (text.length > LONGEST_LINE)
    return { title: TROUBLE.tooLongTitle, problem: TROUBLE.tooLong(text.length, LONGEST_LINE), unexpected: true };
  return { at: { channel, thread: words(message.thread_ts) }, ts, author: user, text };
}

/** What the modal carries; null when it would be more than Slack does. */
export function writeLogged({ at, ts, author, text }: LoggedMessage): string | null {
  const written = JSON.stringify({ ...at, ts, author, text });
  return written.length <= PRIVATE_METADATA ? written : null;
}

/** What `writeLogged` wrote; null for anything else. */
export function readLogged(metadata: string): LoggedMessage | null {
  const { channel, thread, ts, author, text } = fields(parseJson(metadata));
  if (typeof channel !== "string" || typeof author !== "string" || typeof text !== "string") return null;
  if (typeof ts !== "string" || !TS.test(ts)) return null;
  return { at: { channel, thread: words(thread) }, ts, author, text };
}

/** Where it stands, for the one who logs it: whether it was said before all or among a few is asked now. Never rejects. */
export async function spotOfLogged(slack: SlackContext, user: string, { at }: LoggedMessage): Promise<Spot> {
  const [spot, open] = await Promise.all([spotOf(slack, user, at), isOpenChannel(slack, at.channel)]);
  return { ...spot, open };
}

/** Logs it, once however often and by however many; or asks which activity it is about. Null for bots. */
export async function logMessage(
  slack: SlackContext,
  logged: LoggedMessage,
  { user, name, activity, spot, way }: Logging,
): Promise<Reply | null> {
  const {
    at: { channel },
    ts,
    text,
  } = logged;
  const { sender: author } = await slack.senders.of(logged.author);
  const at = new Date(Number(ts) * 1000).toISOString();
  return ask(slack, {
    request: `slack-message:${slack.workspace.teamId}:${channel}:${ts}`,
    user,
    name,
    spot,
    way,
    message: await permalinkOf(slack, logged),
    input: { kind: "log", activity, text, author, at },
  });
}

/** True when the answer asks which activity the message is about. */
export function asksWhich({ understood }: Reply): boolean {
  return understood.ask && understood.activity === null;
}

/** Slack's own, or the same written by us where Slack will not say (a channel we are not in). */
async function permalinkOf({ api, workspace }: SlackContext, { at, ts }: LoggedMessage): Promise<string | null> {
  const made = permalink(workspace, at.channel, ts, at.thread);
  const asked = api.run((client) => client.chat.getPermalink({ channel: at.channel, message_ts: ts }));
  return asked.then(
    (answer) => answer.permalink ?? made,
    () => made,
  );
}
