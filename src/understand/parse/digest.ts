/** Lines about the weekly digest: `ukesmelding infra`, `ukesmelding tid man 08.30`, `ukesmelding pause til jul`. */
import type { Command } from "../../model/command.ts";
import { addDays, type IsoDate } from "../../model/week.ts";
import { parseDate } from "../language/dates.ts";
import { lastDay } from "./absence.ts";
import type { ParseContext, Reader } from "./context.ts";
import { type DigestTime, readDigestTime } from "./digest-time.ts";
import { areaOf } from "./reads.ts";

type Action = "show" | "now" | "when" | "time" | "pause" | "resume";

const ACTIONS: readonly [Action, RegExp][] = [
  ["pause", /^(?:pause|stopp|stans|av)$/u],
  ["resume", /^(?:fortsett|start|gjenoppta|på)$/u],
  ["time", /^(?:tid|tidspunkt|klokkeslett)$/u],
  ["now", /^(?:nå|no|now|post)$/u],
  ["when", /^(?:når|neste)$/u],
  ["show", /^(?:vis|sjå|se|for|i)$/u],
];

/** `#infra`, anywhere in the line. */
const CHANNEL = /(?:^|(?<!\s)\s+)(?:i\s+)?#(?<channel>\S+)/u;

/** An area's name has few words. */
const MOST_WORDS = 4;

/** The digest of the channel, area or `#channel` that is named: seen, posted, paused, resumed, or at another time. */
export const readDigest: Reader = (rest, context) => {
  const channel = CHANNEL.exec(rest)?.groups?.channel ?? null;
  const words = rest.replace(CHANNEL, " ").trim().split(/\s+/u);
  const found = actionIn(words, context);
  const all = words.join(" ");
  const isArea = all === "" || areaOf(all, context) !== null;
  if (found !== null) return asked(found, channel, context);
  return isArea ? { name: "digest", action: "show", area: areaOf(all, context), channel } : null;
};

/** «oppsummering», «sammendrag»: of a meeting as well as of the week, so that only what is surely a digest is one. */
export const readSummary: Reader = (rest, context) => {
  const words = rest.split(/\s+/u);
  const shows = actionOf(words[0] ?? "") === "show" ? words.slice(1).join(" ") : rest;
  const area = shows === "" ? null : areaOf(shows, context);
  return shows !== "" && area === null ? null : { name: "digest", action: "show", area, channel: null };
};

/** `stopp ukesmeldingen`, «sett ukesmeldingen på pause», with or without for how long. */
export const readDigestPause: Reader = (rest, context) =>
  asked({ action: "pause", area: null, rest: rest.split(/\s+/u) }, null, context);

interface Found {
  action: Action;
  area: string | null;
  rest: string[];
}

function actionOf(word: string): Action | null {
  const bare = word.toLowerCase().replace(/[:,.]$/u, "");
  return ACTIONS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

/** What is to be done: the first word, or the one behind an area's name. */
function actionIn(words: string[], context: ParseContext): Found | null {
  for (let count = 0; count <= MOST_WORDS && count < words.length; count += 1) {
    const action = actionOf(words[count] ?? "");
    const area = count === 0 ? null : areaOf(words.slice(0, count).join(" "), context);
    if (action !== null && (count === 0 || area !== null)) return { action, area, rest: words.slice(count + 1) };
  }
  return null;
}

function asked({ action, area: before, rest }: Found, channel: string | null, context: ParseContext): Command | null {
  const where = (named: string | null) => ({ area: before ?? named, channel });
  const unread = rest.join(" ");
  switch (action) {
    case "pause": {
      const read = readWith(rest, (words) => pauseEnd(words, context), context);
      if (read === null) return { name: "digest-pause", on: true, until: null, ...where(null), unread };
      return { name: "digest-pause", on: true, until: read.said.until, ...where(read.area), unread: null };
    }
    case "time": {
      const read = readWith(rest, readDigestTime, context);
      if (read === null) return { name: "digest-time", weekday: null, time: null, ...where(null), unread };
      const isAsked = read.said.weekday === null && read.said.time === null;
      if (isAsked) return { name: "digest-when", ...where(read.area) };
      return { name: "digest-time", ...(read.said satisfies DigestTime), ...where(read.area), unread: null };
    }
    default: {
      const read = readWith(rest, (words) => (words === "" ? true : null), context);
      if (read === null) return null;
      if (action === "resume")
        return { name: "digest-pause", on: false, until: null, ...where(read.area), unread: null };
      if (action === "when") return { name: "digest-when", ...where(read.area) };
      return { name: "digest", action, ...where(read.area) };
    }
  }
}

/** What the words say, with or without an area named first or last; null when they do not say it. */
function readWith<T>(words: string[], reads: (words: string) => T | null, context: ParseContext) {
  const plain = reads(words.join(" "));
  if (plain !== null) return { said: plain, area: null };
  for (let count = 1; count <= MOST_WORDS && count <= words.length; count += 1) {
    const isFirst = [words.slice(0, count), words.slice(count)] as const;
    const isLast = [words.slice(-count), words.slice(0, -count)] as const;
    for (const [name, others] of [isFirst, isLast]) {
      const area = areaOf(name.join(" ").replace(/^(?:i|for|til)\s+/iu, ""), context);
      const said = area === null ? null : reads(others.join(" "));
      if (said !== null) return { said, area };
    }
  }
  return null;
}

const UNTIL = /^(?:(?:fram|frem)\s+)?til\s+(?!og\s+med\s)/iu;

/** The first day after the pause, null for one without an end; null altogether for words that are no such day. */
function pauseEnd(words: string, { today }: ParseContext): { until: IsoDate | null } | null {
  if (words === "") return { until: null };
  const isUntil = UNTIL.test(words);
  const reading = isUntil
    ? parseDate(words.replace(UNTIL, ""), today)
    : (lastDay(words, today) ?? parseDate(words, today));
  if (reading?.kind !== "date") return null;
  const isLast = /^(?:(?:fram|frem)\s+)?(?:til\s+og\s+med|t\.?\s?o\.?\s?m|ut|resten)(?![\p{L}])/iu.test(words);
  return { until: isLast ? addDays(reading.date, 1) : reading.date };
}
