import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { STATUSES, shownStatus } from "../../src/model/status.ts";
import { addDays, type IsoDate } from "../../src/model/week.ts";
import { MOST_WEEKS, type Picture, pictureOf } from "../../src/picture/picture.ts";
import { addWeeks, weekOf } from "../../src/weekly/schedule/week-id.ts";
import { openWorld, planWith } from "../support/digest-world.ts";

const TODAY = "2018-11-28";
const AREA = "infrastruktur";

/** Four activities: I1 is ongoing, the others are dated. */
const larger = planWith({}, {});
const plan: Plan = {
  ...larger,
  activities: larger.activities.map((one) => (one.code === "I1" ? { ...one, kind: "ongoing", deadline: null } : one)),
};

type World = ReturnType<typeof openWorld>;

function pictureIn(world: World, today: IsoDate = TODAY): Picture {
  const area = plan.areas.find(({ slug }) => slug === AREA);
  if (area === undefined) throw new Error("the small plan has the area");
  const earliest = addWeeks(weekOf(today), 1 - MOST_WEEKS);
  const entries = world.log.filter(({ at }) => weekOf(at.slice(0, 10)) >= earliest);
  return pictureOf({ area, snapshot: world.snapshot(), entries, earliest, today });
}

/** `W48 delayed 1 planned 3`, a line for each week. */
function lines({ weeks, statuses }: Picture): string[] {
  return weeks.map(({ week, counts }) =>
    [week.slice(5), ...statuses.flatMap((status) => (counts[status] ? [`${status} ${counts[status]}`] : []))].join(" "),
  );
}

test("the weeks begin with the first thing that was said about the area, and end with this one", () => {
  const world = openWorld(plan);
  world.says("2018-11-14", "I3", { status: "in-progress" });
  world.says("2018-11-27", "I3", { status: "done" });
  expect(lines(pictureIn(world))).toEqual([
    "W46 in-progress 1 planned 2 ongoing 1",
    "W47 in-progress 1 planned 2 ongoing 1",
    "W48 planned 2 ongoing 1 done 1",
  ]);
});

test("an area that nobody has said anything about is shown as it stands today", () => {
  expect(lines(pictureIn(openWorld(plan)))).toEqual(["W48 planned 3 ongoing 1"]);
});

test("half a year is shown at most, and begins with what was so before it", () => {
  const world = openWorld(plan);
  world.says("2018-02-01", "I3", { status: "blocked" });
  world.says("2018-11-05", "I3", { status: "in-progress" });
  const { weeks } = pictureIn(world);
  expect(weeks).toHaveLength(MOST_WEEKS);
  expect(weeks[0]).toEqual({ week: "2018-W23", counts: { blocked: 1, planned: 2, ongoing: 1 } });
  expect(weeks.at(-1)?.counts).toEqual({ "in-progress": 1, planned: 2, ongoing: 1 });
});

test("what was undone or corrected counts as it was said until then, and as it is from that week on", () => {
  const world = openWorld(plan);
  const wrong = world.says("2018-11-06", "I3", { status: "blocked" });
  world.says("2018-11-07", "I4", { status: "delayed" });
  world.undo("2018-11-14", wrong);
  world.says("2018-11-22", "I4", { status: "in-progress" }, { kind: "correction", refersTo: 2 });
  expect(lines(pictureIn(world))).toEqual([
    "W45 blocked 1 delayed 1 planned 1 ongoing 1",
    "W46 delayed 1 planned 2 ongoing 1",
    "W47 in-progress 1 planned 2 ongoing 1",
    "W48 in-progress 1 planned 2 ongoing 1",
  ]);
});

test("what is undone in the same week is not seen at all", () => {
  const world = openWorld(plan);
  world.undo("2018-11-27", world.says("2018-11-26", "I3", { status: "dropped" }));
  expect(pictureIn(world).statuses).toEqual(["planned", "ongoing"]);
});

test("Sunday evening belongs to the week that ends, in Norwegian time", () => {
  const world = openWorld(plan);
  const said = world.says("2018-11-18", "I3", { status: "delayed" });
  said.at = "2018-11-18T23:30:00.000Z"; // Monday 00.30 in Norway
  expect(pictureIn(world).weeks[0]?.week).toBe("2018-W47");
});

test("over New Year the weeks go on, also past a week 53", () => {
  const world = openWorld(plan);
  world.says("2020-12-16", "I3", { status: "in-progress" });
  const weeks = pictureIn(world, "2021-01-13").weeks.map(({ week }) => week);
  expect(weeks).toEqual(["2020-W51", "2020-W52", "2020-W53", "2021-W01", "2021-W02"]);
});

test("what happens in other areas is not seen", () => {
  const world = openWorld(plan);
  const other = plan.activities.find(({ area }) => area !== AREA);
  world.says("2018-11-06", other?.code ?? "", { status: "blocked" });
  expect(lines(pictureIn(world))).toEqual(["W48 planned 3 ongoing 1"]);
});

test("whatever is said, undone and corrected: every week sums to the area's count, and the last is how it stands", () => {
  const act = fc.record({
    days: fc.integer({ min: 0, max: 20 }),
    code: fc.constantFrom("I1", "I2", "I3", "I4"),
    status: fc.constantFrom(...STATUSES),
    undoes: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const world = openWorld(plan);
      let day = "2018-01-10";
      for (const { days, code, status, undoes } of acts) {
        day = addDays(day, days);
        const last = world.log.at(-1);
        if (undoes && last !== undefined) world.undo(day, last);
        else world.says(day, code, { status });
      }
      const picture = pictureIn(world, day);
      const sum = (counts: object) => Object.values(counts).reduce((total, count) => total + count, 0);
      expect(picture.weeks.map(({ counts }) => sum(counts))).toEqual(picture.weeks.map(() => 4));
      expect(picture.total).toBe(4);
      const now: Record<string, number> = {};
      for (const { code, kind } of plan.activities.filter(({ area }) => area === AREA)) {
        const status = shownStatus(kind, world.states.get(code)?.status ?? "planned");
        now[status] = (now[status] ?? 0) + 1;
      }
      expect(picture.weeks.at(-1)).toEqual({ week: weekOf(day), counts: now });
    }),
  );
});
