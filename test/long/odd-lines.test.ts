/** No line that the bot takes, and no text that it does not, keeps others waiting (H2, P10). Prints the slowest. */
import { expect, test } from "vitest";
import { LONGEST_LINE } from "../../src/model/limits.ts";
import { cpuOf, FRONTS, MARKUP, oddLine, REPEATED } from "../support/odd-lines.ts";
import { openRegion } from "../support/region.ts";

const ENDS = ["", "x", "?", " ferdig", ": 60 %", "!\n"];

/** Milliseconds of the processor. */
const MOST = 50;

/** A line that takes more than half of that is tried again and again: what is slow by itself is slow each time. */
const AGAIN = { tries: 12, enough: MOST / 2 };

interface Measured {
  cost: number;
  line: string;
}

function expectQuick(all: Measured[]): void {
  const slowest = all.toSorted((one, other) => other.cost - one.cost).slice(0, 10);
  console.info(`${all.length} lines; the slowest, in ms:`);
  for (const { cost, line } of slowest) console.info(`${cost.toFixed(1)} ${JSON.stringify(line.slice(0, 60))}`);
  expect(slowest.filter(({ cost }) => cost > MOST)).toEqual([]);
}

test("lines of the longest that is taken", async () => {
  const region = await openRegion();
  const [kari, per] = [region.person("Kari"), region.person("Per")];
  for (let count = 0; count < 200; count += 1) await kari.says("bredbånd: fiber til Tolga, 60 %");
  const measured: Measured[] = [];
  for (const front of FRONTS) {
    for (const part of REPEATED) {
      for (const [at, end] of ENDS.entries()) {
        const line = oddLine(front, part, end, LONGEST_LINE);
        // Every other one is said behind an open question.
        const isAsked = at % 2 === 0;
        const before = () => (isAsked ? per.says("I7 ferdig") : undefined);
        const cost = await cpuOf(() => (isAsked ? per : kari).says(line), { ...AGAIN, before });
        measured.push({ line, cost });
      }
    }
  }
  expect(measured.length).toBeGreaterThan(20_000);
  expectQuick(measured);
});

test("texts of 100,000 characters, behind an open question", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const measured: Measured[] = [];
  for (const part of [...REPEATED, ...MARKUP]) {
    for (const end of ENDS) {
      const line = oddLine("", part, end, 100_000);
      measured.push({
        line,
        cost: await cpuOf(() => kari.says(line), { ...AGAIN, before: () => kari.says("I7 ferdig") }),
      });
    }
  }
  expectQuick(measured);
});
