/** `/aktivitet …`: the answer travels in the ack itself. */

import type { SlackContext } from "../context.ts";
import { readSlackText } from "../receive/entities.ts";
import type { Envelope } from "../receive/envelope.ts";
import { words } from "../receive/payload.ts";
import { spotOf } from "../receive/spot-of.ts";
import { triggerKey } from "../receive/workspace.ts";
import { answersOf, respond } from "../send/answers.ts";
import { ask, formIn } from "./ask.ts";
import { openForm } from "./open-form.ts";

/** The slash command that the manifest names. */
export const COMMAND = "/aktivitet";

/** Answers a slash command. Slack gives none in threads. */
export async function answerCommand(slack: SlackContext, { body, ack }: Envelope): Promise<void> {
  const [user, channel, request] = [words(body.user_id), words(body.channel_id), triggerKey(slack.workspace, body)];
  if (body.command !== COMMAND || user === null || channel === null || request === null) return;
  const spot = await spotOf(slack, user, { channel, thread: null }, words(body.channel_name));
  const { text, channels } = readSlackText(words(body.text) ?? "");
  const input = { kind: "text", text } as const;
  const name = words(body.user_name);
  const reply = await ask(slack, { request, user, name, spot, way: "slash", message: null, input, channels });
  if (reply === null) return;
  const form = formIn(reply.card);
  if (form !== null && (await openForm(slack, words(body.trigger_id), reply.card, form, spot))) {
    await ack();
    return;
  }
  const [first, ...rest] = answersOf(reply);
  const later = (await ack(first)) ? rest : [first, ...rest];
  const url = words(body.response_url);
  for (const message of later) {
    if (message !== undefined) await respond(slack, { url, spot, user }, message);
  }
}
