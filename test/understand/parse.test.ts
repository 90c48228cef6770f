import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Command, onActivity } from "../../src/model/command.ts";
import { decodePayload, encodePayload } from "../../src/payload/button-payload.ts";
import { formatCommand } from "../../src/understand/command-text.ts";
import { cleanText } from "../../src/understand/language/normalise.ts";
import { parseCommand } from "../../src/understand/parse.ts";
import { commands, parsingIn, plan } from "../support/commands.ts";

const neutral = parsingIn(null);

describe("a command written out", () => {
  test("is read as the same command, in a neutral channel and in any area's", () => {
    const channels = fc.constantFrom(null, ...plan.areas.map(({ slug }) => slug));
    fc.assert(
      fc.property(commands, channels, (command, area) => {
        const read = parseCommand(formatCommand(command), parsingIn(area));
        // A number is refused, and a comment that seems internal («🔏») asks whether it is.
        const asks = ["identity-number", "perhaps-internal"];
        fc.pre(!("doubts" in read) || read.doubts.every(({ kind }) => !asks.includes(kind)));
        fc.pre(!closesByName(command)); // done or dropped by name asks, where the work goes on
        expect(read).toEqual(command);
      }),
      { numRuns: 3000 },
    );
  });
});

function closesByName(command: Command): boolean {
  if ((command.name !== "update" && command.name !== "correct") || "code" in command.activity) return false;
  const { status, progress } = command.fields;
  return status === "done" || status === "dropped" || progress === 100;
}

describe("any text at all", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          "I7",
          "bredbånd",
          ":",
          "ferdig",
          "60 %",
          "frist",
          "utsett",
          "@kari",
          "ansvar",
          "til",
          "?",
          "-",
          "–",
          "angre",
          "liste",
          "og",
          ...[
            "frist",
            "stille",
            "følg",
            "purr",
            "hvorfor",
            "koble",
            "ukesmelding",
            "nå",
            "pause",
            "bilde",
            "lær",
            "glem",
          ],
          ...["forsinket", "uendret", "notat", "rett", "del", "i dag", "uke 50", "infra", "#kanal", "RV3", "historikk"],
        ),
        { maxLength: 12 },
      )
      .map((words) => words.join(" ")),
  );

  test("is a command, and never throws", () => {
    fc.assert(
      fc.property(anything, (text) => typeof parseCommand(text, neutral).name === "string"),
      { numRuns: 3000 },
    );
  });

  test("means the same behind a button for one of the activities it may be about, with the words that were typed", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const command = onActivity(parseCommand(text, neutral), "I7");
        const typed = cleanText(text).trim() || null;
        expect(decodePayload(encodePayload({ command, typed }), plan)).toEqual({ command, typed });
      }),
      { numRuns: 3000 },
    );
  });

  /** What a property found, or stands beside what it found. */
  const ASKED_BY_THEIR_VERB = [
    "frist I7 I7 i dag", // seed -504936837, path 2160:7:8:11
    "frist I7 ikke 15. des",
    "frist I7 Kari mener 15. des, graver på Tolga",
    "frist I7 ikke 15. des fordi Kari er syk",
    "frist I7: ca. 15. des",
    "flytt frist I7 kanskje 2 uker",
    "flytt fristen for bredbånd ikke til 1. mars",
    "utsett I7 I7 til 1. mars",
    "utsett bredbånd kanskje til 1. mars, graver",
    "utsett I7 kanskje med 2 uker",
    "utsett I7 til I7",
    "utsett I7 til Kari er tilbake, graver",
    "utsett I7 – til I7 i dag",
  ];

  test.each(ASKED_BY_THEIR_VERB)("«%s» asks the same again behind a button, also for another activity (G)", (line) => {
    for (const code of [null, "N17"]) {
      const typed = parseCommand(line, neutral);
      expect(typed).toMatchObject({ name: "update", doubts: [{ kind: "hedged" }] });
      const command = code === null ? typed : onActivity(typed, code);
      const again = parseCommand(formatCommand(command), neutral);
      if (code === null) expect(again).toEqual(command);
      else expect(nameless(again)).toBe(nameless(command));
      expect(again).toMatchObject({ activity: (command as typeof typed & { activity: object }).activity });
    }
  });

  /** What is asked holds the line as it was typed, with the name that the activity had there. */
  function nameless(command: Command): string {
    return JSON.stringify(command).replaceAll(/I7|N17|bredbånd/g, "…");
  }

  const ASKED_BY_WHAT_THEY_SAY = [
    "I7: ferdig 60 % , 3 av 8", // found in the fields alone: seed 1288119876, path 27988
    "I7: ferdig, 60 %, 70 %",
    "I7: i gang, ferdig, 60 %",
    "I7: ferdig, 60 %, frist 12/15",
  ];

  test.each(ASKED_BY_WHAT_THEY_SAY)("«%s» asks the same again behind a button, with all that was said", (line) => {
    const command = parseCommand(line, neutral);
    expect("doubts" in command && command.doubts).not.toHaveLength(0);
    expect(parseCommand(formatCommand(command), neutral)).toEqual(command);
  });

  test("that ends with a question mark changes nothing, but for what is said to be a comment", () => {
    const reads = [
      "start",
      "status",
      "overview",
      "picture",
      "history",
      "changes",
      "list",
      "mine",
      "latest",
      "deadlines",
      "roles",
      "search",
      "explain",
      "help",
      "channels",
      "why",
      "courtesy",
      "digest",
    ];
    fc.assert(
      fc.property(anything, (text) => {
        const command = parseCommand(`${text} ?`, neutral);
        const isNote = /^\P{L}*(?:notat|intern|internt|kommentar|merknad)(?!\p{L}).*(?::|\s[-–—]\s)/isu.test(text);
        // «kan du sette I7 til 60 % ?» asks for a write, and is asked about.
        const isRequest = command.name === "update" && command.doubts.length > 0;
        expect(isNote ? [...reads, "note"] : isRequest ? ["update"] : reads).toContain(command.name);
        if (command.name === "digest") expect(command.action).toBe("show");
      }),
      { numRuns: 2000 },
    );
  });

  test("without colon, dash or verb writes only after a tap", () => {
    const words = fc.array(
      fc.constantFrom("bredbånd", "I7", "RV3", "fiber", "60 %", "ferdig", "i rute", "nå", "Tolga", "forsinket"),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const command = parseCommand(["bredbånd", ...list].join(" "), neutral);
        if (command.name === "update" || command.name === "confirm") {
          expect(command.doubts.map(({ kind }) => kind)).toContain("unconfirmed");
        } else expect(command.name).toBe("status");
      }),
    );
  });
});

describe("the order of interpretation", () => {
  const CASES: [string, object][] = [
    ["", { name: "start" }],
    ["/aktivitet", { name: "start" }],
    ["@Aktivitet status I7", { name: "status", activity: { code: "I7" } }],
    ["i-7", { name: "status", activity: { code: "I7" } }],
    ["#I7", { name: "status", activity: { code: "I7" } }],
    ["hva skjer med datasenter", { name: "status", activity: { words: "datasenter" } }],
    ["korleis går det med breiband?", { name: "status" }],
    ["vis forsinkede i infra", { name: "list", filters: { status: ["delayed"], area: "infrastruktur" } }],
    ["hva haster?", { name: "deadlines" }],
    ["hva er nytt i næring?", { name: "changes", area: "næringsutvikling" }],
    ["siden sist", { name: "changes" }],
    ["alt om bredbånd", { name: "history", activity: { words: "bredbånd" } }],
    ["logg bredbånd", { name: "history", activity: { words: "bredbånd" } }],
    ["logg bredbånd: graver i Vingelen", { name: "update", fields: { note: "graver i Vingelen" } }],
    ["oppdater I7 60 %", { name: "update", fields: { progress: 60 }, doubts: [] }],
    ["oppdater bredbånd", { name: "form", correct: false }],
    ["rett bredbånd", { name: "form", correct: true }],
    [
      "ferdig bredbånd",
      { name: "update", activity: { words: "bredbånd" }, fields: { status: "done", progress: 100, note: null } },
    ],
    ["ferdig skapende ungdomsmesse", { name: "update", activity: { words: "skapende ungdomsmesse" } }],
    [
      "forsinket RV3 fordi vegvesenet ikke svarer",
      {
        name: "update",
        activity: { words: "RV3" },
        fields: { status: "delayed", note: "fordi vegvesenet ikke svarer" },
      },
    ],
    [
      "stoppet I4: tilbudet er trukket",
      { name: "update", activity: { code: "I4" }, fields: { status: "blocked", note: "tilbudet er trukket" } },
    ],
    ["flytt I7 til 1. mars 2019", { name: "update", fields: { status: "postponed", deadline: "2019-03-01" } }],
    ["frist I7: 15.12.", { name: "update", fields: { status: null, deadline: "2018-12-15" } }],
    ["frist bredbånd", { name: "status", activity: { words: "bredbånd" } }],
    ["uendret lufthavn", { name: "confirm", doubts: [] }],
    ["lufthavn 👍", { name: "confirm" }],
    ["angre", { name: "undo", entry: null, activity: null }],
    ["slett siste", { name: "undo", entry: null, activity: null }],
    ["angre #12", { name: "undo", entry: 12 }],
    ["når er bredbånd ferdig", { name: "status" }],
    ["er bredbånd ferdig", { name: "status" }],
    ["forklar I7: ferdig?", { name: "explain", text: "I7: ferdig?" }],
    ["ukesmelding?", { name: "digest", action: "show" }],
    ["frist I7: sak 1/18 i gang", { name: "update", doubts: [{ kind: "no-date" }] }],
    ["I7: kommer det til Os?, 60 %", { name: "update", fields: { note: "kommer det til Os?", progress: 60 } }],
    ["I7: ,", { name: "form", activity: { code: "I7" } }],
    ["rett I7: ;", { name: "form", correct: true }],
    ["I7: ferdig?", { name: "status", activity: { code: "I7" } }],
    ["møte kl. 13:30 om bredbånd", { name: "status" }],
    ["https://telenor.no/fiber", { name: "status" }],
    ["ansvar bredbånd @Ola Bakken", { name: "assign", assignment: { responsible: { mention: "Ola-Bakken" } } }],
  ];
  test.each(CASES)("«%s»", (line, expected) => {
    expect(parseCommand(line, neutral)).toMatchObject(expected);
  });
});
