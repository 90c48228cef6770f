/** How far back «endringer siden …» looks. */
import { describe, expect, test } from "vitest";
import { sinceDay } from "../../../src/understand/parse/times.ts";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const MONDAY = "2018-11-26";
const WEDNESDAY = "2018-11-28";

describe("a weekday behind «siden» is the latest one that has passed", () => {
  test.each([
    ["mandag", MONDAY, "2018-11-19"],
    ["fredag", MONDAY, "2018-11-23"],
    ["søndag", MONDAY, "2018-11-25"],
    ["mandag", WEDNESDAY, "2018-11-26"],
    ["på tirsdag", WEDNESDAY, "2018-11-27"],
    ["sist fredag", WEDNESDAY, "2018-11-23"],
    ["onsdag", WEDNESDAY, "2018-11-21"],
  ])("«siden %s» on %s is %s", (words, today, since) => {
    expect(sinceDay(words, today)).toBe(since);
  });
});

describe("«endringer …» looks back to the first day of what is named", () => {
  test.each([
    ["endringer siden mandag", "2018-11-19"],
    ["endringer fra mandag", "2018-11-19"],
    ["endringer fra og med mandag", "2018-11-19"],
    ["endringer uke 47", "2018-11-19"],
    ["endringer i uke 47", "2018-11-19"],
    ["endringer siden uke 46", "2018-11-12"],
    ["endringer uke 50", "2017-12-11"],
    ["endringer i dag", "2018-11-26"],
    ["nytt i dag", "2018-11-26"],
    ["endringer siste dag", "2018-11-25"],
    ["endringer i går", "2018-11-25"],
    ["endringer siden i går", "2018-11-25"],
    ["endringer denne uka", "2018-11-26"],
    ["endringer denne uken", "2018-11-26"],
    ["endringer forrige uke", "2018-11-19"],
    ["endringer siden forrige uke", "2018-11-19"],
    ["endringer siden oktober", "2018-10-01"],
    ["endringer i oktober", "2018-10-01"],
    ["endringer i november", "2018-11-01"],
    ["endringer siden desember", "2017-12-01"],
    ["endringer siden 2. tertial", "2018-05-01"],
    ["endringer i 4. kvartal", "2018-10-01"],
    ["endringer siden 1. november", "2018-11-01"],
    ["endringer siden 15. des", "2017-12-15"],
    ["endringer forrige måned", "2018-10-01"],
    ["endringer i år", "2018-01-01"],
    ["hva skjedde i oktober", "2018-10-01"],
    ["endringer infra siden fredag", "2018-11-23"],
    ["endringer i infrastruktur siden oktober", "2018-10-01"],
    ["nytt i infra siden fredag", "2018-11-23"],
  ])("«%s» is since %s", (line, since) => {
    expect(parseCommand(line, parsingIn(null))).toMatchObject({ name: "changes", since });
  });
});
