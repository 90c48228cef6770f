/** What holds for every digest, whatever people have written. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { digestCard } from "../../../src/cards/digest.ts";
import { cardText } from "../../../src/cards/text.ts";
import { quarterOf } from "../../../src/model/period.ts";
import { STATUSES } from "../../../src/model/status.ts";
import { addDays } from "../../../src/model/week.ts";
import { MOST } from "../../../src/weekly/digest/gather.ts";
import { plan } from "../../support/commands.ts";
import { openWorld } from "../../support/digest-world.ts";
import { playYear } from "../../support/year.ts";

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 2 });
const words = fc.constantFrom(
  "møte",
  "på",
  "Tynset",
  "fylkeskommunen",
  "vedtatt:",
  "(utkast)",
  "🚧",
  "1,5 mill.",
  "samarbeidsavtale",
);
const note = fc.array(words, { minLength: 1, maxLength: 60 }).map((list) => list.join(" "));
const line = fc.record({
  code: fc.constantFrom(...plan.activities.map(({ code }) => code)),
  kind: fc.constantFrom(
    "update" as const,
    "update" as const,
    "update" as const,
    "confirmation" as const,
    "undo" as const,
  ),
  status: maybe(fc.constantFrom(...STATUSES)),
  progress: maybe(fc.integer({ min: 0, max: 100 })),
  deadline: maybe(fc.integer({ min: -30, max: 60 })),
  note: maybe(fc.oneof(note, fc.string({ minLength: 1, maxLength: 300 }))),
  internal: fc.constantFrom(false, false, false, true),
});
const weeks = fc.array(fc.array(line, { maxLength: 25 }), { minLength: 1, maxLength: 7 });
const monday = fc.integer({ min: 0, max: 260 }).map((week) => addDays("2018-01-01", 7 * week));

type Line = typeof line extends fc.Arbitrary<infer L> ? L : never;

/** The same plan without an end. */
const ENDLESS = { from: "2017-01-01", to: "2099-12-31" };
const LASTING = { ...plan, period: ENDLESS, actionPlanPeriod: ENDLESS };

/** Plays weeks of lines; tells what each Monday brought in one area. */
function play(script: Line[][], first: string, area: string, followed = plan) {
  const world = openWorld(followed);
  return script.map((lines, index) => {
    const today = addDays(first, 7 * (index + 1));
    for (const { code, kind, deadline, ...said } of lines) {
      const last = world.log.findLast((entry) => entry.activity === code && entry.kind === "update");
      if (kind === "undo" && last !== undefined) world.undo(addDays(today, -2), last);
      else if (kind === "confirmation") world.says(addDays(today, -2), code, {}, { kind });
      else {
        const day = deadline === null ? null : addDays(today, deadline);
        world.says(addDays(today, -2), code, { ...said, deadline: day }, { role: "regional-naeringssjef" });
      }
    }
    const lasting = world.digestUnder(LASTING, today, area).digest;
    return { result: world.digest(today, area), lasting };
  });
}

const area = fc.constantFrom(...plan.areas.map(({ slug }) => slug));

test("at most 12 lines and 900 characters, 3 needs, 5 news and 3 deadlines, and every line is whole", () => {
  fc.assert(
    fc.property(weeks, monday, area, (script, first, slug) => {
      for (const { result } of play(script, first, slug)) {
        if (result.digest === null) continue;
        const text = cardText(digestCard(result.digest));
        expect(text.split("\n").length).toBeLessThanOrEqual(12);
        expect(text.length).toBeLessThanOrEqual(900);
        for (const { kind, lines } of result.digest.sections) {
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.length).toBeLessThanOrEqual(MOST[kind]);
        }
        expect(text).not.toMatch(/undefined|null|NaN/u);
      }
    }),
    { numRuns: 150 },
  );
});

test("the sums add up to the area's count, and so does the line that shows them", () => {
  fc.assert(
    fc.property(weeks, monday, area, (script, first, slug) => {
      const count = plan.activities.filter((activity) => activity.area === slug).length;
      for (const { result } of play(script, first, slug)) {
        if (result.digest === null) continue;
        expect(Object.values(result.digest.counts).reduce((sum, one) => sum + one, 0)).toBe(count);
        const [all, ...parts] = [...(result.digest.sums ?? "").matchAll(/\d+/gu)].map(Number);
        if (all !== undefined) expect(parts.reduce((sum, one) => sum + one, 0)).toBe(all);
      }
    }),
    { numRuns: 60 },
  );
});

test("no line about a need or a deadline is shown more than three times, however often others came between", () => {
  fc.assert(
    fc.property(weeks, monday, area, (script, first, slug) => {
      const quiet = [...script, [], [], [], [], []];
      const told = new Map<string, number>();
      // Stopped, going on and stopped again, or dropped and taken up again, is something new, in the same words.
      const changes = new Map<string, number>();
      play(quiet, first, slug).forEach(({ result }, index) => {
        const changed = (quiet[index] ?? []).filter(({ status, kind }) => status !== null || kind === "undo");
        for (const { code } of changed) changes.set(code, (changes.get(code) ?? 0) + 1);
        for (const { kind, lines } of result.digest?.sections ?? []) {
          for (const { key, activity } of kind === "news" ? [] : lines) {
            const same = `${changes.get(activity ?? "")} ${key}`;
            told.set(same, (told.get(same) ?? 0) + 1);
          }
        }
      });
      expect(Math.max(0, ...told.values())).toBeLessThanOrEqual(3);
    }),
    { numRuns: 60 },
  );
});

test("never more than four silent weeks in a row", () => {
  fc.assert(
    fc.property(weeks, monday, area, (script, first, slug) => {
      let silent = 0;
      for (const { result } of play([...script, [], [], [], [], [], [], []], first, slug)) {
        silent = result.digest === null ? silent + 1 : 0;
        expect(silent).toBeLessThanOrEqual(4);
      }
    }),
    { numRuns: 60 },
  );
});

test("that the plan is over is said in the first digest of each quarter, once, and makes no digest by itself (B1)", () => {
  const ended = { from: "2017-01-01", to: "2017-12-31" };
  const over = { ...plan, period: ended, actionPlanPeriod: ended };
  fc.assert(
    fc.property(weeks, monday, area, (script, first, slug) => {
      const long = [...script, [], [], ...script, [], [], []];
      const isTold = new Set<string>();
      play(long, first, slug, over).forEach(({ result: { digest }, lasting }, index) => {
        expect(digest === null).toBe(lasting === null);
        expect(lasting?.period ?? null).toBeNull();
        if (digest === null) return;
        const quarter = quarterOf(addDays(first, 7 * (index + 1)));
        expect(digest.period).toBe(
          isTold.has(quarter) ? null : "Planperioden gikk ut 31.12.2017. Alt går som før til en ny er på plass.",
        );
        isTold.add(quarter);
      });
    }),
    { numRuns: 40 },
  );
});

test("the same log gives the same digest, to the letter", () => {
  fc.assert(
    fc.property(weeks, monday, area, (script, first, slug) => {
      const told = () => play(script, first, slug).map(({ result }) => JSON.stringify(result));
      expect(told()).toEqual(told());
    }),
    { numRuns: 20 },
  );
});

test("in the year of the region every log row is in exactly one digest's window of each channel", async () => {
  const { weeks: channels, log } = await playYear();
  for (const [, told] of channels) {
    const rows = told.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(new Set(rows).size).toBe(rows.length);
    const posted = told.filter(({ outcome }) => outcome !== null && typeof outcome !== "string");
    const until = posted.at(-1)?.at ?? "";
    expect(rows).toEqual(log.filter(({ at }) => at <= until).map(({ id }) => id));
  }
});

test("in the year of the region no person is named, and no internal note is told", async () => {
  const { weeks: channels, snapshot, log } = await playYear();
  const names = [...snapshot.people.values()].map(({ name }) => name).filter((name) => name.includes(" "));
  expect(names.length).toBeGreaterThan(3);
  const internal = log.filter((entry) => entry.internal).flatMap(({ note: words }) => (words === null ? [] : [words]));
  expect(internal.length).toBeGreaterThan(0);
  for (const { text } of [...channels.values()].flat()) {
    for (const forbidden of [...names, ...internal]) expect(text ?? "").not.toContain(forbidden);
  }
});
