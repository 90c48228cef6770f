/** Every row of the example table of `commands.md`, word for word; today is Monday 26.11.2018, week 48. */
import { describe, expect, test } from "vitest";
import { buttonsOf, openRegion } from "../support/region.ts";

const none = { status: null, progress: null, deadline: null, note: null, decision: null };

const ROWS: { typed: string; area?: string; understood: object; stored: boolean; says?: string[] }[] = [
  {
    typed: "bredbånd: fiber til Tolga ferdig, 60 %, frist 15. des",
    understood: {
      ...none,
      name: "update",
      activity: "I7",
      note: "fiber til Tolga ferdig",
      progress: 60,
      deadline: "2018-12-15",
      municipalities: ["Tolga"],
    },
    stored: true,
    says: ["lørdag 15. desember 2018", "i en helg"],
  },
  {
    typed: "I7 ferdig",
    understood: { name: "update", activity: "I7", ask: true, status: "done" },
    stored: false,
    says: ["Sette I7 til Fullført?", "[Ja] [Nei, vis status]"],
  },
  {
    typed: "bredbånd: ferdig, 60 %",
    understood: { name: "update", activity: "I7", ask: true },
    stored: false,
    says: ["Fullført eller 60 %?", "[Fullført] [60 %, i gang]"],
  },
  {
    typed: "Breiband – nesten ferdig, frist uke 50",
    understood: { ...none, activity: "I7", note: "nesten ferdig", deadline: "2018-12-14" },
    stored: true,
  },
  {
    typed: "referansegruppe: etablert, fullført",
    understood: { activity: null, ask: true, status: "done", note: "etablert" },
    stored: false,
  },
  {
    typed: "referansegruppe: etablert, fullført",
    area: "infrastruktur",
    understood: { activity: "I8", ask: false, status: "done" },
    stored: true,
    says: ["Tolket ut fra kanalen"],
  },
  {
    typed: "RV3: møte i Vegforum, sak 12/2018, i rute",
    understood: { ...none, activity: "I3", decision: "12/2018", status: "in-progress", note: "møte i Vegforum" },
    stored: true,
  },
  {
    typed: "utsett datasenter til innen påske fordi tomt ikke er avklart",
    understood: { name: "update", activity: "N17", status: "postponed", deadline: "2019-04-17" },
    stored: true,
    says: ["tomt ikke er avklart"],
  },
  {
    typed: "datasenter frist 3. tertial",
    understood: { activity: "N17", ask: true, deadline: "2018-12-31" },
    stored: false,
    says: ["mandag 31. desember 2018"],
  },
  {
    typed: "frist ungdomsmesse uke 1",
    understood: { activity: "U2", ask: false, deadline: "2019-01-04", status: null },
    stored: true,
  },
  {
    typed: "frist I2 12/15",
    understood: { activity: "I2", ask: true, deadline: null },
    stored: false,
    says: ["12.5.", "15.12."],
  },
  { typed: "lufthavn: uendret", understood: { ...none, name: "confirm", activity: "I5", ask: false }, stored: true },
  { typed: "er bredbånd ferdig?", understood: { name: "status", activity: "I7", ask: false }, stored: false },
  { typed: "bredbond", understood: { name: "status", activity: "I7" }, stored: false },
  { typed: "bredbond: 60 %", understood: { name: "update", ask: true }, stored: false, says: ["bredbond: 60 %"] },
  {
    typed: "sykehus: 01019010046",
    understood: { ask: true, note: null },
    stored: false,
    says: ["Ser ut som et fødselsnummer"],
  },
];

describe("the examples of commands.md", () => {
  test.each(ROWS)("$typed", async ({ typed, area, understood, stored, says = [] }) => {
    const region = await openRegion();
    const reply = await region.person("Kari", area ?? null).says(typed);
    expect(reply.understood).toMatchObject(understood);
    for (const words of says) expect(reply.text).toContain(words);
    expect(await region.store.log({ limit: 5 })).toHaveLength(stored ? 1 : 0);
  });
});

test("Each answer to a question runs the text that was kept", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const contradiction = await kari.says("bredbånd: ferdig, 60 %, fiber er lagt");
  await kari.taps(contradiction, "60 %, i gang");
  expect((await region.store.read()).states.get("I7")).toMatchObject({
    status: "in-progress",
    progress: 60,
    note: "fiber er lagt",
  });
  const impossible = await kari.says("frist I2 12/15");
  await kari.taps(
    impossible,
    buttonsOf(impossible)
      .map(({ label }) => label)
      .find((label) => label.includes("desember")) ?? "",
  );
  expect((await region.store.read()).states.get("I2")?.deadline).toBe("2018-12-15");
});
