// The page: who one is, where, and the conversation there.
import { fillIn, startComposer } from "./composer.js";
import { showContact } from "./contact.js";
import { startForecast } from "./forecast.js";
import { drawAnswer, drawSaid } from "./messages.js";
import { deliver, drawUnsent, removeWaiting } from "./outgoing.js";
import { showPeople } from "./people.js";
import { showPlaces } from "./places.js";
import { look, Refusal } from "./server.js";
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
  drawUnsent(person, channel, deliverHere);
  if (list.childElementCount > 0) showStart(false);
  refresh();
}

/** Looks for what is new; resolves as `receive` does, or to null when the server is away. */
async function refresh() {
  const at = here;
  try {
    const seen = await look(at.person, at.channel, at.newest);
    showContact(true);
    return at === here ? receive(seen) : null;
  } catch (error) {
    showContact(error instanceof Refusal);
    return null;
  }
}

/** Shows what is new; resolves to the last answer in the list. */
async function receive({ session, messages }) {
  if (here.session !== null && here.session !== session) return startAnew(session);
  const isFirst = here.session === null;
  here.session = session;
  const fresh = messages.filter((message) => message.id > here.newest);
  const shown = fresh.map(add);
  here.newest = fresh.at(-1)?.id ?? here.newest;
  // What has not got through is newer than whatever was said before.
  if (isFirst) list.append(...list.querySelectorAll("[data-request]"));
  showStart(list.childElementCount === 0);
  if (shown.length > 0) scrollTo(isFirst ? list.lastElementChild : shown[0]);
  const answers = fresh.filter((message) => message.from === "bot");
  if (!isFirst && answers.length > 0) announcer.textContent = answers.map(({ text }) => text).join("\n");
  return [...list.querySelectorAll(".answer")].at(-1) ?? null;
}

/** The bot has been started again and remembers no conversation: what stands here stays, its numbers begin anew. */
function startAnew(session) {
  here.session = session;
  here.newest = 0;
  return refresh();
}

function add(message) {
  const drawn = message.from === "person" ? drawSaid(message.text, false) : drawAnswer(message, press);
  removeWaiting(message.request);
  list.append(drawn);
  return drawn;
}

/** To the end, but never so far that the beginning of what is new goes out of view. */
function scrollTo(drawn) {
  const top = drawn.offsetTop - conversation.offsetTop - 16;
  conversation.scrollTop = Math.min(top, conversation.scrollHeight);
}

/** Says something new here. Resolves to the answer's element, or null when it did not get through. */
function send(text, what) {
  showStart(false);
  return deliverHere({ request: crypto.randomUUID(), person: here.person, channel: here.channel, text, what });
}

function deliverHere(message) {
  const at = here;
  return deliver(
    message,
    () => at.newest,
    (seen) => (at === here ? receive(seen) : null),
  );
}

/** A pressed button: one at a time on each card, and the answer gets the focus. */
async function press(data, answer, label) {
  if (answer.getAttribute("aria-busy") === "true") return;
  answer.setAttribute("aria-busy", "true");
  const next = await send(data.command === undefined ? texts.waiting : label, { data, label });
  answer.removeAttribute("aria-busy");
  next?.focus({ preventScroll: true });
}

const sendText = (text) => send(text, { text });

// One can only scroll with the keys in what can have the focus.
conversation.tabIndex = 0;

startViews();
startComposer(sendText);
startForecast();
listExamples(sendText, fillIn);
const channel = showPlaces(remembered("channel"), (id) => enter(here.person, id));
const person = showPeople(remembered("person"), texts.otherPerson, (name) => enter(name, here.channel));
enter(person, channel);
setInterval(() => document.visibilityState === "visible" && refresh(), LOOK_EVERY);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
