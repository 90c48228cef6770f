/** From what could be said to a digest that fits: at most 12 lines and 900 characters, buttons included. */

import type { Digest, DigestSection } from "../../model/digest.ts";
import { DIGEST, silenceText, sumsText } from "../../texts/digest.ts";
import { weekNumber } from "../schedule/week-id.ts";
import { type Gathered, MOST, toldByNeed, verdictOf } from "./gather.ts";
import type { DigestInput } from "./input.ts";
import { comingLine, nameOf, needLine, newsLine, type Wording } from "./lines.ts";
import { type News, weightOf } from "./news.ts";
import { periodOf } from "./period.ts";
import { silenceOf } from "./silence.ts";

const MOST_LINES = 12;
const MOST_CHARACTERS = 900;

/** Codes of activities that lack a deadline. */
const MOST_CODES = 8;

/** What there is room for. */
interface Room {
  needs: number;
  news: number;
  coming: number;
  hasQuiet: boolean;
  comment: number;
}

/** From all there may be to what always fits: comments get shorter before lines go, needs stay longest. */
const ROOMS: Room[] = [
  [MOST.needs, MOST.news, MOST.coming, true],
  [3, 5, 2, true],
  [3, 4, 2, true],
  [3, 4, 1, true],
  [3, 3, 1, true],
  [3, 3, 1, false],
  [3, 2, 1, false],
].flatMap(([needs, news, coming, hasQuiet]) =>
  [90, 70, 50].map((comment) => ({ needs, news, coming, hasQuiet, comment }) as Room),
);

/** What fits each week. */
const LAST_ROOM: Room = { needs: 3, news: 1, coming: 1, hasQuiet: false, comment: 0 };

/** The first digest of a channel has one line more, about what is missing. */
const FIRST_ROOM: Room = { ...LAST_ROOM, needs: 2 };

/** The first that fits. */
export function compose(input: DigestInput, gathered: Gathered): Digest {
  for (const room of [...ROOMS, LAST_ROOM]) {
    const digest = composeIn(room, input, gathered);
    if (fits(digest)) return digest;
  }
  return composeIn(FIRST_ROOM, input, gathered);
}

/** The sign of life after four silent weeks. */
export function composeOneLine(input: DigestInput, gathered: Gathered): Digest {
  const { lastWeek } = input.memory;
  const ending = DIGEST.nothingSince(lastWeek === null ? null : weekNumber(lastWeek));
  const told = { ...gathered, freshNeeds: [], freshComing: [] };
  const { area, week } = input;
  const verdict = verdictOf(input, told, [ending]);
  const period = periodOf(input)?.line ?? null;
  return {
    area,
    week,
    kind: "one-line",
    verdict,
    sections: [],
    missing: null,
    quiet: null,
    sums: null,
    period,
    counts: gathered.counts,
  };
}

/** The digest as lines of text, without the buttons. */
export function digestLines({ verdict, sections, missing = null, quiet, sums, period = null }: Digest): string[] {
  const told = sections.flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]);
  return [verdict, ...told, missing, quiet, sums, period].filter((line) => line !== null);
}

function fits(digest: Digest): boolean {
  const lines = [...digestLines(digest), `[${DIGEST.update}] [${DIGEST.wholeArea}]`];
  return lines.length <= MOST_LINES && lines.join("\n").length <= MOST_CHARACTERS;
}

function composeIn(room: Room, input: DigestInput, gathered: Gathered): Digest {
  const { area, week, snapshot, today } = input;
  const wording: Wording = { snapshot, today, comment: room.comment };
  const needs = gathered.freshNeeds.slice(0, room.needs);
  const inNeeds = new Set(needs.flatMap(toldByNeed));
  const news = [...gathered.news.values()].filter(({ activity }) => !inNeeds.has(activity.code));
  const coming = gathered.freshComing.slice(0, room.coming);
  const sections: DigestSection[] = [
    section("needs", DIGEST.needs, gathered.freshNeeds.length, (need) => needLine(need, newsFor(need), wording), needs),
    section("news", newsHeading(input, gathered), news.length, (one) => newsLine(one, wording), best(news, room.news)),
    section("coming", DIGEST.comingHeading, gathered.freshComing.length, (one) => comingLine(one, wording), coming),
  ].filter(({ lines }) => lines.length > 0);
  return {
    area,
    week,
    kind: gathered.isAfterPause ? "since-last" : "weekly",
    verdict: verdictOf(input, gathered, []),
    sections,
    missing: missingLine(gathered),
    quiet: room.hasQuiet ? quietLine(input, gathered) : null,
    sums: sumsText(gathered.counts),
    period: periodOf(input)?.line ?? null,
    counts: gathered.counts,
  };

  function newsFor({ activity }: { activity: { code: string } }): News | undefined {
    return gathered.news.get(activity.code);
  }
}

function section<Item>(
  kind: DigestSection["kind"],
  heading: string,
  all: number,
  line: (item: Item) => DigestSection["lines"][number],
  shown: readonly Item[],
): DigestSection {
  const head = shown.length < all ? DIGEST.someOf(heading, shown.length, all) : heading;
  return { kind, heading: head, lines: shown.map(line) };
}

/** Those most worth telling, in the plan's order. */
function best(news: News[], count: number): News[] {
  const chosen = news.toSorted((left, right) => weightOf(left) - weightOf(right)).slice(0, count);
  return news.filter((one) => chosen.includes(one));
}

function newsHeading({ memory: { lastWeek } }: DigestInput, { isAfterPause }: Gathered): string {
  const week = lastWeek === null ? null : weekNumber(lastWeek);
  return isAfterPause && week !== null ? DIGEST.sinceLast(week) : DIGEST.news(week);
}

function missingLine({ missing }: Gathered): string | null {
  const codes = missing?.withoutDeadline.map(({ code }) => code) ?? [];
  if (codes.length === 0) return null;
  return DIGEST.withoutDeadline(codes.length > MOST_CODES ? codes.slice(0, MOST_CODES - 1) : codes, codes.length);
}

function quietLine({ entries, today }: DigestInput, { items, needs, news }: Gathered): string | null {
  const told = new Set([...needs.flatMap(toldByNeed), ...news.keys()]);
  const { count, neverHeard, longest } = silenceOf(items, told, entries, today);
  return silenceText(
    count,
    neverHeard,
    longest === null ? null : { name: nameOf(longest.activity), weeks: longest.weeks },
  );
}
