/** «Slik blir mandag»: the regional adviser looks ahead, and nothing happens because of it. */
import { describe, expect, test } from "vitest";
import { cardText } from "../../src/cards/text.ts";
import { type IsoDate, instantAtOslo } from "../../src/model/week.ts";
import type { Forecast } from "../../src/weekly/due/forecast/model.ts";
import { openRegion } from "../support/region.ts";

const ADVISER = { id: "U1", name: "Kari Moen", email: "kari@fjell.no", external: false };
const PLACE = { channel: "C1", kind: "channel", name: "infra" } as const;

async function region(settings: Record<string, string> = {}) {
  const opened = await openRegion(":memory:", { AKTIVITET_ADMINISTRATORS: "kari@fjell.no", ...settings });
  const { bot } = opened;
  let now = instantAtOslo("2018-11-22T10:00");
  let count = 0;
  const says = (text: string) => {
    count += 1;
    const input = { kind: "text", text } as const;
    const request = `f${count}`;
    return bot.handle({
      request,
      platform: "slack",
      sender: ADVISER,
      place: PLACE,
      way: "slash",
      message: null,
      now,
      input,
    });
  };
  const setTime = (local: string) => {
    now = instantAtOslo(local);
  };
  const on = (day: IsoDate) => bot.forecast(day, now);
  const infra = async (day: IsoDate) => only((await on(day)).filter(isInfra));
  /** What is really posted at a local time. */
  const posts = async (local: string) => {
    now = instantAtOslo(local);
    await bot.due(now, ["slack"]);
    const cards: string[] = [];
    for (;;) {
      const post = await bot.claim(["slack"], now, { holder: "t", dead: [], wall: now, lease: now });
      if (post === null) return cards;
      cards.push(cardText(post.card));
      await bot.delivered(post, { outcome: "sent", message: `${cards.length}.0` }, now);
    }
  };
  return { ...opened, says, on, infra, posts, setTime };
}

function isInfra({ kind, to }: Forecast): boolean {
  return kind === "digest" && to.includes("Infrastruktur");
}

function only(list: Forecast[]): Forecast {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`${list.length} instead of one`);
  return first;
}

function textOf({ card }: Forecast): string {
  return card === null ? "" : cardText(card);
}

describe("The digest of a day to come", () => {
  test("is the very one that is then posted", async () => {
    const { says, infra, posts } = await region();
    await says("koble til infrastruktur");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    const seen = await infra("2018-11-26");
    expect(seen.to).toBe("#infra (Slack) · Infrastruktur");
    expect(seen.why).toBe("Legges ut mandag 26. november 2018 kl. 08.30, kanalens faste tid.");
    expect(textOf(seen)).toContain("fiber til Tolga ferdig");
    await posts("2018-11-22T10:30");
    expect(await posts("2018-11-26T08:30")).toEqual([textOf(seen)]);
    expect((await infra("2018-11-26")).why).toBe("Lagt ut mandag 26. november 2018 kl. 08.30.");
  });

  test("does not tell again what the digest before it will have told", async () => {
    const { says, infra } = await region();
    await says("koble til infrastruktur");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    const later = await infra("2018-12-03");
    expect(later.card).toBeNull();
    expect(later.why).toContain("Stille mandag 3. desember 2018 kl. 08.30");
  });

  test("is shown for an area that no channel follows yet", async () => {
    const { says, infra } = await region();
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    const seen = await infra("2018-11-26");
    expect(seen.to).toBe("Infrastruktur");
    expect(seen.why).toBe("Ville blitt lagt ut mandag 26. november 2018 kl. 08.30, om en kanal fulgte området.");
    expect(textOf(seen)).toContain("fiber til Tolga ferdig");
  });

  test("is silent where there is nothing to say, and tells when the next may come", async () => {
    const { says, infra } = await region();
    await says("koble til infrastruktur");
    expect(textOf(await infra("2018-11-26"))).toContain("Mangler frist: I7, I8");
    const seen = await infra("2018-12-03");
    expect(seen).toMatchObject({ card: null, next: "2018-12-10" });
    expect(seen.why).toContain("det er ikke noe nytt");
  });

  test("comes on the channel's own day and time", async () => {
    const { says, infra } = await region();
    await says("koble til infrastruktur");
    await says("ukesmelding tid ons 10.15");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    expect(await infra("2018-11-26")).toMatchObject({
      card: null,
      next: "2018-11-28",
      why: "Ingenting denne dagen. Neste: onsdag 28. november 2018 kl. 10.15.",
    });
    expect((await infra("2018-11-28")).why).toContain("Legges ut onsdag 28. november 2018 kl. 10.15");
  });
});

describe("A day when nothing is posted says why", () => {
  test.each([
    ["2018-11-24", "Ingenting i helgen. Neste: mandag 26. november 2018 kl. 08.30."],
    ["2018-12-31", "Ingenting denne uka: jul og nyttår. Neste: mandag 7. januar 2019 kl. 08.30."],
    ["2019-04-15", "Ingenting denne uka: påskeuka. Neste: tirsdag 23. april 2019 kl. 08.30."],
    ["2019-04-22", "Ingenting på en fridag (andre påskedag). Neste: tirsdag 23. april 2019 kl. 08.30."],
    ["2019-05-17", "Ingenting på en fridag (17. mai). Neste: mandag 20. mai 2019 kl. 08.30."],
    ["2019-07-08", "Ingenting denne uka: fellesferien. Neste: mandag 29. juli 2019 kl. 08.30."],
    ["2019-02-18", "Ingenting denne uka: regionrådets egen stille uke. Neste: mandag 25. februar 2019 kl. 08.30."],
    // After the plan's last day as before it (B1).
    [
      "2022-01-17",
      "Stille mandag 17. januar 2022 kl. 08.30: det er ikke noe nytt, og ingen frister innen 14 dager. Da legges ingenting ut.",
    ],
  ])("%s", async (day, why) => {
    const { says, infra } = await region({ AKTIVITET_QUIET_WEEKS: "2019-W08" });
    await says("koble til infrastruktur");
    expect(await infra(day)).toMatchObject({ card: null, why });
  });

  test("the day after Easter is moved to, and sums up", async () => {
    const { says, infra, setTime } = await region();
    setTime("2019-04-10T10:00");
    await says("koble til infrastruktur");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    const seen = await infra("2019-04-23");
    expect(seen.why).toBe("Legges ut tirsdag 23. april 2019 kl. 08.30: kanalens faste dag er en fridag denne uka.");
    expect(textOf(seen)).toContain("fiber til Tolga ferdig");
  });

  test("a paused channel", async () => {
    const { says, infra } = await region();
    await says("koble til infrastruktur");
    await says("ukesmelding pause");
    expect((await infra("2018-11-26")).why).toBe("Ingenting denne uka: satt på pause. Ingen flere er på vei.");
  });

  test("posted by hand a few days before", async () => {
    const { says, infra, posts } = await region();
    await says("koble til infrastruktur");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await says("ukesmelding nå");
    await posts("2018-11-22T10:30");
    expect((await infra("2018-11-26")).why).toBe(
      "Ingenting denne uka: sendt for hånd få dager før. Neste: mandag 3. desember 2018 kl. 08.30.",
    );
  });

  test("held up while the bot was down: made up for within two days, and not after", async () => {
    const { says, infra, setTime } = await region();
    await says("koble til infrastruktur");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    setTime("2018-11-27T09:00");
    expect((await infra("2018-11-27")).why).toBe(
      "Skulle vært lagt ut mandag 26. november 2018 kl. 08.30. Tas igjen tirsdag 27. november 2018 kl. 09.00.",
    );
    setTime("2018-11-28T09:00");
    expect(await infra("2018-11-28")).toMatchObject({ card: null, next: "2018-12-03" });
    expect((await infra("2018-11-28")).why).toContain("boten var nede for lenge");
    expect(textOf(await infra("2018-12-03"))).toContain("fiber til Tolga ferdig");
  });
});

describe("The private messages of a day to come", () => {
  const nudges = (list: Forecast[]) => list.filter(({ kind }) => kind === "nudge");

  test("go to the holder on Thursday at noon, with a list of its own to the adviser", async () => {
    const { says, on, posts } = await region();
    await says("uendret K1");
    await says("ansvar regional næringssjef @U1");
    await says("utsett bredbånd til 1. desember");
    await posts("2018-11-22T10:30");
    const [kari, adviser, ...others] = nudges(await on("2018-11-29"));
    expect(others).toEqual([]);
    expect(kari).toMatchObject({ to: "Kari Moen", why: "Sendes privat torsdag 29. november 2018 kl. 12.00." });
    expect(adviser?.to).toBe("Regionrådgiveren");
    const sent = await posts("2018-11-29T12:00");
    expect(sent).toEqual([kari, adviser].map((one) => (one === undefined ? "" : textOf(one))));
    expect(nudges(await on("2018-11-29"))[0]).toMatchObject({
      card: null,
      why: "Er spurt denne uka: torsdag 29. november 2018 kl. 12.00.",
    });
  });

  test("are one line on other days", async () => {
    const { on } = await region();
    expect(nudges(await on("2018-11-26"))).toEqual([
      {
        kind: "nudge",
        to: "De ansvarlige",
        why: "Ingenting denne dagen. Neste: torsdag 29. november 2018 kl. 12.00.",
        next: "2018-11-29",
        card: null,
        isSent: false,
      },
    ]);
    expect(nudges(await on("2018-11-30"))[0]?.why).toContain("Neste: torsdag 6. desember 2018");
    expect(nudges(await on("2019-04-18"))[0]?.why).toContain("påskeuka");
  });

  test("say who is away without a deputy, and until when", async () => {
    const { says, on } = await region();
    await says("uendret K1");
    await says("ansvar regional næringssjef @U1");
    await says("utsett bredbånd til 1. desember");
    await says("stille til 31. desember");
    expect(nudges(await on("2018-11-29"))[0]).toMatchObject({
      to: "Kari Moen",
      why: "Er stille til og med mandag 31. desember 2018, uten stedfortreder. Påminnelsene venter.",
      card: null,
      isSent: false,
    });
  });

  test("go to the deputy while somebody is away", async () => {
    const { says, on, person } = await region();
    await person("Ola Bakken").says("uendret K1");
    await says("uendret K1");
    await says("ansvar regional næringssjef @U1");
    await says("stille til 31. desember stedfortreder @Ola-Bakken");
    expect(nudges(await on("2018-11-29")).map(({ to }) => to)).toEqual(["Ola Bakken", "Regionrådgiveren"]);
  });
});

test("Looking ahead stores nothing and sends nothing, a year of days in any order", async () => {
  const { says, on, posts, store } = await region();
  await says("koble til infrastruktur");
  await says("bredbånd: fiber til Tolga ferdig, 60 %");
  await posts("2018-11-22T10:30");
  const before = JSON.stringify([await store.read(), await store.outbox.open(["slack", "local"])]);
  for (const day of ["2019-11-22", "2018-11-26", "2018-11-29", "2018-11-22", "2017-03-06"]) await on(day);
  expect(JSON.stringify([await store.read(), await store.outbox.open(["slack", "local"])])).toBe(before);
  expect(await posts("2018-11-22T10:40")).toEqual([]);
  expect(await posts("2018-11-26T08:30")).toHaveLength(1);
});
