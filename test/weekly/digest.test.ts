/** What the weekly digest says, and when it says nothing (`digest.md`). */
import { describe, expect, test } from "vitest";
import { digestCard, digestNotification } from "../../src/cards/digest.ts";
import { cardText } from "../../src/cards/text.ts";
import { NO_MEMORY } from "../../src/model/digest.ts";
import type { DigestResult } from "../../src/weekly/digest/input.ts";
import { digestFor } from "../../src/weekly/digest.ts";
import { weekOf } from "../../src/weekly/schedule/week-id.ts";
import { openWorld, planWith } from "../support/digest-world.ts";
import { smallPlan } from "../support/plan.ts";

const MONDAY = "2018-11-26";

function textOf({ digest }: DigestResult): string {
  return digest === null ? "(silent)" : cardText(digestCard(digest));
}

function sectionOf(result: DigestResult, kind: "needs" | "news" | "coming"): string[] {
  return result.digest?.sections.find((section) => section.kind === kind)?.lines.map(({ text }) => text) ?? [];
}

describe("the digest as a whole", () => {
  test("reads as the example of the specification", () => {
    const ongoing = ["Lufthavnrådet", "Kollektivtransport", "Spesialisthelsetilbud", "Innspill til NTP"];
    const plan = planWith(
      { shortTitle: "RV3/FV30", kind: "ongoing" },
      { shortTitle: "Bredbånd" },
      { shortTitle: "Referansegruppe" },
      ...ongoing.map((shortTitle) => ({ shortTitle, kind: "ongoing" }) as const),
    );
    plan.activities = plan.activities.filter(({ code }) => code !== "I1" && code !== "I2");
    const world = openWorld(plan);
    for (const code of ["I6", "I7", "I8", "I9"]) world.says("2018-09-17", code, { note: "noe" });
    world.says("2018-11-12", "I4", { status: "in-progress", deadline: "2018-12-15" });
    world.says("2018-11-02", "I3", { status: "delayed", note: "venter på svar fra vegvesenet" });
    world.digest("2018-11-19");
    world.says("2018-11-22", "I4", { progress: 60, note: "fiber til Tolga ferdig" }, { role: "regional-naeringssjef" });
    world.says("2018-11-22", "I5", { status: "done", progress: 100, note: "etablert, første møte holdt" });
    expect(textOf(world.digest(MONDAY))).toBe(
      [
        "Infrastruktur · uke 48 – 1 forsinket, 2 nye, 1 frist før jul",
        "Trenger dere",
        "🟡 Forsinket · I3 RV3/FV30: venter på svar fra vegvesenet (2.11.)",
        "Nytt siden uke 47",
        "🟢 I gang, 60 % · I4 Bredbånd: fiber til Tolga ferdig (regional næringssjef, 22.11.)",
        "✅ Fullført · I5 Referansegruppe: etablert, første møte holdt (22.11.)",
        "Kommer",
        "15.12. I4 Bredbånd",
        "Stille: 4 uten nytt. Lengst: I6 Lufthavnrådet, 10 uker",
        "Alle 7: 1 fullført · 1 i gang · 1 forsinket · 4 løpende",
        "[Oppdater] [Hele området]",
      ].join("\n"),
    );
  });
  test("the notification is the verdict and the needs", () => {
    const world = openWorld();
    world.says("2018-11-22", "I1", { status: "blocked", note: "ingen penger" });
    world.says("2018-11-22", "I2", { progress: 20 });
    const { digest } = world.digest(MONDAY);
    if (digest === null) throw new Error("there is news");
    expect(digestNotification(digest)).toBe(
      "Infrastruktur · uke 48 – 1 stoppet, 1 ny\n🔴 Stoppet · I1 Bredbånd til alle: ingen penger (22.11.)",
    );
  });
  test("the buttons lead to my own activities and to the area's table", () => {
    const world = openWorld();
    world.says("2018-11-22", "I1", { progress: 20 });
    const { digest } = world.digest(MONDAY);
    if (digest === null) throw new Error("there is news");
    const block = digestCard(digest).blocks.at(-1);
    expect(block?.kind === "buttons" && block.buttons.map(({ command }) => command)).toEqual([
      { name: "mine" },
      { name: "overview", area: "infrastruktur" },
    ]);
  });
  test("only the area's own activities are in it", () => {
    const world = openWorld();
    world.digest("2018-11-19");
    world.says("2018-11-22", "K1", { progress: 20 });
    expect(world.digest(MONDAY).digest).toBeNull();
    expect(textOf(world.digest("2018-11-26", "kommunikasjon"))).toContain("K1 Felles nettside");
  });
});

describe("needs", () => {
  test("stopped, delayed, past the deadline, nobody responsible: in that order, three of them", () => {
    const nobody = { verbatim: null, roles: [] };
    const world = openWorld(planWith({ responsible: nobody }, {}, {}, { deadline: "2018-11-20" }));
    world.says("2018-11-22", "I5", { status: "blocked" });
    world.says("2018-11-22", "I4", { status: "delayed" });
    const result = world.digest(MONDAY);
    expect(sectionOf(result, "needs")).toEqual([
      "🔴 Stoppet · I5 Tiltak 5",
      "🟡 Forsinket · I4 Tiltak 4",
      "⏰ Fristen var 20.11. · I6 Tiltak 6",
    ]);
    expect(result.digest?.sections[0]?.heading).toBe("Trenger dere (3 av 4)");
    expect(result.digest?.verdict).toBe(
      "Infrastruktur · uke 48 – 1 stoppet, 1 forsinket, 1 over fristen, 1 uten ansvarlig",
    );
  });
  test("a delayed activity past its deadline says both, and is counted once", () => {
    const world = openWorld(planWith({ deadline: "2018-11-20" }));
    world.says("2018-11-22", "I3", { status: "delayed", note: "venter på svar" });
    const result = world.digest(MONDAY);
    expect(sectionOf(result, "needs")).toEqual([
      "🟡 Forsinket · I3 Tiltak 3, fristen var 20.11.: venter på svar (22.11.)",
    ]);
    expect(result.digest?.verdict).toContain("– 1 forsinket");
    expect(result.digest?.verdict).not.toContain("over fristen");
  });
  test("an ongoing activity that was given a deadline is over it too, and closed ones need nobody", () => {
    const world = openWorld(planWith({ kind: "ongoing" }, { deadline: "2018-11-20" }));
    world.says("2018-11-15", "I3", { deadline: "2018-11-20" });
    world.digest("2018-11-19");
    world.says("2018-11-22", "I4", { status: "done", progress: 100 });
    expect(sectionOf(world.digest(MONDAY), "needs")).toEqual(["⏰ Fristen var 20.11. · I3 Tiltak 3"]);
  });
  test("a deadline that was set and has passed since is told once, and what was decided with it too", () => {
    const world = openWorld(planWith({}, {}));
    world.says("2018-11-19", "I3", { deadline: "2018-11-23", decision: "12/2018" });
    world.says("2018-11-19", "I4", { status: "delayed", deadline: "2018-11-22" });
    expect(sectionOf(world.digest(MONDAY), "needs")).toEqual([
      "🟡 Forsinket · I4 Tiltak 4, fristen var 22.11.",
      "⏰ Fristen var 23.11. · I3 Tiltak 3, sak 12/2018",
    ]);
  });
  test("the same line is shown three weeks, and again when somebody has said more", () => {
    const world = openWorld();
    world.says("2018-11-22", "I1", { status: "delayed", note: "venter" });
    const weeks = ["2018-11-26", "2018-12-03", "2018-12-10", "2018-12-17"].map((monday, index) => {
      world.says(monday, "I2", { progress: index + 1 });
      return sectionOf(world.digest(monday), "needs").length;
    });
    expect(weeks).toEqual([1, 1, 1, 0]);
    world.says("2018-12-18", "I1", { note: "venter fortsatt" });
    expect(sectionOf(world.digest("2018-12-20"), "needs")).toEqual([
      "🟡 Forsinket · I1 Bredbånd til alle: venter fortsatt (18.12.)",
    ]);
  });
  test("what stood behind another line for some weeks is not told anew", () => {
    const world = openWorld(planWith({ responsible: { verbatim: null, roles: [] } }));
    const told = (monday: string) => {
      world.says(monday, "I1", { progress: Number(monday.slice(-2)) });
      return sectionOf(world.digest(monday), "needs");
    };
    const nobody = ["👤 Ingen ansvarlig · I3 Tiltak 3"];
    expect([told("2018-11-05"), told("2018-11-12")]).toEqual([nobody, nobody]);
    world.says("2018-11-13", "I3", { status: "blocked" });
    expect(told("2018-11-19")[0]).toContain("Stoppet");
    world.says("2018-11-20", "I3", { status: "in-progress" });
    expect([told("2018-11-26"), told("2018-12-03")]).toEqual([nobody, []]);
  });
  test("those that had no room get theirs when the first have been shown three weeks", () => {
    const world = openWorld(planWith({}, {}));
    for (const code of ["I1", "I2", "I3", "I4"]) world.says("2018-11-22", code, { status: "delayed" });
    const shown = ["2018-11-26", "2018-12-03", "2018-12-10", "2018-12-17"].map((monday, index) => {
      world.says(monday, "I1", { progress: index + 1 });
      return sectionOf(world.digest(monday), "needs").map((line) => /I\d/u.exec(line)?.[0]);
    });
    expect(shown).toEqual([["I1", "I2", "I3"], ["I1", "I2", "I3"], ["I1", "I2", "I3"], ["I4"]]);
  });
});

describe("news", () => {
  test("a percentage alone is news", () => {
    const world = openWorld();
    world.says("2018-11-22", "I1", { progress: 40 }, { role: "regionradgiver" });
    expect(sectionOf(world.digest(MONDAY), "news")).toEqual([
      "🟢 I gang, 40 % · I1 Bredbånd til alle (regionrådgiver, 22.11.)",
    ]);
  });
  test("«uendret» is none", () => {
    const world = openWorld();
    world.digest("2018-11-19");
    world.says("2018-11-22", "I1", {}, { kind: "confirmation" });
    expect(world.digest(MONDAY).digest).toBeNull();
  });
  test("internal notes are never shown, not even when they carry a status", () => {
    const world = openWorld();
    world.says("2018-11-21", "I1", { note: "Telenor krever mer", internal: true });
    world.says("2018-11-22", "I2", { note: "hemmelig", status: "in-progress", internal: true });
    world.says("2018-11-22", "I1", { note: "møte holdt" });
    const text = textOf(world.digest(MONDAY));
    expect(text).toContain("møte holdt");
    expect(text).not.toMatch(/Telenor|hemmelig/u);
    expect(text).toContain("– 1 ny");
  });
  test("what was undone is none, and the comment before it is not shown as new", () => {
    const world = openWorld();
    world.says("2018-11-12", "I1", { note: "gammelt", status: "in-progress" });
    world.digest("2018-11-19");
    world.undo("2018-11-22", world.says("2018-11-22", "I1", { note: "feil", status: "done", progress: 100 }));
    expect(world.digest(MONDAY).digest).toBeNull();
  });
  test("one of two undone: the other one stands, with its own comment", () => {
    const world = openWorld();
    world.says("2018-11-21", "I1", { note: "riktig", progress: 30 });
    world.undo("2018-11-22", world.says("2018-11-22", "I1", { note: "feil", progress: 90 }));
    expect(sectionOf(world.digest(MONDAY), "news")).toEqual([
      "🟢 I gang, 30 % · I1 Bredbånd til alle: riktig (21.11.)",
    ]);
  });
  test("what was told last week and is undone this week is told as withdrawn", () => {
    const world = openWorld();
    const entry = world.says("2018-11-15", "I1", { status: "done", progress: 100, note: "ferdig" });
    world.digest("2018-11-19");
    world.undo("2018-11-22", entry);
    expect(sectionOf(world.digest(MONDAY), "news")).toEqual([
      "⚪ Ikke startet · I1 Bredbånd til alle: en tidligere melding er trukket tilbake (22.11.)",
    ]);
  });
  test("what was corrected is shown as corrected, once", () => {
    const world = openWorld();
    const entry = world.says("2018-11-21", "I1", { note: "fiber til Tolga", progress: 60 });
    world.says("2018-11-22", "I1", { note: "fiber til Os", progress: 65 }, { kind: "correction", refersTo: entry.id });
    expect(sectionOf(world.digest(MONDAY), "news")).toEqual([
      "🟢 I gang, 65 % · I1 Bredbånd til alle: fiber til Os (22.11.)",
    ]);
  });
  test("a correction of the figure alone keeps the comment", () => {
    const world = openWorld();
    const entry = world.says("2018-11-21", "I1", { note: "fiber til Tolga", progress: 60 });
    world.says("2018-11-22", "I1", { progress: 65 }, { kind: "correction", refersTo: entry.id });
    expect(sectionOf(world.digest(MONDAY), "news")).toEqual([
      "🟢 I gang, 65 % · I1 Bredbånd til alle: fiber til Tolga (21.11.)",
    ]);
  });
  test("a deadline set, a deadline moved, a decision", () => {
    const world = openWorld();
    world.says("2018-11-22", "I1", { deadline: "2019-02-01", decision: "12/2018" });
    world.says("2018-11-22", "I2", { deadline: "2019-03-01", note: "fordi tilbudet er trukket" });
    expect(sectionOf(world.digest(MONDAY), "news")).toEqual([
      "⚪ Ikke startet · I1 Bredbånd til alle, frist 1.2.2019, sak 12/2018 (22.11.)",
      "⚪ Ikke startet · I2 Kollektivtransport, ny frist 1.3.2019 – fordi tilbudet er trukket (22.11.)",
    ]);
  });
  test("a long comment is cut at 90 characters, on a word, and is one line", () => {
    const world = openWorld();
    world.says("2018-11-22", "I1", { note: `første\nlinje ${"ord ".repeat(60)}` });
    const [line = ""] = sectionOf(world.digest(MONDAY), "news");
    const comment = line.split(": ")[1]?.replace(/ \(.*$/u, "") ?? "";
    expect(comment).toMatch(/^første linje (?:ord )+ord…$/u);
    expect([...comment].length).toBeLessThanOrEqual(90);
    expect([...comment].length).toBeGreaterThan(80);
  });
  test("of more than five the weightiest are shown: status before deadline before words before percentages", () => {
    const world = openWorld(planWith({}, {}, {}, {}, {}));
    world.says("2018-11-22", "I1", { progress: 0 });
    world.says("2018-11-22", "I2", { note: "ord" });
    for (const code of ["I3", "I4", "I5"]) world.says("2018-11-22", code, { status: "in-progress" });
    world.says("2018-11-22", "I6", { deadline: "2019-06-01" });
    const result = world.digest(MONDAY);
    expect(sectionOf(result, "news").map((line) => /I\d/u.exec(line)?.[0])).toEqual(["I2", "I3", "I4", "I5", "I6"]);
    expect(result.digest?.sections[0]?.heading).toBe("Nytt (5 av 6)");
    expect(result.digest?.verdict).toBe("Infrastruktur · uke 48 – 6 nye");
  });
  test("every line says which log rows are behind it", () => {
    const world = openWorld();
    world.says("2018-11-20", "I2", { progress: 10 });
    const first = world.says("2018-11-21", "I1", { progress: 10 });
    world.undo("2018-11-21", world.says("2018-11-21", "I1", { progress: 90 }));
    const second = world.says("2018-11-22", "I1", { note: "møte" });
    const line = world.digest(MONDAY).digest?.sections[0]?.lines[0];
    expect(line).toMatchObject({ activity: "I1", entries: [first.id, second.id] });
  });
});

describe("deadlines to come", () => {
  test("within 14 days, the earliest first, and none that are closed", () => {
    const world = openWorld(
      planWith(
        { deadline: "2019-02-18" },
        { deadline: "2019-02-11" },
        { deadline: "2019-02-19" },
        { deadline: "2019-02-05" },
      ),
    );
    world.says("2019-02-01", "I6", { status: "done", progress: 100 });
    const result = world.digest("2019-02-04");
    expect(sectionOf(result, "coming")).toEqual(["11.2. I4 Tiltak 4", "18.2. I3 Tiltak 3"]);
    expect(result.digest?.verdict).toContain("2 frister innen to uker");
  });
  test("one that is due today is still to come", () => {
    const world = openWorld(planWith({ deadline: "2019-02-04" }));
    expect(sectionOf(world.digest("2019-02-04"), "coming")).toEqual(["4.2. I3 Tiltak 3"]);
  });
  test.each([
    ["2018-12-10", "2018-12-23", "1 frist før jul"],
    ["2018-12-17", "2018-12-27", "1 frist innen to uker"],
    ["2018-11-26", "2018-12-15", "1 frist før jul"],
    ["2019-04-08", "2019-04-17", "1 frist før påske"],
    ["2019-04-08", "2019-04-18", "1 frist innen to uker"],
    ["2019-07-01", "2019-07-05", "1 frist før fellesferien"],
    ["2019-03-18", "2019-03-20", "1 frist innen to uker"],
  ])("on %s a deadline of %s is «%s»", (today, deadline, words) => {
    const world = openWorld(planWith({ deadline }));
    world.says(today, "I2", { status: "done", progress: 100 });
    expect(world.digest(today).digest?.verdict).toContain(words);
  });
  test("before Christmas a deadline three weeks ahead is told, but is no reason to post", () => {
    const world = openWorld(planWith({ deadline: "2018-12-15" }));
    world.digest("2018-11-19");
    expect(world.digest("2018-11-26").digest).toBeNull();
    world.says("2018-11-26", "I1", { progress: 10 });
    expect(sectionOf(world.digest("2018-11-27"), "coming")).toEqual(["15.12. I3 Tiltak 3"]);
  });
});

describe("the first digest of a channel", () => {
  const nobody = { verbatim: null, roles: [] };

  test("says what is missing, once: nobody responsible, the deadline that is needed, nothing heard", () => {
    const world = openWorld(planWith({ responsible: nobody, kind: "ongoing" }, { responsible: nobody }));
    expect(textOf(world.digest(MONDAY))).toBe(
      [
        "Infrastruktur · uke 48 – 2 uten ansvarlig",
        "Trenger dere",
        "👤 Ingen ansvarlig · I3 Tiltak 3",
        "👤 Ingen ansvarlig · I4 Tiltak 4",
        "Mangler frist: I1, I4",
        "Stille: 4 uten melding ennå",
        "Alle 4: 3 ikke startet · 1 løpende",
        "[Oppdater] [Hele området]",
      ].join("\n"),
    );
    expect(textOf(world.digest("2018-12-03"))).toBe("(silent)");
    world.says("2018-12-04", "I1", { progress: 10 });
    expect(textOf(world.digest("2018-12-10"))).not.toContain("Mangler frist");
  });
  test("comes also where all that is missing is a word from anybody", () => {
    const first = openWorld({ ...smallPlan, activities: planWith({ kind: "ongoing" }).activities.slice(-1) });
    expect(textOf(first.digest(MONDAY)).split("\n").slice(0, 2)).toEqual([
      "Infrastruktur · uke 48 – 1 uten melding ennå",
      "Stille: 1 uten melding ennå",
    ]);
    expect(first.digest("2018-12-03").digest).toBeNull();
  });
  test("tells what is missing beside its news, in twelve lines", () => {
    const world = openWorld(planWith(...Array.from({ length: 9 }, () => ({ responsible: nobody }))));
    for (const code of ["I1", "I3", "I4"]) world.says("2018-11-22", code, { note: `${"lang ".repeat(40)}slutt` });
    world.says("2018-11-22", "I2", { deadline: "2018-12-01" });
    const lines = textOf(world.digest(MONDAY)).split("\n");
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines).toContain("Mangler frist: I1, I3, I4, I5, I6, I7, I8 og 3 til");
    expect(lines[0]).toBe("Infrastruktur · uke 48 – 9 uten ansvarlig, 4 nye, 1 frist før jul");
  });
  test("nothing missing and nothing new is silence", () => {
    const world = openWorld(planWith());
    world.says("2018-11-12", "I1", { deadline: "2019-06-01" });
    world.says("2018-11-12", "I2", {}, { kind: "confirmation" });
    const result = digestFor({
      area: "infrastruktur",
      week: weekOf(MONDAY),
      today: MONDAY,
      snapshot: world.snapshot(),
      entries: [],
      memory: NO_MEMORY,
    });
    expect(result).toMatchObject({ digest: null, reason: "nothing-to-say" });
  });
});

describe("the silent and the sums", () => {
  test("«uendret» takes an activity off the line about silence", () => {
    const world = openWorld();
    world.says("2018-11-22", "I1", { progress: 10 });
    expect(world.digest("2018-11-23").digest?.quiet).toBe("Stille: 1 uten melding ennå");
    world.says("2018-11-24", "I1", { progress: 20 });
    world.says("2018-11-24", "I2", {}, { kind: "confirmation" });
    expect(world.digest(MONDAY).digest?.quiet).toBeNull();
  });
  test("an internal note leaves no trace there either", () => {
    const world = openWorld();
    world.says("2018-11-21", "I1", { progress: 10 });
    world.says("2018-11-22", "I2", { note: "hemmelig", internal: true });
    expect(world.digest(MONDAY).digest?.quiet).toBe("Stille: 1 uten nytt");
  });
  test("the sums add up to the area's count", () => {
    const world = openWorld(planWith({}, { kind: "ongoing" }));
    world.says("2018-11-22", "I1", { status: "done", progress: 100 });
    const { digest } = world.digest(MONDAY);
    expect(digest?.sums).toBe("Alle 4: 1 fullført · 2 ikke startet · 1 løpende");
    expect(Object.values(digest?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(4);
  });
});

describe("silence", () => {
  const MONDAYS = Array.from({ length: 11 }, (_, index) =>
    new Date(Date.UTC(2019, 1, 4 + 7 * index)).toISOString().slice(0, 10),
  );

  test("nothing new, due or overdue: four silent weeks, then one line, then four again", () => {
    const world = openWorld();
    world.says("2019-01-24", "I2", { status: "done", progress: 100 });
    world.digest("2019-01-28");
    const told = MONDAYS.slice(0, 10).map((monday) => textOf(world.digest(monday)).split("\n")[0]);
    const silent = Array(4).fill("(silent)");
    expect(told).toEqual([
      ...silent,
      "Infrastruktur · uke 10 – ingenting nytt siden uke 5",
      ...silent,
      "Infrastruktur · uke 15 – ingenting nytt siden uke 10",
    ]);
  });
  test("the one line still says what is stopped or delayed", () => {
    const world = openWorld();
    world.says("2019-01-24", "I1", { status: "delayed" });
    world.says("2019-01-24", "I2", { status: "done", progress: 100 });
    world.digest("2019-01-28");
    const told = MONDAYS.slice(0, 5).map((monday) => textOf(world.digest(monday)));
    expect(told.at(-1)).toBe(
      "Infrastruktur · uke 10 – 1 forsinket, ingenting nytt siden uke 5\n[Oppdater] [Hele området]",
    );
  });
  test("a deadline that has passed is told three weeks, then the responsible alone are asked", () => {
    const world = openWorld(planWith({ deadline: "2019-02-01" }));
    world.says("2019-01-24", "I2", { status: "done", progress: 100 });
    world.digest("2019-01-28");
    const told = MONDAYS.slice(0, 4).map((monday) => sectionOf(world.digest(monday), "needs"));
    expect(told).toEqual([...Array(3).fill(["⏰ Fristen var 1.2. · I3 Tiltak 3"]), []]);
  });
  test("the result says why there is none", () => {
    const world = openWorld();
    world.digest("2018-10-01");
    expect(world.digest("2018-10-08")).toMatchObject({ digest: null, reason: "nothing-to-say" });
  });
  test("silent weeks keep the window open: nothing falls between", () => {
    const world = openWorld();
    world.says("2019-01-24", "I2", { status: "done", progress: 100 });
    world.digest("2019-01-28");
    world.says("2019-01-29", "I1", {}, { kind: "confirmation" });
    expect(world.digest("2019-02-04").digest).toBeNull();
    world.says("2019-02-06", "I1", { note: "nå skjer det" });
    expect(world.digest("2019-02-11").digest?.sections[0]?.heading).toBe("Nytt siden uke 5");
  });
  test("the first one after a pause is one «Siden sist»", () => {
    const world = openWorld();
    world.says("2018-12-13", "I2", { status: "done", progress: 100 });
    world.digest("2018-12-17");
    world.says("2018-12-27", "I1", { progress: 10 });
    const { digest } = world.digest("2019-01-07");
    expect(digest?.kind).toBe("since-last");
    expect(digest?.sections[0]?.heading).toBe("Siden sist, uke 51");
    world.says("2019-01-08", "I1", { progress: 20 });
    expect(world.digest("2019-01-14").digest?.kind).toBe("weekly");
  });
});
