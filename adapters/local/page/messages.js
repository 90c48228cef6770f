// The list of what has been said, and what is on its way.
import { drawCard } from "./card.js";
import { drawSymbols, picture } from "./symbols.js";
import { texts } from "./texts.js";

const CLOCK = new Intl.DateTimeFormat("nb-NO", { timeZone: "Europe/Oslo", hour: "2-digit", minute: "2-digit" });
const EYE =
  "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6";
const PEOPLE =
  "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.5 2.5-6 6.5-6s6.5 2.5 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6M18 14.5c2.3.8 3.5 2.8 3.5 5.5";

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** What the person said; `waiting` until the server has answered. */
export function drawSaid(text, waiting) {
  const said = element("li", `message mine new${waiting ? " waiting" : ""}`);
  said.append(element("p", "bubble", element("span", "unseen", `${texts.you}: `), text));
  return said;
}

/** One line below what could not be sent, with buttons (`[label, act]`) for what one can do about it. */
export function drawTrouble(said, reason, ways) {
  said.classList.remove("waiting");
  said.querySelector(".trouble")?.remove();
  const buttons = ways.map(([label, act]) => {
    const button = element("button", "", label);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  });
  said.append(element("div", "trouble", element("span", "reason", reason), ...buttons));
}

/** One answer or notice from the bot. `press` gets the data of a pressed button, the answer it stands in, and its name. */
export function drawAnswer(message, press) {
  const plain = element("div", "plain", message.text);
  drawSymbols(plain);
  const answer = element("article", "answer", plain);
  answer.tabIndex = -1;
  answer.setAttribute("aria-label", message.request === null ? texts.notice : texts.answer);
  if (message.card !== null) {
    answer.classList.add("drawn");
    answer.prepend(
      element(
        "div",
        "card",
        drawCard(message.card, (data, label) => press(data, answer, label)),
      ),
    );
  }
  return element("li", "message bot new", meta(message), answer);
}

function meta({ at, visibility }) {
  const mark = document.createElement("img");
  mark.src = "/page/icon.svg";
  mark.alt = "";
  mark.width = 20;
  mark.height = 20;
  const time = element("time", "", CLOCK.format(new Date(at)).replace(":", "."));
  time.dateTime = at;
  const isPrivate = visibility === "private";
  const badge = element("span", `badge${isPrivate ? "" : " shared"}`, picture(isPrivate ? EYE : PEOPLE));
  badge.append(isPrivate ? texts.private : texts.shared);
  return element("p", "meta", mark, element("b", "", texts.bot), time, badge);
}
