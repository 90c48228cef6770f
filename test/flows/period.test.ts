/** The plan's last day (`plan-life.md`, «The period»): everything goes on, and it is told where people look (B1). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Post } from "../../src/model/outbox.ts";
import { addDays, daysBetween, instantAtOslo } from "../../src/model/week.ts";
import { asksOn } from "../../src/weekly/nudge/asks.ts";
import { temporaryFile } from "../support/database.ts";
import { openWorld } from "../support/digest-world.ts";
import { smallPlan } from "../support/plan.ts";
import { openFresh, openWeekly, textOf } from "../support/weekly.ts";

const LINE = "Planperioden gikk ut 31.12.2021. Alt går som før til en ny er på plass.";
const INSTALLED = "2026-12-01T10:00";

const ofKind = (posts: readonly Post[], kind: Post["kind"]) => posts.filter((post) => post.kind === kind);

/** What the responsible are asked, without the administrators' own list. */
const toPersons = (posts: readonly Post[]) => posts.filter(({ key }) => key.startsWith("nudge:"));

describe("A fresh install in December 2026", () => {
  test("connected and reported on, it posts Monday's digest; the quarter's first one says that the plan is over", async () => {
    const { says, round } = await openFresh(INSTALLED);
    const connected = await says("koble til infrastruktur");
    expect(connected.text).toContain("Første ukesmelding: mandag 7. desember 2026 kl. 08.30");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    expect(ofKind(await round("2026-12-07T08:29"), "digest")).toEqual([]);
    const [first] = ofKind(await round("2026-12-07T08:30"), "digest");
    expect(textOf(first)).toMatch(/^Infrastruktur · uke 50 – .*1 ny/u);
    expect(textOf(first)).toContain("fiber til Tolga ferdig");
    expect(textOf(first).split("\n").at(-2)).toBe(LINE);
    await says("bredbånd: fiber til Os ferdig, 70 %");
    const [second] = ofKind(await round("2026-12-14T08:30"), "digest");
    expect(textOf(second)).toContain("fiber til Os ferdig");
    expect(textOf(second)).not.toContain("Planperioden");
    await says("bredbånd: fiber til Alvdal ferdig, 80 %");
    expect(textOf(ofKind(await round("2027-01-04T08:30"), "digest")[0])).toContain(LINE);
  });

  test("the line is told in a digest posted by hand too, and then not again in that quarter", async () => {
    const { says, round } = await openFresh(INSTALLED);
    await says("koble til infrastruktur");
    await says("bredbånd: 60 %");
    expect((await says("ukesmelding vis")).text).toContain(LINE);
    await says("ukesmelding nå");
    expect(textOf(ofKind(await round("2026-12-01T10:00"), "digest")[0])).toContain(LINE);
    await says("bredbånd: 70 %");
    const [next] = ofKind(await round("2026-12-07T08:30"), "digest");
    expect(textOf(next)).toContain("70 %");
    expect(textOf(next)).not.toContain("Planperioden");
  });

  test("a channel that follows two areas is told once, and a digest that is corrected says it as before", async () => {
    const { says, round } = await openFresh(INSTALLED);
    await says("koble til kommunikasjon");
    await says("koble til infrastruktur");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    await says("K1: første møte holdt, 20 %");
    const told = ofKind(await round("2026-12-07T08:30"), "digest").map(textOf);
    expect(told.map((text) => [text.split(" · ")[0], text.includes(LINE)])).toEqual([
      ["Kommunikasjon", true],
      ["Infrastruktur", false],
    ]);
    await says("rett bredbånd: fiber til Tolga nesten ferdig, 50 %");
    await says("rett K1: første møte holdt, 30 %");
    const edited = ofKind(await round("2026-12-07T09:00"), "digest").map(textOf);
    expect(edited.map((text) => [text.split(" · ")[0], text.includes(LINE)])).toEqual([
      ["Kommunikasjon", true],
      ["Infrastruktur", false],
    ]);
  });

  test("a silent week stays silent: the line forces no post", async () => {
    const { says, round } = await openFresh(INSTALLED);
    await says("koble til kommunikasjon");
    expect(ofKind(await round("2026-12-07T08:30"), "digest")).toHaveLength(1); // what is missing, once
    const weeks = ["2026-12-14", "2026-12-21", "2027-01-04", "2027-01-11"];
    for (const day of weeks) expect(ofKind(await round(`${day}T08:30`), "digest")).toEqual([]);
    // After four of them the sign of life is a digest, and the first of its quarter.
    const [sign] = ofKind(await round("2027-01-18T08:30"), "digest");
    expect(textOf(sign).split("\n").slice(0, 2)).toEqual(["Kommunikasjon · uke 3 – ingenting nytt siden uke 50", LINE]);
  });

  test("nobody is asked about years in which the bot was not there", async () => {
    const { says, round } = await openFresh(INSTALLED);
    await says("I8: 10 %"); // now she is known
    await says("ansvar regional næringssjef @kari");
    for (const day of ["2026-12-03", "2026-12-10", "2026-12-17"]) {
      expect(toPersons(await round(`${day}T12:00`))).toEqual([]);
    }
    const [nudge] = toPersons(await round("2027-01-07T12:00"));
    expect(textOf(nudge)).toContain("I7 · Bredbånd og fiber");
    expect(textOf(nudge)).toContain("Ingen melding ennå");
  });

  test("a deadline that has passed, or is near, is asked about from the first Thursday on", async () => {
    const { says, round } = await openFresh(INSTALLED);
    await says("I8: 10 %"); // now she is known
    await says("ansvar regional næringssjef @kari");
    await says("frist I7 7.12.2026");
    const [nudge] = toPersons(await round("2026-12-10T12:00"));
    expect(textOf(nudge)).toContain("Fristen var 7.12.");
  });

  test("a deadline gets no remark about the period, and what is long past is told in years", async () => {
    const { says } = await openFresh(INSTALLED);
    const stored = await says("frist I7 1. mars 2027");
    expect(stored.text).toContain("mandag 1. mars 2027");
    expect(stored.text).not.toContain("Merk");
    expect((await says("frist I8 14.12.2018")).text).toContain("Merk: fredag 14. desember 2018 er allerede passert.");
    expect((await says("status I8")).text).toContain("fredag 14. desember 2018 (mer enn 7 år over fristen)");
    expect((await says("liste over fristen")).text).toContain("Frist 14.12.2018 · mer enn 7 år over fristen");
  });

  test("`hei`, `start` and `kanaler` say it in one line, whether a channel is connected or not", async () => {
    const { says } = await openFresh(INSTALLED);
    const typed = ["hei", "start", "kanaler"];
    for (const line of typed) expect((await says(line)).text.split(LINE), line).toHaveLength(2);
    await says("koble til infrastruktur");
    expect((await says("kanaler")).text.split(LINE)).toHaveLength(2);
    const during = await openFresh("2021-12-01T10:00");
    for (const line of typed) expect((await during.says(line)).text, line).not.toContain("Planperioden");
  });

  test("`oversikt` says it in one line; «kanaler», «tid» and «fortsett» name the next digest", async () => {
    const { says } = await openFresh(INSTALLED);
    await says("koble til infrastruktur");
    for (const typed of ["oversikt", "oversikt infra"]) {
      expect((await says(typed)).text.split(LINE)).toHaveLength(2);
    }
    expect((await says("kanaler")).text).toContain("Neste: mandag 7. desember 2026 kl. 08.30");
    expect((await says("ukesmelding tid ons 10.15")).text).toContain("onsdag 2. desember 2026 kl. 10.15");
    expect((await says("ukesmelding pause")).text).not.toContain("Neste");
    expect((await says("kanaler")).text).toContain("Neste: ingen er på vei (pausen har ingen slutt)");
    expect((await says("ukesmelding fortsett")).text).toContain("onsdag 2. desember 2026 kl. 10.15");
  });

  test("the administrators are told once that the plan is over, on a working day, also over a restart", async () => {
    const file = temporaryFile();
    const first = await openFresh("2026-12-05T10:00", file);
    await first.says("bredbånd: 60 %");
    expect(await first.round("2026-12-06T10:00")).toEqual([]); // a Sunday
    expect(await first.round("2026-12-07T07:59")).toEqual([]);
    const [told, ...others] = await first.round("2026-12-07T08:00");
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      kind: "report",
      to: { kind: "person", id: "U1" },
      text: "Planperioden gikk ut 31.12.2021",
    });
    expect(textOf(told)).toContain("Alt går som før");
    expect(textOf(told)).toContain("Ny plan: ");
    const second = await openFresh("2026-12-05T10:00", file);
    for (const { round } of [first, second]) {
      for (const day of ["2026-12-07", "2026-12-08", "2027-01-04"]) expect(await round(`${day}T10:00`)).toEqual([]);
    }
  });
});

describe("A plan that ends while it is followed", () => {
  test("the administrators hear of it 90 days before and on the day, and that is all", async () => {
    const { says, round } = await openFresh("2021-08-02T10:00");
    await says("bredbånd: 60 %");
    const told: string[] = [];
    for (let day = "2021-08-02"; day < "2022-05-01"; day = addDays(day, 1)) {
      const posts = ofKind(await round(`${day}T10:00`), "report");
      told.push(...posts.map(({ text }) => `${day}: ${text}`));
    }
    // 2 October 2021 was a Saturday. The action plan was over before the bot came.
    expect(told).toEqual([
      "2021-08-02: Handlingsplanen gikk ut 31.12.2018",
      "2021-10-04: Planperioden går ut 31.12.2021",
      "2021-12-31: Planperioden går ut 31.12.2021",
    ]);
  });

  test("what was told before years of nothing is not told again", async () => {
    const { says, round } = await openFresh("2021-12-01T10:00");
    await says("koble til infrastruktur");
    await says("bredbånd: fiber til Tolga ferdig, 60 %");
    expect(ofKind(await round("2021-12-06T08:30"), "digest")).toHaveLength(1);
    await says("ukesmelding pause");
    for (let day = "2021-12-13"; day < "2026-11-30"; day = addDays(day, 7)) await round(`${day}T12:00`);
    await says("ukesmelding fortsett");
    await says("I8: første møte holdt, 20 %");
    const [digest] = ofKind(await round("2026-11-30T08:30"), "digest");
    expect(textOf(digest)).toContain("Siden sist, uke 49");
    expect(textOf(digest)).toContain("første møte holdt");
    expect(textOf(digest)).not.toContain("fiber til Tolga");
    expect(textOf(digest)).toContain("Lengst: I7 Bredbånd og fiber, mer enn 4 år");
  });

  test("until the last day a later deadline is remarked on as before", async () => {
    const { says, setTime } = await openFresh("2021-12-01T10:00");
    expect((await says("frist I7 1.3.2022")).text).toContain("er utenfor planperioden 2017–2021");
    expect((await says("oversikt")).text).toContain("Handlingsplanen gikk ut 31.12.2018. Alt går som før");
    setTime("2022-01-03T10:00");
    expect((await says("frist I8 1.3.2022")).text).not.toContain("utenfor planperioden");
    expect((await says("oversikt")).text).toContain(LINE);
  });

  test("the plan's action part is told of only where it is over and the plan is not", async () => {
    const { says, setTime } = await openWeekly();
    expect((await says("oversikt")).text).not.toContain("gikk ut");
    setTime("2019-01-02T10:00");
    expect((await says("oversikt")).text).toContain("Handlingsplanen gikk ut 31.12.2018");
    setTime("2022-01-03T10:00");
    expect((await says("oversikt")).text).not.toContain("Handlingsplanen");
  });
});

test("a silence that is asked about is never older than the install, whenever that was", () => {
  const activities = smallPlan.activities.map((activity) => ({ ...activity, deadline: null }));
  const world = openWorld({ ...smallPlan, activities });
  const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays("2017-01-01", count));
  fc.assert(
    fc.property(days, days, (installed, today) => {
      fc.pre(installed <= today);
      const snapshot = { ...world.snapshot(), followedSince: instantAtOslo(`${installed}T10:00`) };
      const silent = daysBetween(installed, today);
      const asked = activities.filter(({ kind }) => silent >= (kind === "dated" ? 21 : 84));
      expect(asksOn(snapshot, today).map(({ activity }) => activity.code)).toEqual(asked.map(({ code }) => code));
    }),
  );
});
