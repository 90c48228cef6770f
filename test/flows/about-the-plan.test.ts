/** Questions about the plan itself are answered from the plan, not with an activity whose title has the word in it. */
import { expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

test.each([
  "plan",
  "er planen gått ut?",
  "når går planen ut?",
  "når gikk planen ut",
  "hvor lenge gjelder planen?",
  "gjelder planen fortsatt?",
  "hvilken plan følger vi?",
  "hva heter planen?",
  "når ble planen vedtatt?",
  "når slutter planperioden?",
  "er handlingsplanen utløpt?",
  "hvor mange dager er det igjen av planen?",
  "hvilke kommuner er med?",
  "hvor mange satsingsområder er det?",
])("«%s» is told with its period, and that it is over", async (line) => {
  const region = await openRegion();
  region.setClock("2026-12-01T10:00");
  const { card, text, understood } = await region.person("Kari").says(line);
  expect(understood.name).toBe("plan");
  expect(card.title).toBe("Strategisk plan for Regionrådet for Fjellregionen 2017 – 2021");
  expect(text).toContain("Gjelder: 1. januar 2017 – 31. desember 2021 (gikk ut for mer enn 4 år siden)");
  expect(text).toContain("Handlingsplanen: 1. januar 2017 – 31. desember 2018 (gikk ut for mer enn 7 år siden)");
  expect(text).toContain("Vedtatt: dagen står ikke i planen");
  expect(text).toContain("8 kommuner (Holtålen, Røros, Os, Tolga, Tynset, Alvdal, Folldal, Rendalen)");
  expect(text).toContain("Satsingsområder: 4: Kommunikasjon, Næringsutvikling, Kompetanseutvikling, Infrastruktur");
  expect(text).toContain("Aktiviteter: 44");
  expect(text).toContain("Planperioden gikk ut 31.12.2021. Alt går som før til en ny er på plass.");
});

test("While it lasts the days that are left are counted", async () => {
  const region = await openRegion();
  const { text } = await region.person("Kari").says("når går planen ut?");
  expect(text).toContain("Gjelder: 1. januar 2017 – 31. desember 2021 (1131 dager igjen)");
  expect(text).toContain("Handlingsplanen: 1. januar 2017 – 31. desember 2018 (35 dager igjen)");
  expect(text).not.toContain("gikk ut");
});

test.each([
  ["hvor mange aktiviteter er i planen?", "status"],
  ["hva er forsinket i planen?", "list"],
  ["er kommunikasjonsplanen ferdig?", "status"],
  ["når er neste frist i planen?", "deadlines"],
])("«%s» is about something else", async (line, name) => {
  const { understood } = await (await openRegion()).person("Kari").says(line);
  expect(understood.name).toBe(name);
});
