/**
 * How fast and how right search is: at the plan's 44 activities and at 10,000 made-up ones beside them. `npm run bench`
 * prints the rows; `npx tsx test/bench/search.ts` prints them alone.
 */
import { pathToFileURL } from "node:url";
import { readPlanFile } from "../../db/plans/plan-file.ts";
import type { Plan } from "../../src/model/plan.ts";
import { createIndex, findActivity, type SearchIndex } from "../../src/understand/search.ts";
import { largePlan, type Subject } from "../support/large-plan.ts";
import { type BenchRow, median } from "./row.ts";

const PLAN_FILE = new URL("../../db/plans/fjellregionen-2017-2021.yaml", import.meta.url).pathname;

/** What people type: words, questions, both written languages, English, slips, nonsense. */
const QUERIES = [
  "bredbånd",
  "breiband i Tolga",
  "hvordan går det med sykehuset?",
  "korleis går det med jarnbana",
  "statlege arbeidsplassar",
  "data centre",
  "kommunikasjonsplan",
  "lærlignplasser",
  "fritidsboilger",
  "referansegruppe infrastruktur",
  "når er arkivet på Tynset ferdig",
  "what about public procurement",
  "skatepark i Tynset",
  "asdfghjkl",
  "I7",
  "infrastruktur",
];

/** The rows of `npm run bench` for search. Ratios are beside the goals of performance and understanding. */
export async function searchRows(): Promise<BenchRow[]> {
  const { plan } = readPlanFile(PLAN_FILE);
  const large = largePlan(plan, 10_000);
  const small = createIndex(plan, []);
  const big = createIndex(large.plan, []);
  const queries = [...QUERIES, ...large.subjects.filter((_, at) => at % 97 === 0).map(typedFor)];
  const smallTimes = times(small, QUERIES);
  const bigTimes = times(big, queries);
  return [
    row("search, median of a query at 44 activities, µs", median(smallTimes), 200),
    row("search, p95 of a query at 44 activities, µs", percentile(smallTimes, 0.95), 5000),
    row("search, median of a query at 10,000 activities, µs", median(bigTimes), 10_000),
    row("search, p95 of a query at 10,000 activities, µs", percentile(bigTimes, 0.95), 20_000),
    row("search, index of 44 activities, ms", buildTime(plan, 9), 30),
    row("search, index of 10,000 activities, ms", buildTime(large.plan, 3), 1500),
    wrongRow(big, large.subjects),
  ];
}

function row(name: string, value: number, bound: number): BenchRow {
  return { name, value: value.toFixed(1), beside: `${bound}`, ratio: value / bound, goal: 1 };
}

/** Microseconds per query, the best of three rounds for each, so that neighbours on the machine are not measured. */
function times(index: SearchIndex, queries: readonly string[]): number[] {
  for (const query of queries) findActivity(index, query, null);
  return queries.map((query) => Math.min(...[0, 1, 2].map(() => microseconds(() => findActivity(index, query, null)))));
}

function microseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000;
}

/** Milliseconds, the best round: a neighbour's work on the machine is not ours. The word lists are read already. */
function buildTime(plan: Plan, rounds: number): number {
  return Math.min(...Array.from({ length: rounds }, () => microseconds(() => createIndex(plan, [])) / 1000));
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Every hundredth subject, asked for in six ways by turns: as it stands, split, inflected, in a question, with slips. */
function wrongRow(index: SearchIndex, subjects: readonly Subject[]): BenchRow {
  const asked = subjects.filter((_, at) => at % 29 === 0);
  const wrong = asked.filter((subject) => findActivity(index, typedFor(subject), null).hits[0]?.code !== subject.code);
  return row("search, % wrong first at 10,000 activities", (100 * wrong.length) / asked.length, 12);
}

function typedFor({ code, modifier, head }: Subject): string {
  const whole = modifier + head;
  const at = 2 + (Number(code.slice(1)) % Math.max(1, whole.length - 4));
  const forms = [
    whole,
    `${modifier} ${head}`,
    `${whole}et`,
    `hvordan går det med ${whole}?`,
    whole.slice(0, at) + whole.slice(at + 1),
    whole.slice(0, at) + (whole[at + 1] ?? "") + (whole[at] ?? "") + whole.slice(at + 2),
  ];
  return forms[Number(code.slice(1)) % forms.length] ?? whole;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, value, ratio } of await searchRows())
    console.log(`${name}: ${value} (${ratio.toFixed(2)} of the bound)`);
}
