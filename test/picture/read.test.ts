import { expect, test } from "vitest";
import { readPicture } from "../../src/picture/read.ts";
import type { LogQuery } from "../../src/store.ts";
import { openWorld } from "../support/digest-world.ts";

test("a log of more than 5,000 entries in half a year is shown from the week that all entries are at hand for", async () => {
  const world = openWorld();
  world.says("2018-09-03", "I1", { status: "delayed" });
  for (let entry = 0; entry < 5000; entry += 1) world.says("2018-11-07", "I1", { progress: entry % 100 });
  world.says("2018-11-28", "I1", { status: "done" });
  const snapshot = world.snapshot();
  const area = snapshot.plan.areas.find(({ slug }) => slug === "infrastruktur");
  if (area === undefined) throw new Error("the small plan has the area");
  const log = async ({ limit }: LogQuery) => [...world.log].reverse().slice(0, limit);
  const { weeks } = await readPicture(area, { log }, snapshot, "2018-11-28");
  expect(weeks.map(({ week }) => week)).toEqual(["2018-W46", "2018-W47", "2018-W48"]);
  expect(weeks.map(({ counts }) => counts.delayed ?? 0)).toEqual([1, 1, 0]);
});
