/** `teach` and `forget`: words people use for an activity. */

import { allows, NEEDED_FOR_OTHERS_ENTRIES, whoCan } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { button, buttons, text, titleOf } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { areSurelyTwo, type Person } from "../model/person.ts";
import type { Alias, Snapshot } from "../model/snapshot.ts";
import { instantAtOslo } from "../model/week.ts";
import { BUTTONS, PEOPLE, REFUSAL_TITLE, refusalText, TROUBLE } from "../texts/index.ts";
import { type Answer, type Context, type Handler, privately, receiptOf, refusalOf } from "./context.ts";
import type { Decision } from "./decision.ts";
import { entryOf, record } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";
import { goesStraightTo, sameWords, whyNotTaught } from "./teachable.ts";

/** More words than a region has of its own; each makes the search a little slower. */
const MOST_WORDS = 200;
const MOST_A_DAY = 10;

/** Stores the word with who and when. The same taught by another person confirms it; by the same one it changes nothing. */
export const handleTeach: Handler<"teach"> = async (command, context) => {
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const { code } = one.activity;
  const words = command.words.trim();
  const known = understood("teach", one.known);
  const refused = (why: string): { answer: Answer } => ({
    answer: privately(noticeCard(TROUBLE.notStoredTitle, why), known),
  });
  const problem = whyNotTaught(words, code, context);
  if (problem !== null) return refused(problem).answer;
  const recorded = await record(context, { kind: "lesson", activity: null }, async (snapshot, author) => {
    const before = snapshot.aliases.find((alias) => sameWords(alias.words, words));
    if (before !== undefined && before.activity !== code)
      return refused(PEOPLE.wordTaken(titleOf(snapshot, before.activity), before.words));
    if (before !== undefined && isTaughtBy(before, author, snapshot, context))
      return { answer: privately(taughtCard(before, snapshot), known) };
    const teacher = before && snapshot.people.get(before.taughtBy);
    if (before !== undefined && !isSurelyAnother(author, teacher, context))
      return refused(PEOPLE.perhapsSamePerson(before.words, teacher?.identities[0]?.platform ?? "local"));
    const trouble = await whyFull(before, author, snapshot, context);
    return trouble === null ? lesson(before, { words, code }, context, snapshot, author) : refused(trouble);
  });
  if ("answer" in recorded) return recorded.answer;
  const { aliases } = recorded.snapshot;
  const alias = aliases.find((one) => sameWords(one.words, words));
  const card = alias === undefined ? forgottenCard(words) : taughtCard(alias, recorded.snapshot);
  return receiptOf(card, known);
};

/**
 * True where this person has said so already, or nobody need say it any more. One with an account on each platform is
 * one person, also where the bot came to know of the e-mail too late to make them one.
 */
function isTaughtBy(
  { taughtBy, confirmedBy }: Alias,
  author: Person,
  { people }: Snapshot,
  { incoming }: Context,
): boolean {
  if (taughtBy === author.id || confirmedBy !== null) return true;
  const email = people.get(taughtBy)?.email ?? null;
  return email !== null && [author.email, incoming.sender.email?.trim().toLowerCase()].includes(email);
}

/** True where it is known that the one who teaches is another than the one who has taught it. */
function isSurelyAnother(author: Person, teacher: Person | undefined, { incoming }: Context): boolean {
  if (teacher === undefined) return false;
  const { platform, sender } = incoming;
  const email = author.email ?? sender.email?.trim().toLowerCase() ?? null;
  return areSurelyTwo(teacher, { email, identities: [...author.identities, { platform, id: sender.id }] });
}

/** How much may be taught: in all, and by one person on one day. Null when there is room. */
async function whyFull(
  before: Alias | undefined,
  author: Person,
  { aliases }: Snapshot,
  { store, today }: Context,
): Promise<string | null> {
  if (before === undefined && aliases.length >= MOST_WORDS) return PEOPLE.tooManyWords(MOST_WORDS);
  const since = instantAtOslo(`${today}T00:00`);
  const own = await store.log({ author: author.id, since, limit: LOOK_BACK });
  return own.filter(({ kind }) => kind === "lesson").length >= MOST_A_DAY ? PEOPLE.tooManyToday(MOST_A_DAY) : null;
}

/** More entries than one person makes in a day. */
const LOOK_BACK = 1000;

function lesson(
  before: Alias | undefined,
  { words, code }: { words: string; code: string },
  context: Context,
  snapshot: Snapshot,
  author: Person,
): Decision {
  const { now } = context.incoming;
  const alias: Alias =
    before === undefined
      ? { words, activity: code, taughtBy: author.id, taughtAt: now, confirmedBy: null }
      : { ...before, confirmedBy: author.id };
  const note = PEOPLE.lesson(alias.words, code);
  const entry = entryOf({ kind: "lesson", activity: null, note }, context, snapshot, author);
  return { entries: [entry], notices: [], words: { taught: [alias], forgotten: [] } };
}

function taughtCard(alias: Alias, snapshot: Snapshot) {
  const { words, activity } = alias;
  const line = whatComesOf(alias, snapshot)(titleOf(snapshot, activity));
  const forget = button(BUTTONS.undo, { name: "forget", words });
  return { title: PEOPLE.taughtTitle(words), blocks: [text(line), buttons(forget)] };
}

/** Forgets the word again: who taught it may, and editors. */
export const handleForget: Handler<"forget"> = async ({ words }, context) => {
  const known = understood("forget");
  const recorded = await record(context, { kind: "forgetting", activity: null }, (snapshot, author) => {
    const alias = snapshot.aliases.find((one) => sameWords(one.words, words));
    if (alias === undefined)
      return { answer: privately(noticeCard(PEOPLE.unknownWordTitle(words), PEOPLE.unknownWord), known) };
    const isOwn = alias.taughtBy === author.id || alias.confirmedBy === author.id;
    if (!isOwn && !allows(context.right, NEEDED_FOR_OTHERS_ENTRIES)) {
      const who = whoCan(NEEDED_FOR_OTHERS_ENTRIES, context.settings, context);
      const lines = [PEOPLE.othersWord(alias.words), refusalText(NEEDED_FOR_OTHERS_ENTRIES, who)];
      return { answer: refusalOf(noticeCard(REFUSAL_TITLE, ...lines), known) };
    }
    const note = PEOPLE.lesson(alias.words, alias.activity);
    const entry = entryOf({ kind: "forgetting", activity: null, note }, context, snapshot, author);
    return { entries: [entry], notices: [], words: { taught: [], forgotten: [alias.words] } };
  });
  return "answer" in recorded ? recorded.answer : receiptOf(forgottenCard(words), known);
};

function forgottenCard(words: string) {
  return { title: PEOPLE.forgottenTitle(words), blocks: [] };
}

/** What is said of a word is tried, so that it is so. */
function whatComesOf(alias: Alias, { plan, aliases }: Snapshot) {
  const { confirmedBy, taughtBy } = alias;
  if (goesStraightTo(alias, { plan, aliases }))
    return confirmedBy === null ? PEOPLE.taughtSure : PEOPLE.taughtConfirmed;
  if (confirmedBy !== null) return PEOPLE.taughtAsChoice;
  const confirmed = aliases.map((one) => (one.words === alias.words ? { ...one, confirmedBy: taughtBy } : one));
  return goesStraightTo(alias, { plan, aliases: confirmed }) ? PEOPLE.taught : PEOPLE.taughtAsChoice;
}
