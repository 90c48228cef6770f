/** `help`: about this channel and my rights, with real examples. */

import { allows, whoCan } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { button, buttons, muted, text } from "../cards/parts.ts";
import type { Card } from "../model/card.ts";
import { areaBySlug } from "../model/plan.ts";
import { HELP, HELP_TOPICS, type HelpTopic, refusalText } from "../texts/index.ts";
import { parseCommand } from "../understand/parse.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { exampleWord } from "./example.ts";

/** The page about a topic, else the page about everything. The latter does not tell of what they may not do. */
export const handleHelp: Handler<"help"> = async ({ topic }, context) => {
  const wanted = topic?.toLowerCase().split(/\s+/) ?? [];
  const page = HELP_TOPICS.find(({ words }) => words.some((word) => wanted.includes(word)));
  return privately(page === undefined ? mainCard(topic, context) : topicCard(page, context), understood("help"));
};

/** A page that somebody asked for, with who can do it where they cannot. */
function topicCard({ title, lines, needed }: HelpTopic, context: Context): Card {
  const { right, settings } = context;
  const refusal = allows(right, needed) ? [] : [muted(refusalText(needed, whoCan(needed, settings, context)))];
  return { title, blocks: [...lines.map(text), ...refusal] };
}

function mainCard(topic: string | null, context: Context): Card {
  const { snapshot, parsing, right } = context;
  const area = parsing.area === null ? undefined : areaBySlug(snapshot.plan, parsing.area);
  const word = exampleWord(parsing);
  const examples = allows(right, "contributor") ? HELP.examples(word) : HELP.readerExamples(word);
  const reads = examples.map((line) => ({ line, command: parseCommand(line, parsing) }));
  const more = HELP.more(word).filter(({ needed }) => allows(right, needed));
  return {
    title: HELP.title,
    blocks: [
      ...(topic === null ? [] : [muted(HELP.noTopic(topic))]),
      text(HELP.here(area?.name ?? null)),
      text(HELP.rights[right]),
      { kind: "heading", text: HELP.tryThis },
      ...examples.map(text),
      ...more.map(({ line }) => muted(line)),
      buttons(...reads.flatMap(({ line, command }) => (command.name === "update" ? [] : [button(line, command)]))),
    ],
  };
}
