/**
 * The shared query set as a floor: what is understood today must still be understood tomorrow. The product is judged on
 * another set, so a miss here is mended as a kind, never by listing the answer.
 */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPlanFile } from "../../db/plans/plan-file.ts";
import type { Found } from "../../src/understand/search/found.ts";
import { createIndex, findActivity } from "../../src/understand/search.ts";

const SHARED = new URL("../../../shared/search/", import.meta.url).pathname;
const isThere = existsSync(`${SHARED}queries-dev.json`) && existsSync(`${SHARED}plan.json`);
if (!isThere) console.log(`search-dev-set: skipped, ${SHARED} has no query set.`);

interface Query {
  q: string;
  /** Category. */
  k: string;
  /** Ids of the activities that are right; empty when nothing is. */
  ok?: string[];
  /** Name of the focus area that is right. */
  omrade?: string;
}

/** One query and what became of it. */
interface Outcome {
  query: Query;
  found: Found;
  /** The first hit, the area or the refusal is right. */
  right: boolean;
  /** Right at once, or among the five that are offered. */
  withinOneTap: boolean;
}

/** Floors in per cent, a little below what was measured when they were set. */
const FLOORS: Record<string, number> = { synonym: 93, engelsk: 90, delmål: 93, ansvar: 96, ingen: 93, område: 94 };
const FLOOR_OTHERS = 97;

function readOutcomes(): Outcome[] {
  const { plan } = readPlanFile(new URL("../../db/plans/fjellregionen-2017-2021.yaml", import.meta.url).pathname);
  const index = createIndex(plan, []);
  const ids: { id: string }[] = JSON.parse(readFileSync(`${SHARED}plan.json`, "utf8")).aktiviteter;
  const codes = new Map(ids.map(({ id }, at) => [id, plan.activities[at]?.code]));
  const areas = new Map(plan.areas.map(({ name, slug }) => [name, slug]));
  const queries: Query[] = JSON.parse(readFileSync(`${SHARED}queries-dev.json`, "utf8")).sporringer;
  return queries.map((query) => {
    const found = findActivity(index, query.q, null);
    if (query.omrade !== undefined) {
      const right = found.area === areas.get(query.omrade);
      return { query, found, right, withinOneTap: right };
    }
    const wanted = (query.ok ?? []).map((id) => codes.get(id));
    if (wanted.length === 0) return { query, found, right: found.verdict === "none", withinOneTap: true };
    const isAnswered = found.area === null && found.verdict !== "none";
    const right = isAnswered && wanted.includes(found.hits[0]?.code);
    const offered = found.verdict === "sure" ? 1 : 5;
    const withinOneTap = isAnswered && found.hits.slice(0, offered).some(({ code }) => wanted.includes(code));
    return { query, found, right, withinOneTap };
  });
}

function percent<T>(list: readonly T[], is: (one: T) => boolean): number {
  return list.length === 0 ? 100 : (100 * list.filter(is).length) / list.length;
}

const outcomes = isThere ? readOutcomes() : [];
const activities = outcomes.filter(({ query }) => query.omrade === undefined);
const answerable = activities.filter(({ query }) => (query.ok ?? []).length > 0);
const sure = activities.filter(({ found }) => found.verdict === "sure");

test.skipIf(!isThere)("the shared queries are understood as well as they were", () => {
  for (const category of new Set(outcomes.map(({ query }) => query.k))) {
    const own = outcomes.filter(({ query }) => query.k === category);
    const right = percent(own, (one) => one.right);
    console.log(`${category.padEnd(14)} ${String(own.length).padStart(4)}  right ${right.toFixed(1)} %`);
    expect(right, category).toBeGreaterThanOrEqual(FLOORS[category] ?? FLOOR_OTHERS);
  }
});

test.skipIf(!isThere)("what is meant comes first, or is one tap away", () => {
  const first = percent(answerable, ({ right }) => right);
  const tapped = percent(answerable, ({ withinOneTap }) => withinOneTap);
  console.log(`first ${first.toFixed(1)} %, within one tap ${tapped.toFixed(1)} %`);
  expect(first).toBeGreaterThanOrEqual(98);
  expect(tapped).toBeGreaterThanOrEqual(99);
});

test.skipIf(!isThere)("«sure» is used often and is right", () => {
  console.log(
    `sure ${percent(activities, ({ found }) => found.verdict === "sure").toFixed(1)} %, right ${percent(sure, ({ right }) => right).toFixed(1)} %`,
  );
  expect(percent(activities, ({ found }) => found.verdict === "sure")).toBeGreaterThanOrEqual(75);
  expect(percent(sure, ({ right }) => right)).toBeGreaterThanOrEqual(99.5);
});

test.skipIf(!isThere)("nothing wrong is ever clear enough to write to", () => {
  const wrong = activities.filter(
    ({ found, right, query }) => found.clear && (!right || (query.ok ?? []).length === 0),
  );
  expect(wrong.map(({ query }) => query.q)).toEqual([]);
});
