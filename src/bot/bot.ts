/**
 * The one door: an `Incoming` goes in, a `Reply` comes out. Adapters translate their platform's requests to the one
 * and draw the other; everything that is decided is decided behind this door.
 */
import { cardText } from "../cards/text.ts";
import { refusalCard, storeTroubleCard, troubleCard } from "../cards/trouble.ts";
import { type Answer, type Context, privately } from "../commands/context.ts";
import { answerEdit } from "../commands/edited.ts";
import { forEveryone, isForOne } from "../commands/for-everyone.ts";
import { readForm } from "../commands/form.ts";
import { answerCommand } from "../commands/index.ts";
import { logMessage } from "../commands/log-message.ts";
import { knowMentioned } from "../commands/mentions.ts";
import { withNames } from "../commands/named.ts";
import { authorOf } from "../commands/record.ts";
import { understoodName } from "../commands/resolve.ts";
import { severalIn, withTheRest } from "../commands/several.ts";
import { refuseIdentityNumber } from "../commands/update.ts";
import { areaOfPlace, type Place } from "../model/channel.ts";
import { type Command, isRead, isWrite } from "../model/command.ts";
import { LONGEST_LINE, LONGEST_QUOTE, LONGEST_RAW, shorten } from "../model/limits.ts";
import { findPerson, type Platform, type Right } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type Instant, osloDate } from "../model/week.ts";
import { type Notice, type Store, StoreError } from "../store.ts";
import { TROUBLE } from "../texts/index.ts";
import { formatCommand } from "../understand/command-text.ts";
import { holdsIdentityNumber, maskIdentityNumbers } from "../understand/language/identity-number.ts";
import { cleanText } from "../understand/language/normalise.ts";
import { parseCommand } from "../understand/parse.ts";
import { isPersonName } from "../understand/person-names.ts";
import { prepareGuesses } from "../understand/search.ts";
import type { Settings } from "../weekly/due/context.ts";
import { createDue, type Due } from "../weekly/due.ts";
import { isShaped, type TooLong, textsIn, tooLongIn, wordsOf } from "./door.ts";
import type { Edit, Incoming, Reply, Sender } from "./incoming.ts";
import { keepAnswers, keepTexts } from "./kept-answers.ts";
import { keepQuestions } from "./kept-question.ts";
import { type Find, keepSearch } from "./kept-search.ts";
import { maskedAnswer, maskedInput } from "./masked.ts";
import { nudgeAnswer } from "./nudge-answer.ts";
import { rememberAdministrator } from "./remember-administrator.ts";
import { rememberGuest } from "./remember-guest.ts";
import { allows, neededFor, rightOf, whoCan } from "./rights.ts";
import { joinWords, type Said, saidIn } from "./said.ts";
import { type Suggestion, suggestActivities } from "./suggest.ts";
import { understood } from "./understood.ts";
import { isForAll } from "./visibility.ts";

export interface Bot extends Due {
  /** Answers one message, tap or form. Never throws: the unexpected becomes an answer with a reference number. */
  handle(incoming: Incoming): Promise<Reply>;
  /**
   * Answers that a message to the bot was changed or deleted, in private; null where there is nothing to say. Stores
   * nothing: what it offers, a tap stores. Never throws.
   */
  edited(edit: Edit): Promise<Reply | null>;
  /**
   * What everyone in the place may see of a reply that `handle` gave (that very object), where it cannot be given in
   * private: nothing internal, nothing that was not typed in the open. Null when there is none. Never throws.
   */
  forEveryone(reply: Reply): Promise<Reply | null>;
  /** Reads plan and word lists for search now, so that nobody who asks need wait for it. Throws `StoreError`. */
  prepare(): Promise<void>;
  /** Private messages that wait for this person; they count as delivered from now on. */
  takeNotices(platform: Platform, id: string, now: Instant): Promise<Notice[]>;
  /** Activities to choose among while somebody types. Never throws; null when the store cannot be read. */
  suggest(asked: Suggesting): Promise<Suggestion[] | null>;
}

/** What has been typed in a menu or a search box so far, by whom and where. */
export interface Suggesting {
  platform: Platform;
  sender: Sender;
  place: Place;
  words: string;
  now: Instant;
  limit: number;
}

export interface BotOptions {
  store: Store;
  settings: Settings;
  /** Told of the unexpected, with the reference number that the person was given. Holds no personal text. */
  report(reference: string, error: unknown): void;
}

/** The bot over a store. */
export function createBot({ store, settings, report }: BotOptions): Bot {
  const searchFor = keepSearch();
  const questions = keepQuestions();
  const answers = keepAnswers();
  const meanings = new WeakMap<Reply, Incoming>();
  return {
    ...createDue(store, settings),
    async handle(delivered) {
      let incoming = delivered;
      try {
        if (!isShaped(delivered.input)) throw new Error("input of an unknown shape");
        const long = tooLongIn(delivered);
        if (long !== null) return replyTo(delivered, tooLong(long));
        incoming = { ...delivered, input: maskedInput(delivered.input) };
        const meant = questions.answered(incoming);
        const answered = maskedAnswer(await answer(meant));
        questions.keep(meant, answered);
        return replyTo(meant, answered);
      } catch (error) {
        return replyTo(incoming, unexpected(incoming, error));
      }
    },
    async edited(edit) {
      const { text, before: _before, original: _original, age: _age, ...around } = edit;
      let incoming: Incoming = { ...around, input: { kind: "text", text: text ?? "" } };
      try {
        const long = tooLongIn(incoming);
        if (long !== null) return replyOf(tooLong(long));
        incoming = { ...incoming, input: maskedInput(incoming.input) };
        const snapshot = await store.read();
        const said = saidIn(incoming.input, snapshot.plan);
        const context = said && contextOf(incoming, said, snapshot, searchFor(snapshot));
        const found = context && (await answerEdit(edit, context, refuse));
        if (found === null) return null;
        const answered = maskedAnswer(found);
        questions.keep(incoming, answered);
        return replyOf(answered);
      } catch (error) {
        return replyOf(unexpected(incoming, error));
      }
    },
    async forEveryone(reply) {
      const meant = meanings.get(reply);
      if (meant === undefined) return null;
      try {
        const shown = await shownToEveryone(reply, meant);
        return shown === null || "text" in shown ? shown : replyTo(meant, shown);
      } catch (error) {
        report(referenceOf(meant), error);
        return null;
      }
    },
    async prepare() {
      searchFor(await store.read());
      prepareGuesses();
    },
    async takeNotices(platform, id, now) {
      const { people } = await store.read();
      const person = findPerson(people.values(), platform, { id, email: null });
      return person === undefined ? [] : store.takeNotices(person.id, now);
    },
    async suggest({ platform, sender, place, words, now, limit }) {
      const snapshot = await store.read().catch(() => null);
      if (snapshot === null) return null;
      if (words.length > LONGEST_RAW) return [];
      const who = { platform, id: sender.id };
      const area = areaOfPlace(place, platform, snapshot);
      const asked = { words: shorten(cleanText(words), LONGEST_QUOTE), who, area, today: osloDate(now), limit };
      return suggestActivities(asked, snapshot, searchFor(snapshot));
    },
  };

  async function answer(incoming: Incoming): Promise<Answer> {
    const met = await rememberGuest(incoming, await store.read(), store);
    const snapshot = await rememberAdministrator(incoming, met, store, settings);
    const said = saidIn(incoming.input, snapshot.plan);
    if (said === null) return unreadable(incoming);
    const context = contextOf(incoming, said, snapshot, searchFor(snapshot));
    const known = answers.known(context);
    if (known !== null) return known;
    const read = await commandOf(said, context);
    if ("answer" in read) return read.answer;
    const replied = await nudgeAnswer(read.command, context);
    if (replied !== null && "answer" in replied) return replied.answer;
    const { command } = replied ?? read;
    const needed = neededFor(command);
    if (!allows(context.right, needed)) return refuse(command, needed, context);
    if (!isRead(command)) return change(command, context);
    const answered = await answerCommand(command, context);
    answers.keep(command, context, answered);
    return answered;
  }

  function replyTo(meant: Incoming, answered: Answer): Reply {
    const reply = replyOf(answered);
    meanings.set(reply, meant);
    return reply;
  }

  /** What was not understood at all is repeated where it was typed, and nowhere else. */
  async function shownToEveryone(reply: Reply, meant: Incoming): Promise<Reply | Answer | null> {
    if (reply.visibility === "channel") return reply;
    if (reply.understood.name === "trouble") {
      const raw = tooLongIn(meant)?.text ?? wordsOf(meant.input);
      return meant.input.kind === "text" && !isForOne({ raw, incoming: meant }) ? reply : null;
    }
    const snapshot = await store.read();
    const said = saidIn(meant.input, snapshot.plan);
    if (said === null) return null;
    const context = contextOf(meant, said, snapshot, searchFor(snapshot));
    const read = await commandOf(said, context);
    return "answer" in read ? null : forEveryone(reply, read.command, context);
  }

  /** What may store something: never an identity number, and never twice for one request. */
  async function change(typed: Command, context: Context): Promise<Answer> {
    const command = withNames(typed, context.incoming.mentioned);
    // What a tap or a form carries need not stand in the words that were typed.
    if ([context.raw, ...textsIn(command)].some(holdsIdentityNumber)) return refuseIdentityNumber(command);
    const words = wordsWritten(command, context);
    try {
      if (!isWrite(command)) return await answerCommand(command, { ...context, ...words });
      const stored = await store.byRequest(context.incoming.request);
      // Whoever changes anything is known from then on, so that the bot can write to them.
      await authorOf(context);
      await knowMentioned(command, context);
      const said = { ...context, ...words, stored };
      return await withTheRest(await answerCommand(command, said), command, said);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.trouble === "corrupt" || error.trouble === "other") report(referenceOf(context.incoming), error);
      return privately(storeTroubleCard(error.trouble, words.raw), understood(command.name));
    }
  }

  function contextOf(incoming: Incoming, { raw, typed }: Said, snapshot: Snapshot, find: Find): Context {
    const area = areaOfPlace(incoming.place, incoming.platform, snapshot);
    const today = osloDate(incoming.now);
    const isPerson = (words: string) => isPersonName(snapshot.people, words);
    return {
      store,
      snapshot,
      parsing: { plan: snapshot.plan, today, area, find: (words) => find(words, area), isPerson },
      incoming,
      today,
      right: rightOf(incoming.sender, incoming.platform, settings),
      settings,
      forAll: isForAll(incoming.way),
      stored: [],
      raw,
      typed,
    };
  }

  function refuse(command: Command, needed: Right, context: Context): Answer {
    const card = refusalCard(needed, whoCan(needed, settings, context), context.raw);
    return privately(card, understood(understoodName(command), { ask: isWrite(command) }));
  }

  function unexpected(incoming: Incoming, error: unknown): Answer {
    const words = wordsOf(incoming.input);
    const raw = words === "" ? null : shorten(words, LONGEST_LINE);
    const reference = referenceOf(incoming);
    report(reference, error);
    const card =
      error instanceof StoreError
        ? troubleCard(TROUBLE.readFailedTitle, TROUBLE.readFailed, raw)
        : troubleCard(TROUBLE.unexpectedTitle, TROUBLE.unexpected(reference), raw);
    return privately(card, understood("trouble"));
  }
}

type Read = { command: Command } | { answer: Answer };

/** The command that came, whatever way it came. */
function commandOf({ command }: Said, context: Context): Read | Promise<Read> {
  const { input } = context.incoming;
  if (input.kind === "form") return readForm(input, context);
  if (input.kind === "log") return logMessage(input, context);
  if (command !== null) return { command };
  const several = input.kind === "text" ? severalIn(context) : null;
  return { command: several ?? parseCommand(context.raw, context.parsing) };
}

/** What the log is to keep: with the names of those mentioned; of a form all that was filled in, below what it grew out of. */
function wordsWritten(command: Command, { incoming, raw, typed }: Context): Pick<Context, "raw" | "typed"> {
  const isForm = incoming.input.kind === "form";
  const words = withNames(isForm ? joinWords(typed, formatCommand(command)) : raw, incoming.mentioned);
  return { raw: words, typed: isForm || typed !== null ? words : null };
}

function tooLong({ text, length, limit }: TooLong): Answer {
  // Twice as much as is shown: of what is cleaned away, something may be left.
  const shown = maskIdentityNumbers(cleanText(text.trim().slice(0, 2 * LONGEST_QUOTE)));
  const problem = TROUBLE.tooLong(length, limit);
  return privately(troubleCard(TROUBLE.tooLongTitle, problem, shorten(shown, LONGEST_QUOTE)), understood("trouble"));
}

/** A button that is forged, or of another plan or version: nothing is done, and what had been typed is repeated. */
function unreadable({ input }: Incoming): Answer {
  return privately(
    troubleCard(TROUBLE.unreadableTitle, TROUBLE.unreadable, wordsOf(input) || null),
    understood("trouble"),
  );
}

const textOf = keepTexts(cardText);

function replyOf(answer: Answer): Reply {
  const { visibility, card, understood: known, stored } = maskedAnswer(answer);
  return { visibility, card, text: textOf(card), understood: known, stored: stored === true };
}

/** Four hex digits to find the line in the log by: short enough to read aloud. */
function referenceOf({ request, now }: Incoming): string {
  const sum = [...`${request}${now}`].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_536, 7);
  return sum.toString(16).padStart(4, "0");
}
