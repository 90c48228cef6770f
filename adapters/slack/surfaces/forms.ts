/** Filled-in modals: errors right at the field, and the receipt in the modal's place, with [Angre]. */

import type { Reply } from "../../../src/bot/incoming.ts";
import { encodePayload } from "../../../src/payload/button-payload.ts";
import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import type { SlackContext } from "../context.ts";
import { ACTIVITY_BLOCK, readActivity } from "../draw/activity-select.ts";
import { MODALS, modalErrors, renderAnswer, renderModal } from "../draw/modal.ts";
import { readContext, readModal } from "../draw/modal-data.ts";
import { noteView } from "../draw/note-view.ts";
import type { Envelope } from "../receive/envelope.ts";
import { type Fields, fields, words } from "../receive/payload.ts";
import { readSpot, type Spot, writeSpot } from "../receive/place.ts";
import { submissionKey } from "../receive/workspace.ts";
import { ask, formIn } from "./ask.ts";
import { asksWhich, logMessage, readLogged, spotOfLogged } from "./logged.ts";

interface Submission {
  user: string;
  name: string | null;
  request: string;
  values: unknown;
  metadata: string;
}

type Answer = { response_action: string };

/** Answers a `view_submission` of one of our modals. */
export async function answerSubmission(slack: SlackContext, { body, ack }: Envelope): Promise<void> {
  const submission = submissionOf(slack, body);
  if (body.type !== "view_submission" || submission === null) return;
  const view = fields(body.view);
  const answer = await answerTo(slack, words(view.callback_id), submission);
  if (answer === null || (await ack(answer))) return;
  // Too late for the ack, which has said so in the modal: there the answer is put in its place.
  const id = words(view.id);
  const late = (answer as { view?: ReturnType<typeof renderAnswer> }).view;
  if (id !== null && late !== undefined)
    await slack.api.run((client) => client.views.update({ view_id: id, view: late }));
}

function answerTo(slack: SlackContext, modal: string | null, submission: Submission): Promise<Answer | null> {
  switch (modal) {
    case MODALS.form:
      return submitForm(slack, submission);
    case MODALS.log:
      return submitLog(slack, submission);
    case MODALS.pick:
      return submitPick(slack, submission);
    default:
      return Promise.resolve(null);
  }
}

async function submitForm(slack: SlackContext, { values, metadata, ...who }: Submission): Promise<Answer | null> {
  const input = readModal(values, metadata);
  if (input === null) return update(noteView(SLACK_APP.failedTitle, SLACK_APP.staleForm));
  const spot = readSpot(readContext(metadata), who.user);
  const reply = await ask(slack, { ...who, spot, way: "form", message: null, input });
  return reply === null ? null : answerWith(reply, spot);
}

/** «Loggfør på aktivitet»: the message as a note, once, with who wrote it and when. */
async function submitLog(slack: SlackContext, { values, metadata, user, name }: Submission): Promise<Answer | null> {
  const logged = readLogged(metadata);
  if (logged === null) return update(noteView(SLACK_APP.failedTitle, SLACK_APP.staleForm));
  const spot = await spotOfLogged(slack, user, logged);
  const logging = { user, name, activity: readActivity(values), spot, way: "log-message" } as const;
  const reply = await logMessage(slack, logged, logging);
  if (reply === null) return null;
  return asksWhich(reply) ? wrong({ [ACTIVITY_BLOCK]: SLACK_APP.chooseActivity }) : answerWith(reply, spot);
}

/** «Oppdater aktivitet»: the form of the one chosen takes the menu's place. */
async function submitPick(slack: SlackContext, { values, metadata, ...who }: Submission): Promise<Answer | null> {
  const code = readActivity(values);
  if (code === null) return wrong({ [ACTIVITY_BLOCK]: SLACK_APP.chooseActivity });
  const spot = readSpot(metadata, who.user);
  const payload = encodePayload({ command: { name: "form", activity: { code }, correct: false } });
  const input = { kind: "tap", payload } as const;
  const reply = await ask(slack, { ...who, spot, way: "global-shortcut", message: null, input });
  return reply === null ? null : answerWith(reply, spot);
}

function answerWith({ card }: Reply, spot: Spot): Answer {
  const form = formIn(card);
  const errors = form === null ? null : modalErrors(form);
  if (errors !== null) return wrong(errors);
  const context = writeSpot(spot);
  return update(form === null ? renderAnswer(card, context) : renderModal(card, form, context));
}

function wrong(errors: Record<string, string>): Answer & { errors: Record<string, string> } {
  return { response_action: "errors", errors };
}

function update<View>(view: View): Answer & { view: View } {
  return { response_action: "update", view };
}

function submissionOf(slack: SlackContext, body: Fields): Submission | null {
  const { id, name } = fields(body.user);
  const view = fields(body.view);
  const request = submissionKey(slack.workspace, body);
  if (typeof id !== "string" || request === null) return null;
  return {
    user: id,
    name: words(name),
    request,
    values: fields(view.state).values,
    metadata: words(view.private_metadata) ?? "",
  };
}
