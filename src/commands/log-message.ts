/** A message that somebody wrote, logged as a note on an activity: by hand in Slack and Teams, once per message. */

import type { Incoming, Input } from "../bot/incoming.ts";
import { allows } from "../bot/rights.ts";
import { targetByCode } from "../bot/target.ts";
import { understood, understoodHits } from "../bot/understood.ts";
import { isSaidAmongFew } from "../bot/visibility.ts";
import { askLogCard } from "../cards/log-message.ts";
import { COMMANDS, type Command, isWrite } from "../model/command.ts";
import type { NewEntry } from "../model/log.ts";
import { findPerson } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { RECEIPT } from "../texts/index.ts";
import { saysInternal } from "../understand/language/internal-words.ts";
import { fieldsOf } from "../understand/parse/context.ts";
import { readingsIn } from "../understand/parse/readings.ts";
import { parseCommand } from "../understand/parse.ts";
import { type Answer, type Context, privately } from "./context.ts";
import { isPerhapsColleague } from "./notices.ts";
import { alreadyLogged } from "./record-message.ts";

type LogInput = Extract<Input, { kind: "log" }>;

/**
 * The note that the message becomes, or the question which activity it is about. A message sets no status, however it
 * is worded: whoever logs it has said no more than that it belongs here. What was said among a few is internal.
 */
export async function logMessage(
  input: LogInput,
  context: Context,
): Promise<{ command: Command } | { answer: Answer }> {
  const code = input.activity ?? codeIn(context);
  const known = code === null ? undefined : targetByCode(code, context.snapshot);
  if (known === undefined) return { answer: (await standing(context)) ?? askWhich(context) };
  const { municipalities } = fieldsOf(`kommentar: ${context.raw}`, context.parsing).fields;
  return {
    command: {
      name: "note",
      activity: { code: known.activity.code },
      note: context.raw,
      // Nobody asks whoever only pinned it: what says that it is not for everybody is kept so.
      internal: isSaidAmongFew(context.incoming.place) || saysInternal(context.raw),
      municipalities,
      doubts: [],
    },
  };
}

/** Who wrote the logged message, and when; null for everything that is written to the bot itself. */
export async function originOf({ store, incoming }: Context): Promise<NewEntry["origin"]> {
  if (incoming.input.kind !== "log") return null;
  const { author, at } = incoming.input;
  const identity = identityOf(incoming, author);
  // Who is named in a message need not be looked up: a colleague we know stays one, whom we do not know counts as a guest.
  const isKnown = findPerson((await store.read()).people.values(), incoming.platform, { ...identity, email: null });
  const { id } = await store.person({ ...identity, external: isKnown ? undefined : author.external });
  return { author: id, at };
}

/** What the receipt says of a logged message: why it is internal and what to do about it, and who is told. */
export function loggedRemarks(entry: NewEntry, { people }: Snapshot, { incoming }: Context): string[] {
  const { input, place } = incoming;
  const { origin, author, activity } = entry;
  if (input.kind !== "log" || origin === null) return [];
  const isTold = origin.author !== author && isPerhapsColleague(input.author);
  return [
    ...(isSaidAmongFew(place) ? [RECEIPT.saidAmongFew(activity ?? "")] : []),
    ...(isTold ? [RECEIPT.authorMayUndo(people.get(origin.author)?.name ?? input.author.name)] : []),
  ];
}

function identityOf({ platform }: Incoming, { id, name, email }: LogInput["author"]) {
  return { platform, id, name, email };
}

/** The one activity that the message names, as a write would understand it; null where it tells of several. */
function codeIn({ raw, parsing }: Context): string | null {
  if (codesIn({ raw, parsing }).length > 0) return null;
  const command = parseCommand(raw, parsing);
  const ref = isWrite(command) && "activity" in command ? command.activity : null;
  if (ref !== null && "code" in ref) return ref.code;
  const found = parsing.find(ref === null ? raw : ref.words);
  return found.clear ? (found.hits[0]?.code ?? null) : null;
}

/** Nobody is asked where to log what is logged already; who may not log is not told more than before. */
async function standing(context: Context): Promise<Answer | null> {
  return allows(context.right, COMMANDS.note.needed) ? alreadyLogged(context) : null;
}

/** Of a message that tells of several activities, sentence by sentence: those. Under the first alone the others would be lost. */
function codesIn({ raw, parsing }: Pick<Context, "raw" | "parsing">): string[] {
  const parts = readingsIn(raw, parsing) ?? [];
  return [
    ...new Set(
      parts.flatMap(({ command }) => (command !== null && "code" in command.activity ? [command.activity.code] : [])),
    ),
  ];
}

function askWhich(context: Context): Answer {
  const several = codesIn(context).map((code) => ({ code, score: 1 }));
  const hits = several.length > 0 ? several : context.parsing.find(context.raw).hits;
  return privately(askLogCard(context.raw), understood("note", { ...understoodHits(hits), ask: true }));
}
