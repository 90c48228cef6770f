/** «Loggfør på aktivitet»: the modal where one says which activity a message is about. */
import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import { TROUBLE } from "../../../src/texts/trouble.ts";
import type { SlackContext } from "../context.ts";
import { noteView } from "../draw/note-view.ts";
import type { Envelope } from "../receive/envelope.ts";
import { findMessage } from "../receive/find-message.ts";
import { refusalOf } from "./ask.ts";
import { readLogButton } from "./log-button.ts";
import { renderLogModal } from "./log-modal.ts";
import { type LoggedMessage, type NotLoggable, readMessage, writeLogged } from "./logged.ts";
import { openRefusal, openView } from "./open-form.ts";

/** Opens it for a message, or says in a modal why the message cannot be logged. */
export async function openLogFor(
  slack: SlackContext,
  message: LoggedMessage | NotLoggable,
  trigger: string | null,
): Promise<boolean> {
  if ("problem" in message) return openView(slack, trigger, noteView(message.title, message.problem));
  const metadata = writeLogged(message);
  if (metadata === null)
    return openView(slack, trigger, noteView(TROUBLE.tooLongTitle, TROUBLE.tooLong(message.text.length, 1000)));
  // Asked for before the modal, it would use up the time that a trigger lives; an id is no name to show.
  const author = slack.senders.remembered(message.author)?.sender.name ?? SLACK_APP.someone;
  return openView(slack, trigger, renderLogModal({ text: message.text, author, suggested: null, metadata }));
}

/** The same from the button below a question: the message is read again. Who may not any more is told so instead. */
export async function openLogFromButton(
  slack: SlackContext,
  value: string,
  { user, trigger }: { user: string; trigger: string | null },
  ack: Envelope["ack"],
): Promise<void> {
  const where = readLogButton(value);
  if (where === null) return;
  const refusal = await refusalOf(slack, user);
  if (refusal !== null) {
    await openRefusal(slack, trigger, user, refusal);
    await ack();
    return;
  }
  const found = await findMessage(slack.api, where.channel, where.ts).catch(() => null);
  const gone = { title: SLACK_APP.botMessageTitle, problem: SLACK_APP.messageGone, unexpected: true };
  const message =
    found === null ? gone : readMessage(where.channel, { ...found, thread_ts: where.thread ?? found.thread_ts });
  await openLogFor(slack, message, trigger);
  await ack();
}
