/**
 * The stem of a Norwegian word: the Snowball algorithm for Norwegian (snowballstem.org/algorithms/norwegian), on folded
 * letters, and on top of it what search needs: «veien», «utbedring»/«utbedre» and «gründer»/«gründere» belong together,
 * «ledig» and «ledende» do not.
 */
const VOWELS = "aeiouy";
const ENDINGS = new Set(
  "hetenes hetene hetens heten endes heter enes edes ende ande ede ane ene ens ers ets het ast en ar er as es et a e".split(
    " ",
  ),
);
const LONGEST_ENDING = 7;
const DERIVED = ["hetslov", "eleg", "elig", "elov", "slov", "leg", "eig", "lig", "els", "lov", "ig"];
/** Without «-leg»: nynorsk adjectives are respelt before, and what is left are doctors («fastlege»). */
const DERIVED_HERE = DERIVED.filter((ending) => !ending.endsWith("leg"));
const BEFORE_S = "bcdfghjlmnoprtvyz";

/** The Snowball stem, to the letter of the algorithm. `word` is folded. */
export function snowballStem(word: string): string {
  const start = regionStart(word);
  return withoutDerived(withoutDt(withoutEnding(word, start), start), start, DERIVED);
}

/** What two forms of one word have in common; the key that words are indexed and looked up by. `word` is folded. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const start = Math.min(regionStart(word), /[aeiouy]/.test(word.slice(0, 3)) ? 3 : word.length);
  const plain = word.endsWith("erne") ? word.slice(0, -2) : word; // «gründerne»: an ending the algorithm lacks
  const inflected = withoutDt(keepShort(plain, withoutEnding(plain, start)), start);
  const derived = withoutDerived(inflected, start, DERIVED_HERE);
  return single(withoutAgent(withoutIng(derived.length >= 4 ? derived : inflected)));
}

/** Where endings may begin: after the first consonant that follows a vowel, never before the fourth letter. */
function regionStart(word: string): number {
  for (let at = 1; at < word.length; at++) {
    if (VOWELS.includes(word[at - 1] ?? "") && !VOWELS.includes(word[at] ?? "")) return Math.max(3, at + 1);
  }
  return word.length;
}

function withoutEnding(word: string, start: number): string {
  const region = word.slice(start);
  if (region.endsWith("erte")) return word.slice(0, -2);
  if (region.endsWith("ert")) return word.slice(0, -1);
  for (let length = Math.min(LONGEST_ENDING, region.length); length > 0; length--) {
    if (ENDINGS.has(region.slice(-length))) return word.slice(0, -length);
  }
  return region.endsWith("s") && mayLoseS(word) ? word.slice(0, -1) : word;
}

function mayLoseS(word: string): boolean {
  const before = word.at(-2) ?? "";
  return BEFORE_S.includes(before) || (before === "k" && !VOWELS.includes(word.at(-3) ?? "a"));
}

function withoutDt(word: string, start: number): string {
  const region = word.slice(start);
  return region.endsWith("dt") || region.endsWith("vt") ? word.slice(0, -1) : word;
}

function withoutDerived(word: string, start: number, endings: readonly string[]): string {
  if (!"gsv".includes(word.at(-1) ?? "")) return word;
  const region = word.slice(start);
  const ending = endings.find((candidate) => region.endsWith(candidate));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** A participle that would shrink to three letters («ledende») keeps its ending. */
function keepShort(word: string, cut: string): string {
  return cut.length < 4 && /(ende|ande|heten?)$/.test(word) ? word.slice(0, -1) : cut;
}

/** «utbedring» as «utbedre», «veiledning» as «veilede». */
function withoutIng(word: string): string {
  if (word.endsWith("ning") && word.length >= 8) return word.slice(0, -4);
  return word.endsWith("ing") && word.length >= 7 ? word.slice(0, -3) : word;
}

/** «gründere» as «gründer»; «etablerere», who do it, stay apart from «etablere». */
function withoutAgent(word: string): string {
  return word.length > 5 && word.endsWith("er") && !word.endsWith("erer") ? word.slice(0, -2) : word;
}

/** «hytt» from «hytter» and «ungdomm» from «ungdommer» with one consonant. */
function single(word: string): string {
  const last = word.at(-1) ?? "";
  return word.length > 4 && last === word.at(-2) && !VOWELS.includes(last) ? word.slice(0, -1) : word;
}
