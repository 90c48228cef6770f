/**
 * What a person wants. Typing, tapping and filling in a form all end in one of these values: `parseCommand` makes them
 * from text, `formatCommand` (in `command-text.ts`) writes them back, and the two are a tested round trip. A button
 * carries the value itself (`button-payload.ts`).
 */
import type { Right } from "./person.ts";
import type { Status } from "./status.ts";
import type { IsoDate } from "./week.ts";

/** The activity meant: an exact code, or words still to be searched for. */
export type ActivityRef = { code: string } | { words: string };

/** A person meant, as written after `@` (a platform id or a name). */
export interface Mention {
  mention: string;
}

/** Said of a deadline that is to be taken away. */
export const NO_DEADLINE = "none";

/** Said of a deputy who is to be one no more. */
export const NO_DEPUTY = "none";

/** So much later than the present deadline, or than today where there is none: known when the activity is. */
export interface Later {
  count: number;
  unit: "days" | "months";
}

/** A day, so much later, or `NO_DEADLINE` for none any more. */
export type DeadlineSaid = IsoDate | Later | typeof NO_DEADLINE;

/** True for a deadline that is counted from the present one. */
export function isLater(deadline: DeadlineSaid | null): deadline is Later {
  return typeof deadline === "object" && deadline !== null;
}

/** What an update says. `null` = nothing said about it. */
export interface UpdateFields {
  status: Status | null;
  /** 0–100. */
  progress: number | null;
  deadline: DeadlineSaid | null;
  /** The comment, to the letter. */
  note: string | null;
  /** `12/2018`. */
  decision: string | null;
  /** Slug of the role that is to be responsible, or a person. */
  responsible: { role: string } | Mention | null;
  internal: boolean;
  /** Municipalities named in the comment. */
  municipalities: string[];
}

/** Something in the text that must be asked about before anything is written. */
export type Doubt =
  /** «ferdig, 60 %» */
  | { kind: "status-and-progress"; status: Status; progress: number }
  /** «i gang, forsinket» or «40 %, 60 %» or two deadlines */
  | { kind: "two-statuses"; statuses: Status[] }
  | { kind: "two-progresses"; progresses: number[] }
  | { kind: "two-deadlines"; deadlines: DeadlineSaid[] }
  /** Plain «avsluttet»: done, or ended without being done? */
  | { kind: "ended" }
  /** `12/15`: no such day; what may have been meant */
  | { kind: "impossible-date"; typed: string; alternatives: IsoDate[] }
  /** «til høsten»: too vague to be a deadline; what may be meant */
  | { kind: "vague-date"; typed: string; alternatives: IsoDate[] }
  /** «frist I7 snart»: a deadline was to be set, and what was typed is no date */
  | { kind: "no-date"; typed: string }
  /** «150 %», «-5 %» */
  | { kind: "impossible-progress"; typed: string }
  /**
   * «hvis vi får pengene, ferdig», «ferdig, nesten»: the comment takes the status back. `typed` is what the update says.
   * `around` is the line around the activity where a verb in front of it raises the question: «frist I7 ikke 15. des».
   */
  | { kind: "hedged"; typed: string; around?: { before: string; behind: string } }
  /** «I7: ferdig, N17: forsinket»: about another activity, too. */
  | { kind: "another-activity"; other: string; typed: string }
  /** «LEKK (internt)»: the comment says that it is not for everybody, but not as a field. */
  | { kind: "perhaps-internal" }
  /** A valid national identity number: refused, never stored. */
  | { kind: "identity-number" }
  /** A write without colon or verb («I7 ferdig»): one tap confirms. */
  | { kind: "unconfirmed" };

/** Filters of `liste`; they combine. */
export interface ListFilters {
  status: Status[];
  area: string | null;
  /** Role slug. */
  role: string | null;
  /** What this person is responsible for. */
  person: Mention | null;
  municipality: string | null;
  /** Funding source slug. */
  funding: string | null;
  withoutDeadline: boolean;
  withoutResponsible: boolean;
  /** Nothing heard for 3 weeks (dated) or 12 weeks (ongoing). */
  quiet: boolean;
  /** The deadline has passed. */
  overdue: boolean;
}

/** Who is to be responsible for what: an activity gets a role or person, or a role gets a holder. */
export type Assignment =
  | { activity: ActivityRef; responsible: { role: string } | Mention }
  | { role: string; holder: Mention | null };

/** What is seldom so long that it has another page than the first, which is left out. */
export interface Paged {
  page?: number;
}

/** The digest of the channel with this name (without `#`), of the one that follows this area, or (both null) of this one. */
export interface WhichDigest {
  area: string | null;
  channel: string | null;
}

/**
 * `openly`, of what holds a comment: the person has said that it is for everybody, whatever its words («internt») say.
 * Without it such words ask where the write is carried out, so that a place that forgets it asks once too often.
 */
export type Command =
  | { name: "start" }
  /** «takk», «ok», «nei»: said to be polite, and answered so. */
  | { name: "courtesy"; said: "thanks" | "yes" | "no" }
  /** One activity's card. */
  | { name: "status"; activity: ActivityRef }
  /** An area's or (null) the whole plan's table. `null` typed in a connected channel means that channel's area. */
  | { name: "overview"; area: string | null }
  /** What plan it is, how long it lasts and what is in it. */
  | { name: "plan" }
  /** An area's statuses over the weeks, drawn. `null` means the channel's area; where it has none, the bot asks. */
  | { name: "picture"; area: string | null }
  | { name: "update"; activity: ActivityRef; fields: UpdateFields; doubts: Doubt[]; openly?: true }
  /** Comment without any field; `fields.internal` for `intern`. */
  | {
      name: "note";
      activity: ActivityRef;
      note: string;
      internal: boolean;
      municipalities: string[];
      doubts: Doubt[];
      openly?: true;
    }
  | { name: "confirm"; activity: ActivityRef; doubts: Doubt[] }
  /** What one message says of several activities, each once and by its code. Typed, it is asked about; tapped, stored. */
  | { name: "several"; writes: SaidOfOne[] }
  /**
   * What was said of one activity was meant of another: this entry is undone, and this stored, both or neither. Typed, it
   * is asked about; tapped, done.
   */
  | { name: "move"; entry: number; write: SaidOfOne }
  /** The form of one activity, to fill in; `correct` when it is to replace my last entry. */
  | { name: "form"; activity: ActivityRef; correct: boolean }
  /** Undo one entry, or my last about one activity, or (both null) my last of all. */
  | { name: "undo"; entry: number | null; activity: ActivityRef | null }
  /** What I said last, with the button that undoes it: the answer to «angre alt». */
  | { name: "latest" }
  /**
   * Put right my last entry about the activity; the words «siste» are whatever activity I said something about last. With
   * `entry` that very one, as a whole: what is not said again does not stand any more.
   */
  | { name: "correct"; activity: ActivityRef; fields: UpdateFields; doubts: Doubt[]; entry?: number; openly?: true }
  | { name: "history"; activity: ActivityRef; page: number }
  /** Net changes since a day (null = the last seven days), in one area or all. */
  | ({ name: "changes"; since: IsoDate | null; area: string | null } & Paged)
  | { name: "list"; filters: ListFilters; page: number }
  | ({ name: "mine" } & Paged)
  /** Deadlines within so many days (null = 60); `own`: of what I am responsible for. */
  | ({ name: "deadlines"; days: number | null; area: string | null; own: boolean } & Paged)
  /** Who holds which role. */
  | { name: "roles" }
  | ({ name: "search"; words: string } & Paged)
  /** `unconfirmed`: the person was named without `@`, and one tap says that it was meant. */
  | { name: "assign"; assignment: Assignment; unconfirmed: boolean }
  /** One person takes over all the roles that another holds. */
  | { name: "handover"; from: Mention; to: Mention }
  | { name: "teach"; words: string; activity: ActivityRef }
  | { name: "forget"; words: string }
  | { name: "explain"; text: string }
  /** This channel, or the one named (without `#`), follows an area. */
  | { name: "connect"; area: string; channel: string | null }
  /** `area` null: all that the channel follows. */
  | { name: "disconnect"; area: string | null; channel: string | null }
  | { name: "channels" }
  /** The weekly digest: a private preview, or posted now. `area` null: those of the channel. */
  | ({ name: "digest"; action: "show" | "now" } & WhichDigest)
  /** When it comes. */
  | ({ name: "digest-when" } & WhichDigest)
  /** `until`: the first day after the pause, null until somebody ends it. `unread`: said to be one, and is no day. */
  | ({ name: "digest-pause"; on: boolean; until: IsoDate | null; unread: string | null } & WhichDigest)
  /** Monday = 1; `08:30`; null where it stays. `unread`: said to be when, and is neither. As typed it may be any hour of any day. */
  | ({ name: "digest-time"; weekday: number | null; time: string | null; unread: string | null } & WhichDigest)
  /** The log rows (by number) behind what a digest says of an activity. */
  | { name: "why"; activity: ActivityRef; entries: number[] }
  | { name: "follow"; activity: ActivityRef; on: boolean }
  /** Asks the responsible in private. */
  | { name: "chase"; activity: ActivityRef }
  /** My own reminders are off until (and on) a day; null: on again. */
  | { name: "absence"; until: IsoDate | null; deputy: Mention | typeof NO_DEPUTY | null }
  /** A post (by its key) that is doubtful or failed: send it again, or hold that it arrived. */
  | { name: "decide"; post: string; again: boolean }
  /** The same answer, for all in the channel to see. */
  | { name: "share"; command: Command }
  | { name: "help"; topic: string | null };

export type CommandName = Command["name"];

export type CommandNamed<N extends CommandName> = Extract<Command, { name: N }>;

/** `openly` where it was said, for what becomes of a command. */
export function openlyOf({ openly }: { openly?: true }): { openly?: true } {
  return openly === undefined ? {} : { openly };
}

/** What can be said of one activity among others. */
export type SaidOfOne = CommandNamed<"update"> | CommandNamed<"note"> | CommandNamed<"confirm">;

/** The fields of an update that says nothing. */
export const NO_FIELDS: UpdateFields = {
  status: null,
  progress: null,
  deadline: null,
  note: null,
  decision: null,
  responsible: null,
  internal: false,
  municipalities: [],
};

/** The filters of a list of everything. */
export const NO_FILTERS: ListFilters = {
  status: [],
  area: null,
  role: null,
  person: null,
  municipality: null,
  funding: null,
  withoutDeadline: false,
  withoutResponsible: false,
  quiet: false,
  overdue: false,
};

/** What is known of a command before it is carried out. What it says may ask for more: `neededFor` in `bot/rights.ts`. */
interface CommandTraits<N extends CommandName> {
  /** The least right it needs. */
  needed: Right;
  /** `read`: changes nothing and opens nothing that does. `write`: stores something. `open`: neither, as a form or a post. */
  effect: "read" | "write" | "open";
  /**
   * What a whole channel may see of its answer. `shared`: the same as anybody, so that it has [Del i kanalen]. `anew`: what
   * is made again for all. `given`: the answer as it is. `stored`: the receipt, where nothing of it is internal. `nothing`.
   */
  forEveryone: "shared" | "anew" | "given" | "stored" | "nothing";
  /** Where it finds no certain activity its answer is a list, of which a number or a code chooses. */
  chooses: boolean;
  /** Its answer has pages: with «side 2» behind it another one. */
  pages: "page" extends keyof CommandNamed<N> ? true : false;
  /** It can be said of one activity among others in a message. */
  ofOne: N extends SaidOfOne["name"] ? true : false;
}

/** Every command, a row each. Its handler, line and button have a table too, each as total: see CONTRIBUTING. */
export const COMMANDS: { readonly [N in CommandName]: CommandTraits<N> } = {
  start: { needed: "reader", effect: "read", forEveryone: "given", chooses: false, ofOne: false, pages: false },
  courtesy: { needed: "reader", effect: "read", forEveryone: "given", chooses: false, ofOne: false, pages: false },
  status: { needed: "reader", effect: "read", forEveryone: "shared", chooses: true, ofOne: false, pages: false },
  overview: { needed: "reader", effect: "read", forEveryone: "shared", chooses: false, ofOne: false, pages: false },
  plan: { needed: "reader", effect: "read", forEveryone: "shared", chooses: false, ofOne: false, pages: false },
  picture: { needed: "reader", effect: "read", forEveryone: "shared", chooses: false, ofOne: false, pages: false },
  update: { needed: "contributor", effect: "write", forEveryone: "stored", chooses: false, ofOne: true, pages: false },
  note: { needed: "contributor", effect: "write", forEveryone: "stored", chooses: false, ofOne: true, pages: false },
  confirm: { needed: "contributor", effect: "write", forEveryone: "stored", chooses: false, ofOne: true, pages: false },
  several: {
    needed: "contributor",
    effect: "write",
    forEveryone: "stored",
    chooses: false,
    ofOne: false,
    pages: false,
  },
  move: { needed: "contributor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  form: { needed: "contributor", effect: "open", forEveryone: "given", chooses: true, ofOne: false, pages: false },
  undo: { needed: "contributor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  latest: { needed: "reader", effect: "read", forEveryone: "nothing", chooses: false, ofOne: false, pages: false },
  correct: {
    needed: "contributor",
    effect: "write",
    forEveryone: "stored",
    chooses: false,
    ofOne: false,
    pages: false,
  },
  history: { needed: "reader", effect: "read", forEveryone: "shared", chooses: true, ofOne: false, pages: true },
  changes: { needed: "reader", effect: "read", forEveryone: "shared", chooses: false, ofOne: false, pages: true },
  list: { needed: "reader", effect: "read", forEveryone: "shared", chooses: false, ofOne: false, pages: true },
  mine: { needed: "reader", effect: "read", forEveryone: "given", chooses: false, ofOne: false, pages: true },
  deadlines: { needed: "reader", effect: "read", forEveryone: "shared", chooses: false, ofOne: false, pages: true },
  roles: { needed: "reader", effect: "read", forEveryone: "shared", chooses: false, ofOne: false, pages: false },
  search: { needed: "reader", effect: "read", forEveryone: "shared", chooses: false, ofOne: false, pages: true },
  assign: { needed: "editor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  handover: { needed: "editor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  teach: { needed: "contributor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  forget: { needed: "contributor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  explain: { needed: "reader", effect: "read", forEveryone: "given", chooses: false, ofOne: false, pages: false },
  connect: { needed: "editor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  disconnect: { needed: "editor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  channels: { needed: "reader", effect: "read", forEveryone: "anew", chooses: false, ofOne: false, pages: false },
  digest: { needed: "reader", effect: "open", forEveryone: "given", chooses: false, ofOne: false, pages: false },
  "digest-when": { needed: "reader", effect: "read", forEveryone: "anew", chooses: false, ofOne: false, pages: false },
  "digest-pause": {
    needed: "editor",
    effect: "write",
    forEveryone: "stored",
    chooses: false,
    ofOne: false,
    pages: false,
  },
  "digest-time": {
    needed: "editor",
    effect: "write",
    forEveryone: "stored",
    chooses: false,
    ofOne: false,
    pages: false,
  },
  why: { needed: "reader", effect: "read", forEveryone: "given", chooses: false, ofOne: false, pages: false },
  follow: { needed: "contributor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  chase: { needed: "contributor", effect: "write", forEveryone: "stored", chooses: false, ofOne: false, pages: false },
  absence: {
    needed: "contributor",
    effect: "write",
    forEveryone: "stored",
    chooses: false,
    ofOne: false,
    pages: false,
  },
  decide: {
    needed: "administrator",
    effect: "write",
    forEveryone: "stored",
    chooses: false,
    ofOne: false,
    pages: false,
  },
  share: { needed: "contributor", effect: "open", forEveryone: "nothing", chooses: false, ofOne: false, pages: false },
  help: { needed: "reader", effect: "read", forEveryone: "given", chooses: false, ofOne: false, pages: false },
};

/** True for commands that change nothing and open nothing that does. */
export function isRead({ name }: Command): boolean {
  return COMMANDS[name].effect === "read";
}

/** True for answers that are the same for everyone, and so may be shown to a channel. */
export function isShareable(command: Command): boolean {
  return COMMANDS[command.name].forEveryone === "shared" && !(command.name === "deadlines" && command.own);
}

/** True for commands that store something. */
export function isWrite({ name }: Command): boolean {
  return COMMANDS[name].effect === "write";
}

/** True for what can be said of one activity among others. */
export function isOfOne(command: Command): command is SaidOfOne {
  return COMMANDS[command.name].ofOne;
}

/** The same command on this activity, as a button offers it; the tap is the confirmation. */
export function onActivity(command: Command, code: string): Command {
  const activity = { code };
  switch (command.name) {
    case "update":
    case "confirm":
      return { ...command, activity, doubts: command.doubts.filter((doubt) => doubt.kind !== "unconfirmed") };
    case "note":
    case "correct":
    case "history":
    case "form":
    case "teach":
    case "undo":
    case "why":
    case "follow":
    case "chase":
      return { ...command, activity };
    case "move":
      return { ...command, write: { ...command.write, activity } };
    case "assign":
      return "activity" in command.assignment
        ? { ...command, assignment: { ...command.assignment, activity }, unconfirmed: false }
        : command;
    case "start":
    case "courtesy":
    case "status":
    case "overview":
    case "plan":
    case "picture":
    case "several":
    case "latest":
    case "changes":
    case "list":
    case "mine":
    case "deadlines":
    case "roles":
    case "search":
    case "handover":
    case "forget":
    case "explain":
    case "connect":
    case "disconnect":
    case "channels":
    case "digest":
    case "digest-when":
    case "digest-pause":
    case "digest-time":
    case "absence":
    case "decide":
    case "share":
    case "help":
      return { name: "status", activity };
  }
}
