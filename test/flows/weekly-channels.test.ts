/** Channels that follow areas: what is posted by hand, what is shared, what went wrong and what `kanaler` says of it. */
import { describe, expect, test } from "vitest";
import type { Delivery, Destination, NewPost, Post } from "../../src/model/outbox.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { MEMBER, openWeekly, textOf } from "../support/weekly.ts";

const digests = (posts: Post[]) => posts.filter(({ kind }) => kind === "digest");

const failed = (trouble: string) => (): Delivery => ({ outcome: "failed", trouble });

async function connected() {
  const weekly = await openWeekly();
  await weekly.says("koble til infrastruktur");
  await weekly.round("2018-11-19T10:00");
  return weekly;
}

describe("Posting by hand", () => {
  test("twice tells the channel once: the second time there is nothing new", async () => {
    const { says, round, setTime } = await connected();
    await says("bredbånd: fiber til Tolga ferdig, 60 %, frist 1. des");
    setTime("2018-11-21T10:00");
    await says("ukesmelding nå");
    await says("ukesmelding nå");
    expect(digests(await round("2018-11-21T10:01"))).toHaveLength(1);
    setTime("2018-11-21T13:00");
    expect((await says("ukesmelding nå")).text).toContain("ble lagt ut onsdag 21. november 2018 kl. 10.00");
    expect(digests(await round("2018-11-21T13:01"))).toEqual([]);
    await says("RV3: venter på svar, forsinket");
    await says("ukesmelding nå");
    const [next, ...others] = digests(await round("2018-11-21T13:30"));
    expect(others).toEqual([]);
    expect(textOf(next)).toContain("I3");
    expect(textOf(next)).not.toContain("fiber til Tolga");
  });

  test("by two persons in the same moment tells the channel once", async () => {
    const { says, round } = await connected();
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await round("2018-11-21T10:00");
    await Promise.all([says("ukesmelding nå"), says("ukesmelding nå")]);
    expect(digests(await round("2018-11-21T10:01"))).toHaveLength(1);
  });

  test("in a quiet week is refused, with the day when it can be", async () => {
    const { says, round, setTime } = await connected();
    setTime("2018-12-27T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    const reply = await says("ukesmelding nå");
    expect(reply.text).toContain("Ingenting legges ut før onsdag 2. januar 2019 kl. 08.00");
    expect(digests(await round("2019-01-02T08:00"))).toEqual([]);
  });

  test("from a private chat goes to the channel of the area, and never to one that does not follow it", async () => {
    const { says, round } = await connected();
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await says("N2: samling for produsenter, 40 %");
    await round("2018-11-21T10:00");
    const place = { channel: "D1", kind: "direct" } as const;
    expect((await says("ukesmelding nå infra", { place })).text).toContain("på vei til #infrastruktur");
    expect((await says("ukesmelding nå næring")).text).toContain("i en kanal som følger Næringsutvikling");
    const posts = digests(await round("2018-11-21T10:01"));
    expect(posts.map(({ to }) => to)).toMatchObject([{ channel: "C1" }]);
    expect(textOf(posts[0])).toContain("Infrastruktur · uke 47");
  });

  test("on this machine shows what it would be: nothing is posted from here", async () => {
    const { says, store } = await openWeekly({ AKTIVITET_ADMINISTRATORS: "Kari Moen" });
    const here = {
      platform: "local",
      place: { channel: "local:infrastruktur", kind: "channel", area: "infrastruktur", name: "infrastruktur" },
    } as const;
    await says("koble til infra", here);
    await says("bredbånd: fiber til Tolga ferdig, 60 %", here);
    const reply = await says("ukesmelding nå", here);
    expect(reply.text).toContain("Herfra legges ingenting ut");
    expect(reply.text).toContain("fiber til Tolga ferdig");
    expect((await store.outbox.health()).waiting).toBe(0);
  });
});

describe("A channel that gets one more area", () => {
  test("gets its first digest at its own time, with the news of the last week", async () => {
    const { says, round, setTime } = await connected();
    await says("N17: møte holdt");
    await round("2018-12-10T08:30");
    await says("N2: samling for produsenter, 40 %");
    setTime("2018-12-11T10:00");
    expect((await says("koble til næring")).text).toContain("Første ukesmelding: mandag 17. desember 2018 kl. 08.30");
    expect(digests(await round("2018-12-11T10:01"))).toEqual([]);
    const [first] = digests(await round("2018-12-17T08:30"));
    expect(textOf(first)).toContain("N2");
    expect(textOf(first)).not.toContain("møte holdt");
  });

  test("has one line for what is the same in both areas, and names the one where something is wrong", async () => {
    const { says, round } = await connected();
    await says("koble til næring");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await says("N2: samling for produsenter, 40 %");
    await round("2018-11-26T08:30", ({ key }) =>
      key.includes("infrastruktur")
        ? { outcome: "failed", trouble: "msg_too_long" }
        : { outcome: "sent", message: "9.0" },
    );
    const { text } = await says("kanaler");
    expect(text).toContain("\nSist: uke 48, mandag 26. november 2018 kl. 08.30\nNeste:");
    expect(text).toContain("Infrastruktur – Plattformen tok ikke imot meldingen.");
    expect(text).not.toContain("Næringsutvikling – ");
    expect(text).not.toContain("Alt i orden");
  });
});

describe("`kanaler`", () => {
  test("says what to do when the first line to the channel did not get through, until one does", async () => {
    const { says, round } = await openWeekly();
    await says("koble til infrastruktur");
    await round("2018-11-19T10:00", failed("not_in_channel"));
    expect((await says("kanaler")).text).toContain("Skriv /invite @Aktivitet der.");
    await says("forsinket bredbånd");
    await round("2018-11-19T10:20");
    expect((await says("kanaler")).text).toContain("Alt i orden");
  });

  test("does not send anybody to the doctor while the platform only asks for a pause", async () => {
    const { says, round } = await connected();
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await round("2018-11-26T08:30", () => ({
      outcome: "later",
      at: "2018-11-26T08:00:00.000Z",
      trouble: "ratelimited",
    }));
    const { text } = await says("kanaler");
    expect(text).toContain("Står i kø");
    expect(text).not.toContain("doctor");
  });

  test("does not speak of a pause that is over", async () => {
    const { says, setTime } = await connected();
    await says("ukesmelding pause til 1. desember");
    expect((await says("kanaler")).text).toContain("På pause til lørdag 1. desember 2018");
    setTime("2018-12-01T10:00");
    expect((await says("kanaler")).text).not.toContain("På pause");
  });

  test("connected once more while it is on pause says so, and not that the plan has ended", async () => {
    const { says } = await connected();
    expect((await says("koble til infrastruktur")).text).toContain("Neste ukesmelding: mandag 26. november 2018");
    await says("ukesmelding pause");
    const { text } = await says("koble til infrastruktur");
    expect(text).toContain("Ingen ukesmelding er på vei");
    expect(text).not.toContain("Planperioden er over,");
  });
});

describe("A digest that did not get through", () => {
  test("does not keep the regular one back when it was posted by hand", async () => {
    const { says, round, setTime } = await connected();
    setTime("2018-11-23T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await says("ukesmelding nå");
    await round("2018-11-23T10:01", failed("not_in_channel"));
    expect((await says("kanaler")).text).toContain("Neste: mandag 26. november 2018 kl. 08.30");
    const [regular] = digests(await round("2018-11-26T08:30"));
    expect(textOf(regular)).toContain("fiber til Tolga ferdig");
  });

  test("posted by hand is given up after two days, and its news comes with the next", async () => {
    const { says, round, setTime } = await connected();
    setTime("2018-11-21T10:00");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await says("ukesmelding nå");
    const later = (): Delivery => ({ outcome: "later", at: "2018-11-26T07:00:00.000Z", trouble: "http_503" });
    await round("2018-11-21T10:01", later);
    expect(digests(await round("2018-11-23T10:05"))).toEqual([]);
    const posts = digests(await round("2018-11-26T08:30"));
    expect(posts.map(({ key }) => key)).toEqual(["digest:slack:C1:infrastruktur:2018-W48"]);
    expect(textOf(posts[0])).toContain("fiber til Tolga ferdig");
  });

  test("is not sent late when the next one has told its news", async () => {
    const { says, round, taps } = await connected();
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await round("2018-11-26T08:30", failed("not_in_channel"));
    const [report] = await round("2018-11-26T08:31");
    const [next] = await round("2018-12-03T08:30");
    expect(textOf(next)).toContain("fiber til Tolga ferdig");
    if (report === undefined) throw new Error("the administrator is told");
    expect((await taps(report, "Send på nytt")).text).toContain("Nyhetene er lagt ut i en nyere");
    expect(await round("2018-12-03T09:00")).toEqual([]);
  });
});

describe("A channel line", () => {
  test("tells the corrected comment, never the one that was taken back", async () => {
    const { says, round } = await connected();
    await says("RV3: Per i vegvesenet svarer ikke, forsinket");
    await says("rett RV3: venter på svar");
    const [line] = await round("2018-11-19T10:20");
    expect(textOf(line)).toContain("Forsinket · I3");
    expect(textOf(line)).toContain("venter på svar");
    expect(textOf(line)).not.toContain("Per i vegvesenet");
  });

  test("leaves out a comment that was made internal", async () => {
    const { says, round } = await connected();
    await says("RV3: Per i vegvesenet svarer ikke, forsinket", { sender: MEMBER });
    await says("rett RV3: Per svarer ikke, intern", { sender: MEMBER });
    expect(textOf((await round("2018-11-19T10:20"))[0])).not.toContain("Per");
  });
});

const SENT: Delivery = { outcome: "sent", message: "1.0" };

type InSlack<To> = To extends unknown ? Omit<To, "platform"> : never;

/** So many posts in Slack that wait on a day. */
function waiting(day: string, count: number, kind: NewPost["kind"], to: InSlack<Destination>): NewPost[] {
  return Array.from({ length: count }, (_, number) => ({
    key: `${kind}:${day}:${number}`,
    kind,
    to: { ...to, platform: "slack" },
    card: { title: "En melding", blocks: [] },
    text: "En melding",
    edits: null,
    at: instantAtOslo(`${day}T10:19`),
    notAfter: null,
  }));
}

describe("The administrator", () => {
  test("is told once that a channel is archived, however many posts it does not get", async () => {
    const { says, round } = await connected();
    const archived = ({ to }: Post): Delivery =>
      to.kind === "channel" ? { outcome: "failed", trouble: "is_archived" } : { outcome: "sent", message: "1.0" };
    const reports: Post[] = [];
    const look = async (local: string) => {
      reports.push(...(await round(local, archived)).filter(({ kind }) => kind === "report"));
    };
    await says("forsinket bredbånd fordi føret er dårlig");
    await look("2018-11-20T10:20");
    await look("2018-11-20T10:21");
    await says("stoppet RV3 fordi pengene mangler");
    await look("2018-11-20T11:20");
    await look("2018-11-20T11:21");
    await look("2018-11-26T08:30");
    await look("2018-11-26T08:31");
    expect(reports.map(({ text }) => text)).toEqual(["Kanallinjen til #infrastruktur kom ikke fram"]);
  });

  test("is told once, also when more posts fail than are looked at in a week (A14)", async () => {
    const { round, store } = await connected();
    const reports: Post[] = [];
    for (const day of ["2018-11-20", "2018-11-21", "2018-11-22"]) {
      await store.outbox.enqueue(waiting(day, 40, "lines", { kind: "channel", channel: "C1", thread: null }));
      for (const minute of [20, 21, 22])
        reports.push(
          ...(await round(`${day}T10:${minute}`, ({ to }) =>
            to.kind === "channel" ? { outcome: "failed", trouble: "is_archived" } : SENT,
          )),
        );
    }
    const texts = reports.filter(({ kind }) => kind === "report").map(({ text }) => text);
    expect(texts).toEqual(["Kanallinjen til #infrastruktur kom ikke fram"]);
  });

  test("is told of every post in doubt, however many there are, and once (A14)", async () => {
    const { round, store } = await connected();
    await store.outbox.enqueue(waiting("2018-11-20", 70, "notice", { kind: "person", id: "U2" }));
    const keys: string[] = [];
    for (const minute of [20, 21, 22]) {
      const posts = await round(`2018-11-20T10:${minute}`, ({ kind }) =>
        kind === "notice" ? { outcome: "doubtful", trouble: "timeout" } : SENT,
      );
      keys.push(...posts.filter(({ kind }) => kind === "report").map(({ key }) => key));
    }
    expect(keys).toHaveLength(70);
  });

  test("sees in «kanaler» that a line did not come out, however much has been sent to others since (A14)", async () => {
    const { says, round, store } = await connected();
    await says("forsinket bredbånd fordi føret er dårlig");
    await round("2018-11-20T10:20", ({ to }) =>
      to.kind === "channel" ? { outcome: "failed", trouble: "is_archived" } : SENT,
    );
    const before = (await says("kanaler")).text;
    expect(before).toContain("arkivert");
    await store.outbox.enqueue(waiting("2018-11-20", 250, "notice", { kind: "person", id: "U2" }));
    await round("2018-11-20T10:21");
    expect((await says("kanaler")).text).toBe(before);
  });

  test("named by an account gets the list of Thursday without having written anything, once", async () => {
    const { says, round } = await openWeekly({ AKTIVITET_ADMINISTRATORS: "slack:U1" });
    const lists = (posts: Post[]) => posts.filter(({ key }) => key.startsWith("adviser:"));
    expect(lists(await round("2018-11-22T12:00")).map(({ to }) => to)).toMatchObject([{ id: "U1" }]);
    await says("uendret K1");
    expect(lists(await round("2018-11-22T12:05"))).toEqual([]);
  });
});
