import { type Fields, fields, rows, words } from "./fields.ts";
import { elementsIn, type Input, optionsOf } from "./state.ts";
import type { SlackMessage, SlackView, World } from "./world.ts";

/**
 * What a person taps: the words on a button, or an identifier. `near` picks among equal buttons by words that stand in
 * the same block, `nth` (from 0) by their order; `choose` is the option taken in a menu or picker.
 */
export type Target =
  | string
  | { label?: string; actionId?: string; blockId?: string; near?: string; nth?: number; choose?: unknown };

/** The blocks of a message or a view. */
export function blocksOf(shown: SlackMessage | SlackView): Fields[] {
  return "content" in shown ? rows(shown.content.blocks) : shown.blocks;
}

/** Finds the element a person means. Throws with the labels that are shown when there is none. */
export function findElement(shown: SlackMessage | SlackView, target: Target): Input {
  const wanted = typeof target === "string" ? { label: target } : target;
  const all = elementsIn(blocksOf(shown)).filter(({ element }) => element.type !== "image");
  const fits = all.filter(
    ({ block, element }) =>
      (wanted.label === undefined || labelsOf(element).includes(wanted.label)) &&
      (wanted.actionId === undefined || element.action_id === wanted.actionId) &&
      (wanted.blockId === undefined || block.block_id === wanted.blockId) &&
      (wanted.near === undefined || JSON.stringify(block).includes(wanted.near)),
  );
  const found = fits[wanted.nth ?? 0];
  if (found) return found;
  const shownLabels = all.flatMap(({ element }) => labelsOf(element)).join(" | ");
  throw new Error(`Nothing to tap for ${JSON.stringify(target)}; shown: ${shownLabels || "(nothing)"}`);
}

function labelsOf(element: Fields): string[] {
  const own = words(fields(element.text).text);
  const choices =
    element.type === "overflow" ? optionsOf(element).map((option) => words(fields(option.text).text)) : [];
  return [own, words(element.action_id), words(fields(element.placeholder).text), ...choices].filter(
    (label) => label !== "",
  );
}

/** Finds the field a key means: block_id, action_id, or the label a person reads. Throws when there is none. */
export function findField(view: SlackMessage | SlackView, key: string): Input {
  const all = elementsIn(blocksOf(view));
  const found = all.find(
    ({ block, element }) =>
      block.block_id === key || element.action_id === key || words(fields(block.label).text) === key,
  );
  if (found) return found;
  const labels = all.map(({ block }) => `${words(fields(block.label).text)} (${words(block.block_id)})`);
  throw new Error(`No field «${key}»; shown: ${labels.join(" | ")}`);
}

/** The message or view as it is now, from a copy a person was shown. Throws when it is gone. */
export function live(world: World, shown: SlackMessage | SlackView): SlackMessage | SlackView {
  if ("content" in shown) {
    const view = world.views.get(shown.id);
    if (view?.open) return view;
    throw new Error("The view is closed");
  }
  const message = world.messages.find((one) => one.channel === shown.channel && one.ts === shown.ts && !one.deleted);
  if (message) return message;
  throw new Error("The message is gone");
}
