/** Whatever is asked about what a person typed: each answer that stores something has the words with it (A7). */
import { expect, test } from "vitest";
import { isRead } from "../../src/model/command.ts";
import { buttonsOf, openRegion } from "../support/region.ts";

const LINES = [
  ...["I7 ferdig", "I7 60 %", "I7 uendret", "bredbånd 60 % ferdig innen jul", "bredbånd 65 % og datasenter er i gang"],
  ...["I7: ferdig, 60 %", "I7: i gang, forsinket", "I7: 40 %, 60 %", "I7: avsluttet", "I7: ferdig, nesten, mangler Os"],
  ...[
    "I7: frist 12/15",
    "I7: frist til høsten",
    "I7: frist 1. mars, frist 2. mars",
    "frist I7 snart",
    "I7: 150 %, graver",
  ],
  ...["I7: ferdig, N17: forsinket", "I7: lekk (internt)", "notat I7: ikke for offentligheten, lekk", "rett I7: 70 %"],
  ...[
    "referansegruppe: etablert",
    "samarbeid: møte holdt",
    "oppdater samarbeid",
    "uendret samarbeid",
    "ferdig samarbeid",
  ],
  ...["vi har hatt møte om bredbånd", "bredbånd ok", "bredbånd, møte holdt", "kan du sette bredbånd til 70 prosent"],
  ...["ansvar bredbånd Kari", "ansvar samarbeid @Kari", "skatepark: støpt", "I7, I2: ferdig", "lær tog = samarbeid"],
  ...["utsatt bredbånd til 1. desember 2016", "følg samarbeid", "purr samarbeid", "koble til", "angre samarbeid"],
];

test.each(LINES)("«%s»", async (line) => {
  const region = await openRegion(":memory:", { AKTIVITET_ADMINISTRATORS: "Kari" });
  const kari = region.person("Kari");
  const reply = await kari.says(line);
  const isQuestion = reply.understood.ask || reply.card.blocks.some((block) => "source" in block);
  if (reply.stored || !isQuestion) return;
  const [first] = reply.card.blocks.filter(({ kind }) => kind === "buttons");
  const asked = first?.kind === "buttons" ? first.buttons : buttonsOf(reply);
  for (const { label, command, typed } of asked) {
    if (command.name === "share") continue;
    expect([label, typed]).toEqual([label, isRead(command) ? undefined : line]);
  }
});
