/** The search index of the newest snapshot, and what it found lately. */

import type { Snapshot } from "../model/snapshot.ts";
import type { Found } from "../understand/search/found.ts";
import { createIndex, findActivity } from "../understand/search.ts";

/** Which activity do these words mean, in the channel of this area (null: a neutral one)? */
export type Find = (words: string, area: string | null) => Found;

/** People ask for the same few things, and one line is looked at several times while it is read. */
const REMEMBERED = 500;

/** Longer texts are not asked for twice. */
const LONGEST_REMEMBERED = 100;

/** A function that gives the search for a snapshot; built anew only when the plan or the taught words are others. */
export function keepSearch(): (snapshot: Snapshot) => Find {
  let kept: { plan: Snapshot["plan"]; aliases: Snapshot["aliases"]; find: Find } | null = null;
  return ({ plan, aliases }) => {
    if (kept === null || kept.plan !== plan || kept.aliases !== aliases) {
      kept = { plan, aliases, find: rememberingFind(createIndex(plan, aliases)) };
    }
    return kept.find;
  };
}

function rememberingFind(index: ReturnType<typeof createIndex>): Find {
  const remembered = new Map<string, Found>();
  return (words, area) => {
    const key = `${area ?? ""}\n${words}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const found = findActivity(index, words, area);
    if (words.length <= LONGEST_REMEMBERED) {
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(key, found);
    }
    return found;
  };
}
