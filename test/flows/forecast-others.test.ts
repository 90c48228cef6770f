/** «Slik blir mandag» shows what administrators and others are sent, too: all that really goes out, to whom. */
import { expect, test } from "vitest";
import { cardText } from "../../src/cards/text.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { openFresh, textOf } from "../support/weekly.ts";

const MONDAY = "2026-12-07";

test("Installed in a weekend, the administrators' word of the plan's end is shown on Monday, as it is then sent", async () => {
  const { bot, says, round } = await openFresh("2026-12-05T12:00");
  await says("hei");
  const others = async (day: string) =>
    (await bot.forecast(day, instantAtOslo("2026-12-05T12:00"))).filter(({ kind }) => kind === "other");
  const [shown, ...more] = await others(MONDAY);
  expect(more).toEqual([]);
  expect(shown).toMatchObject({ to: "Kari Moen", isSent: true });
  expect(shown?.why).toBe("Sendes privat mandag 7. desember 2026 kl. 08.00.");
  expect(await others("2026-12-08")).toEqual([]);
  const sent = (await round(`${MONDAY}T08:00`)).filter(({ kind }) => kind === "report");
  expect(sent.map(textOf)).toEqual([shown?.card ? cardText(shown.card) : null]);
  expect((await bot.forecast(MONDAY, instantAtOslo(`${MONDAY}T09:00`))).filter(({ kind }) => kind === "other")).toEqual(
    [],
  );
});

test("What waits for the morning is shown on the day that it goes, with whom it is to", async () => {
  const { bot, says, round } = await openFresh("2026-12-04T10:00");
  await says("koble til infrastruktur");
  await round("2026-12-04T16:00");
  await says("bredbånd: fiber til Tolga ferdig, 60 %");
  await round("2026-12-04T19:00");
  await says("ukesmelding nå");
  const list = await bot.forecast(MONDAY, instantAtOslo("2026-12-04T19:01"));
  const waiting = list.filter(({ kind }) => kind === "other");
  expect(waiting).toMatchObject([{ to: "#infrastruktur", isSent: true }]);
  expect(waiting[0]?.why).toBe("Står klar. Sendes mandag 7. desember 2026 kl. 08.00.");
});

test("An answer that waits for one person is that person's alone: no look ahead shows it to anybody (P9)", async () => {
  const { bot, says } = await openFresh("2026-12-04T10:00");
  await says("hei");
  const now = instantAtOslo("2026-12-04T10:00");
  const card = {
    title: "Historikk",
    blocks: [{ kind: "text", text: "internt: personalsak", tone: "normal" }],
  } as const;
  await bot.answerLater(
    { card: { ...card, blocks: [...card.blocks] }, text: card.title },
    { platform: "slack", sender: { id: "U0KARI", name: "Kari Moen", email: null, external: false } },
    "late:1",
    now,
  );
  const waiting = await bot.forecast("2026-12-04", now);
  expect(JSON.stringify(waiting)).not.toContain("personalsak");
});
