/** May these words be taught? A word that means something already is not to mean an activity, too. */
import { allows } from "../bot/rights.ts";
import { titleOf } from "../cards/parts.ts";
import { COMMANDS } from "../model/command.ts";
import type { Plan } from "../model/plan.ts";
import type { Alias, Snapshot } from "../model/snapshot.ts";
import { PEOPLE } from "../texts/index.ts";
import { codeIn } from "../understand/language/activity-code.ts";
import { parseDate } from "../understand/language/dates.ts";
import { foldedWords, foldText } from "../understand/language/fold.ts";
import { saysInternal } from "../understand/language/internal-words.ts";
import { roleNamed } from "../understand/language/roles.ts";
import { statusOf } from "../understand/language/status-words.ts";
import { isVerbWord } from "../understand/parse/verbs.ts";
import { parseCommand } from "../understand/parse.ts";
import { createIndex, findActivity, isGeneralWord, type SearchIndex } from "../understand/search.ts";
import type { Context } from "./context.ts";

const MOST_OFFERED = 2;
const A_WORD = /^\p{L}[\p{L}-]{2,39}$/u;

/**
 * True where this person may teach, for one or two words no part of which is known: no question, no name of a person, no line with a verb of ours.
 * Such words are offered to be taught; what somebody asks to teach is looked at by `whyNotTaught`.
 */
export function isTeachable(words: string, { parsing, right }: Context): boolean {
  if (!allows(right, COMMANDS.teach.needed)) return false;
  const list = words.trim().split(/\s+/u);
  const isNew = (word: string) =>
    A_WORD.test(word) &&
    !isVerbWord(word) &&
    !isGeneralWord(word) &&
    statusOf(word) === null &&
    !parsing.isPerson(word) &&
    parsing.find(word).verdict === "none";
  return list.length <= MOST_OFFERED && list.every(isNew);
}

/** True for the same words in other letters: «Tøffetoget», «toffetoget». */
export function sameWords(one: string, other: string): boolean {
  return foldedWords(one).join(" ") === foldedWords(other).join(" ");
}

const MOST_WORDS = 4;
const MOST_LETTERS = 60;
const SHORTEST = 3;

/** Why these words cannot come to mean the activity of this code, as a sentence; null when they can. */
export function whyNotTaught(words: string, code: string, context: Context): string | null {
  const { parsing, snapshot } = context;
  const { organisation, roles } = parsing.plan;
  const list = foldedWords(words);
  if (namesCode(words, parsing.plan)) return PEOPLE.isCode(words);
  if (saysDayOrNumber(words, context)) return PEOPLE.isDayOrNumber(words);
  if (list.join("").length < SHORTEST) return PEOPLE.tooShort;
  if (list.length > MOST_WORDS || words.length > MOST_LETTERS) return PEOPLE.tooLong(MOST_WORDS, MOST_LETTERS);
  if (statusOf(words) !== null) return PEOPLE.isStatus(words);
  if (namesPerson(words, context)) return PEOPLE.isPerson(words);
  if (roleNamed(words, roles) !== null) return PEOPLE.isRole(words);
  const places = [...organisation.municipalities, ...organisation.counties];
  if (places.some((place) => foldText(place) === list.join(" "))) return PEOPLE.isPlace(words);
  const plain = findActivity(untaught(parsing.plan), words, null);
  if (plain.area !== null) return PEOPLE.isArea(words);
  if (isCommand(words, context) || saysField(words, code, context)) return PEOPLE.isCommand(words);
  const [own] = plain.hits;
  if (plain.verdict === "sure" && own !== undefined)
    return own.code === code ? null : PEOPLE.meansAlready(words, titleOf(snapshot, own.code));
  return isGeneralWord(words) ? PEOPLE.isGeneral(words) : null;
}

/** Alone or among others: «K1 og I7», «N3s», «N-3-saken». */
function namesCode(words: string, { areas }: Plan): boolean {
  const alone = codeIn(words)?.letter;
  const inside = [...words.matchAll(A_CODE)].map(([, letter = ""]) => letter.toUpperCase());
  return [alone, ...inside].some((letter) => areas.some((area) => area.letter === letter));
}

const A_CODE = /(?<![\p{L}\p{N}])(\p{L})-?\d{1,3}(?:s|a|en|er|n)?(?![\p{L}\p{N}])/giu;

/** By any name that somebody has, or with their whole name among other words. */
function namesPerson(words: string, { parsing }: Context): boolean {
  const list = words.split(/\s+/u);
  if (parsing.isPerson(words)) return true;
  return list.some((word, at) => at > 0 && list.length > 2 && parsing.isPerson(`${list[at - 1]} ${word}`));
}

/** What answers a question of the bot's, or turns its pages. */
const AN_ANSWER =
  /^(?:åpent|åpen|ope|open|begge|lagre(?: begge| alle| alt)?|bekreft|eldre|nyere|(?:neste|forrige|første)(?: side)?)$/iu;

/** «nr 3» and «#12» are entries of the log, «2» is a choice. */
const A_NUMBER = /^(?:(?:nr|nummer|no|oppføring|sak|punkt|side)\b\.? *)?#? *\d[\d\s./%-]*$/iu;

function saysDayOrNumber(words: string, { today }: Context): boolean {
  return A_NUMBER.test(words) || parseDate(words, today) !== null;
}

/** In an update it says how it goes, until when, by whom, or what it is about but not for whom: it would be read so, not as a name. */
function saysField(words: string, code: string, { parsing }: Context): boolean {
  const read = parseCommand(`${code}: ${words}`, parsing);
  if (read.name !== "update") return read.name !== "note" || read.internal;
  const { note, municipalities: _, internal, ...said } = read.fields;
  return note === null || internal || Object.values(said).some((value) => value !== null);
}

/** What comes of the word when somebody writes it, with all the words that have been taught. */
export function goesStraightTo(
  { words, activity }: Alias,
  { plan, aliases }: Pick<Snapshot, "plan" | "aliases">,
): boolean {
  const found = findActivity(createIndex(plan, aliases), words, null);
  return found.clear && found.hits[0]?.code === activity;
}

/** False for what, said alone, is a search and nothing else. */
function isCommand(words: string, { parsing }: Context): boolean {
  if (AN_ANSWER.test(words) || saysInternal(words)) return true;
  const [first = ""] = words.split(/\s+/u);
  const isVerb = isVerbWord(first) && !words.includes(" ");
  return isVerb || parseCommand(words, parsing).name !== "status";
}

const untaughtIndex = new WeakMap<Plan, SearchIndex>();

/** The search by the plan's own words alone. */
function untaught(plan: Plan): SearchIndex {
  const index = untaughtIndex.get(plan) ?? createIndex(plan, []);
  untaughtIndex.set(plan, index);
  return index;
}
