/** What holds for every channel in every year, whatever time zone the server has. */
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { addDays, instantAtOslo, isoWeekday, osloDate, osloWallClock } from "../../../src/model/week.ts";
import { holidayName, isWorkingDay } from "../../../src/understand/language/holidays.ts";
import type { WeeklySchedule } from "../../../src/weekly/schedule/planned.ts";
import { isPostingTime } from "../../../src/weekly/schedule/posting-hours.ts";
import { addWeeks, weekNumber, weekOf } from "../../../src/weekly/schedule/week-id.ts";
import { weeklyMoment } from "../../../src/weekly/schedule.ts";
import { playWeeks, usual } from "../../support/schedule.ts";

const ZONES = ["UTC", "Europe/Oslo", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kolkata"];
const OWN_ZONE = process.env.TZ;

afterEach(() => {
  if (OWN_ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = OWN_ZONE;
});

/** A day and a time that a channel may choose. */
const settings = fc.record({
  weekday: fc.integer({ min: 1, max: 5 }),
  time: fc.constantFrom("08:00", "08:30", "12:00", "16:45", "17:00"),
});

/** An instant in the twenty years from 2018, to the minute. */
const minutes = fc.integer({ min: 0, max: 20 * 365 * 24 * 60 });
const now = minutes.map((count) => new Date(Date.UTC(2018, 0, 2) + count * 60_000).toISOString());

describe("twenty years of weeks", () => {
  const TWENTY_YEARS = { from: instantAtOslo("2018-01-01T12:00"), to: instantAtOslo("2038-01-01T12:00") };
  let played: ReturnType<typeof playWeeks>;
  beforeAll(() => {
    played = playWeeks({ ...usual, from: TWENTY_YEARS.from }, TWENTY_YEARS.to);
  });

  test("every ISO week is either posted or passed over for a reason, once, in order", () => {
    const weeks = [...played.posted, ...played.skipped].map(({ week }) => week).sort();
    const expected = [weeks[0] ?? ""];
    while ((expected.at(-1) ?? "") < (weeks.at(-1) ?? "")) expected.push(addWeeks(expected.at(-1) ?? "", 1));
    expect(weeks).toEqual(expected);
    expect(weeks.length).toBeGreaterThan(20 * 52);
    expect(weeks.filter((week) => weekNumber(week) === 53)).toEqual(["2020-W53", "2026-W53", "2032-W53"]);
  });
  test("always at 08.30 on a working day, in the week it is about", () => {
    for (const { week, at } of played.posted) {
      const day = osloDate(at);
      expect(osloWallClock(at).slice(11), day).toBe("08:30:00");
      expect(isWorkingDay(day), day).toBe(true);
      expect(weekOf(day)).toBe(week);
    }
  });
  test("on Mondays, but for Mondays that are public holidays", () => {
    const others = played.posted.filter(({ at }) => isoWeekday(osloDate(at)) !== 1);
    expect(others.length).toBeGreaterThan(30);
    for (const { at } of others) expect(holidayName(addDays(osloDate(at), -1)), osloDate(at)).not.toBeNull();
  });
  test("only Easter, Christmas and fellesferie are passed over: four to six weeks a year", () => {
    const reasons = new Set(played.skipped.map(({ reason }) => reason));
    expect([...reasons].sort()).toEqual(["christmas", "common-holiday", "easter"]);
    for (let year = 2018; year < 2037; year += 1) {
      const weeks = played.skipped.filter(({ week }) => week.startsWith(String(year)));
      expect(weeks.length, String(year)).toBeGreaterThanOrEqual(4);
      expect(weeks.length, String(year)).toBeLessThanOrEqual(6);
    }
  });
  test("one digest in every week that is not passed over, for every day and time a channel may choose", () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 2018, max: 2036 }), (own, year) => {
        const from = instantAtOslo(`${year}-01-02T00:00`);
        const { posted, skipped } = playWeeks({ ...usual, ...own, from }, instantAtOslo(`${year + 1}-01-20T00:00`));
        const weeks = [...posted, ...skipped].map(({ week }) => week);
        expect(new Set(weeks).size).toBe(weeks.length);
        expect(weeks.length).toBeGreaterThanOrEqual(53);
        for (const { week, at } of posted) {
          expect(weekOf(osloDate(at))).toBe(week);
          expect(osloWallClock(at).slice(11, 16)).toBe(own.time);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("any instant", () => {
  const late = fc.integer({ min: 0, max: 9 });

  test("nothing is due before 08.00, after 17.00, in weekends, on holidays or in quiet times", () => {
    fc.assert(
      fc.property(settings, now, late, (own, instant, weeksBehind) => {
        const schedule: WeeklySchedule = { ...usual, ...own };
        const settled = addWeeks(weekOf(osloDate(instant)), -1 - weeksBehind);
        const { due, skipped } = weeklyMoment(schedule, { settled, byHand: null }, instant);
        expect(skipped.every(({ week }, index) => week > (skipped[index - 1]?.week ?? settled))).toBe(true);
        if (due === null) return;
        const wall = osloWallClock(instant);
        expect(isPostingTime(instant, [])).toBe(true);
        expect(wall.slice(11, 16) >= "08:00" && wall.slice(11, 16) <= "17:00").toBe(true);
        expect(isWorkingDay(osloDate(instant))).toBe(true);
        expect(wall.slice(5, 10)).not.toBe("05-17");
        const hoursLate = (Date.parse(instant) - Date.parse(due.since)) / 3_600_000;
        expect(hoursLate).toBeGreaterThanOrEqual(0);
        expect(hoursLate).toBeLessThan(48);
      }),
      { numRuns: 1500 },
    );
  });
  test("what is next is later than now, and something is then due", () => {
    fc.assert(
      fc.property(settings, now, (own, instant) => {
        const schedule: WeeklySchedule = { ...usual, ...own };
        let settled = addWeeks(weekOf(osloDate(instant)), -1);
        const moment = weeklyMoment(schedule, { settled, byHand: null }, instant);
        settled = moment.due?.week ?? moment.skipped.at(-1)?.week ?? settled;
        const next = moment.next;
        if (next === null) throw new Error("there is always a next one");
        expect(next.at > instant).toBe(true);
        const due = weeklyMoment(schedule, { settled, byHand: null }, next.at).due;
        expect(due?.week).toBe(next.week);
      }),
      { numRuns: 500 },
    );
  });
  test("the answer is the same in every time zone of the server", () => {
    fc.assert(
      fc.property(settings, now, late, (own, instant, weeksBehind) => {
        const schedule: WeeklySchedule = { ...usual, ...own };
        const answers = ZONES.map((zone) => {
          process.env.TZ = zone;
          const settled = addWeeks(weekOf(osloDate(instant)), -1 - weeksBehind);
          return JSON.stringify(weeklyMoment(schedule, { settled, byHand: null }, instant));
        });
        expect(new Set(answers).size).toBe(1);
      }),
      { numRuns: 150 },
    );
  });
  test("the time zone really is another one in that test", () => {
    process.env.TZ = "Pacific/Kiritimati";
    const there = new Date("2018-11-26T09:00:00.000Z").getHours();
    process.env.TZ = "America/Los_Angeles";
    expect(new Date("2018-11-26T09:00:00.000Z").getHours()).not.toBe(there);
  });
});
