import { describe, expect, test } from "vitest";
import { formatCommand } from "../../../src/understand/command-text.ts";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const context = parsingIn(null);
const doubts = (line: string) => {
  const command = parseCommand(line, context);
  return "doubts" in command ? command.doubts : null;
};

describe("one message about several activities is asked about, so that nothing is lost", () => {
  test.each([
    ["I7: ferdig, N17: forsinket", "N17"],
    ["I7: ferdig\nN17: forsinket", "N17"],
    ["I7: ferdig; datasenter: forsinket", "N17"],
    ["bredbånd: 60 %\ndatasenter – stoppet", "N17"],
    ["I7: ferdig, N17 forsinket", "N17"],
    ["I7: ferdig, ikke N17: forsinket", "N17"],
    ["I7: ferdig, nesten N17: 60 %", "N17"],
    ["I7: 60 %, RV3: møte holdt", "I3"],
    ["I7: 60 %, datasenter 40 %", "N17"],
    ["I7: 60 %, og datasenter er ferdig", "N17"],
    ["ferdig I7 og I3", "I3"],
    ["forsinket bredbånd og datasenter", "N17"],
  ])("«%s»", (line, other) => {
    expect(doubts(line)).toMatchObject([{ kind: "another-activity", other }]);
  });

  test.each([
    "I7: samarbeid med N17, i gang",
    "I7: N17 er viktig for oss, i gang",
    "I7: 60 %, bredbånd: gravd til Os",
    "I7: ferdig, Kari: takk for hjelpen",
    "I7: møte kl. 10:30, i rute",
    "I7: 60 %, kommentar: N17: forsinket",
    "I7: 60 %, Tolga 40 %",
    "I7: anbudet er avlyst",
    "I7: 60 %, anbudet er avlyst",
    "forsinket bredbånd og det er ille",
  ])("«%s» is about one", (line) => {
    expect(doubts(line)).toEqual([]);
  });

  test("the question survives being written out, and its answer is not asked about again", () => {
    for (const line of ["I7: ferdig, N17: forsinket", "I7: ferdig, nesten"]) {
      const command = parseCommand(line, context);
      expect(parseCommand(formatCommand(command), context)).toEqual(command);
      const answered = { ...command, doubts: [] };
      expect(parseCommand(formatCommand(answered as typeof command), context)).toEqual(answered);
    }
  });
});
