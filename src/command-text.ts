/** Commands as text: `formatCommand` is the inverse of `parseCommand`, so a button's payload is a typed line. */
import type { ActivityRef, Assignment, Command, Doubt, ListFilters, Mention, UpdateFields } from "./command.ts";
import { formatFields } from "./language/fields.ts";
import { CANONICAL_STATUS_WORD } from "./texts/status.ts";

/** The code, or the words typed. */
export function formatRef(ref: ActivityRef): string {
  return "code" in ref ? ref.code : ref.words;
}

/**
 * The line that, typed anywhere, means this command. Everything a settled command holds is in it; open questions
 * (`doubts`) are written so that they are raised again; `unconfirmed` is a write without a colon.
 */
export function formatCommand(command: Command): string {
  switch (command.name) {
    case "start":
      return "start";
    case "status":
      return `status ${formatRef(command.activity)}`;
    case "overview":
      return command.area === null ? "oversikt alt" : `oversikt ${command.area}`;
    case "update": {
      const separator = command.doubts.some((doubt) => doubt.kind === "unconfirmed") ? " " : ": ";
      return `${formatRef(command.activity)}${separator}${formatContent(command)}`;
    }
    case "note":
      return `${command.internal ? "intern" : "notat"} ${formatRef(command.activity)}: ${command.note}`;
    case "confirm":
      return `${command.doubts.length > 0 ? "" : "uendret "}${formatRef(command.activity)}${command.doubts.length > 0 ? " uendret" : ""}`;
    case "form":
      return `${command.correct ? "rett" : "oppdater"} ${formatRef(command.activity)}`;
    case "undo":
      return `angre${command.entry === null ? "" : ` #${command.entry}`}${command.activity === null ? "" : ` ${formatRef(command.activity)}`}`;
    case "correct":
      return `rett ${formatRef(command.activity)}: ${formatContent(command)}`;
    case "history":
      return `historikk ${formatRef(command.activity)}${page(command.page)}`;
    case "changes":
      return `endringer ${command.area ?? "alt"}${command.since === null ? "" : ` siden ${command.since}`}`;
    case "list":
      return `liste${formatFilters(command.filters)}${page(command.page)}`;
    case "mine":
      return "mine";
    case "deadlines":
      return `frister ${command.area ?? "alt"}${command.days === null ? "" : ` ${command.days} dager`}`;
    case "search":
      return `søk ${command.words}`;
    case "assign":
      return `ansvar ${formatAssignment(command.assignment)}`;
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
    case "help":
      return command.topic === null ? "hjelp" : `hjelp ${command.topic}`;
  }
}

/** What an update says, open questions first: the rest may end in a comment to the letter. */
function formatContent({ fields, doubts }: { fields: UpdateFields; doubts: Doubt[] }): string {
  const said = formatFields(fields);
  return [...doubts.map(formatDoubt), said].filter((part) => part !== "").join(", ");
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
      return doubt.deadlines.map((date) => `frist ${date}`).join(", ");
    case "ended":
      return "avsluttet";
    case "impossible-date":
    case "vague-date":
      return `frist ${doubt.typed}`;
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

function formatAssignment(assignment: Assignment): string {
  if ("activity" in assignment) {
    const { responsible } = assignment;
    return `${formatRef(assignment.activity)} ${"role" in responsible ? responsible.role : formatMention(responsible)}`;
  }
  return `${assignment.role} ${assignment.holder === null ? "ingen" : formatMention(assignment.holder)}`;
}

function formatFilters(filters: ListFilters): string {
  const words = [
    ...filters.status.map((status) => CANONICAL_STATUS_WORD[status]),
    filters.area,
    filters.role === null ? null : `ansvar ${filters.role}`,
    filters.municipality === null ? null : `kommune ${filters.municipality}`,
    filters.funding === null ? null : `finansiering ${filters.funding}`,
    filters.withoutDeadline ? "uten frist" : null,
    filters.withoutResponsible ? "uten ansvarlig" : null,
    filters.quiet ? "stille" : null,
  ].filter((word) => word !== null);
  return ` ${words.length === 0 ? "alt" : words.join(", ")}`;
}
