// An answer as Teams would draw it, by Microsoft's own renderer.
import { hostConfig } from "./host-config.js";
import { drawSymbols } from "./symbols.js";

const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
const markdown = globalThis.markdownit();

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** The card as an element. `press` gets the data of a pressed button, a form's inputs among it, and its name. */
export function drawCard(json, press) {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => press(action.data, action.title);
  card.parse(json);
  const element = card.render();
  element.removeAttribute("tabindex");
  drawSymbols(element);
  return element;
}
