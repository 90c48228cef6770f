/** `help`: about this channel and my rights, with real examples. */

import { allows, whoCan } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { button, buttons, muted, text } from "../cards/parts.ts";
import type { Card } from "../model/card.ts";
import { areaBySlug } from "../model/plan.ts";
import { HELP, HELP_PAGE, HELP_TOPICS, type HelpTopic, refusalText } from "../texts/index.ts";
import { statusOf } from "../understand/language/status-words.ts";
import { readVerb } from "../understand/parse/verbs.ts";
import { parseCommand } from "../understand/parse.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { exampleWord } from "./example.ts";

/** The page about a topic, else the page about everything. The latter does not tell of what they may not do. */
export const handleHelp: Handler<"help"> = async ({ topic }, context) => {
  const page = topic === null ? MAIN : pageFor(topic, context);
  const card =
    page === null || page === MAIN ? mainCard(page === null ? topic : null, context) : topicCard(page, context);
  return privately(card, understood("help"));
};

const MAIN = "main";

/** Of these the main page tells, too. */
const RIGHTS_WORDS =
  /^(?:rettighet(?:er|ene)?|tilgang(?:er)?|redaktør(?:er)?|administrator(?:er)?|gjest(?:er)?|alt|alle)$/iu;

/** The page that a topic's words name, or that tells of what they would do if they were typed; null where there is none. */
function pageFor(topic: string, { parsing }: Context): HelpTopic | typeof MAIN | null {
  const named = pageNamed(topic);
  if (named !== undefined) return named;
  if (RIGHTS_WORDS.test(topic)) return MAIN;
  const command = readVerb(topic, parsing) ?? readVerb(`${topic} ${parsing.plan.activities[0]?.code ?? ""}`, parsing);
  if (command === null) return null;
  // A verb that wants more words shows its page.
  if (command.name === "help" && command.topic !== null) return pageNamed(command.topic) ?? null;
  const name = HELP_PAGE[command.name] !== MAIN && statusOf(topic) !== null ? "update" : command.name;
  return HELP_PAGE[name] === MAIN ? MAIN : (HELP_TOPICS.find(({ page }) => page === HELP_PAGE[name]) ?? null);
}

function pageNamed(topic: string): HelpTopic | undefined {
  const wanted = topic.toLowerCase().split(/[^\p{L}-]+/u);
  return HELP_TOPICS.find(({ words }) => words.some((word) => wanted.includes(word)));
}

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
      muted(HELP.who(snapshot.plan.title)),
      text(HELP.here(area?.name ?? null)),
      text(HELP.rights[right]),
      { kind: "heading", text: HELP.tryThis },
      ...examples.map(text),
      ...more.map(({ line }) => muted(line)),
      muted(HELP.topics(HELP_TOPICS.filter(({ needed }) => allows(right, needed)).map(({ words }) => words[0] ?? ""))),
      buttons(...reads.flatMap(({ line, command }) => (command.name === "update" ? [] : [button(line, command)]))),
    ],
  };
}
