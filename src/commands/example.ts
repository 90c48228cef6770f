/** Examples that fit the place: a word for an activity there, which is understood as that activity. */

import { type Activity, activitiesIn } from "../model/plan.ts";
import type { ParseContext } from "../understand/parse.ts";

/** Shorter words say little to somebody who does not know the plan. */
const SHORTEST = 8;

/** The shortest sure word for an activity of the channel's area, one with an end if there is; else a code. */
export function exampleWord({ plan, area, find }: ParseContext): string {
  const own = activitiesIn(plan, area);
  const isSure = (word: string, { code }: Activity) => {
    const found = find(word);
    return found.clear && !found.byChannel && found.hits[0]?.code === code;
  };
  const sureWords = (list: Activity[]) =>
    list.flatMap((activity) => wordsOf(activity).filter((word) => isSure(word, activity)));
  const dated = sureWords(own.filter(({ kind }) => kind === "dated"));
  const words = dated.length > 0 ? dated : sureWords(own);
  const [shortest] = words.sort((left, right) => left.length - right.length);
  return shortest ?? own[0]?.code ?? "";
}

function wordsOf({ shortTitle }: Activity): string[] {
  return shortTitle
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST);
}
