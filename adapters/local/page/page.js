// The page: who one is, where, and the conversation there.
import { fillIn, startComposer } from "./composer.js";
import { drawAnswer, drawSaid, drawTrouble } from "./messages.js";
import { showPeople } from "./people.js";
import { showPlaces } from "./places.js";
import { look, say } from "./server.js";
import { listExamples, showStart } from "./start.js";
import { texts } from "./texts.js";
import { remember, remembered, startViews } from "./views.js";

/** Milliseconds between looks for what others have shared, while the page is in view. */
const LOOK_EVERY = 4000;

const list = document.getElementById("messages");
const conversation = document.getElementById("conversation");
const announcer = document.getElementById("announcer");

/** Where one is now. A new object for every person and place, so that a late answer to an old one is left out. */
let here = { person: "", channel: "", newest: 0, session: null };

function enter(person, channel) {
  here = { person, channel, newest: 0, session: null };
  remember("person", person);
  remember("channel", channel);
  list.replaceChildren();
  refresh();
}

async function refresh() {
  const at = here;
  try {
    const seen = await look(at.person, at.channel, at.newest);
    if (at === here) receive(seen);
  } catch {
    // The server is away: the next look, or the next message, tells.
  }
}

/** Shows what is new; returns the last of the bot's answers among it. */
function receive({ session, messages }) {
  if (here.session !== null && here.session !== session) {
    enter(here.person, here.channel);
    return null;
  }
  const isFirst = here.session === null;
  here.session = session;
  const fresh = messages.filter((message) => message.id > here.newest);
  const shown = fresh.map(add);
  here.newest = fresh.at(-1)?.id ?? here.newest;
  showStart(list.childElementCount === 0);
  if (shown.length > 0) scrollTo(isFirst ? shown.at(-1) : shown[0]);
  const answers = fresh.filter((message) => message.from === "bot");
  if (!isFirst && answers.length > 0) announcer.textContent = answers.map(({ text }) => text).join("\n");
  return list.querySelector(".bot:last-child .answer");
}

function add(message) {
  const isMine = message.from === "person";
  const drawn = isMine ? drawSaid(message.text, false) : drawAnswer(message, press);
  list.querySelector(`[data-request="${message.request}"]`)?.remove();
  list.append(drawn);
  return drawn;
}

/** To the end, but never so far that the beginning of what is new goes out of view. */
function scrollTo(drawn) {
  const top = drawn.offsetTop - conversation.offsetTop - 16;
  conversation.scrollTop = Math.min(top, conversation.scrollHeight);
}

/** Sends `what` and shows `text` meanwhile. Resolves to the answer's element, or null when it did not get through. */
async function send(text, what, request = crypto.randomUUID()) {
  const at = here;
  showStart(false);
  const waiting = drawSaid(text, true);
  waiting.dataset.request = request;
  list.append(waiting);
  conversation.scrollTop = conversation.scrollHeight;
  try {
    const seen = await say(at.person, at.channel, at.newest, request, what);
    return at === here ? receive(seen) : null;
  } catch (error) {
    // Somebody who has gone on to another channel takes the text along.
    if (at !== here && what.text !== undefined) fillIn(text);
    const again = () => {
      waiting.remove();
      send(text, what, request);
    };
    drawTrouble(waiting, error instanceof TypeError ? texts.notSent : error.message, again);
    return null;
  }
}

/** A pressed button: one at a time on each card, and the answer gets the focus. */
async function press(data, answer) {
  if (answer.getAttribute("aria-busy") === "true") return;
  answer.setAttribute("aria-busy", "true");
  const next = await send(data.command ?? texts.waiting, { data });
  answer.removeAttribute("aria-busy");
  next?.focus({ preventScroll: true });
}

const sendText = (text) => send(text, { text });

// One can only scroll with the keys in what can have the focus.
conversation.tabIndex = 0;

startViews();
startComposer(sendText);
listExamples(sendText, fillIn);
const channel = showPlaces(remembered("channel"), (id) => enter(here.person, id));
const person = showPeople(remembered("person"), texts.otherPerson, (name) => enter(name, here.channel));
enter(person, channel);
setInterval(() => document.visibilityState === "visible" && refresh(), LOOK_EVERY);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
