// The status symbols as pictures: the same on every machine, also where there are no such emoji.
import { symbols } from "./texts.js";

const LOOKS = new Map(symbols.map(({ symbol, ...look }) => [symbol, look]));

const SYMBOL = new RegExp(`(${[...LOOKS.keys()].join("|")})`, "u");

/** Replaces each symbol in the text below `root`; the word beside it says the same, so a screen reader needs no more. */
export function drawSymbols(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (SYMBOL.test(walker.currentNode.data)) found.push(walker.currentNode);
  for (const node of found) {
    // A choice in a list can hold no pictures; its word is enough.
    if (node.parentElement instanceof HTMLOptionElement) node.data = node.data.replace(SYMBOL, "").trim();
    else node.replaceWith(...node.data.split(SYMBOL).map(part));
  }
}

function part(text) {
  const look = LOOKS.get(text);
  if (look === undefined) return text;
  const symbol = document.createElement("span");
  symbol.className = look.fill === null ? "symbol ring" : "symbol";
  if (look.fill !== null) symbol.style.setProperty("--symbol", look.fill);
  symbol.setAttribute("aria-hidden", "true");
  if (look.line !== "") symbol.append(picture(look.line));
  return symbol;
}

/** A line drawing in the 24 × 24 grid that all of the page's pictures use. */
export function picture(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
