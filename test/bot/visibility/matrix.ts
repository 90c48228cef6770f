/** The table of who sees what (`src/bot/visibility.ts`), held against what people get to see on a platform. */
import { expect } from "vitest";
import { seesInternal } from "../../../src/bot/rights.ts";
import {
  type Cell,
  cellOf,
  isForAll,
  KINDS,
  type Kind,
  type PlaceName,
  WAYS,
  type Way,
} from "../../../src/bot/visibility.ts";
import type { Command } from "../../../src/model/command.ts";
import type { Platform, Right } from "../../../src/model/person.ts";
import { encodePayload } from "../../../src/payload/button-payload.ts";
import { refusalText } from "../../../src/texts/index.ts";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";
import { table } from "../../support/crash.ts";

/** An internal note that stands in the log. */
export const SECRET = "leverandøren vil trekke seg";

/** Nobody's, with the right control digits: never shown, and least of all where what was typed is repeated. */
export const NUMBER = "010190 10046";

/** Who asks. Guests and people from outside are readers: there are no others. */
export const WHO = {
  administrator: "administrator",
  editor: "editor",
  contributor: "contributor",
  guest: "reader",
  external: "reader",
} as const satisfies Record<string, Right>;

export type Who = keyof typeof WHO;

/** A line of each command that anybody may ask, and of each that has pages another one than the first. */
export const ANSWERS = [
  "status I7",
  "plan",
  "ukesmelding tid",
  "endringer side 2",
  "mine side 2",
  "frister side 2",
  "mine frister side 2",
  "søk jernbane side 2",
  "liste infra side 2",
  "oversikt infra",
  "roller",
  "hvorfor I7 1",
  "historikk I8 side 2",
  "ukesmelding vis infra",
  "kanaler",
  "forklar I7: nesten ferdig",
  "hjelp",
  "hei",
] as const;

/** A line of each that can be shared. */
export const SHARED = [
  "status I7",
  "plan",
  "endringer side 2",
  "frister side 2",
  "søk jernbane side 2",
  "liste infra side 2",
  "historikk I7 side 1",
  "oversikt infra",
  "roller",
] as const;

/** What is typed for each other kind of answer; nobody types what is shared. */
export const TYPED: Record<Exclude<Kind, "shared" | "answer">, string> = {
  notes: "historikk I7",
  receipt: "uendret I8",
  refusal: `I7: 150 %, gjelder ${NUMBER}`,
  form: "oppdater I8",
};

/** What is written is about another one: the history of the first is to stay on one page. */
const I7 = { code: "I7" };
const I8 = { code: "I8" };

/** The same as buttons. */
const TAPPED: Record<Exclude<Kind, "shared" | "answer">, Command> = {
  notes: { name: "history", activity: I7, page: 1 },
  receipt: { name: "confirm", activity: I8, doubts: [] },
  refusal: { name: "undo", entry: 999_999, activity: null },
  form: { name: "form", activity: I8, correct: false },
};

export function commandOf(line: string): Command {
  return parseCommand(line, parsingIn(null));
}

let asked = 0;

/** Another line each time, so that every one comes to be asked by many ways and persons. */
function next(lines: readonly string[]): string {
  asked += 1;
  return lines[asked % lines.length] ?? "";
}

/** What somebody types for such an answer; nobody types what is shared. */
export function typedFor(kind: Kind): string {
  if (kind === "shared") return "";
  return kind === "answer" ? next(ANSWERS) : TYPED[kind];
}

/** The same as a button carries it. */
export function payloadOf(kind: Kind): string {
  return encodePayload({ command: tappedFor(kind), typed: kind === "refusal" ? `angre det om ${NUMBER}` : null });
}

function tappedFor(kind: Kind): Command {
  if (kind === "answer") return commandOf(next(ANSWERS));
  return kind === "shared" ? { name: "share", command: commandOf(next(SHARED)) } : TAPPED[kind];
}

/** What came of one request. */
export interface Observed {
  /** All that the one who asked got to see, as one text. */
  asker: string;
  /** The same of everybody else; empty where nobody saw anything. */
  others: string;
}

/** One request of this person, of the kind that asks for such an answer. */
export type Observe = (way: Way, place: PlaceName, kind: Kind, who: Who) => Promise<Observed>;

/** Slack offers an app's commands, shortcuts and Home to its own workspace only: what comes of them all the same is nothing. */
const NOT_OFFERED: readonly Way[] = ["slash", "global-shortcut", "log-message", "home"];

/** False also for changed messages of those who cannot have reported anything. */
export function isOffered(platform: Platform, way: Way, who: Who): boolean {
  if (way === "edit" && WHO[who] === "reader") return false;
  return !(platform === "slack" && who === "external" && NOT_OFFERED.includes(way));
}

const NO_SUCH = "–";

/** What only those get who may change something; the rest is for everybody to read. */
const CHANGING: readonly Kind[] = ["receipt", "refusal", "form", "shared"];

/** The first sentence of it: the platforms mark up the rest each in its way. */
const REFUSED = /^[^.]*/u.exec(refusalText("contributor", []))?.[0] ?? "";

/** Drives every cell that the table has for the platform, holds it against the table, and gives the printed rows. */
export async function matrixOf(platform: Platform, whos: readonly Who[], observe: Observe) {
  const rows: Record<string, string>[] = [];
  for (const way of Object.keys(WAYS) as Way[]) {
    const { places }: { places: { readonly [P in Platform]?: readonly PlaceName[] } } = WAYS[way];
    for (const place of places[platform] ?? []) {
      const row: Record<string, string> = { way, place };
      for (const kind of Object.keys(KINDS) as Kind[])
        row[kind] = await cellText(platform, way, place, kind, whos, observe);
      rows.push(row);
    }
  }
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toBe("");
  return rows;
}

/** Prints it, as it was seen and not as it should be. */
export function print(title: string, rows: readonly Record<string, string>[]): void {
  console.log(`Who sees what in ${title}\n${table(rows)}`);
}

async function cellText(
  platform: Platform,
  way: Way,
  place: PlaceName,
  kind: Kind,
  whos: readonly Who[],
  observe: Observe,
): Promise<string> {
  const seen = new Map<string, Who[]>();
  for (const who of whos) {
    const cell = cellOf(platform, way, place, kind, seesInternal({ right: WHO[who], forAll: false }));
    if (cell === null) return NO_SUCH;
    const observed = await observe(way, place, kind, who);
    if (!isOffered(platform, way, who) && observed.asker === "" && observed.others === "") continue;
    expectAsInTable(`${way}, ${place}, ${kind}, ${who}`, cell, { way, kind, right: WHO[who] }, observed);
    const text = `${observed.others === "" ? "asker" : "place"}${observed.asker.includes(SECRET) ? "+internal" : ""}`;
    seen.set(text, [...(seen.get(text) ?? []), who]);
  }
  if (seen.size === 1) return [...seen.keys()].join();
  return [...seen].map(([text, some]) => `${text}: ${some.map((one) => one.slice(0, 3)).join(" ")}`).join("; ");
}

/** Right: the table, and what nobody may do: who only reads shares nothing, and gets a refusal to themselves. */
function expectAsInTable(
  where: string,
  cell: Cell,
  { way, kind, right }: { way: Way; kind: Kind; right: Right },
  { asker, others }: Observed,
): void {
  const isShown = cell.seenBy === "place" && (isForAll(way) || right !== "reader");
  expect(others !== "", `${where}: seen by others`).toBe(isShown);
  expect(asker, `${where}: seen by the one who asked`).not.toBe("");
  expect(asker + others, `${where}: identity number`).not.toMatch(/010190\D{0,3}10046|(?<!\d)(?:010190|10046)(?!\d)/u);
  if (right === "reader" && CHANGING.includes(kind) && !isForAll(way)) {
    expect(asker, `${where}: refused`).toContain(REFUSED);
    expect(asker, `${where}: refused before anything is shown`).not.toMatch(/Velg|Ligner|Input\.|"type":"input"/u);
  }
  expect(others, `${where}: internal notes`).not.toContain(SECRET);
  if (kind === "notes") expect(asker.includes(SECRET), `${where}: internal notes`).toBe(cell.internal);
  else expect(asker, `${where}: internal notes`).not.toContain(SECRET);
}
