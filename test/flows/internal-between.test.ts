/** «internt» between a verb, its activity and the date, or behind them: never dropped, and never the name of another activity. */
import { expect, test } from "vitest";
import { entries, openRegion } from "../support/region.ts";

test.each([
  "utsett I7 internt til 1. mars",
  "utsett I7 (internt) til 1. mars",
  "utsett I7 mellom oss til 1. mars",
  "frist I7 (kun) internt 15. des",
  "frist I7 ikke del 15. des",
  "frist N17 internt 1. mars",
  "utsett internt N17 til 1. mars",
  "flytt frist I5 internt til påske",
  "utsett I1 konfidensielt til 1. mars",
])("«%s» is asked about, and nothing is stored before that", async (line) => {
  const region = await openRegion();
  const answer = await region.person("Kari Moen").says(line);
  expect(answer.understood.ask).toBe(true);
  expect(answer.text).toContain(line);
  expect(await entries(region)).toBe(0);
});

test.each([
  ["utsett I3 til 1. mars, internt", "I3"],
  ["I7: 60 %, internt", "I7"],
  ["N5: venter på svar; kun internt", "N5"],
])("«%s» is one report, and internal, though another activity has the word in its name", async (line, code) => {
  const region = await openRegion();
  expect((await region.person("Kari Moen").says(line)).understood).toMatchObject({ activity: code, internal: true });
  expect((await region.store.log({ limit: 10 })).map(({ activity, internal }) => [activity, internal])).toEqual([
    [code, true],
  ]);
});
