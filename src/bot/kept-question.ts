/**
 * The last question each person was asked in each place, so that it can be answered by typing as well as by tapping.
 * In memory, for a quarter of an hour: a button never forgets, this does.
 */

import type { Answer } from "../commands/context.ts";
import { type Button, type Card, NO, YES } from "../model/card.ts";
import { COMMANDS } from "../model/command.ts";
import { type IsoDate, osloDate } from "../model/week.ts";
import { encodePayload, type Payload } from "../payload/button-payload.ts";
import { formatCommand } from "../understand/command-text.ts";
import { parseDate } from "../understand/language/dates.ts";
import { withoutDecoration } from "../understand/language/emoji.ts";
import { normaliseText } from "../understand/language/normalise.ts";
import { WORDS_FOR_NO, WORDS_FOR_YES } from "../understand/language/small-words.ts";
import { statusOf } from "../understand/language/status-words.ts";
import { withoutOwnName } from "../understand/parse.ts";
import type { Incoming } from "./incoming.ts";
import { goesOn, withMore } from "./more-than-answer.ts";
import { joinWords } from "./said.ts";
import type { Understood } from "./understood.ts";

export interface KeptQuestions {
  /** What was typed as the tap that it stands for, when it answers the last question here; else as it came. */
  answered(incoming: Incoming): Incoming;
  /** Remembers the question in this answer, and forgets the one before: only the last can be answered by typing. */
  keep(incoming: Incoming, answer: Answer): void;
}

interface Kept {
  buttons: Button[];
  awaitsDate: Answer["awaitsDate"];
  /** Code of the one activity that was asked about, or null. */
  activity: string | null;
  at: number;
  /** The request that came last: delivered again it means the same again. */
  last: Incoming;
}

const LASTS_MS = 15 * 60_000;
const MOST_KEPT = 1000;
const LONGEST_ANSWER = 80;

const SAYS_YES = new RegExp(`^(?:${WORDS_FOR_YES}|det stemmer|stemmer)$`);
const SAYS_NO = new RegExp(`^(?:${WORDS_FOR_NO})$`);

/** Nothing asked yet. */
export function keepQuestions(): KeptQuestions {
  const kept = new Map<string, Kept>();
  return {
    answered(incoming) {
      const asked = kept.get(keyOf(incoming));
      if (asked === undefined || incoming.input.kind !== "text") return incoming;
      // Only what was meant: who it is may have been looked up since.
      if (asked.last.request === incoming.request) return { ...incoming, input: asked.last.input };
      if (asked.buttons.length === 0 && asked.awaitsDate === undefined) return incoming;
      const isFresh = Math.abs(Date.parse(incoming.now) - asked.at) <= LASTS_MS;
      const meant = isFresh ? meantBy(incoming.input.text, asked, osloDate(incoming.now)) : null;
      return meant === null ? incoming : { ...incoming, input: { kind: "tap", payload: encodePayload(meant) } };
    },
    keep(incoming, answer) {
      const key = keyOf(incoming);
      const open = kept.get(key);
      kept.delete(key); // the newest stands last
      if (open !== undefined && isNoise(incoming)) return void kept.set(key, { ...open, last: incoming });
      const [oldest] = kept.size >= MOST_KEPT ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
      const buttons = answer.choices ?? questionButtons(answer);
      // What is still to be saved is about others.
      const activity = answer.choices === undefined ? answer.understood.activity : null;
      kept.set(key, { buttons, awaitsDate: answer.awaitsDate, activity, at: Date.parse(incoming.now), last: incoming });
    },
  };
}

/** «ok», «takk», 👍: said of the question, and no answer to it; it stays open. */
const NOISE = /^(?:ok|okei|okay|greit|fint|bra|flott|takk|tusen takk|hm+|mhm|aha|å ja|jaha)?[\s.!,]*$/u;

function isNoise({ input }: Incoming): boolean {
  return input.kind === "text" && NOISE.test(withoutDecoration(input.text).text.trim().toLowerCase());
}

/** The choices of an answer that is a question; none when it is not. */
export function questionButtons({ card, understood }: { card: Card; understood: Understood }): Button[] {
  const { name, activity, area, candidates, nearest } = understood;
  const isChoice = name !== "trouble" && COMMANDS[name].chooses && activity === null && area === null;
  if (!understood.ask && !(isChoice && candidates.length + nearest.length > 0)) return [];
  return card.blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
}

function keyOf({ platform, sender, place }: Incoming): string {
  return `${platform}\n${sender.id}\n${place.channel}\n${place.thread ?? ""}`;
}

/**
 * The choice that was typed, with the words that the question was about: «ja» or «2» adds nothing to them, a date is
 * written below them. With a colon it is a line of its own, unless it goes on from the question.
 */
function meantBy(text: string, asked: Kept, today: IsoDate): Payload | null {
  const typed = plain(withoutOwnName(text));
  const isLine = withoutDecoration(text).text.includes(":") && !goesOn(withoutOwnName(text));
  if (typed === "" || typed.length > LONGEST_ANSWER || isLine) return null;
  const button = buttonTyped(typed, asked.buttons);
  if (button !== undefined) return { command: button.command, typed: button.typed ?? null };
  return withDate(typed, withoutOwnName(text), asked, today) ?? withMore(withoutOwnName(text), asked, today);
}

/** By number, by label or its first words («I8», «60 %»), by yes or no, or by another word for the same status. */
function buttonTyped(typed: string, buttons: Button[]): Button | undefined {
  const figure = /^(\d{1,3})$/.exec(typed)?.[1];
  const perCent = buttons.filter(({ label }) => figure !== undefined && label.split(", ").includes(`${figure} %`));
  if (perCent.length === 1) return perCent[0];
  const number = /^(?:nr\.? ?|nummer )?(\d)\)?$/.exec(typed)?.[1];
  if (number !== undefined) return buttons[Number(number) - 1];
  const labelled = buttons.filter(({ label }) => plain(label) === typed || plain(label).split(/ · |, /)[0] === typed);
  if (labelled.length > 0) return labelled.length === 1 ? labelled[0] : undefined;
  const answering = (word: string) => buttons.find(({ answers }) => answers?.includes(word));
  if (SAYS_YES.test(typed)) return buttons.length > 1 ? answering(YES) : buttons[0];
  if (SAYS_NO.test(typed)) return answering(NO);
  const worded = answering(typed);
  if (worded !== undefined) return worded;
  const status = statusOf(typed);
  const same = status === null ? [] : buttons.filter(({ label }) => statusOf(label) === status);
  return same.length === 1 ? same[0] : undefined;
}

function withDate(typed: string, words: string, { awaitsDate }: Kept, today: IsoDate): Payload | null {
  if (awaitsDate === undefined) return null;
  const reading = parseDate(typed.replace(/^(?:ny )?frist(?:en)? (?:er )?/u, ""), today);
  if (reading?.kind !== "date") return null;
  const { command } = awaitsDate;
  const first = awaitsDate.typed ?? formatCommand(command);
  const fields = { ...command.fields, deadline: reading.date };
  return { command: { ...command, fields }, typed: joinWords(first, words) };
}

function plain(text: string): string {
  return normaliseText(text)
    .replace(/(?<![.!\s])[.!\s]+$/u, "")
    .toLowerCase();
}
