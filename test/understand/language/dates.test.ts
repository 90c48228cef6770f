import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FIELDS } from "../../../src/model/command.ts";
import { addDays, isoWeekday } from "../../../src/model/week.ts";
import { parseDate } from "../../../src/understand/language/dates.ts";
import { parseFields } from "../../../src/understand/language/fields.ts";
import { formatDateLong, formatDateShort } from "../../../src/understand/language/format-date.ts";
import { isWorkingDay } from "../../../src/understand/language/holidays.ts";

import { CONTEXT } from "./field-support.ts";

/** Monday of week 48. */
const TODAY = "2018-11-26";

const on = (text: string, today = TODAY) => {
  const reading = parseDate(text, today);
  return reading?.kind === "date" ? reading.date : reading;
};

/** One line: the day, then every way of typing it, separated by ` | `. */
const DAYS: [string, string][] = [
  [
    "2018-12-15",
    "15.12. | 15.12 | 15.12.2018 | 15.12.18 | 15. 12. 2018 | 15.12 2018 | 15/12 | 15/12-18 | 15/12/2018 | 15-12-2018",
  ],
  ["2018-12-15", "2018-12-15 | 2018.12.15 | 2018/12/15 | 151218 | 15122018 | den 15. | den 15.12."],
  [
    "2018-12-15",
    "15. des | 15 des | 15.des. | 15. des. 18 | 15. desember 2018 | 15 desember | den 15. desember | femtende desember",
  ],
  ["2018-12-15", "lørdag 15. desember | laurdag 15.12. | Lørdag den 15. desember 2018 | 15. DESEMBER"],
  ["2018-11-26", "26.11. | i dag | idag | 26. november"],
  ["2019-11-25", "25.11. | 25. november"],
  ["2018-11-27", "i morgen | imorgen | i morra | i morgon | tirsdag | tysdag | på tirsdag | tirsdan"],
  ["2018-11-28", "i overmorgen | overmorgen | i overmorra | onsdag | ons"],
  [
    "2018-11-30",
    "fredag | på fredag | nå på fredag | fre | fredan | førstkommende fredag | kommende fredag | til fredag",
  ],
  [
    "2018-11-30",
    "denne uka | denne veka | uke 48 | før helga | innen helgen | utgangen av uka | i løpet av uka | ut uka",
  ],
  ["2018-11-30", "fredag kl. 12 | innen fredag kl 12.00 | senest fredag | seinast fredag | siste fredag i november"],
  ["2018-12-02", "i helga"],
  ["2018-12-03", "mandag | neste mandag | etter helga | måndag | om en uke | om ei veke | om 7 dager"],
  ["2018-12-07", "neste uke | neste veke | uke 49 | fredag neste uke | fredag i neste uke | innen neste uke | til uka"],
  [
    "2018-12-14",
    "uke 50 | u50 | u 50 | uka 50 | veke 50 | v50 | uke nr. 50 | uke 50 2018 | uke 50/18 | 2018-W50 | i uke 50",
  ],
  ["2018-12-12", "onsdag i uke 50 | onsdag uke 50"],
  ["2018-12-14", "uke 49-50 | uke 49/50"],
  ["2019-01-04", "uke 1 | veke 1 | uke 1 2019 | uke 1 i 2019"],
  ["2019-12-13", "uke 50 2019 | uke 50 neste år"],
  ["2018-12-17", "om 3 uker | om tre uker | om tre veker | innen 3 uker | om ca. 3 uker | om 21 dager"],
  ["2018-12-10", "om 14 dager | om fjorten dager | om to uker | mandag om to uker"],
  ["2019-01-26", "om to måneder | om 2 mnd | om to månader"],
  ["2019-05-26", "om et halvt år | om eit halvt år | om seks måneder"],
  ["2019-11-26", "om ett år | om et år"],
  ["2018-12-21", "innen jul | før jul | til jul | jul | innen juleferien | innan jul"],
  ["2019-12-23", "innen jul 2019 | jul neste år"],
  ["2018-12-24", "julaften"],
  ["2019-04-17", "innen påske | før påske | innen påska | påske 2019 | til innen påske"],
  ["2019-04-18", "skjærtorsdag"],
  ["2019-05-17", "17. mai | syttende mai | innen 17. mai | 17/5"],
  ["2019-05-30", "Kristi himmelfartsdag"],
  ["2019-07-05", "innen sommerferien | før sommerferien | innen fellesferien | før ferien | innan sommarferien"],
  [
    "2018-12-31",
    "årsskiftet | innen nyttår | før nyttår | nyttårsaften | i år | utgangen av året | ut året | innen utgangen av 2018",
  ],
  [
    "2018-12-31",
    "3. tertial | 3 tertial | T3 | tredje tertial | tertial 3 | 3. tertial 2018 | T3/18 | utgangen av 3. tertial",
  ],
  [
    "2018-12-31",
    "4. kvartal | Q4 | 2. halvår | andre halvår | dette tertialet | desember | i desember | neste måned | ultimo desember",
  ],
  ["2018-11-30", "denne måneden | utgangen av måneden | slutten av november | november"],
  ["2019-04-30", "1. tertial | 1. tertial 2019 | første tertial | fyrste tertial | neste tertial | T1"],
  ["2019-06-30", "2. kvartal | Q2 | 1. halvår | første halvår 2019 | H1 2019 | juni | innen juni"],
  ["2019-03-31", "1. kvartal | neste kvartal"],
  [
    "2019-05-31",
    "mai | i mai | mai 2019 | innen mai | utgangen av mai | ultimo mai | slutten av mai | i slutten av mai | siste fredag i mai",
  ],
  ["2019-05-31", "månedsskiftet mai/juni"],
  ["2019-05-15", "medio mai | midten av mai | midt i mai | medio mai 2019"],
  ["2019-06-03", "første mandag i juni"],
  ["2019-12-31", "i 2019 | i løpet av 2019 | utgangen av 2019 | utgangen av neste år | i løpet av neste år"],
  ["2020-02-29", "29.2.2020 | 29. februar 2020"],
  ["2019-06-01", "første juni | 1. juni | 1 jun"],
];

/** The days that may have been meant, then what was typed. */
const IMPOSSIBLE: [string[], string][] = [
  [["2019-05-12", "2018-12-15"], "12/15"],
  [["2018-11-30", "2018-12-01"], "31.11."],
  [["2019-02-28", "2019-03-01"], "30. februar | 29.2. | 29. februar 2019 | 30/2"],
  [["2018-12-31", "2019-01-01"], "32.12."],
  [["2018-12-28", "2019-01-04"], "uke 53 | uke 54 | uke 0"],
  [["2018-12-15", "2018-12-14"], "fredag 15. desember"],
  [["2018-12-15"], "15.12.3018"],
];

const VAGUE: [string[], string][] = [
  [["2019-09-30", "2019-11-29"], "til høsten | innen høsten | i løpet av høsten | til hausten | høsten 2019"],
  [["2019-03-29", "2019-05-31"], "til våren | våren 2019 | utpå våren"],
  [["2018-12-31", "2019-02-28"], "til vinteren"],
  [["2019-06-28", "2019-08-30"], "innen sommeren | til sommeren"],
  [["2019-01-31", "2019-02-28"], "etter jul | etter nyttår | over nyttår | på nyåret"],
  [["2018-11-30", "2018-12-07"], "neste fredag"],
  [["2019-05-03", "2019-05-16"], "etter påske | over påske"],
  [["2018-12-01", "2018-12-08"], "neste lørdag"],
  [["2019-05-02", "2019-05-10"], "primo mai | starten av mai | begynnelsen av mai"],
  [["2019-04-30", "2019-05-31"], "før mai"],
  [["2018-12-07", "2018-12-14"], "før uke 50"],
  [["2019-12-31", "2020-12-31"], "innen 2020"],
  [["2019-06-28", "2019-12-31"], "neste år | til neste år"],
  [["2019-02-15", "2019-02-22"], "innen vinterferien"],
  [["2018-12-10", "2018-12-17"], "om et par uker | om noen uker"],
  [["2019-05-10", "2019-05-03"], "uke 18/19"],
  [["2019-05-31", "2019-06-28"], "mai/juni"],
  [[], "snart | så snart som mulig | snarest | fortløpende | asap"],
];

const NO_DATES = `til Tolga | Os | RV3 | FV30 | 5G | 100 Mbit | 1,5 mill. | 1.5 mill | 2017–2021 | 2017-2021 | kl. 13 | 13.00 | kl. 13.30 | 16.30 |
  12/2018 | sak 12/2018 | AU-sak 56/18 | 25/18 | 60 % | 3 av 8 | 100000 | 250000 | 12.500 | 10.000 | 0.12 | 2019 | til 2021 | 3 uker | i 3 uker |
  uka | måneden | jula er over | fredagskaffe | neste møte | om fredag | 15 | til | innen | før | innen kl. 13 | ferdig | uke førtini | 1.2.3.4 | 00.00. | K2 | I7`;

const each = (lines: string) => lines.split("|").map((text) => text.trim());

describe("days", () => {
  const cases = DAYS.flatMap(([date, lines]) => each(lines).map((text): [string, string] => [text, date]));
  it.each(cases)("«%s» is %s", (text, date) => {
    expect(parseDate(text, TODAY)).toEqual({ kind: "date", date, typed: text });
  });

  it("a day without a year is the next such day, and today is one", () => {
    expect(on("26.11.", "2018-11-26")).toBe("2018-11-26");
    expect(on("26.11.", "2018-11-27")).toBe("2019-11-26");
    expect(on("uke 48", "2018-11-30")).toBe("2018-11-30");
    expect(on("uke 48", "2018-12-01")).toBe("2019-11-29");
    expect(on("innen jul", "2018-12-21")).toBe("2018-12-21");
    expect(on("3. tertial", "2018-12-31")).toBe("2018-12-31");
    expect(on("1. tertial", "2019-01-01")).toBe("2019-04-30");
    expect(on("29.2.", "2019-11-01")).toBe("2020-02-29");
  });

  it("is a deadline with «frist» in front", () => {
    const kept: string[] = [];
    for (const [text, date] of cases) {
      const { note, ...fields } = parseFields(`frist ${text}`, CONTEXT).fields;
      expect({ ...fields, note: null }).toEqual({ ...NO_FIELDS, deadline: date });
      if (note !== null) kept.push(text);
      expect(note === null || `frist ${text}`.endsWith(note)).toBe(true);
    }
    // A day that is only about so keeps its words, and asks; an hour has no field. No other does.
    expect(kept).toEqual([
      "fredag kl. 12",
      "innen fredag kl 12.00",
      "om ca. 3 uker",
      "i løpet av 2019",
      "i løpet av neste år",
    ]);
  });

  it("finds the weeks around New Year in the right ISO year", () => {
    expect(on("uke 1", "2018-12-31")).toBe("2019-01-04"); // already in week 1 of 2019
    expect(on("denne uka", "2018-12-31")).toBe("2019-01-04");
    expect(on("uke 53", "2020-12-01")).toBe("2021-01-01");
    expect(on("uke 52", "2021-01-02")).toBe("2021-12-31");
    expect(on("neste uke", "2018-12-28")).toBe("2019-01-04");
  });

  it("a weekday is never today: who means today writes it", () => {
    expect(on("mandag")).toBe("2018-12-03");
    expect(on("neste fredag", "2018-12-01")).toBe("2018-12-07"); // on a Saturday there is only one to mean
  });

  it("the end of the month is kept when months are counted", () => {
    expect(on("om en måned", "2019-01-31")).toBe("2019-02-28");
  });

  it("this week has its Sunday left when its Friday has passed", () => {
    expect(on("denne uka", "2018-12-01")).toBe("2018-12-02");
  });
});

describe("days that must be asked about", () => {
  const impossible = IMPOSSIBLE.flatMap(([days, lines]) => each(lines).map((text): [string, string[]] => [text, days]));
  it.each(impossible)("there is no «%s»", (text, alternatives) => {
    expect(parseDate(text, TODAY)).toEqual({ kind: "impossible", alternatives, typed: text });
  });

  const vague = VAGUE.flatMap(([days, lines]) => each(lines).map((text): [string, string[]] => [text, days]));
  it.each(vague)("«%s» is too vague", (text, alternatives) => {
    expect(parseDate(text, TODAY)).toEqual({ kind: "vague", alternatives, typed: text });
  });

  it.each(each(NO_DATES))("«%s» is no date", (text) => {
    expect(parseDate(text, TODAY)).toBeNull();
  });

  it("never offers a season that has passed", () => {
    for (let days = 0; days < 366; days += 1) {
      const today = addDays("2019-01-01", days);
      for (const season of ["til våren", "til sommeren", "til høsten", "til vinteren"]) {
        const reading = parseDate(season, today);
        expect(reading?.kind).toBe("vague");
        if (reading?.kind !== "vague") continue;
        expect(reading.alternatives.length).toBeGreaterThan(0);
        expect(reading.alternatives.every((day) => day >= today && isWorkingDay(day))).toBe(true);
      }
    }
  });
});

const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays("2015-01-01", days));

describe("every form of every day", () => {
  it("is read back as the same day", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (date, today) => {
        const short = formatDateShort(date, today);
        expect(on(formatDateLong(date), today)).toBe(date);
        expect(on(date, today)).toBe(date);
        if (date >= today || short.length > 6) expect(on(short, today)).toBe(date);
      }),
      { numRuns: 500 },
    );
  });

  it("means a day that reads back the same when it is printed", () => {
    const forms = DAYS.flatMap(([, lines]) => each(lines));
    fc.assert(
      fc.property(fc.constantFrom(...forms), anyDay, (form, today) => {
        const reading = parseDate(form, today);
        expect(reading).not.toBeNull();
        if (reading?.kind !== "date") return;
        expect(on(formatDateLong(reading.date), today)).toBe(reading.date);
        expect(on(reading.date, today)).toBe(reading.date);
      }),
      { numRuns: 2000 },
    );
  });

  it("weeks end on a Friday, and a day without a year is never past", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 52 }), anyDay, (week, today) => {
        const date = on(`uke ${week}`, today);
        expect(typeof date === "string" && isoWeekday(date) === 5 && date >= today).toBe(true);
      }),
    );
  });

  it("no text is too odd", () => {
    const scraps = fc.constantFrom(
      "uke",
      "i",
      "om",
      "mai",
      "15.",
      "12",
      "/",
      "-",
      " ",
      "før",
      "til",
      "jul",
      "neste",
      "fredag",
      "0",
      "99",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(scraps).map((parts) => parts.join(" ")),
        ),
        anyDay,
        (text, today) => {
          const reading = parseDate(text, today);
          const days = reading === null ? [] : reading.kind === "date" ? [reading.date] : reading.alternatives;
          for (const day of days) expect(addDays(day, 0)).toBe(day);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
