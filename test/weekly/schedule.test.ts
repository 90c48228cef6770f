/** When the weekly digest is due: `digest.md`, «When not to post», and P6 and P7. */
import { describe, expect, test } from "vitest";
import { instantAtOslo } from "../../src/model/week.ts";
import { NUDGE_TIME } from "../../src/weekly/schedule.ts";
import { momentAt } from "../support/schedule.ts";

describe("an ordinary week", () => {
  test("the digest is due on Monday at 08.30, not before, and once", () => {
    expect(momentAt("2018-11-26T08:29", "2018-W47")).toEqual({ due: null, skipped: {}, next: "2018-11-26T08:30" });
    expect(momentAt("2018-11-26T08:30", "2018-W47")).toEqual({
      due: "2018-W48",
      skipped: {},
      next: "2018-12-03T08:30",
    });
    expect(momentAt("2018-11-26T08:31", "2018-W48")).toEqual({ due: null, skipped: {}, next: "2018-12-03T08:30" });
  });
  test("a channel may have its own day and time", () => {
    const own = { weekday: 3, time: "14:15" };
    expect(momentAt("2018-11-28T14:15", "2018-W47", own).due).toBe("2018-W48");
    expect(momentAt("2018-11-28T14:14", "2018-W47", own).next).toBe("2018-11-28T14:15");
  });
  test("what is set to 17.00 can be posted at 17.00, and not a minute later", () => {
    expect(momentAt("2018-11-28T17:00", "2018-W47", { weekday: 3, time: "17:00" }).due).toBe("2018-W48");
    const late = momentAt("2018-11-28T17:01", "2018-W47", { weekday: 3, time: "17:00" });
    expect(late).toEqual({ due: null, skipped: {}, next: "2018-11-29T08:00" });
  });
  test("a channel connected after this week's moment waits for the next", () => {
    const from = instantAtOslo("2018-11-26T10:00");
    expect(momentAt("2018-11-26T10:01", null, { from })).toEqual({ due: null, skipped: {}, next: "2018-12-03T08:30" });
  });
  test("a day that is changed to an earlier one does not make up for this week", () => {
    const from = instantAtOslo("2018-11-27T10:00");
    expect(momentAt("2018-11-27T10:00", "2018-W47", { from })).toMatchObject({ due: null, next: "2018-12-03T08:30" });
  });
});

describe("public holidays", () => {
  test.each([
    ["Easter Monday", "2019-04-22T08:30", "2019-W16", "2019-04-23T08:30"],
    ["Whit Monday", "2019-06-10T08:30", "2019-W23", "2019-06-11T08:30"],
    ["1 May on a Monday", "2017-05-01T08:30", "2017-W17", "2017-05-02T08:30"],
    ["17 May on a Monday", "2021-05-17T08:30", "2021-W19", "2021-05-18T08:30"],
  ])("%s moves the digest to Tuesday", (_day, holiday, settled, tuesday) => {
    const from = instantAtOslo("2017-01-01T12:00");
    expect(momentAt(holiday, settled, { from })).toMatchObject({ due: null, next: tuesday });
    expect(momentAt(tuesday, settled, { from }).due).not.toBeNull();
  });
  test("Friday 17 May leaves no later working day in the week, so Thursday it is", () => {
    expect(momentAt("2019-05-15T12:00", "2019-W19", { weekday: 5 }).next).toBe("2019-05-16T08:30");
    expect(momentAt("2019-05-17T08:30", "2019-W20", { weekday: 5 })).toMatchObject({
      due: null,
      next: "2019-05-24T08:30",
    });
  });
  test("Ascension Day moves a Thursday to Friday", () => {
    expect(momentAt("2019-05-30T09:00", "2019-W21", { weekday: 4 }).next).toBe("2019-05-31T08:30");
  });
  test("the nudges are moved off holidays like everything else", () => {
    expect(momentAt("2018-05-17T12:00", "2018-W19", NUDGE_TIME)).toMatchObject({ due: null, next: "2018-05-18T12:00" });
    expect(momentAt("2019-04-18T12:00", "2019-W15", NUDGE_TIME).skipped).toEqual({ "2019-W16": "easter" });
  });
});

describe("quiet times", () => {
  test("Easter week is passed over, and recorded", () => {
    expect(momentAt("2019-04-15T08:30", "2019-W15")).toEqual({
      due: null,
      skipped: { "2019-W16": "easter" },
      next: "2019-04-23T08:30",
    });
  });
  test("Christmas: a day from 24 December to 1 January is not moved, its week is passed over", () => {
    expect(momentAt("2019-01-07T08:30", "2018-W51")).toEqual({
      due: "2019-W02",
      skipped: { "2018-W52": "christmas", "2019-W01": "christmas" },
      next: "2019-01-14T08:30",
    });
    expect(momentAt("2019-12-23T08:30", "2019-W51").due).toBe("2019-W52");
    expect(momentAt("2019-01-04T08:30", "2018-W52", { weekday: 5 }).due).toBe("2019-W01");
  });
  test("fellesferie is weeks 28–30", () => {
    expect(momentAt("2019-07-01T08:30", "2019-W26").due).toBe("2019-W27");
    expect(momentAt("2019-07-29T08:30", "2019-W27")).toMatchObject({
      due: "2019-W31",
      skipped: { "2019-W28": "common-holiday", "2019-W29": "common-holiday", "2019-W30": "common-holiday" },
    });
  });
  test("the council's own quiet weeks", () => {
    const quietWeeks = ["2019-W08"];
    expect(momentAt("2019-02-18T08:30", "2019-W07", { quietWeeks }).skipped).toEqual({ "2019-W08": "own" });
    expect(momentAt("2019-02-18T08:30", "2019-W07", { quietWeeks }).next).toBe("2019-02-25T08:30");
  });
  test("a pause until a day, and one until somebody resumes it", () => {
    const paused = momentAt("2018-11-26T08:30", "2018-W47", { pause: { until: "2018-12-10" } });
    expect(paused).toEqual({ due: null, skipped: { "2018-W48": "paused" }, next: "2018-12-10T08:30" });
    expect(momentAt("2018-11-26T08:30", "2018-W47", { pause: { until: null } }).next).toBeNull();
  });
  test("before the plan's first day there is nothing, however far ahead that is", () => {
    expect(momentAt("2018-11-26T08:30", "2018-W47", { planFrom: "2021-01-01" })).toEqual({
      due: null,
      skipped: { "2018-W48": "before-plan" },
      next: "2021-01-04T08:30",
    });
    const pause = { until: "2022-02-01" };
    expect(momentAt("2018-11-26T08:30", "2018-W47", { pause }).next).toBe("2022-02-07T08:30");
  });
});

describe("posted by hand", () => {
  test("less than five days before: the regular one is passed over", () => {
    const byHand = instantAtOslo("2018-11-21T08:31");
    expect(momentAt("2018-11-21T09:00", "2018-W47", { byHand }).next).toBe("2018-12-03T08:30");
    expect(momentAt("2018-11-26T08:30", "2018-W47", { byHand }).skipped).toEqual({ "2018-W48": "by-hand" });
  });
  test("five days before: the regular one is posted", () => {
    const byHand = instantAtOslo("2018-11-21T08:30");
    expect(momentAt("2018-11-26T08:30", "2018-W47", { byHand }).due).toBe("2018-W48");
  });
  test("while the regular one was late: it is not posted on top", () => {
    const byHand = instantAtOslo("2018-11-26T09:00");
    expect(momentAt("2018-11-26T10:00", "2018-W47", { byHand }).skipped).toEqual({ "2018-W48": "by-hand" });
  });
});

describe("missed while the bot was down", () => {
  test("less than 48 hours late: made up for at once, within working hours", () => {
    expect(momentAt("2018-11-27T10:00", "2018-W47").due).toBe("2018-W48");
    expect(momentAt("2018-11-28T08:29", "2018-W47").due).toBe("2018-W48");
  });
  test("48 hours late: skipped, and its news goes into the next", () => {
    expect(momentAt("2018-11-28T08:30", "2018-W47")).toEqual({
      due: null,
      skipped: { "2018-W48": "missed" },
      next: "2018-12-03T08:30",
    });
  });
  test("back in the evening or at night: it waits for 08.00", () => {
    expect(momentAt("2018-11-26T20:00", "2018-W47")).toEqual({ due: null, skipped: {}, next: "2018-11-27T08:00" });
    expect(momentAt("2018-11-27T05:00", "2018-W47").next).toBe("2018-11-27T08:00");
    expect(momentAt("2018-11-27T08:00", "2018-W47").due).toBe("2018-W48");
  });
  test("back in the second evening: 08.00 would be too late or just in time", () => {
    expect(momentAt("2018-11-27T20:00", "2018-W47").next).toBe("2018-11-28T08:00");
    expect(momentAt("2018-11-27T20:00", "2018-W47", { time: "08:00" }).skipped).toEqual({ "2018-W48": "missed" });
  });
  test("Friday's is not made up for in the weekend", () => {
    expect(momentAt("2018-11-24T10:00", "2018-W46", { weekday: 5 }).skipped).toEqual({ "2018-W47": "missed" });
  });
  test("the day before 17 May is not made up for on 17 May", () => {
    expect(momentAt("2018-05-17T10:00", "2018-W19", { weekday: 3 })).toMatchObject({
      due: null,
      next: "2018-05-18T08:00",
    });
  });
  test("after a month only the latest is posted, never a heap", () => {
    expect(momentAt("2018-11-26T09:00", "2018-W43")).toMatchObject({
      due: "2018-W48",
      skipped: { "2018-W44": "missed", "2018-W45": "missed", "2018-W46": "missed", "2018-W47": "missed" },
    });
  });
});

describe("clock and calendar", () => {
  test("08.30 is 08.30 before and after both clock changes", () => {
    expect(momentAt("2019-03-27T12:00", "2019-W13").next).toBe("2019-04-01T08:30");
    expect(momentAt("2019-10-24T12:00", "2019-W43").next).toBe("2019-10-28T08:30");
  });
  test("week 53 comes between 52 and 1", () => {
    expect(momentAt("2021-01-04T08:30", "2020-W52")).toMatchObject({
      due: "2021-W01",
      skipped: { "2020-W53": "christmas" },
    });
    const friday = { weekday: 5, quietWeeks: ["2027-W01"] };
    expect(momentAt("2026-12-23T12:00", "2026-W51", friday).skipped).toEqual({});
    expect(momentAt("2027-01-15T08:30", "2026-W51", friday).skipped).toEqual({
      "2026-W52": "christmas",
      "2026-W53": "christmas",
      "2027-W01": "own",
    });
  });
});
