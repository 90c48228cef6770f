/** Norwegian writes compounds in one word; people split them and join them as they please. */

const SHORTEST = 3;

/**
 * The parts of a compound, all of them known: `ungdomsmesse` → `ungdoms`, `messe` (the binding letter stays with the
 * first part; its stem drops it). Two parts before three, and the most even division; null when there is none.
 */
export function compoundParts(word: string, isKnown: (part: string) => boolean): string[] | null {
  if (word.length < 2 * SHORTEST || word.length > 40) return null;
  const tails = splitPoints(word).filter((at) => isKnown(word.slice(at)));
  const two = tails.find((at) => isKnown(word.slice(0, at)));
  if (two !== undefined) return [word.slice(0, two), word.slice(two)];
  for (const at of tails) {
    const head = word.slice(0, at);
    const inHead = splitPoints(head).find((point) => isKnown(head.slice(0, point)) && isKnown(head.slice(point)));
    if (inHead !== undefined) return [head.slice(0, inHead), head.slice(inHead), word.slice(at)];
  }
  return null;
}

/** Where a word may be divided, the middle first. */
function splitPoints(word: string): number[] {
  const points = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST + 1) }, (_, index) => index + SHORTEST);
  return points.sort((one, other) => Math.abs(one - word.length / 2) - Math.abs(other - word.length / 2));
}

/**
 * The longest known beginning or end of a compound whose other part nobody knows, and that other part. Both must be
 * long: by chance a short word stands at the end of nearly any other.
 */
export function knownPart(word: string, isKnown: (part: string) => boolean): { known: string; rest: string } | null {
  let best: { known: string; rest: string } | null = null;
  for (let at = 4; at <= word.length - 4; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const longest = best?.known.length ?? 0;
    if (tail.length > Math.max(6, longest) && isKnown(tail)) best = { known: tail, rest: head };
    else if (head.length > Math.max(4, longest) && isKnown(head)) best = { known: head, rest: tail };
  }
  return best;
}
