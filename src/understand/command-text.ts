/**
 * Commands as text: `formatCommand` is the inverse of `parseCommand`. The log keeps a bare tap so, and messages that were sent
 * before buttons carried commands (`button-payload.ts`) hold such lines.
 */
import {
  type ActivityRef,
  type Assignment,
  type Command,
  type CommandName,
  type CommandNamed,
  type Doubt,
  isWrite,
  type ListFilters,
  type Mention,
  NO_DEPUTY,
  type UpdateFields,
  type WhichDigest,
} from "../model/command.ts";
import { CANONICAL_STATUS_WORD } from "../texts/status.ts";
import { namesOwnDeadline } from "./language/begun.ts";
import { WEEKDAYS } from "./language/date-words.ts";
import { formatDeadline, formatFields } from "./language/fields.ts";
import { saysInternal } from "./language/internal-words.ts";
import { OPENLY } from "./language/segments.ts";

/**
 * A word joiner, which nobody sees or types: behind a comment that ends in «?» (people can write one in a form, or before a
 * field) it says that the line is not a question.
 */
export const NO_QUESTION = "\u2060";

/** The code, or the words typed. */
export function formatRef(ref: ActivityRef): string {
  return "code" in ref ? ref.code : ref.words;
}

/**
 * The line that, typed anywhere, means this command. Everything a settled command holds is in it; open questions
 * (`doubts`) are written so that they are raised again; `unconfirmed` is a write without a colon.
 */
export function formatCommand(command: Command): string {
  const line = lineOf(command);
  return isWrite(command) && line.endsWith("?") ? `${line}${NO_QUESTION}` : line;
}

function lineOf(command: Command): string {
  const write = LINE[command.name] as (command: Command) => string;
  return write(command);
}

/** How each command is typed. */
const LINE: { readonly [N in CommandName]: (command: CommandNamed<N>) => string } = {
  start: () => "start",
  courtesy: ({ said }) => ({ thanks: "takk", yes: "ok", no: "nei" })[said],
  status: ({ activity }) => `status ${formatRef(activity)}`,
  overview: ({ area }) => `oversikt ${area ?? "alt"}`,
  plan: () => "plan",
  picture: ({ area }) => (area === null ? "bilde" : `bilde ${area}`),
  update: updateLine,
  note: (note) => `${note.internal ? "intern" : "notat"} ${formatRef(note.activity)}: ${formatNote(note)}`,
  confirm: ({ activity, doubts }) =>
    doubts.length > 0 ? `${formatRef(activity)} uendret` : `uendret ${formatRef(activity)}`,
  // One line each, which asks.
  several: ({ writes }) => writes.map(formatCommand).join("\n"),
  // Two lines: what it takes back, and what it stores.
  move: ({ entry, write }) => `angre #${entry}\n${formatCommand(write)}`,
  form: ({ activity, correct }) => `${correct ? "rett" : "oppdater"} ${formatRef(activity)}`,
  undo: ({ entry, activity }) =>
    `angre${entry === null ? "" : ` #${entry}`}${activity === null ? "" : ` ${formatRef(activity)}`}`,
  latest: () => "angre alt",
  correct: (command) =>
    `rett ${command.entry === undefined ? "" : `#${command.entry} `}${formatRef(command.activity)}: ${formatContent(command)}`,
  history: ({ activity, page }) => `historikk ${formatRef(activity)}${formatPage(page)}`,
  changes: ({ since, area, page }) =>
    `endringer ${area ?? "alt"}${since === null ? "" : ` siden ${since}`}${formatPage(page ?? 1)}`,
  list: ({ filters, page }) => `liste${formatFilters(filters)}${formatPage(page)}`,
  mine: ({ page }) => `mine${formatPage(page ?? 1)}`,
  deadlines: ({ days, area, own, page }) =>
    `${own ? "mine " : ""}frister ${area ?? "alt"}${days === null ? "" : ` ${days} dager`}${formatPage(page ?? 1)}`,
  roles: () => "roller",
  search: ({ words, page }) => `søk ${words}${formatPage(page ?? 1)}`,
  assign: ({ assignment, unconfirmed }) => `ansvar ${formatAssignment(assignment, unconfirmed)}`,
  handover: ({ from, to }) => `overta ${formatMention(from)} ${formatMention(to)}`,
  teach: ({ words, activity }) => `lær «${words}» = ${formatRef(activity)}`,
  forget: ({ words }) => `glem «${words}»`,
  explain: ({ text }) => `forklar ${text}`,
  share: ({ command }) => `del ${formatCommand(command)}`,
  connect: ({ area, channel }) => `koble ${channelText(channel)}til ${area}`,
  disconnect: ({ area, channel }) => `koble fra ${channelText(channel)}${area ?? ""}`.trimEnd(),
  channels: () => "kanaler",
  digest: ({ action, ...which }) => digestLine([action === "now" ? "nå" : "vis"], which),
  "digest-when": (which) => digestLine(["tid"], which),
  "digest-pause": ({ on, until, unread, ...which }) =>
    digestLine(on ? ["pause", unread ?? (until === null ? null : `til ${until}`)] : ["fortsett"], which),
  "digest-time": ({ weekday, time, unread, ...which }) => digestLine(["tid", unread ?? dayWord(weekday), time], which),
  why: ({ activity, entries }) =>
    `hvorfor ${formatRef(activity)}${entries.length === 0 ? "" : ` nr. ${entries.join(", ")}`}`,
  follow: ({ activity, on }) => `${on ? "følg" : "slutt å følge"} ${formatRef(activity)}`,
  chase: ({ activity }) => `purr ${formatRef(activity)}`,
  absence: ({ until, deputy }) => (until === null ? "stille av" : `stille til ${until}${deputyText(deputy)}`),
  decide: ({ post, again }) => `avgjør ${again ? "send" : "kom fram"} ${post}`,
  help: ({ topic }) => (topic === null ? "hjelp" : `hjelp ${topic}`),
};

function updateLine(command: CommandNamed<"update">): string {
  const { activity, doubts } = command;
  const dateless = doubts.find((doubt) => doubt.kind === "no-date");
  if (dateless !== undefined) return `frist ${formatRef(activity)}: ${dateless.typed}`;
  const around = doubts.find((doubt) => doubt.kind === "hedged")?.around;
  if (around !== undefined) return `${around.before}${formatRef(activity)}${around.behind}`;
  const separator = doubts.some((doubt) => doubt.kind === "unconfirmed") ? " " : ": ";
  return `${formatRef(activity)}${separator}${formatContent(command)}`;
}

function digestLine(said: (string | null)[], { area, channel }: WhichDigest): string {
  const words = ["ukesmelding", ...said, area, channel === null ? null : `#${channel}`];
  return words.filter((word) => word !== null).join(" ");
}

function dayWord(weekday: number | null): string | null {
  return weekday === null ? null : (WEEKDAYS[weekday - 1] ?? null);
}

/** What an update says, open questions first: the rest may end in a comment to the letter. */
function formatContent({
  fields,
  doubts,
  openly,
}: Pick<CommandNamed<"update">, "fields" | "doubts" | "openly">): string {
  const asTyped = doubts.find((doubt) => doubt.kind === "hedged" || doubt.kind === "another-activity");
  if (asTyped !== undefined) return withInternal(asTyped.typed, fields);
  const said = formatFields(fields, openly);
  return [...doubts.map(formatDoubt), said].filter((part) => part !== "").join(", ");
}

/** What was said to be internal in front of the colon is not in what stands behind it. */
function withInternal(typed: string, { internal }: UpdateFields): string {
  return internal && !saysInternal(typed) ? `intern, ${typed}` : typed;
}

/** A comment that only seems to be internal says that it is open where the person has said so. */
function formatNote({ internal, note, openly }: CommandNamed<"note">): string {
  return internal || openly !== true || !saysInternal(note) ? note : `${OPENLY}${note}`;
}

/** The words that raise this question again. */
function formatDoubt(doubt: Doubt): string {
  switch (doubt.kind) {
    case "status-and-progress":
      return `${CANONICAL_STATUS_WORD[doubt.status]}, ${doubt.progress} %`;
    case "two-statuses":
      return doubt.statuses.map((status) => CANONICAL_STATUS_WORD[status]).join(", ");
    case "two-progresses":
      return doubt.progresses.map((progress) => `${progress} %`).join(", ");
    case "two-deadlines":
      return doubt.deadlines.map(formatDeadline).join(", ");
    case "ended":
      return "avsluttet";
    case "impossible-date":
    case "vague-date":
      return namesOwnDeadline(doubt.typed) ? doubt.typed : `frist ${doubt.typed}`;
    case "impossible-progress":
      return doubt.typed;
    case "perhaps-internal": // the comment raises it
    case "hedged":
    case "another-activity": // the whole text raises them
    case "no-date": // said by the verb
    case "identity-number": // never repeated
    case "unconfirmed": // said by the missing colon
      return "";
  }
}

function formatPage(page: number): string {
  return page === 1 ? "" : ` side ${page}`;
}

function formatMention(person: Mention): string {
  return `@${person.mention}`;
}

function deputyText(deputy: Mention | typeof NO_DEPUTY | null): string {
  if (deputy === null) return "";
  return deputy === NO_DEPUTY ? " uten stedfortreder" : ` stedfortreder ${formatMention(deputy)}`;
}

/** Named without `@`, a person is asked about. */
function formatAssignment(assignment: Assignment, unconfirmed: boolean): string {
  const person = (mention: Mention) => (unconfirmed ? mention.mention : formatMention(mention));
  if ("activity" in assignment) {
    const { responsible } = assignment;
    return `${formatRef(assignment.activity)} ${"role" in responsible ? responsible.role : person(responsible)}`;
  }
  return `${assignment.role} ${assignment.holder === null ? "ingen" : person(assignment.holder)}`;
}

function formatFilters(filters: ListFilters): string {
  const words = [
    ...filters.status.map((status) => CANONICAL_STATUS_WORD[status]),
    filters.area ?? "alt", // without a word for it the channel's area would be meant
    filters.role === null ? null : `ansvar ${filters.role}`,
    filters.person === null ? null : `ansvar ${formatMention(filters.person)}`,
    filters.municipality === null ? null : `kommune ${filters.municipality}`,
    filters.funding === null ? null : `finansiering ${filters.funding}`,
    filters.withoutDeadline ? "uten frist" : null,
    filters.withoutResponsible ? "uten ansvarlig" : null,
    filters.quiet ? "stille" : null,
    filters.overdue ? "over fristen" : null,
  ].filter((word) => word !== null);
  return ` ${words.join(", ")}`;
}

/** `#infra `, or nothing for this channel. */
function channelText(channel: string | null): string {
  return channel === null ? "" : `#${channel} `;
}
