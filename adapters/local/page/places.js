// Where one is: the channels and the direct message.
import { channels, texts } from "./texts.js";

const list = document.getElementById("places");

/** Fills the list; `change` gets a channel's id each time another is chosen. Returns the id of the first one shown. */
export function showPlaces(chosen, change) {
  const buttons = channels.map((channel) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.channel = channel.id;
    button.textContent = nameOf(channel);
    button.addEventListener("click", () => {
      mark(buttons, channel);
      change(channel.id);
    });
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    return button;
  });
  const first = channels.find((channel) => channel.id === chosen) ?? channels[0];
  mark(buttons, first);
  return first.id;
}

function nameOf({ kind, label }) {
  return kind === "channel" ? `# ${label}` : label;
}

function mark(buttons, channel) {
  for (const button of buttons) {
    const isHere = button.dataset.channel === channel.id;
    button.setAttribute("aria-current", String(isHere));
    if (isHere) button.scrollIntoView({ block: "nearest", inline: "center" });
  }
  document.getElementById("place-name").textContent = nameOf(channel);
  document.getElementById("place-about").textContent = channel.about;
  document.title = texts.title.replace("{place}", nameOf(channel));
}
