/** Activities to choose among while somebody types: Slack's menus and Teams' search box. */

import { findPerson, type Identity } from "../model/person.ts";
import { activityByCode, type Plan } from "../model/plan.ts";
import { responsibleSlugs, slugsOf } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IsoDate } from "../model/week.ts";
import { begunActivities, completions } from "../understand/search/beginnings.ts";
import { worthShowing } from "../understand/search.ts";
import type { Find } from "./kept-search.ts";

export interface Suggestion {
  code: string;
  /** At most 40 characters. */
  title: string;
}

export interface SuggestFor {
  words: string;
  who: Identity;
  /** Slug of the channel's area, or null. */
  area: string | null;
  today: IsoDate;
  limit: number;
}

/**
 * The activities that the words may mean, best first; without words the person's own, then the channel's area's, then
 * the rest in the plan's order.
 */
export function suggestActivities(asked: SuggestFor, snapshot: Snapshot, find: Find): Suggestion[] {
  const { plan } = snapshot;
  const words = asked.words.trim();
  const codes = words === "" ? ownFirst(asked, snapshot) : codesFor(words, asked.area, plan, find);
  return codes.slice(0, asked.limit).flatMap((code) => {
    const activity = activityByCode(plan, code);
    return activity === undefined ? [] : [{ code, title: activity.shortTitle }];
  });
}

/**
 * While one types, the last word is not whole yet: what the search is sure of, what begins like that, the area, the
 * other hits, and what an everyday word that begins like that leads to.
 */
function codesFor(words: string, channelArea: string | null, plan: Plan, find: Find): string[] {
  const { area, hits, verdict } = find(words, channelArea);
  const found = worthShowing(hits).map(({ code }) => code);
  const begun = begunActivities(plan, words);
  const [first] = found;
  const sure = verdict === "sure" && first !== undefined ? [first] : [];
  const isWhole = area === null && (begun.length === 0 || sure.some((code) => begun.includes(code)));
  const inArea = plan.activities.filter((activity) => activity.area === area).map(({ code }) => code);
  const meant = completions(words).flatMap((whole) => find(whole, channelArea).hits[0]?.code ?? []);
  return [...new Set([...(isWhole ? sure : []), ...begun, ...inArea, ...found, ...meant])];
}

function ownFirst({ who, area, today }: SuggestFor, snapshot: Snapshot): string[] {
  const person = findPerson(snapshot.people.values(), who.platform, { id: who.id, email: null });
  const mine = person === undefined ? [] : slugsOf(snapshot, person, today);
  const rank = snapshot.plan.activities.map((activity) => {
    const state = snapshot.states.get(activity.code);
    const isMine = state !== undefined && responsibleSlugs(activity, state).some((slug) => mine.includes(slug));
    return { code: activity.code, order: isMine ? 0 : activity.area === area ? 1 : 2 };
  });
  return rank.sort((left, right) => left.order - right.order).map(({ code }) => code);
}
