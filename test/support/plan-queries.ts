/**
 * Plans of other regions, made up before the word lists were, each with what people would type. `test/fixtures/plans`
 * holds for each a plan file and its queries; the search is measured on them (the goals of «Knowing words for any plan»).
 */
import { readFileSync } from "node:fs";
import { readPlanFile } from "../../db/plans/plan-file.ts";
import type { Found } from "../../src/understand/search/found.ts";
import { createIndex, findActivity } from "../../src/understand/search.ts";

/** The plans, by the names of their files. */
export const OTHER_PLANS = ["kyst-2024-2028", "innlandsbyen-2023-2027", "fylket-2025-2029", "nord-2022-2026"] as const;

/** What somebody typed, and the codes that are right; none where the plan has nothing and it must be refused. */
interface Query {
  q: string;
  kind: string;
  ok: string[];
}

/** A query that went wrong, and how. */
export interface Miss {
  query: Query;
  found: Found;
  /** `sure`: one wrong activity without asking; `tap`: not among the five offered; `first`: not the first of them. */
  how: "sure" | "tap" | "first" | "refusal";
}

/** Per cent, but `sureWrong`, which counts. */
export interface PlanScore {
  first: number;
  oneTap: number;
  sureWrong: number;
  /** Of those that must be refused. */
  refused: number;
  /** Of those that have an answer, found without asking. */
  sure: number;
  misses: Miss[];
}

/** On one card. */
const OFFERED = 5;

/** How well the activities of a plan are found. */
export function scorePlan(name: (typeof OTHER_PLANS)[number]): PlanScore {
  const { plan } = readPlanFile(fixture(`${name}.yaml`));
  const queries: Query[] = JSON.parse(readFileSync(fixture(`${name}.queries.json`), "utf8"));
  const index = createIndex(plan, []);
  const outcomes = queries.map((query) => {
    const found = findActivity(index, query.q, null);
    return { query, found, how: missOf(query, found) };
  });
  const answerable = outcomes.filter(({ query }) => query.ok.length > 0);
  const others = outcomes.filter(({ query }) => query.ok.length === 0);
  return {
    first: percent(answerable, ({ how }) => how === null),
    oneTap: percent(answerable, ({ how }) => how === null || how === "first"),
    sureWrong: outcomes.filter(({ how }) => how === "sure").length,
    refused: percent(others, ({ how }) => how === null),
    sure: percent(answerable, ({ found }) => found.verdict === "sure"),
    misses: outcomes.flatMap(({ query, found, how }) => (how === null ? [] : [{ query, found, how }])),
  };
}

function fixture(name: string): string {
  return new URL(`../fixtures/plans/${name}`, import.meta.url).pathname;
}

function missOf({ ok }: Query, found: Found): Miss["how"] | null {
  const [first] = found.hits;
  const isRight = first !== undefined && ok.includes(first.code);
  if (found.verdict === "sure" && !isRight) return "sure";
  if (ok.length === 0) return found.verdict === "none" && found.area === null ? null : "refusal";
  if (found.verdict === "none" || found.area !== null) return "tap";
  if (isRight) return null;
  return found.hits.slice(0, OFFERED).some(({ code }) => ok.includes(code)) ? "first" : "tap";
}

function percent<T>(list: readonly T[], is: (one: T) => boolean): number {
  return (100 * list.filter(is).length) / Math.max(1, list.length);
}
