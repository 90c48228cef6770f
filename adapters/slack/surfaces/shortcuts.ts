/** The two shortcuts: on a message, and everywhere. */
import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import type { SlackContext } from "../context.ts";
import type { Envelope } from "../receive/envelope.ts";
import { type Fields, fields, words } from "../receive/payload.ts";
import { aloneWith, directlyTo, writeSpot } from "../receive/place.ts";
import { say, tell } from "../send/answers.ts";
import { refusalOf } from "./ask.ts";
import { openLogFor } from "./log-message.ts";
import { readMessage } from "./logged.ts";
import { openRefusal, openView } from "./open-form.ts";
import { renderPickModal } from "./pick-modal.ts";

/** True when what it is for stands open. */
type Shortcut = (slack: SlackContext, body: Fields, trigger: string | null, user: string) => Promise<boolean>;

/** By `callback_id`, as the manifest names them. */
export const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  /** «Loggfør på aktivitet», on a message. */
  log_message: async (slack, body, trigger) => {
    const channel = words(fields(body.channel).id);
    return channel === null || openLogFor(slack, readMessage(channel, fields(body.message)), trigger);
  },
  /** «Oppdater aktivitet», everywhere: for the phone. */
  update_activity: (slack, _, trigger, user) => openView(slack, trigger, renderPickModal(writeSpot(aloneWith(user)))),
};

/** Opens what the shortcut is for, or says to who may not that they may not, before anything of it is shown. */
export async function answerShortcut(slack: SlackContext, { body, ack }: Envelope): Promise<void> {
  const id = words(body.callback_id);
  const user = words(fields(body.user).id);
  const shortcut = id === null || !Object.hasOwn(SHORTCUTS, id) ? undefined : SHORTCUTS[id];
  if (shortcut === undefined || user === null) return;
  const trigger = words(body.trigger_id);
  const refusal = await refusalOf(slack, user, words(fields(body.user).name));
  const isOpen =
    refusal === null ? await shortcut(slack, body, trigger, user) : await openRefusal(slack, trigger, user, refusal);
  await ack();
  if (isOpen) return;
  if (refusal === null) await tell(slack, user, SLACK_APP.notOpenedTitle, SLACK_APP.notOpened);
  else await say(slack, directlyTo(user), user, refusal);
}
