/** Buttons: a tap is what the button carries, which the core reads. */
import type { Input, Reply } from "../../../src/bot/incoming.ts";
import { isPrivateByPlace, type Way } from "../../../src/bot/visibility.ts";
import type { SlackContext } from "../context.ts";
import { renderAnswer, renderModal } from "../draw/modal.ts";
import { renderMessages } from "../draw/render.ts";
import type { Envelope } from "../receive/envelope.ts";
import { type Fields, fields, rows, words } from "../receive/payload.ts";
import { aloneWith, directlyTo, placeOf, readSpot, type Spot, writeSpot } from "../receive/place.ts";
import { spotOf } from "../receive/spot-of.ts";
import { triggerKey } from "../receive/workspace.ts";
import { answerOf, respond } from "../send/answers.ts";
import { ask, formIn } from "./ask.ts";
import { LOG_ACTION } from "./log-button.ts";
import { openLogFromButton } from "./log-message.ts";
import { openForm, openView } from "./open-form.ts";

/** Milliseconds: after this, sharing the same again is meant. */
const SHARED_MS = 60_000;

/** One tap, taken out of a `block_actions` payload. */
interface Tap {
  body: Fields;
  user: string;
  spot: Spot;
  trigger: string | null;
  /** The message that was tapped: its channel and `ts`. */
  message: string;
  /** `view.id` of the modal it happened in, or null. */
  modal: string | null;
  /** True for a tap in App Home. */
  home: boolean;
  /** True for a message that only this person sees: shown to nobody else, or in the bot's own chat with them. */
  own: boolean;
}

/** Answers a tap on one of our buttons. */
export async function answerTap(slack: SlackContext, { body, ack }: Envelope): Promise<void> {
  const tap = await tapOf(slack, body);
  const [action = {}] = rows(body.actions);
  const id = words(action.action_id) ?? "";
  const value = words(action.value);
  const request = triggerKey(slack.workspace, body);
  if (body.type !== "block_actions" || tap === null || value === null || request === null) return;
  if (id === LOG_ACTION) return openLogFromButton(slack, value, tap, ack);
  if (!id.startsWith("command:")) return;
  const input: Input = { kind: "tap", payload: value };
  const name = words(fields(body.user).name);
  const reply = await ask(slack, {
    request,
    user: tap.user,
    name,
    spot: tap.spot,
    way: wayOf(tap),
    message: null,
    input,
  });
  if (reply === null) return;
  if (tap.modal !== null) {
    await ack();
    await answerInModal(slack, tap, tap.modal, reply);
  } else if (await opened(slack, tap, reply)) await ack();
  else {
    await ack();
    const say = () => answerInPlace(slack, tap, reply);
    // Two taps in a row are one: everyone in the channel would see it twice.
    if (reply.visibility === "channel") await onceInAWhile(slack, `shared ${tap.message} ${value}`, say);
    else await say();
  }
}

async function onceInAWhile({ once }: SlackContext, key: string, work: () => Promise<void>): Promise<void> {
  await once.run(key, work);
  setTimeout(() => once.forget(key), SHARED_MS).unref();
}

/** A form opens as a modal; in App Home every answer does. */
async function opened(slack: SlackContext, tap: Tap, { card }: Reply): Promise<boolean> {
  const form = formIn(card);
  if (form !== null) return openForm(slack, tap.trigger, card, form, tap.spot);
  return tap.home && openView(slack, tap.trigger, renderAnswer(card, writeSpot(tap.spot)));
}

async function answerInModal({ api }: SlackContext, tap: Tap, id: string, { card }: Reply): Promise<void> {
  const context = writeSpot(tap.spot);
  const form = formIn(card);
  const view = form === null ? renderAnswer(card, context) : renderModal(card, form, context);
  await api.run((client) => client.views.update({ view_id: id, view }));
}

/**
 * Beside the message that was tapped. A receipt takes the place of the question it settles, and of the receipt that it
 * undoes: nobody should be able to tap the same again; but what others see stays.
 */
async function answerInPlace(slack: SlackContext, tap: Tap, reply: Reply): Promise<void> {
  const replaces = tap.own && reply.visibility === "private" && reply.stored;
  const thread = tap.spot.thread === null ? {} : { thread_ts: tap.spot.thread };
  // The bot's own chat is private as it is, and there an answer should not vanish.
  const visibility = isPrivateByPlace(placeOf(tap.spot)) && !tap.home ? "channel" : reply.visibility;
  const to = { url: words(tap.body.response_url), spot: whereToSay(tap), user: tap.user };
  for (const [index, message] of renderMessages(reply.card).entries()) {
    const replaced = { replace_original: replaces && index === 0 };
    await respond(slack, to, { ...answerOf(message, visibility), ...replaced, ...thread });
  }
}

function whereToSay({ spot, user, home }: Tap): Spot {
  return home ? directlyTo(user) : spot;
}

function wayOf({ home, modal, own }: Tap): Way {
  if (home) return "home";
  return modal !== null ? "modal" : own ? "private-card" : "shared-card";
}

async function tapOf(slack: SlackContext, body: Fields): Promise<Tap | null> {
  const user = words(fields(body.user).id);
  if (user === null) return null;
  const view = fields(body.view);
  const tap = { body, user, trigger: words(body.trigger_id) };
  if (view.type === "home")
    return { ...tap, spot: aloneWith(user), message: user, modal: null, home: true, own: false };
  if (view.type === "modal") {
    const spot = readSpot(words(view.private_metadata) ?? "", user);
    return { ...tap, spot, message: words(view.id) ?? user, modal: words(view.id), home: false, own: false };
  }
  const container = fields(body.container);
  const channel = words(fields(body.channel).id) ?? words(container.channel_id);
  if (channel === null) return null;
  const thread = words(container.thread_ts) ?? words(fields(body.message).thread_ts);
  const spot = await spotOf(slack, user, { channel, thread }, words(fields(body.channel).name));
  const own = container.is_ephemeral === true || spot.own;
  const message = `${channel} ${words(container.message_ts)}`;
  return { ...tap, spot, message, modal: null, home: false, own };
}
