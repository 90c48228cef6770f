// What to try, shown where nothing has been said yet.
import { examples, texts } from "./texts.js";

const start = document.getElementById("start");

/** Lists the examples: `send` for a question, `fillIn` for a message, because writing is deliberate. */
export function listExamples(send, fillIn) {
  for (const { text, about, sends } of examples) {
    const button = document.createElement("button");
    button.type = "button";
    button.title = sends ? texts.sends : texts.fills;
    const typed = document.createElement("strong");
    typed.textContent = text.replaceAll(" %", "\u00a0%");
    const why = document.createElement("small");
    why.textContent = about;
    button.append(typed, " ", why);
    button.addEventListener("click", () => (sends ? send(text) : fillIn(text)));
    const item = document.createElement("li");
    item.append(button);
    document.getElementById("examples").append(item);
  }
}

/** Shows or hides them. */
export function showStart(shown) {
  start.hidden = !shown;
}
