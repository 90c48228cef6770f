/** The weekly digest as a card, and as what a lock screen shows. */
import type { Block, Card } from "../model/card.ts";
import type { Digest, DigestLine } from "../model/digest.ts";
import { DIGEST, WEEKLY } from "../texts/index.ts";
import { button, buttons, muted, text } from "./parts.ts";

/** The card. Its plain text (`cardText`) is at most 12 lines and 900 characters, buttons included. */
export function digestCard({ verdict, sections, missing = null, quiet, sums, period = null, area }: Digest): Card {
  return {
    title: verdict,
    blocks: [
      ...sections.flatMap(({ heading, lines }): Block[] => [{ kind: "heading", text: heading }, ...lines.map(whyLine)]),
      ...(missing === null ? [] : [text(missing)]),
      ...(quiet === null ? [] : [muted(quiet)]),
      ...(sums === null ? [] : [muted(sums)]),
      ...(period === null ? [] : [muted(period)]),
      buttons(
        button(DIGEST.update, { name: "mine" }, "primary", DIGEST.updateHint),
        button(DIGEST.wholeArea, { name: "overview", area }),
      ),
    ],
  };
}

/** The notification: the verdict and what is needed, a line each. */
export function digestNotification({ verdict, sections }: Digest): string {
  const needs = sections.filter(({ kind }) => kind === "needs").flatMap(({ lines }) => lines.map((line) => line.text));
  return [verdict, ...needs].join("\n");
}

/** The line, and what it rests on behind [Hvorfor?]. */
function whyLine({ text, activity, entries }: DigestLine): Block {
  const why = { name: "why", activity: { code: activity }, entries } as const;
  return {
    kind: "line",
    text,
    button: button(WEEKLY.why, { ...why, entries: [...entries] }, "default", WEEKLY.whyHint(activity)),
  };
}
