/** `help`: about this channel and my rights, with real examples. */

import type { Card } from "../card.ts";
import { button, buttons, muted, text } from "../cards/parts.ts";
import { parseCommand } from "../parse.ts";
import { areaBySlug } from "../plan.ts";
import { allows } from "../rights.ts";
import { HELP, HELP_TOPICS } from "../texts.ts";
import { understood } from "../understood.ts";
import { type Context, type Handler, privately } from "./context.ts";

/** The page about a topic, else the page about everything. */
export const handleHelp: Handler<"help"> = async ({ topic }, context) => {
  const wanted = topic?.toLowerCase();
  const page = HELP_TOPICS.find(({ words }) => wanted !== undefined && words.includes(wanted));
  const card = page === undefined ? mainCard(topic, context) : { title: page.title, blocks: page.lines.map(text) };
  return privately(card, understood("help"));
};

function mainCard(topic: string | null, context: Context): Card {
  const { snapshot, parsing, right } = context;
  const area = parsing.area === null ? undefined : areaBySlug(snapshot.plan, parsing.area);
  const examples = allows(right, "contributor") ? HELP.examples : HELP.readerExamples;
  const reads = examples.map((line) => ({ line, command: parseCommand(line, context.parsing) }));
  return {
    title: HELP.title,
    blocks: [
      ...(topic === null ? [] : [muted(HELP.noTopic(topic))]),
      text(HELP.here(area?.name ?? null)),
      text(HELP.rights[right]),
      { kind: "heading", text: HELP.tryThis },
      ...examples.map(text),
      ...HELP.more.map(muted),
      buttons(...reads.flatMap(({ line, command }) => (command.name === "update" ? [] : [button(line, command)]))),
    ],
  };
}
