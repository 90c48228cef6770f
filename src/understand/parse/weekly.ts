/** Lines about channels, the weekly digest, following, reminders and absence. */
import type { Command } from "../../model/command.ts";
import { WEEKDAY_WORDS } from "../../texts/labels.ts";
import { isPostingClock } from "../../weekly/schedule/posting-hours.ts";
import { parseDate } from "../language/dates.ts";
import type { ParseContext, Reader } from "./context.ts";
import { askedAbout } from "./questions.ts";
import { areaOf } from "./reads.ts";
import { divide, refOf } from "./target.ts";

/** `#infra`, before or after the area. */
const CHANNEL = /^#(?<name>\S+)\s*|(?<!\s)\s+(?:i\s+)?#(?<last>\S+)$/u;

const TO = /^(til|med|mot|på)(?:\s+|$)/iu;

/** `koble #kanal til infrastruktur`, `koble til infra`: this channel when none is named. */
export const readConnect: Reader = (rest, context) => {
  const named = CHANNEL.exec(rest);
  const words = rest.replace(CHANNEL, "").replace(TO, "").trim();
  const area = areaOf(words, context);
  if (area !== null || words === "") return { name: "connect", area: area ?? "", channel: channelOf(named) };
  return named === null ? null : { name: "connect", area: words, channel: channelOf(named) };
};

/** `koble til transport`: what is no area is asked about, for it is surely no search. */
export const readConnectTo: Reader = (rest, context) =>
  readConnect(rest, context) ?? { name: "connect", area: rest.trim(), channel: null };

/** `koble fra`, `koble fra infrastruktur`, `koble fra #kanal`. */
export const readDisconnect: Reader = (rest, context) => {
  const named = CHANNEL.exec(rest);
  const words = rest.replace(CHANNEL, "").trim();
  const area = words === "" ? null : areaOf(words, context);
  if (words !== "" && area === null) return null;
  return { name: "disconnect", area, channel: channelOf(named) };
};

function channelOf(named: RegExpExecArray | null): string | null {
  return named?.groups?.name ?? named?.groups?.last ?? null;
}

/** `ukesmelding`, `ukesmelding vis infra`, `nå`, `pause til 1. mars`, `fortsett`, `tid man 08.30`. */
export const readDigest: Reader = (rest, context) => {
  const [first = "", ...others] = rest.toLowerCase().split(/\s+/u);
  const after = others.join(" ");
  if (first === "pause" || first === "stopp") return readPause(after, context);
  if (first === "tid") return readTime(after);
  if (/^(fortsett|start|gjenoppta|på)$/u.test(first) && after === "")
    return { name: "digest-pause", on: false, until: null };
  const isNow = /^(nå|no|now|post)$/u.test(first);
  const words = isNow || /^(vis|sjå|se|for|i)$/u.test(first) ? after : rest;
  const area = words === "" ? null : areaOf(words, context);
  if (words !== "" && area === null) return null;
  return { name: "digest", action: isNow ? "now" : "show", area };
};

function readPause(words: string, { today }: ParseContext): Command | null {
  if (words === "") return { name: "digest-pause", on: true, until: null };
  const reading = parseDate(words.replace(/^til( og med)?\s+/u, ""), today);
  return reading?.kind === "date" ? { name: "digest-pause", on: true, until: reading.date } : null;
}

function readTime(words: string): Command | null {
  const read = /^(?<day>\p{L}{3,})\.?\s+(?:kl\.?\s*)?(?<hour>\d{1,2})(?:[.:]?(?<minute>\d\d))?$/u.exec(words);
  const weekday = WEEKDAY_WORDS.findIndex((name) => name.startsWith(read?.groups?.day ?? "?")) + 1;
  const time = `${(read?.groups?.hour ?? "").padStart(2, "0")}:${read?.groups?.minute ?? "00"}`;
  return weekday > 0 && isPostingClock(time)
    ? { name: "digest-time", weekday, time }
    : { name: "help", topic: "ukesmelding" };
}

/** `hvorfor I7`, `hvorfor I7 nr. 12, 15`, «hvorfor er I7 forsinket»: the log rows behind a line of the digest. */
export const readWhy: Reader = (rest, context) => {
  const read = /^(?<words>.*?)(?<!\s)\s+nr\.?\s*(?<ids>\d[\d\s,]*)$/iu.exec(rest);
  const words = (read?.groups?.words ?? askedAbout(rest)).trim();
  if (words === "") return null;
  const entries = (read?.groups?.ids ?? "").match(/\d{1,15}/gu)?.map(Number) ?? [];
  return { name: "why", activity: refOf(words, context), entries };
};

/** True when the words go on to something else: «følg opp bredbånd», «purr I7: trenger svar», «purr på fylket om RV3». */
function saysMore(rest: string, context: ParseContext): boolean {
  return /^opp(?!\p{L})|\s(?:om|angående|vedrørende)\s/iu.test(rest) || Boolean(divide(rest, context)?.text);
}

/** `følg bredbånd`, `slutt å følge bredbånd`. */
export const readFollow =
  (on: boolean): Reader =>
  (rest, context) =>
    rest === "" || saysMore(rest, context) ? null : { name: "follow", activity: refOf(rest, context), on };

/** `purr bredbånd`. */
export const readChase: Reader = (rest, context) =>
  rest === "" || saysMore(rest, context) ? null : { name: "chase", activity: refOf(rest, context) };

/** `avgjør send digest:…`: the buttons of the administrator's report; nobody types it. */
export const readDecide: Reader = (rest) => {
  const read = /^(?<what>send|kom fram)\s+(?<post>\S{1,400})$/u.exec(rest.trim());
  if (read === null) return null;
  return { name: "decide", post: read.groups?.post ?? "", again: read.groups?.what === "send" };
};
