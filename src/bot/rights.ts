/** Who may do what, by the column `needed` of `COMMANDS`; tested as a matrix. */

import { COMMANDS, type Command } from "../model/command.ts";
import type { LogEntry } from "../model/log.ts";
import { type Person, type Platform, RIGHTS, type Right } from "../model/person.ts";
import { ALL_PLATFORMS, PLATFORM } from "../model/platform.ts";
import { WHO_CAN } from "../texts/trouble.ts";
import type { Input, Sender } from "./incoming.ts";

/**
 * The right a command needs: whoever says who is responsible needs the right of `assign`, in whatever words; everybody
 * may look at a digest, and few may post it.
 */
export function neededFor(command: Command): Right {
  if (command.name === "several") {
    const needed = command.writes.map(neededFor);
    return needed.reduce((most, one) => (allows(one, most) ? one : most), COMMANDS.several.needed);
  }
  if (command.name === "move") return neededFor(command.write);
  if (command.name === "digest" && command.action === "now") return "editor";
  const assigns = "fields" in command && command.fields.responsible !== null;
  return assigns ? COMMANDS.assign.needed : COMMANDS[command.name].needed;
}

/**
 * The least right that what comes needs, before anything is read of it: nobody is shown a form, a choice or what was
 * found for something that they may not do. What is typed and tapped may be a question: its command tells.
 */
export const NEEDED_FOR_INPUT: Record<Input["kind"], Right> = {
  text: "reader",
  tap: "reader",
  form: COMMANDS.form.needed,
  log: COMMANDS.note.needed,
};

/** What the words of a log entry are: open to all, an internal note (from the start or made so), or undone. */
export type Words = "open" | "internal" | "undone";

/**
 * The least right that reads them (P9). Internal notes are for contributors and up of the council, never for guests,
 * externals and readers. What was undone is shown to nobody again, its author and administrators included: that it was
 * undone is seen by all, and the log itself has the rest.
 */
export const NEEDED_TO_READ: Record<Words, Right | null> = { open: "reader", internal: "contributor", undone: null };

/** Who reads an answer: the right of the one who asked, and whether a whole channel reads along. */
export interface Reader {
  right: Right;
  forAll: boolean;
}

/** True where such words may be shown: what a whole channel reads, guests may read. */
export function seesWords(words: Words, { right, forAll }: Reader): boolean {
  const needed = NEEDED_TO_READ[words];
  return needed !== null && allows(forAll ? "reader" : right, needed);
}

/** True where internal notes may be shown. */
export function seesInternal(reader: Reader): boolean {
  return seesWords("internal", reader);
}

/**
 * Reading what connected channels are called. Which of them are private nobody has told us, so that all of them count as
 * such: their names are for who may connect them, and for contributors who ask in that very channel.
 */
export const NEEDED_FOR_CHANNEL_NAMES: Right = "editor";

/** True where the name of a channel may be shown; `isHere` when it is asked in that channel. */
export function seesChannelName({ right, forAll }: Reader, isHere: boolean): boolean {
  if (isHere && allows(right, "contributor")) return true;
  return !forAll && allows(right, NEEDED_FOR_CHANNEL_NAMES);
}

/** The right that taking an entry back, or putting it right, needs: that of what it did. One's own, too, after a demotion. */
export function neededForEntry({
  kind,
  holder,
  before,
  after,
}: Pick<LogEntry, "kind" | "holder" | "before" | "after">) {
  const assigns = kind === "assignment" || holder !== null || "responsible" in before || "responsible" in after;
  return assigns ? COMMANDS.assign.needed : COMMANDS.update.needed;
}

/** Undoing what somebody else wrote. */
export const NEEDED_FOR_OTHERS_ENTRIES: Right = "editor";

/** Who is named in the settings. An e-mail, `platform:id`, or (local page and terminal only) a name. */
export interface RightSettings {
  administrators: readonly string[];
  editors: readonly string[];
}

/** True if `has` is at least `needed`. */
export function allows(has: Right, needed: Right): boolean {
  return RIGHTS.indexOf(has) >= RIGHTS.indexOf(needed);
}

/** By default everyone reads and contributes; externals only read; editors and administrators are named. */
export function rightOf(sender: Sender, platform: Platform, settings: RightSettings): Right {
  if (sender.external) return "reader";
  if (isNamed(sender, platform, settings.administrators)) return "administrator";
  return isNamed(sender, platform, settings.editors) ? "editor" : "contributor";
}

/** Where a refusal is read, and whom the bot knows: the context of a command is one. */
export interface Reading {
  incoming: { platform: Platform };
  snapshot: { people: ReadonlyMap<string, Person> };
}

/**
 * Whom a refusal points to, those who have at least `needed`: by name where the bot knows them, the rest in a general
 * word, for an id says nothing and an e-mail address is not everybody's to see. Empty where nobody has the right.
 */
export function whoCan(needed: Right, settings: RightSettings, reading: Reading): string[] {
  const { administrators, editors } = settings;
  const named = needed === "administrator" ? administrators : [...editors, ...administrators];
  const isElsewhere = PLATFORM[reading.incoming.platform].vouches;
  const names = named.filter((entry) => !(isElsewhere && isNameAlone(entry))).map((entry) => nameOf(entry, reading));
  const known = new Set(names.filter((name) => name !== null));
  if (!names.includes(null)) return [...known];
  return [...known, known.size > 0 ? WHO_CAN.others : WHO_CAN.unknown];
}

function nameOf(entry: string, { snapshot }: Reading): string | null {
  if (isNameAlone(entry)) return entry.replace(/^[a-z]+:/u, "");
  const isTheirs = ({ email, identities }: Person) =>
    email === entry.toLowerCase() || identities.some(({ platform, id }) => entry === `${platform}:${id}`);
  return [...snapshot.people.values()].find(isTheirs)?.name ?? null;
}

/** True for `local:Name` and for a name alone, which count where nobody vouches for a name: on this machine only. */
function isNameAlone(entry: string): boolean {
  const platform = ALL_PLATFORMS.find((one) => entry.startsWith(`${one}:`));
  return platform === undefined ? !/[@:]/u.test(entry) : !PLATFORM[platform].vouches;
}

function isNamed(sender: Sender, platform: Platform, named: readonly string[]): boolean {
  const email = sender.email?.toLowerCase();
  return named.some((entry) => {
    if (entry === `${platform}:${sender.id}`) return true;
    if (entry.includes("@")) return entry.toLowerCase() === email;
    // A display name is anybody's to choose on Slack and Teams; on this machine the operator chooses it.
    return !PLATFORM[platform].vouches && entry === sender.name;
  });
}
