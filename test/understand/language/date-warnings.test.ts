import { describe, expect, it } from "vitest";
import { dateWarnings } from "../../../src/understand/language/date-warnings.ts";
import {
  formatDateLong,
  formatDateShort,
  formatTime,
  formatWeekday,
} from "../../../src/understand/language/format-date.ts";

const PERIOD = { from: "2017-01-01", to: "2021-12-31" };

describe("remarks about a deadline", () => {
  it.each([
    ["2018-12-14", []],
    ["2018-11-26", []],
    ["2018-12-15", [{ kind: "weekend" }]],
    ["2019-04-19", [{ kind: "holiday", name: "langfredag" }]],
    ["2019-04-21", [{ kind: "holiday", name: "første påskedag" }]],
    ["2018-11-23", [{ kind: "past" }]],
    ["2022-01-03", [{ kind: "outside-period", ...PERIOD }]],
    ["2016-12-31", [{ kind: "weekend" }, { kind: "past" }, { kind: "outside-period", ...PERIOD }]],
  ])("%s", (date, warnings) => {
    expect(dateWarnings(date, "2018-11-26", PERIOD)).toEqual(warnings);
  });
});

describe("days and times as they are shown", () => {
  it("writes dates as Norwegians do", () => {
    expect(formatDateLong("2018-12-15")).toBe("15. desember 2018");
    expect(formatDateLong("2019-05-01")).toBe("1. mai 2019");
    expect(formatDateShort("2018-12-15", "2018-11-26")).toBe("15.12.");
    expect(formatDateShort("2019-01-04", "2018-11-26")).toBe("4.1.2019");
    expect(formatWeekday("2018-12-15")).toBe("lørdag");
    expect(formatWeekday("2018-11-26")).toBe("mandag");
  });

  it("writes the time in Norway, summer and winter", () => {
    expect(formatTime("2018-11-26T12:00:00.000Z")).toBe("kl. 13.00");
    expect(formatTime("2018-07-01T06:30:00.000Z")).toBe("kl. 08.30");
  });
});
