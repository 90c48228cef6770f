// «Slik blir mandag»: what would be sent on a day, to whom and why. Looking changes nothing.
import { drawCard } from "./card.js";
import { foresee, Refusal } from "./server.js";
import { drawSymbols } from "./symbols.js";
import { texts } from "./texts.js";

const dialog = document.getElementById("forecast");
const heading = document.getElementById("forecast-title");
const form = document.getElementById("forecast-form");
const field = document.getElementById("forecast-day");
const foreseen = document.getElementById("foreseen");
const summary = document.getElementById("forecast-summary");
const list = document.getElementById("forecast-items");

/** The latest day that was asked for: a late answer about another one is left out. */
let asked = 0;

/** Makes the buttons open it, on the next Monday the first time and then on the day last chosen. */
export function startForecast() {
  // One can only scroll with the keys in what can have the focus.
  foreseen.tabIndex = 0;
  for (const button of document.querySelectorAll("[data-forecast]")) {
    button.addEventListener("click", () => {
      dialog.showModal();
      show(field.value === "" ? null : field.value);
    });
  }
  document.getElementById("forecast-close").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(field.value);
  });
}

async function show(day) {
  asked += 1;
  const mine = asked;
  summary.textContent = texts.foreseeing;
  summary.className = "";
  try {
    const answer = await foresee(day);
    if (mine === asked) draw(answer);
  } catch (error) {
    if (mine !== asked) return;
    list.replaceChildren();
    heading.textContent = texts.forecast;
    summary.className = "wrong";
    summary.textContent = error instanceof Refusal ? error.message : texts.forecastFailed;
  }
}

function draw({ day, first, last, title, note, summary: sentence, items }) {
  field.min = first;
  field.max = last;
  field.value = day;
  heading.textContent = title;
  summary.textContent = note === null ? sentence : `${sentence} ${note}`;
  list.replaceChildren(
    ...drawPart(
      texts.digests,
      items.filter(({ kind }) => kind === "digest"),
    ),
    ...drawPart(
      texts.nudges,
      items.filter(({ kind }) => kind === "nudge"),
    ),
    ...drawOthers(items.filter(({ kind }) => kind === "other")),
  );
  foreseen.scrollTop = 0;
}

/** Most days have none, and then they have no heading either. */
function drawOthers(items) {
  return items.length === 0 ? [] : drawPart(texts.others, items);
}

/** A heading with its messages; where there are none that day, a way to the next day that has some. */
function drawPart(name, items) {
  const days = items.flatMap(({ card, next }) => (card === null && next !== null ? [next] : []));
  const [next] = days.toSorted((left, right) => left.day.localeCompare(right.day));
  const isEmpty = items.every(({ card }) => card === null);
  return [element("h3", "", name), ...items.map(drawItem), ...(isEmpty && next !== undefined ? [way(next)] : [])];
}

function way({ day, label }) {
  const button = element("button", "small-button quiet", label);
  button.type = "button";
  button.addEventListener("click", () => {
    heading.focus();
    show(day);
  });
  return button;
}

function drawItem({ to, why, text, card }) {
  const item = element("section", "foreseen-item", element("h4", "", to.join(", ")), element("p", "why", why));
  if (card === null) return item;
  const plain = element("div", "plain", text);
  drawSymbols(plain);
  item.append(element("div", "answer drawn", element("div", "card", inert(drawCard(card, () => {}))), plain));
  return item;
}

/** Everything can be read; nothing can be pressed. */
function inert(drawn) {
  for (const button of drawn.querySelectorAll("button")) button.disabled = true;
  for (const part of drawn.querySelectorAll(".ac-selectable")) {
    part.classList.remove("ac-selectable");
    part.removeAttribute("tabindex");
    part.removeAttribute("role");
  }
  return drawn;
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}
