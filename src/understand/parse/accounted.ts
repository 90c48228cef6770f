/**
 * The guard before anything is stored or offered: every word that was typed is the activity's name, a field, a small word,
 * or in the comment (`understanding.md`, rule 1). What the name leaves out goes to the comment, and is asked about.
 */
import { type Command, type CommandNamed, isLater, NO_FIELDS, type UpdateFields } from "../../model/command.ts";
import { foldedWords } from "../language/fold.ts";
import { saysUnchanged } from "../language/unchanged.ts";
import { isStopWord } from "../search/function-words.ts";
import { fieldsOf, type ParseContext } from "./context.ts";
import { withParticles } from "./particles.ts";
import { refOf } from "./target.ts";

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** No activity is named in more words; longer ones are searched for and never written to. */
const MOST_WORDS = 24;
/** A name is found in as many words side by side: «statlige arbeidsplasser», «RV 3». */
const WINDOWS = [1, 2, 3];

/** The command that `line` was read as, with all of its words in it. */
export function accountFor(read: Command, line: string, context: ParseContext): Command {
  const command = withParticles(read, line, context);
  if (command.name === "update" || command.name === "correct") {
    return closesOngoing(command, line, context) ? confirmed(command) : withTheRest(command, line, context);
  }
  return command.name === "confirm" ? confirmWithTheRest(command, line, context) : command;
}

function withTheRest(command: Writing, line: string, context: ParseContext): Command {
  if ("code" in command.activity || command.doubts.some(({ kind }) => kind === "identity-number")) return command;
  const rest = unnamedIn(command.activity.words, context);
  if (rest === null) return command;
  const { name, text } = rest;
  const dateless = command.doubts.find((doubt) => doubt.kind === "no-date");
  if (dateless !== undefined) {
    const typed = `${text} ${dateless.typed}`; // nothing else was read
    return { ...command, activity: { words: name }, doubts: [{ ...dateless, typed }] };
  }
  // «60 % bredbånd innen jul»: what stands beside the name may be fields, too.
  const beside = fieldsOf(text, context, true);
  const isPlain = [...beside.doubts, ...command.doubts].every(({ kind }) => kind === "unconfirmed");
  const fields = together(beside.onlyFields && isPlain ? beside.fields : null, command.fields);
  if (fields !== null) return { ...command, activity: { words: name }, fields, doubts: withUnconfirmed(command) };
  const note = [text, command.fields.note].filter((part) => part !== null).join(", ");
  const asked: Writing = { ...command, activity: { words: name }, fields: { ...command.fields, note } };
  const isAsked = command.doubts.some(({ kind }) => kind !== "unconfirmed");
  if (isAsked || !says(command.fields)) return asked;
  return { ...asked, doubts: [{ kind: "hedged", typed: line.trim() }, ...command.doubts] };
}

function withUnconfirmed({ doubts }: Writing): Writing["doubts"] {
  return doubts.some(({ kind }) => kind === "unconfirmed") ? doubts : [...doubts, { kind: "unconfirmed" }];
}

function says({ status, progress, deadline }: UpdateFields): boolean {
  return [status, progress, deadline].some((value) => value !== null);
}

/** Both, where no field is said twice; null where one is, or where there is nothing to add. */
function together(beside: UpdateFields | null, said: UpdateFields): UpdateFields | null {
  if (beside === null || isLater(beside.deadline)) return null;
  const keys = ["status", "progress", "deadline", "decision", "responsible"] as const;
  if (keys.some((key) => beside[key] !== null && said[key] !== null && beside[key] !== said[key])) return null;
  const added = Object.fromEntries(keys.map((key) => [key, said[key] ?? beside[key]]));
  return { ...said, ...added, internal: said.internal || beside.internal };
}

/** «uendret bredbånd i Os» is said of less: a comment. */
function confirmWithTheRest(command: CommandNamed<"confirm">, line: string, context: ParseContext): Command {
  if ("code" in command.activity) return command;
  const rest = unnamedIn(command.activity.words, context);
  if (rest === null || saysUnchanged(`uendret ${rest.text}`)) return command;
  const fields = { ...NO_FIELDS, ...fieldsOf(`kommentar: ${line.trim()}`, context).fields };
  return { name: "update", activity: { words: rest.name }, fields, doubts: [{ kind: "unconfirmed" }] };
}

/** The words beside the name, as they were typed, with the name; null when the name is all there is, or none is found. */
function unnamedIn(words: string, context: ParseContext): { name: string; text: string } | null {
  const tokens = words.split(/\s+/u).filter((word) => word !== "");
  const found = context.find(words);
  const code = found.hits[0]?.code;
  const hasFigure = tokens.some((token) => /^[\d.,]*%?$/u.test(token));
  if (code === undefined || tokens.length < 2 || tokens.length > MOST_WORDS || (found.clear && !hasFigure)) return null;
  const named = tokens.map((_, at) => isNamed(tokens, at, code, context));
  const telling = tokens.map((token, at) => named[at] || !isSmall(token));
  const first = named.indexOf(true);
  const last = named.lastIndexOf(true);
  if (first === -1 || !telling.some((tells, at) => tells && !named[at])) return null;
  // The name goes from its first word to its last; what stands inside it is told of it.
  const before = tokens.slice(0, first).join(" ");
  const behind = tokens.slice(last + 1).join(" ");
  const inside = tokens.slice(first, last + 1).filter((_, at) => telling[first + at] && !named[first + at]);
  const text = [before, inside.join(" "), behind].filter((part) => part !== "").join(", ");
  if (context.find(text).clear) return null; // another activity, which is asked about
  const name = tokens.slice(first, last + 1).filter((_, at) => !inside.includes(tokens[first + at] ?? ""));
  return { name: name.join(" "), text };
}

/**
 * The words that do not name this activity, where some do: they are of what is told, and must not be lost when it is
 * chosen («I8 starta opp i dag»). Empty where the words are the name, well or badly spelt.
 */
export function toldBeside(words: string, code: string, context: ParseContext): string {
  const tokens = words.split(/\s+/u).filter((word) => word !== "");
  if (tokens.length < 2 || tokens.length > MOST_WORDS) return "";
  const codes = tokens.map((token) => {
    const alone = refOf(token.replaceAll(/[,;]/gu, ""), context);
    return "code" in alone ? alone.code : null;
  });
  if (codes.some((one) => one !== null && one !== code)) return ""; // «I7, I2»: names, all of them
  const coded = codes.map((one) => one === code);
  // Beside its code no other word is its name.
  const named = coded.includes(true) ? coded : tokens.map((_, at) => isNamed(tokens, at, code, context));
  const beside = tokens.filter((token, at) => !named[at] && !isSmall(token));
  if (!named.includes(true) || beside.length === 0) return "";
  const first = named.indexOf(true);
  const last = named.lastIndexOf(true);
  return [
    tokens.slice(0, first),
    tokens.slice(first, last + 1).filter((_, at) => !named[first + at]),
    tokens.slice(last + 1),
  ]
    .map((part) => part.join(" "))
    .filter((part) => part !== "")
    .join(", ");
}

function isSmall(token: string): boolean {
  return !/[\d%]/u.test(token) && foldedWords(token).every(isStopWord);
}

/** True when the word, alone or with its neighbours, points to the activity more than they do without it. */
function isNamed(tokens: readonly string[], at: number, code: string, context: ParseContext): boolean {
  if (isSmall(tokens[at] ?? "")) return false;
  const score = (words: readonly string[]) => {
    const { hits, verdict, area } = context.find(words.join(" "));
    const hit = verdict === "none" || area !== null ? undefined : hits.find((one) => one.code === code);
    return hit?.score ?? 0;
  };
  return WINDOWS.some((size) =>
    Array.from({ length: size }, (_, back) => at - back).some((from) => {
      const window = tokens.slice(Math.max(0, from), from + size);
      if (from < 0 || window.length < size) return false;
      const without = window.filter((_, index) => from + index !== at);
      return score(window) > (without.length === 0 ? 0 : score(without) + 0.02);
    }),
  );
}

/** A code and its colon, and behind them nothing but fields, or a comment that is said to be one. */
const DELIBERATE = /^(?:rett\s+(?:#\d+\s+)?)?#?\s*\p{L}\s*-?\s*\d{1,3}\s*:/iu;

/**
 * Work that goes on is hardly ever done (rule 4): what closes it asks, unless it is said with nothing beside it behind an
 * exact code.
 */
function closesOngoing({ activity, fields, doubts }: Writing, line: string, context: ParseContext): boolean {
  const closes = fields.status === "done" || fields.status === "dropped" || fields.progress === 100;
  if (!closes || doubts.length > 0) return false;
  const found = "code" in activity ? null : context.find(activity.words);
  if (found?.clear === false) return false; // which one is asked
  const code = "code" in activity ? activity.code : found?.hits[0]?.code;
  const meant = context.plan.activities.find((one) => one.code === code);
  if (meant?.kind !== "ongoing") return false;
  const isAlone = fields.note === null || /(?:kommentar|åpent|notat|merknad)[^\S\n]*:/iu.test(line);
  return !(DELIBERATE.test(line) && isAlone);
}

function confirmed(command: Writing): Command {
  return { ...command, doubts: [{ kind: "unconfirmed" }] };
}
