/**
 * The one door: an `Incoming` goes in, a `Reply` comes out. Adapters translate their platform's requests to the one
 * and draw the other; everything that is decided is decided behind this door.
 */
import { cardText } from "../cards/text.ts";
import { refusalCard } from "../cards/trouble.ts";
import { type Answer, refusalOf } from "../commands/context.ts";
import { answerEdit } from "../commands/edited.ts";
import { forEveryone, isForOne } from "../commands/for-everyone.ts";
import { areaOfPlace, type Place } from "../model/channel.ts";
import { COMMANDS } from "../model/command.ts";
import { LONGEST_QUOTE, LONGEST_RAW, shorten } from "../model/limits.ts";
import { findPerson, type Platform } from "../model/person.ts";
import { type Instant, osloDate } from "../model/week.ts";
import type { Notice, Store } from "../store.ts";
import { cleanText } from "../understand/language/normalise.ts";
import { prepareGuesses } from "../understand/search.ts";
import type { Settings } from "../weekly/due/context.ts";
import { createDue, type Due } from "../weekly/due.ts";
import { createAnswering, refuse } from "./answering.ts";
import { type Conversations, isAgain, keepConversations, type Talk } from "./conversation.ts";
import { isShaped, tooLongIn, wordsOf } from "./door.ts";
import type { Edit, Exchange, Incoming, Reply, Sender } from "./incoming.ts";
import { keepTexts } from "./kept-answers.ts";
import { keepSearch } from "./kept-search.ts";
import { maskedAnswer, maskedInput } from "./masked.ts";
import { allows, rightOf } from "./rights.ts";
import { saidIn } from "./said.ts";
import { type Suggestion, suggestActivities } from "./suggest.ts";
import { talksIn } from "./talks.ts";
import { referenceOf, tooLong, unexpected } from "./trouble.ts";
import { typedAnswer } from "./typed-answer.ts";
import { understood } from "./understood.ts";

export interface Bot extends Due {
  /** Answers one message, tap or form. Never throws: the unexpected becomes an answer with a reference number. */
  handle(incoming: Incoming): Promise<Reply>;
  /**
   * Answers that a message to the bot was changed or deleted, in private; null where there is nothing to say. Stores
   * nothing: what it offers, a tap stores. Never throws.
   */
  edited(edit: Edit): Promise<Reply | null>;
  /** The same with what was understood, for who may have to tell others of it: `forEveryone`. */
  exchange(incoming: Incoming): Promise<Exchange>;
  /**
   * What everyone in the place may see of a reply, where it cannot be given in private: nothing internal, nothing that
   * was not typed in the open. Null when there is none. Never throws.
   */
  forEveryone(exchange: Exchange): Promise<Reply | null>;
  /** Reads plan and word lists for search now, so that nobody who asks need wait for it. Throws `StoreError`. */
  prepare(): Promise<void>;
  /** What somebody who may change nothing is told instead of being given a form; null for everybody else. */
  refusal(platform: Platform, sender: Sender): Reply | null;
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
  /** Where conversations are remembered; left out, in the memory of this process. */
  conversations?: Conversations;
}

/** The bot over a store. */
export function createBot({ store, settings, report, conversations = keepConversations() }: BotOptions): Bot {
  const searchFor = keepSearch();
  const talks = talksIn(conversations, report);
  const answering = createAnswering({ store, settings, searchFor, report });
  return {
    ...createDue(store, settings),
    handle: async (incoming) => (await exchange(incoming)).reply,
    exchange,
    async edited(edit) {
      const { text, before: _before, original: _original, age: _age, ...around } = edit;
      let incoming: Incoming = { ...around, input: { kind: "text", text: text ?? "" } };
      try {
        const long = tooLongIn(incoming);
        if (long !== null) return replyOf(tooLong(long));
        incoming = { ...incoming, input: maskedInput(incoming.input) };
        const snapshot = await store.read();
        const said = saidIn(incoming.input, snapshot.plan);
        const found = said && (await answerEdit(edit, answering.contextOf(incoming, said, snapshot), refuse));
        if (found === null) return null;
        const answer = maskedAnswer(found);
        await talks.remember({ incoming, answer, read: null, follow: null });
        return replyOf(answer);
      } catch (error) {
        return failed(incoming, error);
      }
    },
    async forEveryone(given) {
      try {
        return await shownToEveryone(given);
      } catch (error) {
        report(referenceOf(given.meaning.incoming), error);
        return null;
      }
    },
    refusal(platform, sender) {
      const { needed } = COMMANDS.form;
      if (allows(rightOf(sender, platform, settings), needed)) return null;
      return replyOf(refusalOf(refusalCard(needed, [], null), understood("form")));
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

  async function exchange(delivered: Incoming): Promise<Exchange> {
    let incoming = delivered;
    try {
      if (!isShaped(delivered.input)) throw new Error("input of an unknown shape");
      const long = tooLongIn(delivered);
      if (long !== null) return { reply: replyOf(tooLong(long)), meaning: { incoming, read: null } };
      incoming = { ...delivered, input: maskedInput(delivered.input) };
      const talk = await talks.recall(incoming);
      const meant = await meantBy(incoming, talk);
      const answered = await answering.answer(meant, talk);
      const answer = maskedAnswer(answered.answer);
      const { read, follow } = answered;
      await talks.remember({ incoming: meant, answer, read, follow }, talk);
      return { reply: replyOf(answer), meaning: { incoming: meant, read } };
    } catch (error) {
      return { reply: failed(incoming, error), meaning: { incoming, read: null } };
    }
  }

  /** What was meant: the same as before of a request that comes again, a tap where a question is answered in typing. */
  async function meantBy(incoming: Incoming, talk: Talk | null): Promise<Incoming> {
    // Only what was meant: who it is may have been looked up since.
    if (talk === null) return incoming;
    if (isAgain(talk, incoming)) return { ...incoming, input: talk.last.input };
    if (talk.asked === null) return incoming;
    return typedAnswer(incoming, talk.asked, answering.parsingOf(incoming, await store.read()));
  }

  function failed(incoming: Incoming, error: unknown): Reply {
    report(referenceOf(incoming), error);
    return replyOf(unexpected(incoming, error));
  }

  /** What was not understood at all is repeated where it was typed, and nowhere else. */
  async function shownToEveryone({ reply, meaning: { incoming, read } }: Exchange): Promise<Reply | null> {
    if (reply.visibility === "channel") return reply;
    if (reply.understood.name === "trouble") {
      const raw = tooLongIn(incoming)?.text ?? wordsOf(incoming.input);
      return incoming.input.kind === "text" && !isForOne({ raw, incoming }) ? reply : null;
    }
    if (read === null) return null;
    // What has become internal since is not in it.
    const context = answering.contextOf(incoming, read, await store.read());
    const shown = await forEveryone(reply, read.command, context);
    return shown === null || "text" in shown ? shown : replyOf(shown);
  }
}

const textOf = keepTexts(cardText);

function replyOf(answer: Answer): Reply {
  const { visibility, card, understood: known, stored, refused } = maskedAnswer(answer);
  const became = { stored: stored === true, refused: refused === true };
  return { visibility, card, text: textOf(card), understood: known, ...became };
}
