/**
 * From what came in to what it is answered with: read once, checked, done. What was understood stays beside the answer.
 */
import { namingCard } from "../cards/follow-up.ts";
import { refusalCard, storeTroubleCard } from "../cards/trouble.ts";
import { type Answer, type Context, privately, refusalOf } from "../commands/context.ts";
import { readForm } from "../commands/form.ts";
import { answerCommand } from "../commands/index.ts";
import { logMessage } from "../commands/log-message.ts";
import { knowMentioned } from "../commands/mentions.ts";
import { withNames, withSelf } from "../commands/named.ts";
import { authorOf } from "../commands/record.ts";
import { understoodName } from "../commands/resolve.ts";
import { readMessage, withTheRest } from "../commands/several.ts";
import { refuseIdentityNumber } from "../commands/update.ts";
import { areaOfPlace } from "../model/channel.ts";
import { type Command, isRead, isWrite } from "../model/command.ts";
import type { Right } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { osloDate } from "../model/week.ts";
import { type Store, StoreError } from "../store.ts";
import { formatCommand } from "../understand/command-text.ts";
import { holdsIdentityNumber } from "../understand/language/identity-number.ts";
import { type ParseContext, parseCommand } from "../understand/parse.ts";
import { isPersonName } from "../understand/person-names.ts";
import type { Settings } from "../weekly/due/context.ts";
import { askUnnamed, stillOpen } from "./ask-again.ts";
import { type Follow, isAgain, type Talk } from "./conversation.ts";
import { textsIn } from "./door.ts";
import { followUp } from "./follow-up.ts";
import type { Incoming, Input, Read } from "./incoming.ts";
import { keepAnswers } from "./kept-answers.ts";
import type { Find } from "./kept-search.ts";
import { nudgeAnswer } from "./nudge-answer.ts";
import { rememberAdministrator } from "./remember-administrator.ts";
import { rememberGuest } from "./remember-guest.ts";
import { allows, NEEDED_FOR_INPUT, neededFor, rightOf, whoCan } from "./rights.ts";
import { joinWords, type Said, saidIn } from "./said.ts";
import { referenceOf, unreadable } from "./trouble.ts";
import { type Understood, understood } from "./understood.ts";
import { isForAll } from "./visibility.ts";

/** An answer, and what was understood; null where no command was read. */
export interface Answered {
  answer: Answer;
  read: Read | null;
  /** Set where the line goes on from what was said before. */
  follow: Follow | null;
}

export interface Answering {
  /** Reads and answers. Rejects with `StoreError`, and with what is unexpected. */
  answer(incoming: Incoming, talk: Talk | null): Promise<Answered>;
  /** How words are understood in this place. */
  parsingOf(incoming: Incoming, snapshot: Snapshot): ParseContext;
  /** All that a command needs to know, in this place and by this snapshot. */
  contextOf(incoming: Incoming, said: Pick<Said, "raw" | "typed">, snapshot: Snapshot): Context;
}

export interface AnsweringOptions {
  store: Store;
  settings: Settings;
  searchFor(snapshot: Snapshot): Find;
  /** Told of the unexpected. Holds no personal text. */
  report(reference: string, error: unknown): void;
}

/** Answers over a store. */
export function createAnswering({ store, settings, searchFor, report }: AnsweringOptions): Answering {
  const kept = keepAnswers();
  return { answer, contextOf, parsingOf };

  async function answer(incoming: Incoming, talk: Talk | null): Promise<Answered> {
    const met = await rememberGuest(incoming, await store.read(), store);
    const snapshot = await rememberAdministrator(incoming, met, store, settings);
    const said = saidIn(incoming.input, snapshot.plan);
    if (said === null) return { answer: unreadable(incoming), ...NOTHING };
    const context = contextOf(incoming, said, snapshot);
    const least = NEEDED_FOR_INPUT[incoming.input.kind];
    if (!allows(context.right, least))
      return { answer: refused(inputName(incoming.input), least, context, false), ...NOTHING };
    const on = await goingOn(incoming, talk, context);
    if (on !== null) return on;
    const known = kept.known(context);
    if (known !== null) return { answer: known.answer, read: readOf(known.command, context), follow: null };
    const read = await commandOf(said, context);
    if ("answer" in read) return { answer: read.answer, ...NOTHING };
    const replied = await nudgeAnswer(read.command, context);
    if (replied !== null && "answer" in replied)
      return { answer: replied.answer, read: readOf(read.command, context), follow: null };
    const { command } = replied ?? read;
    return { answer: await answerTo(command, context), read: readOf(command, context), follow: null };
  }

  /** What a line is answered with that goes on from what was said before; null for one of its own. */
  async function goingOn(incoming: Incoming, talk: Talk | null, context: Context): Promise<Answered | null> {
    const open = stillOpen(talk, context);
    if (open !== null) return { answer: open, ...NOTHING };
    const isRepeated = talk !== null && isAgain(talk, incoming);
    const follow = isRepeated ? talk.last.follow : await followUp(talk, context);
    return follow === null ? null : followed(follow, context);
  }

  /** The answer to a line that goes on: what stores something names the activity that it would be stored on. */
  async function followed(follow: Follow, around: Context): Promise<Answered> {
    const { command, about, otherwise } = follow;
    const words = follow.typed === null ? {} : { raw: follow.typed, typed: follow.typed };
    const context = { ...around, ...words };
    const read = readOf(command, context);
    const unnamed =
      about !== null && allows(context.right, neededFor(command)) ? askUnnamed(command, about, context) : null;
    const answer = unnamed ?? (await answerTo(command, context, false));
    if (about === null || unnamed !== null || !answer.understood.ask) return { answer, read, follow };
    return { answer: { ...answer, card: namingCard(answer.card, about, otherwise, context.snapshot) }, read, follow };
  }

  async function answerTo(command: Command, context: Context, mayKeep = true): Promise<Answer> {
    const needed = neededFor(command);
    if (!allows(context.right, needed)) return refuse(command, needed, context);
    if (!isRead(command)) return change(command, context);
    const answered = await answerCommand(command, context);
    // A line that goes on means something else the next time.
    if (mayKeep) kept.keep(command, context, answered);
    return answered;
  }

  /** What may store something: never an identity number, and never twice for one request. */
  async function change(typed: Command, context: Context): Promise<Answer> {
    const command = withSelf(withNames(typed, context.incoming.mentioned), context.incoming.sender.id);
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

  function parsingOf(incoming: Incoming, snapshot: Snapshot): ParseContext {
    const find = searchFor(snapshot);
    const area = areaOfPlace(incoming.place, incoming.platform, snapshot);
    const isPerson = (words: string) => isPersonName(snapshot.people, words);
    const today = osloDate(incoming.now);
    return { plan: snapshot.plan, today, area, find: (words) => find(words, area), isPerson };
  }

  function contextOf(incoming: Incoming, { raw, typed }: Pick<Said, "raw" | "typed">, snapshot: Snapshot): Context {
    const parsing = parsingOf(incoming, snapshot);
    return {
      store,
      snapshot,
      parsing,
      incoming,
      today: parsing.today,
      right: rightOf(incoming.sender, incoming.platform, settings),
      settings,
      forAll: isForAll(incoming.way),
      stored: [],
      raw,
      typed,
    };
  }
}

const NOTHING = { read: null, follow: null };

function readOf(command: Command, { raw, typed }: Context): Read {
  return { command, raw, typed };
}

/** Says who can do what this person may not. */
export function refuse(command: Command, needed: Right, context: Context): Answer {
  return refused(understoodName(command), needed, context, isWrite(command));
}

/** The command that an input comes to at last, whatever is in it. */
function inputName(input: Input): Understood["name"] {
  return input.kind === "form" ? input.form : input.kind === "log" ? "note" : "trouble";
}

function refused(name: Understood["name"], needed: Right, context: Context, ask: boolean): Answer {
  const card = refusalCard(needed, whoCan(needed, context.settings, context), context.raw);
  return refusalOf(card, understood(name, { ask }));
}

type Came = { command: Command } | { answer: Answer };

/** The command that came, whatever way it came. */
function commandOf({ command }: Said, context: Context): Came | Promise<Came> {
  const { input } = context.incoming;
  if (input.kind === "form") return readForm(input, context);
  if (input.kind === "log") return logMessage(input, context);
  if (command !== null) return { command };
  return { command: input.kind === "text" ? readMessage(context) : parseCommand(context.raw, context.parsing) };
}

/** What the log is to keep: with the names of those mentioned; of a form all that was filled in, below what it grew out of. */
function wordsWritten(command: Command, { incoming, raw, typed }: Context): Pick<Context, "raw" | "typed"> {
  const isForm = incoming.input.kind === "form";
  const words = withNames(isForm ? joinWords(typed, formatCommand(command)) : raw, incoming.mentioned);
  return { raw: words, typed: isForm || typed !== null ? words : null };
}
