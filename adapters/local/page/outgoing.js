// What is on its way to the bot, and what did not get through.
import { fillIn } from "./composer.js";
import { showContact } from "./contact.js";
import { drawSaid, drawTrouble } from "./messages.js";
import { Refusal, say } from "./server.js";
import { texts } from "./texts.js";
import { forgetUnsent, keepUnsent, unsentIn } from "./unsent.js";

const list = document.getElementById("messages");
const conversation = document.getElementById("conversation");
const announcer = document.getElementById("announcer");

const underWay = new Set();

/**
 * Sends a message `{request, person, channel, text, what}`, shown meanwhile as waiting, and kept until it has been
 * answered. `after` tells the newest message shown, `receive` gets the answer. Resolves as `receive` does, or to null.
 */
export async function deliver(message, after, receive) {
  const { request, person, channel, what } = message;
  keepUnsent(message);
  underWay.add(request);
  draw(message);
  conversation.scrollTop = conversation.scrollHeight;
  try {
    const seen = await say(person, channel, after(), request, what);
    forgetUnsent(request);
    showContact(true);
    return await receive(seen);
  } catch (error) {
    showContact(error instanceof Refusal);
    tellTrouble(message, error instanceof Refusal ? error.message : texts.notSent, () =>
      deliver(message, after, receive),
    );
    return null;
  } finally {
    underWay.delete(request);
  }
}

/** Shows again what waits, or did not get through, in a place; `again` gets a message to deliver once more. */
export function drawUnsent(person, channel, again) {
  for (const message of unsentIn(person, channel)) {
    draw(message);
    if (!underWay.has(message.request)) tellTrouble(message, texts.notSent, () => again(message));
  }
}

/** It has been answered, and is shown as said from now on. */
export function removeWaiting(request) {
  list.querySelector(`[data-request="${request}"]`)?.remove();
  forgetUnsent(request);
}

function draw({ request, text }) {
  list.querySelector(`[data-request="${request}"]`)?.remove();
  const drawn = drawSaid(text, true);
  drawn.dataset.request = request;
  list.append(drawn);
}

/** Says why, and scrolls so far that the way to try again is in view. Somebody who has gone elsewhere sees it there. */
function tellTrouble({ request, text, what }, reason, again) {
  const waiting = list.querySelector(`[data-request="${request}"]`);
  if (waiting === null) return;
  const takeBack = () => {
    removeWaiting(request);
    if (what.text !== undefined) fillIn(text);
  };
  drawTrouble(waiting, reason, [
    [texts.retry, again],
    [what.text === undefined ? texts.drop : texts.change, takeBack],
  ]);
  waiting.scrollIntoView({ block: "nearest" });
  announcer.textContent = reason;
}
