/** Every expression of the program, with what it looks for again and again: none takes more than its length (H2). */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";
import { expect, test, vi } from "vitest";
import { cpuOf, MARKUP, oddLine, REPEATED } from "../support/odd-lines.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface Expression {
  source: string;
  flags: string;
  where: string;
}

/** Those that stand in the sources as they are. */
function written(): Expression[] {
  return ["src", "adapters", "db"].flatMap((folder) =>
    readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => literalsIn(`${folder}/${file}`)),
  );
}

function literalsIn(file: string): Expression[] {
  const found: Expression[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node && node.regex !== null && node.regex !== undefined) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ source: pattern, flags, where: file });
    }
    for (const child of Object.values(node)) look(child);
  };
  look(parseAst(readFileSync(`${ROOT}/${file}`, "utf8"), { lang: "ts" }));
  return found;
}

/** Those that are put together when the program starts. */
async function composed(): Promise<Expression[]> {
  const found: Expression[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, parts: [string | RegExp, string?]) {
      const made = new target(...parts);
      found.push({ source: made.source, flags: made.flags, where: "new RegExp" });
      return made;
    },
  });
  try {
    vi.resetModules();
    const { createBot } = await import("../../src/bot/bot.ts");
    expect(createBot).toBeTypeOf("function");
  } finally {
    globalThis.RegExp = plain;
  }
  return found;
}

/** Characters and words that the expression itself names, and the start of the one right behind the other. */
function partsOf(source: string): string[] {
  const words = [...new Set(source.match(/\p{L}{2,}/gu) ?? [])].slice(0, 60);
  return words.flatMap((word) => [`${word} `, ` ${word}`]);
}

const FRONTS = ["", "a ", "frist ", "hva gjør ", ":", '<a b="'];
const ENDS = ["", "\u0001", "!\n", "x"];

/** Milliseconds below which nothing is measured again, and above which growth counts. */
const SEEN = 4;
const FELT = 50;

/** Of four times the text: between four, which is its length, and sixteen, which is the length by itself. */
const MOST_GROWTH = 9;

/** The first text that takes the expression more than its length; null where none does. */
async function slowText(expression: RegExp): Promise<string | null> {
  const run = (text: string) => text.replace(expression, "");
  for (const part of [...REPEATED, ...MARKUP, ...partsOf(expression.source)]) {
    for (const [at, end] of ENDS.entries()) {
      const text = (length: number) => oddLine(FRONTS[at] ?? "", part, end, length);
      if ((await cpuOf(() => run(text(8000)), { tries: 1 })) < SEEN) continue;
      const one = await cpuOf(() => run(text(8000)));
      const most = Math.max(FELT, MOST_GROWTH * one);
      if ((await cpuOf(() => run(text(32_000)), { tries: 12, enough: most })) > most)
        return JSON.stringify([part, end]);
    }
  }
  return null;
}

test("four times the text is four times the work", async () => {
  const all = new Map([...written(), ...(await composed())].map((one) => [`${one.source}/${one.flags}`, one]));
  expect(all.size).toBeGreaterThan(500);
  const slow: string[] = [];
  for (const { source, flags, where } of all.values()) {
    // One that looks from one place only is tried at every place here.
    const text = flags.includes("y") ? null : await slowText(new RegExp(source, flags));
    if (text !== null) slow.push(`${where}: /${source.slice(0, 80)}/ ${text}`);
  }
  expect(slow).toEqual([]);
});
