/** From a folded word to the key that it is indexed and looked up by, and to the way it sounds. */
import { stem } from "./stem.ts";
import { DOCTOR, LEG_ENDING, SPELLINGS } from "./words/spelling.ts";

interface Rule {
  /** The letters with `^` and `$`. */
  marked: string;
  instead: string;
}

const RULES: readonly Rule[] = SPELLINGS.map(([from, to]) => ({
  marked: from,
  instead: `${from.startsWith("^") ? "^" : ""}${to}${from.endsWith("$") ? "$" : ""}`,
}));

/** Any of the rules, in one expression: most words meet none, and that is quickly seen. */
const ANY_RULE = new RegExp(RULES.map(({ marked }) => marked.replace(/[$^]/g, "\\$&")).join("|"));

function respelt(word: string): string {
  let marked = `^${word}$`;
  for (const rule of RULES) if (marked.includes(rule.marked)) marked = marked.replace(rule.marked, () => rule.instead);
  return marked.slice(1, -1);
}

/** A folded word read. */
interface Read {
  spelling: string;
  key: string;
}

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Read>();

function read(word: string): Read {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const spelling = spell(word);
  const fresh = { spelling, key: stem(spelling) };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, fresh);
  return fresh;
}

function spell(word: string): string {
  const spelt = ANY_RULE.test(`^${word}$`) ? respelt(word) : word;
  return spelt.length > 5 && spelt.includes("leg") && LEG_ENDING.test(spelt) && !DOCTOR.test(spelt)
    ? spelt.replace(LEG_ENDING, "lig")
    : spelt;
}

/** One spelling for bokmål, nynorsk and near-dialect: `breiband` and `bredband` are the same word. `word` is folded. */
export function oneSpelling(word: string): string {
  return read(word).spelling;
}

/** The key of a folded word: one spelling, then its stem. */
export function wordKey(word: string): string {
  return read(word).key;
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/skj|sch|sj|sh/g, "s"],
  [/kj|tj/g, "k"],
  [/hv|kv|w/g, "v"],
  [/gj|hj|lj/g, "j"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|c|q/g, "k"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/ei|ai/g, "e"],
  [/au|ou/g, "o"],
  [/oy|oi/g, "o"],
  [/y/g, "i"],
  [/nd/g, "n"],
  [/ld/g, "l"],
  [/rd/g, "r"],
  [/(.)\1+/g, "$1"],
  [/e$/g, ""],
];

/** How a key sounds, roughly: people write as they speak. Two keys with the same sound are probably one word. */
export function soundOf(key: string): string {
  return SOUNDS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), key);
}
