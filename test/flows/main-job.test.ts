import { expect, test } from "vitest";
import { temporaryFile } from "../support/database.ts";
import { buttonsOf, openRegion } from "../support/region.ts";

test("Kari asks about broadband, tells what is done, sees the receipt, and finds it in the history after a restart", async () => {
  const file = temporaryFile();
  const region = await openRegion(file);
  const kari = region.person("Kari Nordmann");

  const card = await kari.says("/aktivitet status bredbånd");
  expect(card.understood).toMatchObject({ name: "status", activity: "I7", sure: true, ask: false });
  expect(card.visibility).toBe("private");
  expect(card.text).toContain("⚪ Ikke startet");
  expect(
    buttonsOf(card)
      .map(({ label }) => label)
      .slice(0, 4),
  ).toEqual(["Oppdater", "Uendret", "Historikk", "Del i kanalen"]);

  const receipt = await kari.says("bredbånd: fiber til Tolga ferdig, 60 %");
  expect(receipt.text).toContain("Lagret: I7");
  expect(receipt.text).toContain("Status: ⚪ Ikke startet → 🟢 I gang");
  expect(receipt.text).toContain("Fremdrift: 60 %");
  expect(receipt.text).toContain("«fiber til Tolga ferdig»");
  expect(buttonsOf(receipt).map(({ label }) => label)).toContain("Angre");
  await region.store.close();

  const later = await openRegion(file);
  const history = await later.person("Per Hansen").says("historikk bredbånd");
  expect(history.text).toContain("Kari Nordmann");
  expect(history.text).toContain("«fiber til Tolga ferdig»");
  expect((await later.person("Per Hansen").says("status bredbånd")).text).toContain("🟢 I gang, 60 %");
});

test("The form is filled in with the present values, and what is saved is only what was changed", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  await kari.says("bredbånd: 60 %, frist 15.12.");
  const form = await kari.taps(await kari.says("status bredbånd"), "Oppdater");
  const block = form.card.blocks.find(({ kind }) => kind === "form");
  const values =
    block?.kind === "form" ? Object.fromEntries(block.form.fields.map(({ name, value }) => [name, value])) : {};
  expect(values).toEqual({ status: "in-progress", progress: 60, deadline: "2018-12-15", note: "" });

  const receipt = await kari.fillsIn(form, {
    status: "in-progress",
    progress: "80",
    deadline: "2018-12-15",
    note: "Vingelen er koblet på, 100 % ferdig",
  });
  expect(receipt.text).toContain("Fremdrift: 60 % → 80 %");
  expect(receipt.text).not.toContain("Frist:");
  expect(receipt.text).toContain("«Vingelen er koblet på, 100 % ferdig»");
  expect((await region.store.read()).states.get("I7")).toMatchObject({ status: "in-progress", progress: 80 });
});

test("A form with a wrong number comes back with one sentence at the field, and nothing typed is lost", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  const form = await kari.says("oppdater bredbånd");
  const again = await kari.fillsIn(form, {
    status: "delayed",
    progress: "140",
    deadline: "",
    note: "venter på Telenor",
  });
  expect(again.text).toContain("Skriv et helt tall fra 0 til 100.");
  expect(again.text).toContain("venter på Telenor");
  expect(again.text).toContain("🟡 Forsinket");
  expect((await region.store.read()).states.get("I7")?.lastEntry).toBe(0);
});

test("Angre puts back what the last line changed, and the history keeps both", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  await kari.says("bredbånd: 40 %, i rute");
  const receipt = await kari.says("bredbånd: forsinket, frist 15.12.");
  const undone = await kari.taps(receipt, "Angre");
  expect(undone.text).toContain("Angret: I7");
  expect(undone.text).toContain("Status: 🟡 Forsinket → 🟢 I gang");
  expect((await region.store.read()).states.get("I7")).toMatchObject({
    status: "in-progress",
    progress: 40,
    deadline: null,
  });
  const history = await kari.says("historikk bredbånd");
  expect(history.text).toContain("Angret med nr. 3");
});

test("Angre typed twice undoes the last two lines, not the same one twice", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  await kari.says("bredbånd: 40 %");
  await kari.says("RV3: forsinket");
  expect((await kari.says("angre")).text).toContain("Angret: I3");
  expect((await kari.says("angre")).text).toContain("Angret: I7");
  expect((await kari.says("angre")).text).toContain("ingen oppføring fra deg");
});

test("Undoing leaves alone what somebody else has changed since, and says so", async () => {
  const region = await openRegion();
  const receipt = await region.person("Kari").says("bredbånd: forsinket, 40 %");
  await region.person("Per").says("bredbånd: stoppet fordi graving er ulovlig nå");
  const undone = await region.person("Kari").taps(receipt, "Angre");
  expect(undone.text).toContain("Status er endret etterpå og står som nå.");
  expect((await region.store.read()).states.get("I7")).toMatchObject({ status: "blocked", progress: null });
});

test("Rett changes my last line, keeps the rest of it, and the original stays readable", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  await kari.says("bredbånd: fiber til Tolga ferdig, 60 %");
  const corrected = await kari.says("rett bredbånd: 70 %");
  expect(corrected.text).toContain("Rettet: I7");
  expect(corrected.text).toContain("Fremdrift: 60 % → 70 %");
  expect((await region.store.read()).states.get("I7")).toMatchObject({ progress: 70, note: "fiber til Tolga ferdig" });
  const history = await kari.says("historikk bredbånd");
  expect(history.text).toContain("Rettet med nr. 2");
  expect(history.text).toContain("60 %");
});

test("The same button tapped twice, and the same request delivered twice, store once", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  const question = await kari.says("I7 ferdig");
  expect(question.text).toContain("Sette I7 til Fullført?");
  await kari.taps(question, "Ja");
  await kari.taps(question, "Ja");
  const incoming = {
    request: "the-same",
    platform: "local",
    sender: { id: "Per", name: "Per", email: null, external: false },
    place: { channel: "felles", kind: "channel", area: null },
    way: "page",
    message: null,
    now: "2018-11-26T09:00:00.000Z",
    input: { kind: "text", text: "notat RV3: møte i Vegforum" },
  } as const;
  const first = await region.bot.handle(incoming);
  expect(await region.bot.handle(incoming)).toEqual(first);
  expect(await region.store.log({ limit: 10 })).toHaveLength(2);
});

test("A word with several meanings asks with buttons and runs the kept text after the tap", async () => {
  const region = await openRegion();
  const kari = region.person("Kari Nordmann");
  const question = await kari.says("referansegruppe: etablert, fullført");
  expect(question.understood).toMatchObject({
    name: "update",
    activity: null,
    ask: true,
    status: "done",
    note: "etablert",
  });
  expect([...question.understood.candidates].slice(0, 3).sort()).toEqual(["I8", "K1", "U13"]);
  expect(question.text).toContain("referansegruppe: etablert, fullført");
  expect((await region.store.log({ limit: 1 })).length).toBe(0);
  const receipt = await kari.taps(question, "I8");
  expect(receipt.text).toContain("Lagret: I8");
  expect((await region.store.read()).states.get("I8")).toMatchObject({
    status: "done",
    progress: 100,
    note: "etablert",
  });
});

test("In the area's own channel the same word is clear, and the answer says why", async () => {
  const region = await openRegion();
  const receipt = await region.person("Kari", "infrastruktur").says("referansegruppe: etablert, fullført");
  expect(receipt.text).toContain("Lagret: I8");
  expect(receipt.text).toContain("Tolket ut fra kanalen");
});

test("A form that was opened before somebody else's update changes only what was changed in it", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: i gang, 20 %");
  const form = await kari.says("oppdater I7");
  await region.person("Ola").says("I7: forsinket, 45 %");
  await kari.fillsIn(form, { status: "in-progress", progress: "20", deadline: "", note: "graver i Vingelen" });
  expect((await region.store.read()).states.get("I7")).toMatchObject({
    status: "delayed",
    progress: 45,
    note: "graver i Vingelen",
  });
});

test("The same words in two channels are two updates, and nothing that was not stored is called stored", async () => {
  const region = await openRegion();
  await region.person("Kari", "infrastruktur").says("referansegruppe: møte holdt");
  expect((await region.person("Kari", "kommunikasjon").says("referansegruppe: møte holdt")).text).toContain(
    "Lagret: K1",
  );
  expect((await region.person("Kari").says("historikk K1")).text).toContain("«møte holdt»");
  await region.person("Kari").says("I7: 60 %");
  await region.person("Ola").says("I7: 80 %");
  await region.person("Kari").says("I7: 60 %");
  expect((await region.store.read()).states.get("I7")?.progress).toBe(60);
});

test("A note sent twice by a double tap is stored once", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  const first = await kari.says("notat I7: møte holdt");
  expect((await kari.says("notat I7: møte holdt")).text).toBe(first.text);
  expect(await region.store.log({ limit: 10 })).toHaveLength(1);
});

test("Angre skips what somebody else has undone, and rett does not build on it", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I3: forsinket");
  const second = await kari.says("I5: stoppet");
  await region.person("Regionrådgiver").taps(second, "Angre");
  expect((await kari.says("rett I5: utsatt")).text).toContain("ingen oppføring på I5 å rette");
  expect((await kari.says("angre")).text).toContain("Angret: I3");
});

test("Angre with a slip in the activity's name asks; it undoes nothing by guessing", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: forsinket");
  expect((await kari.says("angre bredbond")).understood).toMatchObject({ ask: true });
  expect((await region.store.read()).states.get("I7")?.status).toBe("delayed");
  expect((await kari.says("feil på fiberen i bredbånd")).understood.name).not.toBe("undo");
});

test("Undoing one of two equal comments leaves the other standing", async () => {
  const region = await openRegion();
  const mine = await region.person("Kari").says("notat I7: møte holdt");
  region.setClock("2018-11-26T11:00");
  await region.person("Ola").says("notat I7: møte holdt");
  await region.person("Kari").taps(mine, "Angre");
  expect((await region.person("Kari").says("status I7")).text).toContain("«møte holdt» (Ola");
});

test("A correction does not overwrite what somebody else has said since", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: 10 %");
  await region.person("Ola").says("I7: 80 %");
  const question = await kari.says("rett I7: 15 %");
  expect(question.text).toContain("Noen har endret dette etter deg");
  expect((await region.store.read()).states.get("I7")?.progress).toBe(80);
  await kari.taps(question, "Lagre som oppdatering");
  expect((await region.store.read()).states.get("I7")?.progress).toBe(15);
});

test("An internal note stays internal when it is corrected", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("intern I8: hemmelig tall");
  await kari.says("rett I8: hemmelig tall 7");
  expect((await region.person("Gjest", null, true).says("status I8")).text).not.toContain("hemmelig");
  expect((await region.person("Gjest", null, true).says("historikk I8")).text).not.toContain("hemmelig");
});

test.each([
  "bredbånd 01019010046: ferdig",
  "uendret bredbånd 01019010046",
  "lær «010190 10046» = I7",
  "notat I7: gjelder 010190 10046",
  "ansvar I7 @01019010046",
])("An identity number is refused wherever it stands: %s", async (line) => {
  const region = await openRegion();
  const reply = await region.person("Regionrådgiver").says(line);
  expect(reply.text).toContain("Ser ut som et fødselsnummer");
  expect(reply.text).not.toContain("10046");
  expect(await region.store.log({ limit: 1 })).toHaveLength(0);
  expect((await region.store.read()).aliases).toHaveLength(0);
});
