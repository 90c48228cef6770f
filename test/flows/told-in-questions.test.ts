/** A question is read, and nothing that was told in it is thrown away (newcomer, N1). */
import { describe, expect, test } from "vitest";
import { buttonsOf, entries, openRegion } from "../support/region.ts";

async function atWork() {
  const region = await openRegion();
  return { region, kari: region.person("Kari") };
}

describe("a line that tells something and asks (N1)", () => {
  test.each([
    ["K1: referansegruppa er på plass, men hvem leder den?", "K1"],
    ["I7: 30 %, hvorfor så lite?", "I7"],
    ["ferdig I8, bra?", "I8"],
    ["I7: hvorfor er ikke dette gjort?? Ring Telenor i dag!", "I7"],
    ["forsinket I7 fordi Telenor venter, vet noen mer?", "I7"],
    ["bredbånd: fiber er lagt til Tolga, sant?", "I7"],
  ])("«%s» stores nothing, says so, and can be saved as it stands", async (line, code) => {
    const { region, kari } = await atWork();
    const answer = await kari.says(line);
    expect(await entries(region)).toBe(0);
    expect(answer.understood).toMatchObject({ name: "status", activity: code });
    expect(answer.text).toContain("Ingenting er lagret");
    expect(answer.text).toContain(line);
    const save = buttonsOf(answer).find(({ command }) => command.name === "note");
    await kari.taps(answer, save?.label ?? "");
    const [entry] = await region.store.log({ limit: 1 });
    expect(entry).toMatchObject({ activity: code, internal: false, raw: line });
    expect(line.endsWith(entry?.note ?? "-")).toBe(true);
  });

  test.each([
    ["notat K1: hvem leder gruppa?", false],
    ["intern K1: hvem leder gruppa?", true],
  ])("«%s» is said to be a comment, and is stored as one", async (line, internal) => {
    const { region, kari } = await atWork();
    expect((await kari.says(line)).stored).toBe(true);
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ note: "hvem leder gruppa?", internal });
  });

  test("what is said to be internal is saved so", async () => {
    const { region, kari } = await atWork();
    const answer = await kari.says("I7: intern, LEKK, hva gjør vi?");
    await kari.taps(answer, "Lagre");
    expect((await region.store.log({ limit: 1 }))[0]).toMatchObject({ internal: true });
  });

  test.each([
    "er bredbånd ferdig?",
    "bredbånd ferdig?",
    "bredbånd: hva skjer?",
    "I7?",
    "status I7?",
    "når er I7 ferdig?",
  ])("«%s» is a plain question", async (line) => {
    const { kari } = await atWork();
    expect((await kari.says(line)).text).not.toContain("Ingenting er lagret");
  });
});
