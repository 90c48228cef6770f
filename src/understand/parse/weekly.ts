/** Lines about channels, what is behind a line of a digest, following and reminders. */
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
