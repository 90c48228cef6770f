/**
 * How well people are understood, on sets that were written from the plan alone and set aside (`test/fixtures/fresh-*`):
 * `npx tsx test/bench/understanding.ts [--misses]`. Not a test: a figure to be reported, never tuned against.
 */
import { readFileSync } from "node:fs";
import { openBot } from "../../adapters/open.ts";
import { readConfig } from "../../adapters/server/config.ts";
import type { Bot } from "../../src/bot/bot.ts";
import type { Understood } from "../../src/bot/understood.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { testLog } from "../support/no-trouble.ts";
import { OTHER_PLANS, scorePlan } from "../support/plan-queries.ts";

interface Query {
  q: string;
  kind: string;
  ok: string[];
  area?: string;
}

type Expected = Pick<
  Understood,
  "name" | "activity" | "ask" | "status" | "progress" | "deadline" | "note" | "decision" | "internal" | "municipalities"
>;

interface Line {
  line: string;
  today: string;
  area?: string;
  expect: Expected;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8"));
const misses = process.argv.includes("--misses");

async function ask(bot: Bot, text: string, local: string, area: string | null): Promise<Understood> {
  const sender = { id: "Kari", name: "Kari", email: null, external: false };
  const place = { channel: area ?? "felles", kind: "channel", area } as const;
  const request = `${Math.random()}`;
  const input = { kind: "text", text } as const;
  const now = instantAtOslo(local);
  return (await bot.handle({ request, platform: "local", sender, place, way: "terminal", message: null, now, input }))
    .understood;
}

async function freshBot(): Promise<Bot> {
  const { bot } = await openBot(readConfig({ AKTIVITET_DB: ":memory:" }), "2018-11-26T09:00:00.000Z", testLog);
  return bot;
}

async function queries(): Promise<void> {
  const bot = await freshBot();
  const kinds = new Map<string, { right: number; all: number }>();
  let sure = 0;
  let sureRight = 0;
  for (const { q, kind, ok, area } of read<Query[]>("fresh-queries.json")) {
    const known = await ask(bot, q, "2018-11-26T10:00", null);
    const right =
      area !== undefined
        ? known.area === area
        : ok.length === 0
          ? known.activity === null && !known.sure && known.area === null
          : ok.includes(known.candidates[0] ?? "");
    if (known.sure && known.activity !== null) {
      sure += 1;
      if (ok.includes(known.activity)) sureRight += 1;
      else if (misses) console.log(`SURE AND WRONG «${q}» → ${known.activity}, not ${ok}`);
    }
    const count = kinds.get(kind) ?? { right: 0, all: 0 };
    kinds.set(kind, { right: count.right + Number(right), all: count.all + 1 });
    if (!right && misses)
      console.log(
        `${kind}: «${q}» → ${known.area ?? known.candidates.slice(0, 3)} (sure ${known.sure}), not ${area ?? ok}`,
      );
  }
  for (const [kind, { right, all }] of kinds) console.log(`  ${kind.padEnd(14)} ${right}/${all}`);
  console.log(`fresh queries: sure and right ${sureRight}/${sure}`);
}

async function updates(): Promise<void> {
  let right = 0;
  let wrongWrites = 0;
  const lines = read<Line[]>("fresh-updates.json");
  for (const { line, today, area, expect } of lines) {
    const known = await ask(await freshBot(), line, today, area ?? null);
    const wrong = (Object.keys(expect) as (keyof Expected)[]).filter((key) => !same(known[key], expect[key]));
    if (wrong.length === 0) right += 1;
    const silent =
      !known.ask && known.name !== "status" && wrong.some((key) => key !== "note" && key !== "municipalities");
    if (silent) wrongWrites += 1;
    if (misses && wrong.length > 0) {
      console.log(
        `«${line}»${silent ? " SILENT" : ""}: ${wrong.map((key) => `${key} ${JSON.stringify(known[key])} not ${JSON.stringify(expect[key])}`).join("; ")}`,
      );
    }
  }
  console.log(`fresh updates: every field right ${right}/${lines.length}, wrong silent writes ${wrongWrites}`);
}

function otherPlans(): void {
  for (const name of OTHER_PLANS) {
    const { first, oneTap, sureWrong, refused, sure, misses: all } = scorePlan(name);
    const [hit, tap, no, at] = [first, oneTap, refused, sure].map((part) => part.toFixed(0));
    console.log(
      `${name}: first ${hit} %, one tap ${tap} %, sure and wrong ${sureWrong}, refused ${no} %, sure ${at} %`,
    );
    if (!misses) continue;
    for (const { query, found, how } of all) {
      const hits = found.hits.slice(0, 5).map(({ code, score }) => `${code} ${score.toFixed(2)}`);
      console.log(`  ${how} ${query.kind}: «${query.q}» → ${found.area ?? found.verdict} [${hits}], not [${query.ok}]`);
    }
  }
}

function same(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) return left.toSorted().join() === right.toSorted().join();
  return left === right;
}

await queries();
otherPlans();
await updates();
