import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Command, onActivity } from "../../src/model/command.ts";
import { LONGEST_LINE } from "../../src/model/limits.ts";
import { decodePayload, encodePayload, isPayload, typedIn } from "../../src/payload/button-payload.ts";
import { formatCommand } from "../../src/understand/command-text.ts";
import { cleanText } from "../../src/understand/language/normalise.ts";
import { parseCommand } from "../../src/understand/parse.ts";
import { commands, parsingIn, plan, several } from "../support/commands.ts";

/** Slack lets a button carry no more. */
const SLACKS = 2000;

const neutral = parsingIn(null);
const words = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc
      .array(
        fc.constantFrom('"', "\\", "\n", "«», ", "👨‍👩‍👧", "I7", "ferdig", " ", "\u2060?", "1[", "@kari", "60 %"),
        { maxLength: 40 },
      )
      .map((list) => list.join("")),
  )
  .map((typed) => cleanText(typed).trim())
  .map((typed) => (typed === "" ? null : typed));

describe("what a button carries", () => {
  test("is the command and the words, whatever they are", () => {
    fc.assert(
      fc.property(fc.oneof({ arbitrary: commands, weight: 9 }, several), words, (command, typed) => {
        const payload = encodePayload({ command, typed });
        expect(isPayload(payload)).toBe(true);
        expect(decodePayload(payload, plan)).toEqual({ command, typed });
        expect(typedIn(payload)).toBe(typed);
      }),
      { numRuns: 3000 },
    );
  });

  test("is the command also where its texts stand in the words, in one piece or several", () => {
    fc.assert(
      fc.property(commands, words, fc.nat(20), (command, around, cut) => {
        const line = formatCommand(command);
        const typed = cleanText(`${line.slice(cut)} ${around ?? ""} ${line}`).trim();
        expect(decodePayload(encodePayload({ command, typed }), plan)).toEqual({ command, typed });
      }),
      { numRuns: 2000 },
    );
  });

  const said = fc.array(
    fc.constantFrom(
      ...[
        "I7",
        "bredbånd",
        ":",
        "–",
        "ferdig",
        "60 %",
        "70 %",
        ",",
        "frist 15. des",
        "frist snart",
        "frist 12/15",
        "150 %",
      ],
      ...[
        "forsinket",
        "avsluttet",
        "nesten",
        "fiber til Tolga",
        "N17: forsinket",
        "sak 12/2018",
        "rett",
        "notat",
        "\n",
        "?",
      ],
      ...[
        "«hei»",
        '"ho"',
        "kommentar:",
        "intern",
        "ikke",
        "@kari",
        "ansvar",
        "utsatt 3 uker",
        "frist",
        "12/15",
        "uendret",
      ],
    ),
    { minLength: 1, maxLength: 15 },
  );

  test("comes back as it was read, with every doubt", () => {
    fc.assert(
      fc.property(said, fc.boolean(), (list, chosen) => {
        const typed = cleanText(list.join(" ")).trim();
        const read = parseCommand(typed, neutral);
        const command = chosen ? onActivity(read, "I7") : read;
        const kept = typed === "" ? null : typed;
        expect(decodePayload(encodePayload({ command, typed: kept }), plan)).toEqual({ command, typed: kept });
      }),
      { numRuns: 3000 },
    );
  });

  test("fits in Slack's button, however long the line", () => {
    const prose = fc.constantFrom(
      "graver i Vingelen, ",
      'sa «ja» og "nei"\n',
      "👷‍♀️ ",
      "Ålen–Røros: ",
      "c:\\temp ",
      "; ",
      "Tolga og Os, ",
    );
    const filler = fc.array(prose, { minLength: 1, maxLength: 9 }).map((bits) => bits.join("").repeat(9));
    const part = fc.tuple(filler, said).map(([before, list]) => `${before} ${list.slice(0, 5).join(" ")} `);
    const tail = fc.array(prose, { minLength: 1, maxLength: 9 }).map((bits) => bits.join("").repeat(LONGEST_LINE));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), tail, fc.boolean(), (parts, end, chosen) => {
        const typed = cleanText(`I7: ${parts.join("")}${end}`.slice(0, LONGEST_LINE)).trim();
        const read = parseCommand(typed, neutral);
        const command = chosen ? onActivity(read, "I7") : read;
        const payload = encodePayload({ command, typed });
        expect(payload.length).toBeLessThanOrEqual(SLACKS);
        expect(decodePayload(payload, plan)).toEqual({ command, typed });
      }),
      { numRuns: 300 },
    );
  });

  test("is of few ranges also where the same words were typed again and again", () => {
    const [first, second] = ["graver i Os, graver i Vingelen, ", "graver i Vingelen, graver i Vingelen, graver i Os, "];
    const typed = `I7: ${first.repeat(12)}60 %, ${second.repeat(12)}30 km`;
    const command = parseCommand(typed, neutral);
    const payload = encodePayload({ command, typed });
    expect(payload.length - typed.length).toBeLessThan(150);
    expect(decodePayload(payload, plan)).toEqual({ command, typed });
  });

  test("is short, and a range of the words wherever it can be", () => {
    const typed = "bredbånd: fiber til Tolga er ferdig, 60 %, nesten";
    const command = onActivity(parseCommand(typed, neutral), "I7");
    const payload = encodePayload({ command, typed });
    expect(payload.split("fiber til Tolga")).toHaveLength(2);
    expect(encodePayload({ command: { name: "status", activity: { code: "I7" } } })).toBe(
      '1["status",{"activity":"I7"}]',
    );
  });
});

describe("a payload that nobody made here", () => {
  const line = (text: string) => encodePayload({ command: parseCommand(text, neutral), typed: text });

  test.each([
    ["another version", '2["mine"]'],
    ["no command", '1["slett alt"]'],
    ["a prototype", '1["__proto__",{}]'],
    ["a constructor", '1["constructor"]'],
    ["a field too many", '1["status",{"activity":"I7","author":"p1"}]'],
    ["a forged prototype", '1["status",{"activity":"I7","__proto__":{"x":1}}]'],
    ["a field too few", '1["status",{}]'],
    ["a wrong type", '1["undo",{"entry":"1"}]'],
    ["a huge number", '1["history",{"activity":"I7","page":1e300}]'],
    ["a fraction", '1["undo",{"entry":1.5}]'],
    ["more than all", '1["update",{"activity":"I7","fields":{"progress":101}}]'],
    ["no day", '1["update",{"activity":"I7","fields":{"deadline":"2018-02-30"}}]'],
    ["no status", '1["update",{"activity":"I7","fields":{"status":"toString"}}]'],
    ["no area", '1["overview",{"area":"mordor"}]'],
    ["no role", '1["assign",{"assignment":{"role":"konge","holder":"@kari"}}]'],
    ["an empty comment", '1["note",{"activity":"I7","note":" "}]'],
    ["a share of what is not shared", '1["share",{"command":["undo",{"entry":1}]}]'],
    ["a share of a share", '1["share",{"command":["share",{"command":["mine"]}]}]'],
    ["no JSON", '1["status",'],
    ["words of another length", '1:5["mine"]\nI7'],
    ["a range outside the words", '1:2["note",{"activity":"I7","note":[[0,3]]}]\nI7'],
    ["a range backwards", '1:2["note",{"activity":"I7","note":[[1,1]]}]\nI7'],
    ["a postponement for ever", '1["update",{"activity":"I7","fields":{"deadline":{"count":100000,"unit":"months"}}}]'],
    [
      "a postponement that cannot be typed",
      '1["update",{"activity":"I7","fields":{"deadline":{"count":1001,"unit":"days"}}}]',
    ],
    ["a year of another age", '1["update",{"activity":"I7","fields":{"deadline":"9999-12-31"}}]'],
    ["a pause for ever", '1["digest-pause",{"on":true,"until":"2400-01-01"}]'],
    [
      "an identity number to ask about",
      '1["update",{"activity":"I7","fields":{"status":"done"},"doubts":[["identity-number"]]}]',
    ],
    ["a choice of nothing", '1["update",{"activity":"I7","fields":{"status":"done"},"doubts":[["two-statuses"]]}]'],
    [
      "a choice of one",
      '1["update",{"activity":"I7","fields":{"status":"done"},"doubts":[["two-deadlines",{"deadlines":["2018-12-15"]}]]}]',
    ],
    [
      "a question about no words",
      '1["update",{"activity":"K1","fields":{"decision":"1/18"},"doubts":[["hedged",{"typed":""}]]}]',
    ],
    [
      "a percentage of blanks",
      '1["update",{"activity":"K1","fields":{"status":"done"},"doubts":[["impossible-progress",{"typed":" "}]]}]',
    ],
    ["posting at night", '1["digest-time",{"weekday":1,"time":"03:00"}]'],
    ["nested without end", `1${'["share",{"command":'.repeat(500)}["mine"]${"}]".repeat(500)}`],
    ["a megabyte", `1["note",{"activity":"I7","note":"${"x".repeat(1_000_000)}"}]`],
  ])("is not read: %s", (_, payload) => {
    expect(decodePayload(payload, plan)).toBeNull();
  });

  test("never throws, and is read as nothing else than a command", () => {
    const genuine = fc.oneof(
      commands.map((command) => encodePayload({ command, typed: formatCommand(command) })),
      fc.constantFrom(
        line("I7: ferdig, nesten, mangler Os"),
        line("frist I7 snart"),
        line("bredbånd 60 % ferdig innen jul"),
      ),
    );
    const mutated = fc
      .tuple(genuine, fc.nat(), fc.nat(30), fc.string({ maxLength: 30 }))
      .map(([payload, at, drop, put]) => {
        const place = at % payload.length;
        return `${payload.slice(0, place)}${put}${payload.slice(place + drop)}`;
      });
    const anyJson = fc.json({ maxDepth: 5 }).map((json) => `1${json}`);
    const namesOnly = fc.tuple(commands, fc.json({ maxDepth: 3 })).map(([{ name }, json]) => `1["${name}",${json}]`);
    fc.assert(
      fc.property(fc.oneof(mutated, anyJson, namesOnly, fc.string({ unit: "binary" })), (payload) => {
        const read = decodePayload(payload, plan);
        typedIn(payload);
        if (read === null) return;
        // What is read may be carried again, and is the same.
        expect(decodePayload(encodePayload(read), plan)).toEqual(read);
      }),
      { numRuns: 5000 },
    );
  });

  test("a code that has left the plan is words to search for, as if it had been typed", () => {
    const gone: Command = { name: "status", activity: { code: "I99" } };
    expect(decodePayload(encodePayload({ command: gone }), plan)?.command).toEqual({
      name: "status",
      activity: { words: "I99" },
    });
  });
});

test.each(["status I7", "I7: ferdig", "110 kV: ferdig", "1. mars", "[I7]", "2018", "1"])(
  "«%s» is a line, as buttons carried before",
  (text) => {
    expect(isPayload(text)).toBe(false);
  },
);
