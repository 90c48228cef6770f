/** What parts an activity from what is said about it. */

const SEPARATOR = /:(?!\/\/)|\s[-–—]\s/g;

/** An emoji as Slack writes it; its colons part nothing. */
const SHORTCODE = /(?<![^\s,;:]):[a-z0-9_+-]{2,40}:(?=[\s,;:]|$)/gu;

/** An activity is named in few words; what stands later parts nothing. */
const LOOKED_AT = 200;

/** A colon, or a dash with a space on both sides; not the colon of a clock time, an address or an emoji's name. */
export function separators(text: string): { index: number; text: string }[] {
  const line = text.slice(0, LOOKED_AT);
  const emoji = [...line.matchAll(SHORTCODE)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return [...line.matchAll(SEPARATOR)]
    .map((match) => ({ index: match.index, text: match[0] }))
    .filter(({ index }) => !isInClockTime(line, index) && !emoji.some(({ from, to }) => index >= from && index < to));
}

/** «kl. 13:30» is a time; «I7:60 %» and «bredbånd:10 km» are not. */
function isInClockTime(line: string, at: number): boolean {
  const before = /(?<![\p{L}\p{N}])\d{1,2}$/u.test(line.slice(Math.max(0, at - 4), at));
  return before && /^:[0-5]\d(?!\d|\s?(?:%|prosent))/u.test(line.slice(at, at + 12));
}
