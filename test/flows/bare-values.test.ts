/** «bredbånd 45»: a bare value behind an activity asks whether it is meant, and stores nothing before the tap (rule 6). */
import { expect, test } from "vitest";
import { entries, openRegion, stateOf } from "../support/region.ts";

test.each([
  ["bredbånd 45", "I7", 45],
  ["I7 85", "I7", 85],
  ["ungdomsmesse 50", "U2", 50],
  ["K2 halvferdig", "K2", 50],
  ["RV3 30", "I3", 30],
])("«%s» asks, and one tap stores it on %s", async (line, code, progress) => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const question = await kari.says(line);
  expect(question.text).toContain("Ingenting er lagret");
  expect(await entries(region)).toBe(0);
  expect((await kari.taps(question, `${progress} %`)).stored).toBe(true);
  expect((await stateOf(region, code))?.progress).toBe(progress);
  expect((await region.store.log({ limit: 1 })).map(({ raw }) => raw)).toEqual([line]);
});

test.each(["fylkesvei 30", "uke 50", "bredbånd 2030", "I7 150", "bredbånd 45?", "rv 3"])(
  "«%s» is read, and nothing is offered",
  async (line) => {
    const region = await openRegion();
    expect((await region.person("Kari").says(line)).understood.name).not.toBe("update");
  },
);
