/** Every word that was typed is the activity's name, a field, a small word or in the comment (A7, A12). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const context = parsingIn(null);
const read = (line: string) => parseCommand(line, context);
const doubts = (line: string) => {
  const command = read(line);
  return "doubts" in command ? command.doubts.map(({ kind }) => kind) : [];
};

describe("fields in any order around the name, without signs, are all offered", () => {
  test.each([
    ["bredbånd 60 % ferdig innen jul", { progress: 60, deadline: "2018-12-21" }],
    ["60 % bredbånd innen jul", { progress: 60, deadline: "2018-12-21" }],
    ["datasenter forsinket 20 % til 1. mai", { status: "delayed", progress: 20, deadline: "2019-05-01" }],
    ["I7 til 1. mars 60 %", { progress: 60, deadline: "2019-03-01" }],
    ["jernbane i rute sak 12/2018 frist uke 50", { status: "in-progress", decision: "12/2018" }],
    ["bredbånd intern 60 %", { progress: 60, internal: true }],
  ])("«%s»", (line, fields) => {
    expect(read(line)).toMatchObject({ name: "update", fields, doubts: [{ kind: "unconfirmed" }] });
  });

  test("what is no field and no name goes to the comment, and is asked about", () => {
    expect(read("bredbånd i Tolga 60 %")).toMatchObject({
      fields: { progress: 60, note: "i Tolga" },
      doubts: [{ kind: "hedged", typed: "bredbånd i Tolga 60 %" }, { kind: "unconfirmed" }],
    });
    expect(read("frist søknad bredbånd 1. mars")).toMatchObject({
      fields: { deadline: "2019-03-01", note: expect.stringContaining("søknad") },
      doubts: [{ kind: "hedged" }],
    });
  });

  test.each([
    ["bredbånd møte med fylket sak 12/2018", { note: "møte med fylket", decision: "12/2018" }],
    ["bredbånd i fylket møte 60 %", { note: "i fylket møte", progress: 60 }],
    ["møte med fylket bredbånd sak 12/2018", { note: "møte med fylket", decision: "12/2018" }],
    ["ferdig møte bredbånd i fylket og nå", { note: "møte bredbånd i fylket og nå", status: "done" }],
  ])("«%s»: a word that the title has, too, is told of beside others", (line, fields) => {
    expect(read(line)).toMatchObject({ activity: { words: "bredbånd" }, fields });
  });

  test("in front of the name and behind it", () => {
    expect(read("møte bredbånd i fylket 60 %")).toMatchObject({
      activity: { words: "bredbånd" },
      fields: { note: "møte bredbånd i fylket", progress: 60 },
    });
  });

  const names = fc.constantFrom("bredbånd", "I7", "datasenter", "lufthavn", "ungdomsmesse", "fiber");
  const pieces = fc.shuffledSubarray(
    [
      "60 %",
      "forsinket",
      "frist 1. mars",
      "sak 12/2018",
      "i Tolga",
      "ikke",
      "takk",
      "søknaden",
      "nesten",
      "kanskje",
      "møte med fylket",
    ],
    { minLength: 1, maxLength: 5 },
  );

  test("the name, the fields and the comment hold every word, or nothing is stored without a question", () => {
    fc.assert(
      fc.property(
        names,
        pieces,
        fc.nat(4),
        fc.constantFrom(" ", ", ", "; "),
        fc.constantFrom(" ", ": "),
        (name, said, at, comma, colon) => {
          const front = said.slice(0, at % (said.length + 1));
          const line = [...front.map((one) => `${one} `), name, colon, said.slice(front.length).join(comma)]
            .join("")
            .trim();
          const command = read(line);
          if (command.name !== "update" && command.name !== "note") return; // read, searched for, or the form
          const { fields } = command.name === "update" ? command : { fields: null };
          const told = `${"words" in command.activity ? command.activity.words : command.activity.code} ${fields?.note ?? ""} ${"note" in command ? command.note : ""}`;
          const typed = command.doubts.map((doubt) => ("typed" in doubt ? doubt.typed : "")).join(" ");
          for (const piece of said) {
            const isField =
              (piece === "60 %" && fields?.progress === 60) ||
              (piece === "forsinket" && fields?.status === "delayed") ||
              (piece === "frist 1. mars" && fields?.deadline === "2019-03-01") ||
              (piece === "sak 12/2018" && fields?.decision === "12/2018");
            const isKept = piece.split(" ").every(
              (word) =>
                (word === "frist" && line.startsWith(word)) ||
                word === "takk" || // said to be polite
                `${told} ${typed}`.includes(word.replace(/[.,;]$/u, "")),
            );
            expect(isField || isKept, `«${piece}» of «${line}»`).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("a verb in front is as careful as an activity in front (rule 3)", () => {
  test.each([
    "ferdig kurs for lærlinger",
    "fullført opplæring av lærlinger",
    "fullført kartlegging hytter",
    "stoppet toget",
    "forsinket svar fra fylket om RV3",
    "forsinket post på flyplassen",
    "utsett bussen",
    "utsett referat fra jernbaneforum til mandag",
    "frist svar fra Avinor om flyplass 5. januar",
    "forsinket fiber i Os",
    "ferdig messe for i dag",
    "ferdig bredbånd ikke Os",
    "ferdig I7 i Os",
    "stoppet bredbånd Tolga",
  ])("«%s» asks", (line) => expect(doubts(line)).toContain("hedged"));

  test.each([
    "ferdig ungdomsmesse",
    "ferdig bredbånd fiber er lagt",
    "forsinket RV3 fordi vegvesenet venter",
    "gjennomført U2 i går",
    "gjennomført ungdomsmesse med 620 elever",
    "utsett datasenter til innen påske fordi tomta ikke er avklart",
    "frist ungdomsmesse uke 1",
  ])("«%s» does not", (line) => expect(doubts(line)).toEqual([]));

  test("what was only the object stays in the comment", () => {
    expect(read("forsinket svar fra fylket om RV3")).toMatchObject({
      fields: { status: "delayed", note: expect.stringContaining("svar fra fylket") },
    });
  });
});

describe("done, dropped or 100 % on work that goes on asks (rule 4)", () => {
  test.each(["tv: droppa", "lufthavn: avlyst", "NTP: ferdig", "levert innspill NTP", "ferdig I5", "I5: 100 %, takk"])(
    "«%s»",
    (line) => expect(doubts(line)).not.toEqual([]),
  );
  test.each(["I5: fullført", "I2: ferdig", "I5: 60 %", "I7: ferdig, takk", "bredbånd: ferdig"])(
    "«%s» does not",
    (line) => expect(doubts(line)).toEqual([]),
  );
});

describe("a question behind a colon is read, never noted (rule 5)", () => {
  test.each([
    "bredbånd: status",
    "RV3: noe nytt",
    "bredbånd: hva skjer",
    "bredbånd: hvordan går det",
    "bredbånd: når er det ferdig",
    "bredbånd: hvem har ansvaret",
    "I7: er det noen som vet om dette er ferdig",
    "RV3: vet noen om det er forsinket",
    "I7: kan noen melde ferdig",
    "datasenter – siste nytt",
  ])("«%s»", (line) => expect(read(line).name).toBe("status"));

  test.each(["I7: når telen går, graver vi", "I7: hva som gjenstår er uklart", "I7: vi vet ikke", "I7: har hatt møte"])(
    "«%s» tells",
    (line) => expect(read(line).name).toBe("update"),
  );
});
