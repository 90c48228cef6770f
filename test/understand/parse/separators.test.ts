import { describe, expect, test } from "vitest";
import { separators } from "../../../src/understand/parse/separators.ts";

const parts = (line: string) => separators(line).map(({ index }) => line.slice(0, index));

describe("what parts an activity from what is said", () => {
  test.each([
    ["bredbånd: 60 %", ["bredbånd"]],
    ["bredbånd:60%", ["bredbånd"]],
    ["I7:60 %", ["I7"]],
    ["I7:12 km gravd", ["I7"]],
    ["datasenter:40 prosent", ["datasenter"]],
    ["bredbånd – ferdig", ["bredbånd"]],
    ["bredbånd - ferdig", ["bredbånd"]],
    ["Røros-banen: ferdig", ["Røros-banen"]],
    ["møte kl 10:30 om bredbånd", []],
    ["10:30 møte", []],
    ["se https://fjellregionen.no", []],
    ["bredbånd :white_check_mark:", []],
    ["bredbånd: :white_check_mark:", ["bredbånd"]],
  ])("«%s»", (line, targets) => {
    expect(parts(line)).toEqual(targets);
  });
});
