/** The button below the question which activity a message is about: it opens the modal where one chooses. */
import type { ActionsBlock } from "@slack/types";
import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import { BUTTON_TEXT } from "../draw/limits.ts";
import { plainText } from "../draw/mrkdwn.ts";
import { fields, parseJson, words } from "../receive/payload.ts";
import type { LoggedMessage } from "./logged.ts";

/** Its `action_id`. */
export const LOG_ACTION = "log";

/** The button; it carries where the message stands, not the message. */
export function logButton({ at, ts }: LoggedMessage): ActionsBlock {
  const value = JSON.stringify({ ...at, ts });
  const text = plainText(SLACK_APP.logMessage, BUTTON_TEXT);
  return { type: "actions", elements: [{ type: "button", action_id: LOG_ACTION, style: "primary", text, value }] };
}

/** What the button carries; null for anything else. */
export function readLogButton(value: string): { channel: string; thread: string | null; ts: string } | null {
  const data = fields(parseJson(value));
  const channel = words(data.channel);
  const ts = words(data.ts);
  return channel === null || ts === null ? null : { channel, thread: words(data.thread), ts };
}
