/**
 * Commands as text: `formatCommand` is the inverse of `parseCommand`. The log keeps a bare tap so, and messages that were sent
 * before buttons carried commands (`button-payload.ts`) hold such lines.
 */
import {
  type ActivityRef,
  type Assignment,
  type Command,
  type CommandNamed,
  type Doubt,
  isWrite,
  type ListFilters,
  type Mention,
  NO_DEPUTY,
  type UpdateFields,
} from "../model/command.ts";
import { WEEKDAY_WORDS } from "../texts/labels.ts";
import { CANONICAL_STATUS_WORD } from "../texts/status.ts";
import { namesOwnDeadline } from "./language/begun.ts";
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
  switch (command.name) {
    case "start":
      return "start";
    case "courtesy":
      return { thanks: "takk", yes: "ok", no: "nei" }[command.said];
    case "status":
      return `status ${formatRef(command.activity)}`;
    case "overview":
      return command.area === null ? "oversikt alt" : `oversikt ${command.area}`;
    case "picture":
      return command.area === null ? "bilde" : `bilde ${command.area}`;
    case "update": {
      const dateless = command.doubts.find((doubt) => doubt.kind === "no-date");
      if (dateless !== undefined) return `frist ${formatRef(command.activity)}: ${dateless.typed}`;
      const around = command.doubts.find((doubt) => doubt.kind === "hedged")?.around;
      if (around !== undefined) return `${around.before}${formatRef(command.activity)}${around.behind}`;
      const separator = command.doubts.some((doubt) => doubt.kind === "unconfirmed") ? " " : ": ";
      return `${formatRef(command.activity)}${separator}${formatContent(command)}`;
    }
    case "note":
      return `${command.internal ? "intern" : "notat"} ${formatRef(command.activity)}: ${formatNote(command)}`;
    case "confirm":
      return `${command.doubts.length > 0 ? "" : "uendret "}${formatRef(command.activity)}${command.doubts.length > 0 ? " uendret" : ""}`;
    case "several": // one line each, which asks
      return command.writes.map(formatCommand).join("\n");
    case "form":
      return `${command.correct ? "rett" : "oppdater"} ${formatRef(command.activity)}`;
    case "undo":
      return `angre${command.entry === null ? "" : ` #${command.entry}`}${command.activity === null ? "" : ` ${formatRef(command.activity)}`}`;
    case "latest":
      return "angre alt";
    case "correct":
      return `rett ${command.entry === undefined ? "" : `#${command.entry} `}${formatRef(command.activity)}: ${formatContent(command)}`;
    case "history":
      return `historikk ${formatRef(command.activity)}${page(command.page)}`;
    case "changes":
      return `endringer ${command.area ?? "alt"}${command.since === null ? "" : ` siden ${command.since}`}`;
    case "list":
      return `liste${formatFilters(command.filters)}${page(command.page)}`;
    case "mine":
      return "mine";
    case "deadlines":
      return `${command.own ? "mine " : ""}frister ${command.area ?? "alt"}${command.days === null ? "" : ` ${command.days} dager`}`;
    case "roles":
      return "roller";
    case "search":
      return `søk ${command.words}`;
    case "assign":
      return `ansvar ${formatAssignment(command.assignment, command.unconfirmed)}`;
    case "handover":
      return `overta ${formatMention(command.from)} ${formatMention(command.to)}`;
    case "teach":
      return `lær «${command.words}» = ${formatRef(command.activity)}`;
    case "forget":
      return `glem «${command.words}»`;
    case "explain":
      return `forklar ${command.text}`;
    case "share":
      return `del ${formatCommand(command.command)}`;
    case "connect":
      return `koble ${channelText(command.channel)}til ${command.area}`;
    case "disconnect":
      return `koble fra ${channelText(command.channel)}${command.area ?? ""}`.trimEnd();
    case "channels":
      return "kanaler";
    case "digest":
      return `ukesmelding ${command.action === "now" ? "nå" : "vis"} ${command.area ?? ""}`.trimEnd();
    case "digest-pause":
      if (!command.on) return "ukesmelding fortsett";
      return `ukesmelding pause${command.until === null ? "" : ` til ${command.until}`}`;
    case "digest-time":
      return `ukesmelding tid ${WEEKDAY_WORDS[command.weekday - 1] ?? ""} ${command.time}`;
    case "why":
      return `hvorfor ${formatRef(command.activity)}${command.entries.length === 0 ? "" : ` nr. ${command.entries.join(", ")}`}`;
    case "follow":
      return `${command.on ? "følg" : "slutt å følge"} ${formatRef(command.activity)}`;
    case "chase":
      return `purr ${formatRef(command.activity)}`;
    case "absence":
      if (command.until === null) return "stille av";
      return `stille til ${command.until}${deputyText(command.deputy)}`;
    case "decide":
      return `avgjør ${command.again ? "send" : "kom fram"} ${command.post}`;
    case "help":
      return command.topic === null ? "hjelp" : `hjelp ${command.topic}`;
  }
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

function page(page: number): string {
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
