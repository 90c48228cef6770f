/** How a role or a source of funding is spelt in the document's own cells. */

/** A role or a source of funding: one thing with several spellings. */
export interface Spelt {
  name: string;
  variants: string[];
}

/** Case and spacing do not make another spelling: `Prosjekt Tynset & Røros` is `prosjekt tynset&røros`. */
export function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/ ?([&/]) ?/g, "$1")
    .trim();
}

const isLetterOrDigit = (character: string | undefined) => character !== undefined && /[\p{L}\d]/u.test(character);

/** True if `words` stand in `text` as whole words; both simplified. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetterOrDigit(text[at - 1]) && !isLetterOrDigit(text[at + words.length])) return true;
  }
  return false;
}

/** The longest of its spellings that the cell has, with the cell's own letters; null if it has none. */
export function spellingIn(verbatim: string, spelt: Spelt): string | null {
  const cell = simplify(verbatim);
  const found = [spelt.name, ...spelt.variants].filter((spelling) => standsIn(cell, simplify(spelling)));
  const [longest] = found.sort((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  const at = verbatim.toLowerCase().indexOf(longest.toLowerCase());
  return at < 0 ? longest : verbatim.slice(at, at + longest.length);
}
