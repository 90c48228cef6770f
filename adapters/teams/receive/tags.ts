/** HTML cut into its tags and what stands between them. */

export interface Tag {
  /** In lower case. */
  name: string;
  closing: boolean;
  /** As they stand in the tag. */
  attributes: string;
}

const NAME = /<(\/?)([a-z][a-z\d]*|!)/iy;

/**
 * The pieces in order, a text or a tag. What is no tag is text: a `<` without its `>`, and names that `isTag` does not know.
 * Quoted values may hold a `>`. Every character is looked at twice at most.
 */
export function piecesOf(html: string, isTag: (name: string) => boolean): (string | Tag)[] {
  const pieces: (string | Tag)[] = [];
  let written = 0;
  let blindUntil = 0;
  for (let at = html.indexOf("<"); at >= 0; ) {
    NAME.lastIndex = at;
    const [opening = "", slash, name = ""] = NAME.exec(html) ?? [];
    let next = at + 1;
    if (opening !== "" && isTag(name.toLowerCase())) {
      const { end, closed } = endOfTag(html, at + opening.length, at >= blindUntil);
      if (closed) {
        const attributes = html.slice(at + opening.length, end);
        pieces.push(html.slice(written, at), { name: name.toLowerCase(), closing: slash === "/", attributes });
        written = end + 1;
        next = written;
      } else blindUntil = Math.max(blindUntil, end);
    }
    at = html.indexOf("<", next);
  }
  return [...pieces, html.slice(written)].filter((piece) => piece !== "");
}

/** Where the `>` stands; without one, where the search was given up. Between quotes it is looked past once only. */
function endOfTag(html: string, from: number, mayQuote: boolean): { end: number; closed: boolean } {
  for (let at = from; at < html.length; at += 1) {
    const character = html[at];
    if (character === ">") return { end: at, closed: true };
    if (character === "<") return { end: at, closed: false };
    if (mayQuote && (character === '"' || character === "'")) {
      const closing = html.indexOf(character, at + 1);
      if (closing < 0) return { end: html.length, closed: false };
      at = closing;
    }
  }
  return { end: html.length, closed: false };
}

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/gu;

/** The value of an attribute as it is written, or an empty text. */
export function attribute({ attributes }: Tag, name: string): string {
  for (const [, found = "", double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (found.toLowerCase() === name) return double ?? single ?? bare ?? "";
  }
  return "";
}
