/**
 * A per cent that is perhaps meant as the activity's own, though it is said with more words than a field is: «nesten 60 %»,
 * «3/4 ferdig», «fra 60 til 70 %», «40 % gjenstår». It is asked about, never kept as comment in silence.
 */
import { wholeNumber } from "./date-words.ts";
import { plainSegment } from "./status-words.ts";

const PER_CENT = "(?:%|prosent|pros\\.?|pst\\.?|pct\\.?)";
const SIGN = "(?:->|=>|→|>|–|-|til|te|to)";
const FIGURE = `(?:\\d{1,3}(?:[.,]\\d{1,2})?|\\p{L}+)`;

/** Of whom it is said, and how sure. */
const LEAD =
  "(?:(?:vi|me|det|dette|den|alt|prosjektet|arbeidet|jobben|tiltaket|aktiviteten|anslag|anslått|estimat|er|ligger|ligg|har|står|blir|nådd|kommet|komne|passert|nå|no|på|til|status|statusen|prosent|fremdrift|framdrift|progresjon|nesten|nær|nærmere|nærmare|nærmer seg|nærmar seg|over|under|minst|maks|maksimalt|drøyt|drøye|drygt|snaut|snaue|knapt|knappe|i underkant av|i overkant av|bortimot|opp mot|oppmot|kanskje|tror|trur|antar|håper|vel|godt|litt|noe|noko|sånn|cirka|circa|ca\\.?|omtrent|rundt|omlag|om lag|rett|allerede|snart|jeg|eg)[ :]+|[~≈<>±] ?)*";
const DONE =
  "(?: (?:ferdig|ferdige|fullført|i mål|gjort|er gjort|er ferdig|unna|klar|klart|klare|nå|no|i dag|så langt|hittil|eller så|eller der omkring|ish|sånn|nesten|alt i alt|cirka|ca\\.?|omtrent|pluss|i snitt|totalt|vil jeg tro|vil eg tru|tror jeg|kanskje|fremdrift|framdrift))*";
const LEFT = "(?:igjen|att|gjenstår|mangler|manglar|står igjen|står att|attstår)";

const SAID = new RegExp(`^${LEAD}(${FIGURE})(?:\\+|-ish)? ?${PER_CENT}(?:s fremdrift|s framdrift)?${DONE}$`, "u");
const NAMED = /^(?:status|prosent|prosenten|fremdrift|framdrift)(?: (?:er|nå))?[ :=]+(\d{1,3})$/u;
const HALFWAY = new RegExp(`^${LEAD}(?:halvveis|halvvegs|halveis|halvegs)${DONE}$`, "u");
const HALF_DONE = new RegExp(`^${LEAD}(?:halvferdige?|halvgjort|halvt (?:ferdig|gjort)|halvparten(?= )${DONE})$`, "u");
const CHANGED = new RegExp(
  `^(?:${LEAD}(?:opp|ned|økt|økte|øker|auka|gått|gikk|steget|justert|oppjustert|nedjustert|endret|endra|hevet|senket|satt)?(?: opp| ned)? ?(?:fra|frå) )?${FIGURE} ?${PER_CENT}? ?${SIGN} ?(${FIGURE}) ?${PER_CENT}${DONE}$`,
  "u",
);
const RISEN = new RegExp(
  `^${LEAD}(?:opp|ned|økt|økte|øker|auka|gått|gikk|steget|justert|oppjustert|nedjustert|endret|endra|hevet|senket|satt)(?: opp| ned)? (?:til|te) ${LEAD}(${FIGURE}) ?${PER_CENT}${DONE}$`,
  "u",
);
const REMAINING = new RegExp(
  `^${LEAD}(?:${LEFT} ${LEAD})?(${FIGURE}) ?${PER_CENT}(?: ${LEFT})?(?: nå| no| ennå)?$`,
  "u",
);
const MARKS_LEFT = new RegExp(`(?:^| )${LEFT}(?: |$)`, "u");

const FRACTION =
  /(?:(?<part>\d)\/(?<whole>\d)|(?:(?<count>en|ein|ett|én|to|tre|fire) ?)?(?<unit>tredjedel(?:er|ar)?|tredel(?:er|ar)?|fjerdedel(?:er|ar)?|firedel(?:er|ar)?|femdel(?:er|ar)?|kvart))(?= |$)/u;
const WHOLE_BEHIND = new RegExp(`^${DONE}$`, "u");
const WHOLE_LEAD = new RegExp(`^${LEAD}$`, "u");
const UNITS: [RegExp, number][] = [
  [/^tre/u, 3],
  [/^(?:fj|fi|kv)/u, 4],
  [/^fem/u, 5],
];

/** Longer is a sentence. */
const LONGEST = 70;

/** How far the whole of `text` perhaps says that the activity has come, or null. */
export function readPerhapsProgress(text: string): number | null {
  if (text.length > LONGEST) return null;
  const words = plainSegment(text);
  if (HALFWAY.test(words) || HALF_DONE.test(words)) return 50;
  if (MARKS_LEFT.test(words)) return remaining(words);
  const figure = (SAID.exec(words) ?? CHANGED.exec(words) ?? RISEN.exec(words) ?? NAMED.exec(words))?.[1];
  return figure === undefined ? fraction(words) : amount(figure);
}

function remaining(words: string): number | null {
  const figure = REMAINING.exec(words)?.[1];
  const left = figure === undefined ? fraction(words.replace(MARKS_LEFT, " ").trim()) : amount(figure);
  return left === null ? null : 100 - left;
}

function amount(figure: string): number | null {
  const value = /^\d/.test(figure) ? Number(figure.replace(",", ".")) : wholeNumber(figure);
  return value === null || value > 100 ? null : Math.round(value);
}

function fraction(words: string): number | null {
  const found = FRACTION.exec(words);
  if (found === null) return null;
  const [lead, behind] = [words.slice(0, found.index), words.slice(found.index + found[0].length)];
  const { part, whole, count, unit } = found.groups ?? {};
  if (!WHOLE_LEAD.test(lead === "" ? lead : `${lead.trim()} `) || !WHOLE_BEHIND.test(behind)) return null;
  const of = unit === undefined ? Number(whole) : UNITS.find(([form]) => form.test(unit))?.[1];
  const parts = unit === undefined ? Number(part) : (wholeNumber(count ?? "en") ?? 1);
  return of === undefined || parts >= of || of < 2 ? null : Math.round((100 * parts) / of);
}
