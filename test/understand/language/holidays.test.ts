import { describe, expect, it } from "vitest";
import { isoWeekday } from "../../../src/model/week.ts";
import {
  easterSunday,
  HOLIDAY_NAMES,
  holidayName,
  holidaysOf,
  isWorkingDay,
  lastWorkingDayBefore,
} from "../../../src/understand/language/holidays.ts";

describe("Norwegian holidays", () => {
  it.each([
    [1961, "1961-04-02"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2017, "2017-04-16"],
    [2018, "2018-04-01"],
    [2019, "2019-04-21"],
    [2020, "2020-04-12"],
    [2021, "2021-04-04"],
    [2024, "2024-03-31"],
    [2038, "2038-04-25"],
  ])("Easter Sunday of %i is %s", (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it("Easter is always a Sunday between 22 March and 25 April", () => {
    for (let year = 1900; year <= 2099; year += 1) {
      const date = easterSunday(year);
      expect(isoWeekday(date)).toBe(7);
      expect(date >= `${year}-03-22` && date <= `${year}-04-25`).toBe(true);
    }
  });

  it("names the twelve public holidays of 2019", () => {
    expect([...holidaysOf(2019)].sort()).toEqual([
      ["2019-01-01", "første nyttårsdag"],
      ["2019-04-18", "skjærtorsdag"],
      ["2019-04-19", "langfredag"],
      ["2019-04-21", "første påskedag"],
      ["2019-04-22", "andre påskedag"],
      ["2019-05-01", "1. mai"],
      ["2019-05-17", "17. mai"],
      ["2019-05-30", "Kristi himmelfartsdag"],
      ["2019-06-09", "første pinsedag"],
      ["2019-06-10", "andre pinsedag"],
      ["2019-12-25", "første juledag"],
      ["2019-12-26", "andre juledag"],
    ]);
    expect(HOLIDAY_NAMES.size).toBe(12);
  });

  it("Constitution Day keeps its name when another holiday falls on it", () => {
    expect(holidayName("2012-05-17")).toBe("17. mai"); // Ascension Day 2012, too
  });

  it("Christmas Eve and New Year's Eve are ordinary days by law", () => {
    expect(holidayName("2018-12-24")).toBeNull();
    expect(isWorkingDay("2018-12-31")).toBe(true);
  });

  it("finds the last working day before Easter, Christmas and a Monday in July", () => {
    expect(lastWorkingDayBefore("2019-04-18")).toBe("2019-04-17");
    expect(lastWorkingDayBefore("2018-12-24")).toBe("2018-12-21");
    expect(lastWorkingDayBefore("2019-07-08")).toBe("2019-07-05");
    expect(lastWorkingDayBefore("2019-05-02")).toBe("2019-04-30");
    expect(lastWorkingDayBefore("2018-05-22")).toBe("2018-05-18"); // Whit weekend behind it
  });
});
