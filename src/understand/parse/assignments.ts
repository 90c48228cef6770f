/** `ansvar …` and `overta …`: who is responsible. */
import type { Assignment, Command, Mention } from "../../model/command.ts";
import { NO_FILTERS } from "../../model/command.ts";
import { roleNamed } from "../language/roles.ts";
import type { ParseContext, Reader } from "./context.ts";
import { isMe, listOfPerson, ME, mentionOf } from "./persons.ts";
import { refOf } from "./target.ts";

/** To the end of the line, for a name may be of two words: `@Ola Bakken`. */
const MENTION = /@([^@]+)$/u;
const NOBODY = /(?<!\s)\s+(ingen|ledig|ingenting)$/iu;

/** `ansvar bredbånd regionkoordinator`, `ansvar regional næringssjef @kari`; with nothing to set it is a question. */
export const readAssign: Reader = (rest, context) => {
  if (rest === "") return null;
  const text = rest
    .replace(/^(for|av|på)\s+/iu, "")
    .replace(/[:=]/gu, " ")
    .replace(/(?<!\s)\s+(til|er)\s+/giu, " ");
  const assignment = assignmentOf(text.trim(), context);
  if (assignment !== null) return { name: "assign", assignment, unconfirmed: false };
  return personAtTheEnd(text.trim(), context) ?? readQuestion(text.trim(), context);
};

const TAKES_OVER =
  /^(?!.*\n)(?<who>.+?)(?<!\s)\s+(?:(?:tar over|overtar|tek over|overtek)\s+(?:(?:hoved)?ansvar(?:et)?\s+for\s+)?|(?:får|har nå|har no|har fått|skal ha)\s+(?:hoved)?ansvar(?:et)?\s+for\s+)(?<what>\S.*)$/iu;

/** «jeg har ansvar for bredbånd» of oneself; of another it may be what somebody has heard, and is no handing over. */
const I_HAVE = /^(?:jeg|eg|æ)\s+har\s+(?:hoved)?ansvar(?:et)?\s+for\s+(?<what>\S.*)$/iu;

/** «Kari tar over bredbånd»: of somebody who is known, and asked about. */
export function readTakeover(line: string, context: ParseContext): Command | null {
  const own = I_HAVE.exec(line)?.groups?.what;
  if (own !== undefined) return toPerson(own.trim(), ME, context);
  const { who = "", what = "" } = TAKES_OVER.exec(line)?.groups ?? {};
  if (/^(?:jeg|eg|æ)$/iu.test(who)) return toPerson(what.trim(), ME, context);
  return context.isPerson(who) ? toPerson(what.trim(), mentionOf(who), context) : null;
}

/** Asks whether this person is to have what the words name; null when they name nothing. */
function toPerson(words: string, mention: Mention, context: ParseContext): Command | null {
  const role = roleNamed(words, context.plan.roles);
  if (role !== null) return { name: "assign", assignment: { role, holder: mention }, unconfirmed: true };
  const activity = refOf(words, context);
  if ("words" in activity && context.find(words).verdict === "none") return null;
  return { name: "assign", assignment: { activity, responsible: mention }, unconfirmed: true };
}

/** A name of two or three words as names are written; of one word it may be a place or a slip. */
const LIKE_A_NAME = /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){1,2}$/u;

/** «bredbånd Kari Moen»: a name without `@` behind what is given. One whom nobody knows is asked for, not searched for. */
function personAtTheEnd(text: string, context: ParseContext): Command | null {
  const starts = [...text.matchAll(/\S+/g)].slice(1, 12).map(({ index }) => index);
  const start = starts.find(
    (at) => isMe(text.slice(at)) || context.isPerson(text.slice(at)) || LIKE_A_NAME.test(text.slice(at)),
  );
  if (start === undefined) return null;
  const [words, name] = [text.slice(0, start).trim(), text.slice(start)];
  if (isMe(name)) return toPerson(words, ME, context);
  const isTold = context.isPerson(name) || (context.find(words).clear && context.find(name).verdict === "none");
  return isTold && !context.find(text).clear ? toPerson(words, mentionOf(name), context) : null;
}

function assignmentOf(text: string, context: ParseContext): Assignment | null {
  const mention = mentionIn(text);
  if (mention !== null) {
    const subject = text.replace(MENTION, "").trim();
    if (subject === "") return null;
    const role = roleNamed(subject, context.plan.roles);
    if (role !== null) return { role, holder: mention };
    return { activity: refOf(subject, context), responsible: mention };
  }
  const vacant = NOBODY.test(text) ? roleNamed(text.replace(NOBODY, ""), context.plan.roles) : null;
  if (vacant !== null) return { role: vacant, holder: null };
  // «ansvar regional næringssjef» asks: its last word alone would name another role.
  return roleNamed(text, context.plan.roles) === null ? roleAtTheEnd(text, context) : null;
}

/** The longest ending that names a role, after at least one word for the activity. */
function roleAtTheEnd(text: string, context: ParseContext): Assignment | null {
  const words = [...text.matchAll(/\S+/g)].slice(0, 20);
  for (const word of words.slice(1)) {
    const role = roleNamed(text.slice(word.index), context.plan.roles);
    if (role !== null) return { activity: refOf(text.slice(0, word.index), context), responsible: { role } };
  }
  return null;
}

/** «ansvar regionrådgiver»: what that role is responsible for; «ansvar bredbånd»: the activity's card. */
function readQuestion(text: string, context: ParseContext): Command {
  const role = roleNamed(text, context.plan.roles);
  if (role !== null) return { name: "list", filters: { ...NO_FILTERS, role }, page: 1 };
  const persons = listOfPerson(text, context);
  if (persons !== null) return persons;
  const { area } = context.find(text);
  if (area !== null) return { name: "overview", area };
  return { name: "status", activity: refOf(text, context) };
}

function mentionIn(text: string): Mention | null {
  const match = MENTION.exec(text);
  return match?.[1] === undefined ? null : mentionOf(match[1]);
}

/** `overta @fra @til` */
export const readHandover: Reader = (rest) => {
  const [, from, to] = /^(?:fra\s+)?@([^@]+?)(?<!\s)\s+(?:til\s+)?@([^@]+)$/iu.exec(rest) ?? [];
  if (from === undefined || to === undefined) return null;
  return { name: "handover", from: mentionOf(from), to: mentionOf(to) };
};

/** What stands between a word and its meaning: behind a quoted word «er» will do. */
const MEANS_QUOTED = /(?<=^[«"“„][^»"”]+[»"”])\s*(?:=|betyr|tyder|er)/iu;
const MEANS = /(?<!^)(?:=|betyr|tyder)/iu;

/** `lær «tog» = jernbane` */
export const readTeach: Reader = (rest, context) => {
  const means = MEANS_QUOTED.exec(rest) ?? MEANS.exec(rest);
  const words = unquoted(rest.slice(0, means?.index ?? 0));
  const meant = means === null ? "" : rest.slice(means.index + means[0].length).trim();
  return words === "" || meant === "" ? null : { name: "teach", words, activity: refOf(unquoted(meant), context) };
};

/** `glem «tog»` */
export const readForget: Reader = (rest) => {
  const words = unquoted(rest);
  return words === "" ? null : { name: "forget", words };
};

function unquoted(text: string): string {
  return text.replace(/^[\s"'«»“”„]+|(?<![\s"'«»“”„])[\s"'«»“”„]+$/gu, "");
}
