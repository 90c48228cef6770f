/** When the weekly digest comes: said in people's own words, changed, paused, resumed, and what cannot be is told with the reason. */
import { expect, test } from "vitest";
import { buttonsOf } from "../support/region.ts";
import { MEMBER, openWeekly } from "../support/weekly.ts";

const NÆRING = { place: { channel: "C2", kind: "channel", name: "næring" } } as const;
const DIRECT = { place: { channel: "D1", kind: "direct" } } as const;

/** #infrastruktur follows infrastruktur and #næring næringsutvikling; it is Monday 19 November 2018, 10 o'clock. */
async function connected() {
  const weekly = await openWeekly();
  await weekly.says("koble til infrastruktur");
  await weekly.says("koble til næring", NÆRING);
  const feed = async (channel: string) => (await weekly.store.read()).feeds.find((one) => one.channel === channel);
  return { ...weekly, feed };
}

test.each([
  ["ukesmelding tid mandag 9", 1, "09:00"],
  ["ukesmelding tid man 09.30", 1, "09:30"],
  ["ukesmelding tid tir 9:15", 2, "09:15"],
  ["ukesmelding tid tirsdager kl. 0915", 2, "09:15"],
  ["ukesmelding tid hver onsdag kl 10", 3, "10:00"],
  ["ukesmelding tid kl. 14 på torsdager", 4, "14:00"],
  ["Ukesmelding tid: fre kl.17", 5, "17:00"],
  ["ukesmelding tid 8", 1, "08:00"],
  ["ukesmelding tid tirsdag", 2, "08:30"],
  ["vekesmelding tid tysdag kl. 9", 2, "09:00"],
  ["ukesmelding infrastruktur tid ons 9", 3, "09:00"],
  ["ukesmelding tid infrastruktur ons 9", 3, "09:00"],
  ["ukesmelding tid ons 9 i infra", 3, "09:00"],
] as const)("«%s» sets day and hour, what is not said stays, and the answer says both", async (line, weekday, time) => {
  const { says, feed } = await connected();
  const reply = await says(line);
  expect(await feed("C1")).toMatchObject({ weekday, time });
  expect(await feed("C2")).toMatchObject({ weekday: 1, time: "08:30" });
  const day = ["mandager", "tirsdager", "onsdager", "torsdager", "fredager"][weekday - 1];
  expect(reply.text).toContain(`Fra nå av ${day} kl. ${time.replace(":", ".")}.`);
  expect(reply.text).toContain("Neste: ");
});

test.each([
  [
    "ukesmelding tid man 07.00",
    "Kl. 07.00 går ikke: ingenting legges ut før kl. 08.00 eller etter kl. 17.00. Skriv for eksempel: ukesmelding tid man 08.30",
  ],
  [
    "ukesmelding tid mandag 7",
    "Kl. 07.00 går ikke: ingenting legges ut før kl. 08.00 eller etter kl. 17.00. Skriv for eksempel: ukesmelding tid man 08.30",
  ],
  [
    "ukesmelding tid fredag 1701",
    "Kl. 17.01 går ikke: ingenting legges ut før kl. 08.00 eller etter kl. 17.00. Skriv for eksempel: ukesmelding tid fre 08.30",
  ],
  [
    "ukesmelding tid lørdag 9",
    "I helgen legges ingenting ut. Velg en dag fra mandag til fredag, for eksempel: ukesmelding tid fre 09.00",
  ],
  [
    "ukesmelding tid Man og Tor 9",
    "Jeg får ikke lest «Man og Tor 9» som én dag og ett klokkeslett. Skriv for eksempel: ukesmelding tid man 08.30",
  ],
  [
    "ukesmelding tid 25.00",
    "Jeg får ikke lest «25.00» som én dag og ett klokkeslett. Skriv for eksempel: ukesmelding tid man 08.30",
  ],
] as const)("«%s» changes nothing, and says in one sentence why and what to write", async (line, said) => {
  const { says, feed } = await connected();
  const before = await feed("C1");
  const reply = await says(line);
  expect(reply.text).toBe(`Tiden er ikke endret\n${said}`);
  expect(reply.understood.ask).toBe(true);
  expect(await feed("C1")).toEqual(before);
});

test.each(["ukesmelding tid", "ukesmelding når", "når kommer neste ukesmelding?", "Når kommer ukesmeldingen"])(
  "«%s» tells when it comes, to everybody, and how that is changed to those who may",
  async (line) => {
    const { says } = await connected();
    const reply = await says(line);
    expect(reply.text).toContain("#infrastruktur (Slack) · Infrastruktur\nMandager kl. 08.30");
    expect(reply.text).toContain("Neste: mandag 26. november 2018 kl. 08.30");
    expect(reply.text).not.toContain("næring");
    expect(reply.text).toContain("Endre slik: ukesmelding tid man 08.30");
    const asked = await says(line, { sender: MEMBER });
    expect(asked.text).toContain("Neste: mandag 26. november 2018 kl. 08.30");
    expect(asked.text).not.toContain("Endre slik");
  },
);

test("Where no channel is meant, each is told; a pause is told with it", async () => {
  const { says } = await connected();
  await says("ukesmelding pause", NÆRING);
  const { text } = await says("når kommer neste ukesmelding?", DIRECT);
  expect(text).toContain("#infrastruktur (Slack) · Infrastruktur\nMandager kl. 08.30\nNeste: mandag 26. november 2018");
  expect(text).toContain("#næring (Slack) · Næringsutvikling\nMandager kl. 08.30\nPå pause til noen skriver");
  expect((await says("når kommer ukesmeldingen for næring?", DIRECT)).text).not.toContain("Infrastruktur");
  expect((await says("er ukesmeldingen på pause?", NÆRING)).text).toContain("På pause til noen skriver");
});

test("Before any channel is connected the question is answered with how one is", async () => {
  const { says } = await openWeekly();
  const { text } = await says("når kommer neste ukesmelding?");
  expect(text).toContain("Ingen kanaler er koblet til ennå.");
  expect(text).toContain("Skriv i kanalen det gjelder: koble til kommunikasjon");
});

test("A pause says how long it lasts and how it is ended, and the end says what comes and how it is paused", async () => {
  const { says, taps, feed } = await connected();
  const forGood = await says("ukesmelding pause");
  expect(forGood.text).toContain("Pausen varer til noen skriver: ukesmelding fortsett");
  const resumed = await taps(forGood, "Fortsett");
  expect(resumed.text).toContain("Neste: mandag 26. november 2018 kl. 08.30");
  expect(resumed.text).toContain("Pause igjen: ukesmelding pause til 15. januar");
  expect(await feed("C1")).toMatchObject({ paused: false });
  const until = await says("ukesmelding pause til 15. januar");
  expect(until.text).toContain("Pausen varer til tirsdag 15. januar 2019. Før det: ukesmelding fortsett");
  expect(until.text).toContain("Neste: mandag 21. januar 2019 kl. 08.30");
  expect((await says("ukesmelding pause til og med 14. januar")).text).toContain("til tirsdag 15. januar 2019");
  expect((await says("ukesmelding pause i to uker")).text).toContain("Pausen varer til mandag 3. desember 2018");
  await says("ukesmelding fortsett");
  expect((await says("ukesmelding fortsett")).text).toContain("Den var ikke på pause.");
});

test.each([
  ["ukesmelding pause til høsten", "Jeg får ikke lest «til høsten» som en dag."],
  ["ukesmelding pause til Tull", "Jeg får ikke lest «til Tull» som en dag."],
  ["ukesmelding pause til 1.1.2018", "Mandag 1. januar 2018 er passert."],
])("«%s» pauses nothing, and says why", async (line, said) => {
  const { says, feed } = await connected();
  const { text } = await says(line);
  expect(text).toContain("Ukesmeldingen går som før");
  expect(text).toContain(`${said} Skriv for eksempel: ukesmelding pause til 15. januar`);
  expect(await feed("C1")).toMatchObject({ paused: false });
});

test("Another area or channel that is named is the one that is changed, and the answer names it", async () => {
  const { says, feed } = await connected();
  const paused = await says("ukesmelding pause næring til 15. januar");
  expect(paused.text).toContain("Gjelder #næring: Næringsutvikling");
  expect(await feed("C1")).toMatchObject({ paused: false });
  expect(await feed("C2")).toMatchObject({ paused: true, pausedUntil: "2019-01-15" });
  await says("ukesmelding #næring fortsett");
  expect(await feed("C2")).toMatchObject({ paused: false });
  await says("ukesmelding tid #næring tir 9", DIRECT);
  expect(await feed("C2")).toMatchObject({ weekday: 2, time: "09:00" });
});

test("Where nothing says which channel, it is asked, and a tap answers; one that is not connected is told how to be", async () => {
  const { says, taps, feed } = await connected();
  const asked = await says("ukesmelding tid tir 9", DIRECT);
  expect(buttonsOf(asked).map(({ label }) => label)).toEqual(["Næringsutvikling", "Infrastruktur"]);
  expect(asked.understood.ask).toBe(true);
  await taps(asked, "Næringsutvikling");
  expect(await feed("C2")).toMatchObject({ weekday: 2, time: "09:00" });
  expect(await feed("C1")).toMatchObject({ weekday: 1 });
  const none = await says("ukesmelding pause kompetanse");
  expect(none.text).toContain("Ingen kanal følger Kompetanseutvikling.");
  expect(none.text).toContain("koble til kompetanseutvikling");
  expect((await says("ukesmelding pause #tull")).text).toContain("#tull er ikke koblet til");
});

test("Two channels that follow one area are told apart by writing there", async () => {
  const { says, feed } = await connected();
  await says("koble til infrastruktur", NÆRING);
  const { text } = await says("ukesmelding pause infra", DIRECT);
  expect(text).toContain("Flere kanaler følger Infrastruktur. Skriv det i den det gjelder, eller med navnet: ");
  expect(text).toContain("ukesmelding pause #infrastruktur");
  expect(await feed("C1")).toMatchObject({ paused: false });
});

test("«ukesmelding infrastruktur nå» posts, and «ukesmelding infrastruktur» shows", async () => {
  const { says, round } = await connected();
  await says("bredbånd: fiber til Tolga ferdig, 60 %");
  expect((await says("ukesmelding infrastruktur nå", DIRECT)).text).toContain("på vei til #infrastruktur");
  expect((await says("ukesmelding infra", DIRECT)).text).toContain("Slik blir ukesmeldingen for Infrastruktur");
  const digests = (await round("2018-11-19T10:01")).filter(({ kind }) => kind === "digest");
  expect(digests.map(({ to }) => to)).toMatchObject([{ channel: "C1" }]);
});

test("Who may not change it is told who can, and nothing is changed", async () => {
  const { says, feed } = await connected();
  for (const line of [
    "ukesmelding tid tir 9",
    "ukesmelding tid man 07.00",
    "ukesmelding pause",
    "ukesmelding fortsett",
  ])
    expect((await says(line, { sender: MEMBER })).text, line).toContain("Dette kan bare redaktører og administratorer");
  expect(await feed("C1")).toMatchObject({ weekday: 1, time: "08:30", paused: false });
});

test.each(["stopp ukesmeldingen", "sett ukesmeldingen på pause", "skru av ukesmeldingen"])(
  "«%s» pauses it",
  async (line) => {
    const { says, feed } = await connected();
    await says(line);
    expect(await feed("C1")).toMatchObject({ paused: true, pausedUntil: null });
  },
);

test("where one channel gets the digest, that is the one that is meant, from wherever it is said (32)", async () => {
  const { says } = await openWeekly();
  const elsewhere = { place: { channel: "C9", kind: "channel", name: "prat" } } as const;
  await says("koble til infrastruktur");
  const paused = (await says("ukesmelding pause til 15. januar", elsewhere)).text;
  expect(paused).toContain("Ukesmeldingen er satt på pause");
  expect(paused).toContain("Gjelder #infrastruktur: Infrastruktur");
  await says("koble til kommunikasjon", elsewhere);
  const third = { place: { channel: "C8", kind: "channel", name: "annet" } } as const;
  expect((await says("ukesmelding pause til 15. januar", third)).text).toContain("Hvilket område?");
});
