/** `help`: about this channel and my rights, with real examples. */

import { allows, whoCan } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { button, buttons, buttonsBlock, muted, text } from "../cards/parts.ts";
import { type About, aboutNamed } from "../model/about.ts";
import type { Block, Card } from "../model/card.ts";
import { COMMANDS } from "../model/command.ts";
import { findPerson } from "../model/person.ts";
import { areaBySlug } from "../model/plan.ts";
import {
  ABOUT_PAGES,
  ABSENCE,
  askFurther,
  HELP,
  HELP_PAGE,
  HELP_TOPICS,
  type HelpTopic,
  refusalText,
} from "../texts/index.ts";
import { statusOf } from "../understand/language/status-words.ts";
import { readAsks } from "../understand/parse/asks.ts";
import { readVerb } from "../understand/parse/verbs.ts";
import { parseCommand } from "../understand/parse.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { exampleWord } from "./example.ts";

/** The page about a topic, else the page about everything. The latter does not tell of what they may not do. */
export const handleHelp: Handler<"help"> = async ({ topic }, context) => {
  const about = topic === null ? null : aboutIn(topic, context);
  if (about !== null) return privately(aboutCard(about, context), understood("help"));
  const page = topic === null ? MAIN : pageFor(topic, context);
  const card =
    page === null || page === MAIN
      ? mainCard(page === null ? topic : null, context)
      : topicCard(page, topic ?? "", context);
  return privately(card, understood("help"));
};

/** What of the bot itself a topic asks about: «personvern», and «excel» as well. */
function aboutIn(topic: string, { parsing }: Context): About | null {
  const asked = aboutNamed(topic) === null ? readAsks(topic, parsing) : null;
  return aboutNamed(asked?.name === "help" ? (asked.topic ?? "") : topic);
}

/** A page about the bot itself, with what one can do instead as buttons. */
function aboutCard(about: About, context: Context): Card {
  const { title, lines, tries, ask } = ABOUT_PAGES[about];
  const further = ask === null ? [] : askFurther(whoCan(ask, context.settings, context));
  const offers = tries.map((line) => button(line, parseCommand(line, context.parsing)));
  return { title, blocks: [...lines.map(text), ...further.map(muted), ...buttonsBlock(offers)] };
}

const MAIN = "main";

/** Of these the main page tells, too. */
const RIGHTS_WORDS =
  /^(?:rettighet(?:er|ene)?|tilgang(?:er)?|redaktør(?:er)?|administrator(?:er)?|gjest(?:er)?|alt|alle)$/iu;

/** The page that a topic's words name, or that tells of what they would do if they were typed; null where there is none. */
function pageFor(topic: string, { parsing }: Context): HelpTopic | typeof MAIN | null {
  const named = pageNamed(topic);
  if (named !== undefined) return named;
  if (RIGHTS_WORDS.test(topic)) return MAIN;
  const command =
    readAsks(topic, parsing) ??
    readVerb(topic, parsing) ??
    readVerb(`${topic} ${parsing.plan.activities[0]?.code ?? ""}`, parsing);
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

/** Whether I am silenced myself, and until when; with the tap that does it where the topic says how long: «stille til 18. desember». */
function ownAbsence(topic: string, context: Context): Block[] {
  const { snapshot, today, right } = context;
  const { platform, sender } = context.incoming;
  const me = findPerson(snapshot.people.values(), platform, sender);
  const absence = snapshot.absences.find(({ person, until }) => person === me?.id && today <= until);
  const state = text(absence === undefined ? ABSENCE.notSilent : ABSENCE.silent(absence.until));
  const command = readVerb(topic, context.parsing);
  if (command?.name !== "absence" || command.until === null || !allows(right, COMMANDS.absence.needed)) return [state];
  return [state, muted(ABSENCE.offerLine), buttons(button(ABSENCE.offer(command.until), command))];
}

/** A page that somebody asked for, with who can do it where they cannot. */
function topicCard({ page, title, lines, needed }: HelpTopic, topic: string, context: Context): Card {
  const { right, settings } = context;
  const refusal = allows(right, needed) ? [] : [muted(refusalText(needed, whoCan(needed, settings, context)))];
  const own = page === "reminders" ? ownAbsence(topic, context) : [];
  return { title, blocks: [...own, ...lines.map(text), ...refusal] };
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
