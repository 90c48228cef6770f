/** What was said to a phone: signs and figures in words (`understanding.md`, Dictation). */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { withDictatedSigns } from "../../../src/understand/language/dictation.ts";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const context = parsingIn(null);
const read = (line: string) => parseCommand(line, context);

describe("signs and numbers that were said are read, and asked about", () => {
  it.each([
    [
      "bredbånd kolon gravd til Os komma femti prosent komma frist første mars",
      { progress: 50, deadline: "2019-03-01", note: "gravd til Os" },
    ],
    ["datasenter kolon tomta er klar komma tjue prosent", { progress: 20, note: "tomta er klar" }],
    ["RV tre er forsinket", { status: "delayed" }],
    ["I sju seksti prosent", { progress: 60 }],
    ["N sytten førti fem prosent", { progress: 45 }],
    ["breibånd er femogtjue prosent ferdig", { progress: 25 }],
    ["fagskolen utsatt til femtende februar to tusen og nitten", { status: "postponed", deadline: "2019-02-15" }],
  ])("«%s»", (line, fields) => {
    expect(read(line)).toMatchObject({ name: "update", fields, doubts: [{ kind: "unconfirmed" }] });
  });

  it("«lufthavn kolon uendret»", () => {
    expect(read("lufthavn kolon uendret")).toMatchObject({ name: "confirm", doubts: [{ kind: "unconfirmed" }] });
  });

  it.each(["i to uker har vi jobbet med fiber", "I7: sett komma i teksten, takk", "kommaet mangler", "et kolon"])(
    "«%s» is as it was typed",
    (line) => expect(withDictatedSigns(line, () => true).text).toBe(line),
  );
});

test("whatever is said, it is stored by nobody but a tap where its colon was said", () => {
  const word = fc.constantFrom(
    "bredbånd",
    "I sju",
    "RV tre",
    "ferdig",
    "seksti prosent",
    "frist første mars",
    "Tolga",
    "ikke",
    "møte",
  );
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 4 }), (first, others) => {
      const command = read(`${first} kolon ${others.join(" komma ")}`);
      if (command.name === "update" || command.name === "confirm") expect(command.doubts).not.toEqual([]);
    }),
  );
});
