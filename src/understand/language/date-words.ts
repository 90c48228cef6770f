/** The words that dates are made of, in bokmål, nynorsk and near-dialect. Everything here is lower case. */

export const MONTHS = [
  "januar",
  "februar",
  "mars",
  "april",
  "mai",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "desember",
] as const;

export const WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"] as const;

/** Beginnings of each weekday's name; «fredan» and «mandan» are what it is called along Glomma. */
const WEEKDAY_PATTERNS = [
  /^(?:m[aå]nda[gn](?:en)?|m[aå]n\.?)$/,
  /^(?:t[iy]r?s?da[gn](?:en)?|tirs?\.?|tys\.?)$/,
  /^(?:onsda[gn](?:en)?|ons\.?)$/,
  /^(?:tors?da[gn](?:en)?|tors?\.?)$/,
  /^(?:freda[gn](?:en)?|fre\.?)$/,
  /^(?:l(?:ø|au)r?da[gn](?:en)?|lør\.?|lau\.?)$/,
  /^(?:s[øu]nda[gn](?:en)?|søn\.?)$/,
];

const MONTH_SLIPS: Record<string, number> = {
  febuar: 2,
  februrar: 2,
  agust: 8,
  septemper: 9,
  desemer: 12,
  descember: 12,
};

const NUMBERS: Record<string, number> = {
  null: 0,
  en: 1,
  ei: 1,
  ein: 1,
  én: 1,
  et: 1,
  ett: 1,
  eit: 1,
  eitt: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  sju: 7,
  syv: 7,
  åtte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
  tretten: 13,
  fjorten: 14,
  femten: 15,
  seksten: 16,
  sytten: 17,
  atten: 18,
  nitten: 19,
  tjue: 20,
  tyve: 20,
  tretti: 30,
  førti: 40,
  femti: 50,
  seksti: 60,
  sytti: 70,
  åtti: 80,
  nitti: 90,
  hundre: 100,
};

const ORDINALS: [RegExp, number][] = [
  [/^f[øy]rste$/, 1],
  [/^(?:andre|annen)$/, 2],
  [/^tredje$/, 3],
  [/^fjerde$/, 4],
  [/^femte$/, 5],
  [/^sjette$/, 6],
  [/^(?:sju|syv)[ae]nde$/, 7],
  [/^ått[ae]nde$/, 8],
  [/^ni[ae]nde$/, 9],
  [/^ti[ae]nde$/, 10],
  [/^ellevte$/, 11],
  [/^tolvte$/, 12],
  [/^trett[ae]nde$/, 13],
  [/^fjort[ae]nde$/, 14],
  [/^femt[ae]nde$/, 15],
  [/^sekst[ae]nde$/, 16],
  [/^sytt?[ae]nde$/, 17],
  [/^att[ae]nde$/, 18],
  [/^nitt[ae]nde$/, 19],
  [/^tju[ae]nde$/, 20],
  [/^tretti[ae]nde$/, 30],
];

/** 1–12 for a month's name or any beginning of it from three letters («des», «sept», `mars`), or null. */
export function monthNumber(word: string): number | null {
  const bare = word.replace(/\.$/, "");
  if (bare.length < 3) return null;
  const index = MONTHS.findIndex((month) => month.startsWith(bare));
  return index >= 0 ? index + 1 : (MONTH_SLIPS[bare] ?? englishMonth(bare));
}

/** As they are called in English, where that is not as here; «march» is no beginning of «mars». */
const ENGLISH_MONTHS: Record<string, number> = {
  january: 1,
  february: 2,
  march: 3,
  may: 5,
  june: 6,
  july: 7,
  oct: 10,
  october: 10,
  dec: 12,
  december: 12,
};

/** 1–12 for a month that is called so in English alone, or null. */
export function englishMonth(word: string): number | null {
  return Object.hasOwn(ENGLISH_MONTHS, word) ? (ENGLISH_MONTHS[word] ?? null) : null;
}

/** Monday = 1 … Sunday = 7 for a weekday's name, short, definite or dialect, or null. */
export function weekdayNumber(word: string): number | null {
  const index = WEEKDAY_PATTERNS.findIndex((pattern) => pattern.test(word));
  return index >= 0 ? index + 1 : null;
}

/** A whole number in figures (at most four) or as a word up to hundred («førtifem», «femogførti»), or null. */
export function wholeNumber(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return Object.hasOwn(NUMBERS, word) ? (NUMBERS[word] ?? null) : tensAndOnes(word);
}

const TENS = "tjue|tyve|tretti|førti|femti|seksti|sytti|åtti|nitti";
const ONES = "en|ein|ett|eitt|én|to|tre|fire|fem|seks|sju|syv|åtte|ni";
const TENS_AND_ONES = new RegExp(`^(?:(?<ten>${TENS})(?<one>${ONES})|(?<ones>${ONES})og(?<tens>${TENS}))$`, "u");

function tensAndOnes(word: string): number | null {
  const { ten, one, tens, ones } = TENS_AND_ONES.exec(word)?.groups ?? {};
  const [high, low] = [NUMBERS[ten ?? tens ?? ""], NUMBERS[one ?? ones ?? ""]];
  return high === undefined || low === undefined ? null : high + low;
}

/** 1–31 for `3`, `3.` or an ordinal word («tredje», «tjueførste»), or null. */
export function ordinalNumber(word: string): number | null {
  if (/^\d{1,2}\.?$/.test(word)) return Number.parseInt(word, 10);
  const tens = word.startsWith("tjue") && word.length > 8 ? 20 : word.startsWith("tretti") && word.length > 10 ? 30 : 0;
  const rest = tens === 20 ? word.slice(4) : tens === 30 ? word.slice(6) : word;
  const found = ORDINALS.find(([pattern]) => pattern.test(rest));
  return found === undefined ? null : tens + found[1];
}
