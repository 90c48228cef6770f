/** Who is asked about what on Thursdays, and what nobody answers for (`digest.md`, «The private nudge»). */
import { describe, expect, test } from "vitest";
import { adviserCard, nudgeCard } from "../../src/cards/nudge.ts";
import { cardText } from "../../src/cards/text.ts";
import type { Absence } from "../../src/model/nudge.ts";
import { addDays, type IsoDate } from "../../src/model/week.ts";
import { adviserListOn, nudgesOn } from "../../src/weekly/nudge.ts";
import { openWorld, planWith } from "../support/digest-world.ts";
import { buttonsOf } from "../support/region.ts";

const THURSDAY = "2018-11-29";

type World = ReturnType<typeof openWorld>;

/** Everybody has just said something about everything. */
function freshWorld(world: World, today: IsoDate = THURSDAY): World {
  for (const code of world.states.keys()) world.says(addDays(today, -1), code, {}, { kind: "confirmation" });
  world.holds("anne", "regionradgiver");
  return world;
}

function asked(world: World, today: IsoDate = THURSDAY, absences: Absence[] = []): Record<string, string[]> {
  const nudges = nudgesOn(world.snapshot(), absences, today);
  return Object.fromEntries(nudges.map(({ person, items }) => [person, items.map(({ activity }) => activity.code)]));
}

describe("who is asked about what", () => {
  test("nobody, when everything was heard of this week", () => {
    expect(asked(freshWorld(openWorld()))).toEqual({});
  });
  test("the holder of the responsible role, after 21 days without a word, not after 20", () => {
    const world = freshWorld(openWorld());
    world.says("2018-11-08", "I1", {}, { kind: "confirmation" });
    expect(asked(world, "2018-11-28")).toEqual({});
    expect(asked(world, "2018-11-29")).toEqual({ anne: ["I1"] });
  });
  test("about what is ongoing after 84 days", () => {
    const world = freshWorld(openWorld(planWith({ kind: "ongoing" })));
    world.says("2018-09-06", "I3", {}, { kind: "confirmation" });
    expect(asked(world, "2018-11-28")).toEqual({});
    expect(asked(world, "2018-11-29")).toEqual({ anne: ["I3"] });
  });
  test("about what is due before the next round, and what is overdue, those first", () => {
    const world = freshWorld(
      openWorld(planWith({ deadline: "2018-12-05" }, { deadline: "2018-11-20" }, { deadline: "2018-12-06" })),
    );
    for (const code of ["I3", "I4", "I5"]) world.says("2018-11-19", code, {}, { kind: "confirmation" });
    expect(asked(world)).toEqual({ anne: ["I4", "I3"] });
  });
  test("about what is ongoing and past the deadline that it was given, never about what is done or dropped", () => {
    const late = { deadline: "2018-11-20" };
    const world = freshWorld(openWorld(planWith({ kind: "ongoing", ...late }, late, late)));
    world.says("2018-10-01", "I4", { status: "done", progress: 100 });
    world.says("2018-10-01", "I5", { status: "dropped" });
    world.says("2018-11-10", "I3", {}, { kind: "confirmation" });
    expect(asked(world)).toEqual({ anne: ["I3"] });
  });
  test("it stops as soon as it is answered, with an update or with «uendret», also when it is still overdue", () => {
    for (const kind of ["update", "confirmation"] as const) {
      const world = freshWorld(openWorld(planWith({ deadline: "2018-11-20" })));
      world.says("2018-11-19", "I3", { progress: 10 });
      expect(asked(world)).toEqual({ anne: ["I3"] });
      world.says(THURSDAY, "I3", kind === "update" ? { note: "snart" } : {}, { kind });
      expect(asked(world)).toEqual({});
      expect(asked(world, "2018-12-06").anne ?? []).not.toContain("I3");
      expect(asked(world, "2018-12-13").anne).toContain("I3");
    }
  });
  test("where nobody holds the main role, the holder of the next is asked", () => {
    const roles = [
      { role: "regional-naeringssjef", main: true },
      { role: "regionradgiver", main: false },
    ];
    const world = freshWorld(openWorld(planWith({ responsible: { verbatim: null, roles } })));
    world.says("2018-10-01", "I3", {}, { kind: "confirmation" });
    expect(asked(world)).toEqual({ anne: ["I3"] });
    world.holds("kari", "regional-naeringssjef");
    expect(asked(world)).toEqual({ kari: ["I3"] });
  });
  test("one message each, with everything in it", () => {
    const world = freshWorld(openWorld());
    world.holds("bo", "regionradgiver");
    for (const code of ["I1", "K1"]) world.says("2018-10-01", code, {}, { kind: "confirmation" });
    expect(asked(world)).toEqual({ anne: ["I1", "K1"], bo: ["I1", "K1"] });
  });
});

describe("stille til", () => {
  const away = (until: IsoDate, deputy: string | null = null): Absence => ({ person: "anne", until, deputy });
  function silentWorld(): World {
    const world = freshWorld(openWorld());
    world.says("2018-10-01", "I1", {}, { kind: "confirmation" });
    return world;
  }

  test("nothing up to and including the day, then everything again", () => {
    expect(asked(silentWorld(), THURSDAY, [away(THURSDAY)])).toEqual({});
    expect(asked(silentWorld(), THURSDAY, [away("2018-11-28")])).toEqual({ anne: ["I1"] });
  });
  test("a deputy is asked instead, and told for whom", () => {
    const world = silentWorld();
    world.holds("bo", "ingenting");
    const [nudge] = nudgesOn(world.snapshot(), [away("2018-12-24", "bo")], THURSDAY);
    expect(nudge).toMatchObject({ person: "bo", items: [{ onBehalfOf: "anne" }] });
    if (nudge === undefined) throw new Error("somebody is asked");
    expect(cardText(nudgeCard(nudge, world.snapshot(), THURSDAY))).toContain("Du er stedfortreder for anne.");
  });
  test("two who stand in for each other and both are away are left in peace", () => {
    const absences = [away("2018-12-24", "bo"), { person: "bo", until: "2018-12-24", deputy: "anne" }];
    expect(asked(silentWorld(), THURSDAY, absences)).toEqual({});
  });
  test("a deputy who holds the role too is asked once", () => {
    const world = silentWorld();
    world.holds("bo", "regionradgiver");
    expect(asked(world, THURSDAY, [away("2018-12-24", "bo")])).toEqual({ bo: ["I1"] });
  });
});

describe("the message", () => {
  function cardFor(world: World, today: IsoDate = THURSDAY) {
    const [nudge] = nudgesOn(world.snapshot(), [], today);
    if (nudge === undefined) throw new Error("somebody is asked");
    const card = nudgeCard(nudge, world.snapshot(), today);
    return { card, text: cardText(card), buttons: buttonsOf({ card } as Parameters<typeof buttonsOf>[0]) };
  }

  test("each item has its one-tap answers; an ongoing one is not asked whether it is done", () => {
    const world = freshWorld(openWorld(planWith({ kind: "ongoing" })));
    for (const code of ["I1", "I3"]) world.says("2018-08-01", code, { progress: code === "I1" ? 20 : null }, {});
    const { buttons } = cardFor(world);
    expect(buttons.map(({ label }) => label)).toEqual([
      ...["Uendret", "I gang", "Forsinket", "Fullført"],
      ...["Uendret", "I gang", "Forsinket"],
    ]);
  });
  test("the status it has already is answered as unchanged, so that every tap counts", () => {
    const world = freshWorld(openWorld());
    world.says("2018-10-01", "I1", { status: "delayed" });
    const { buttons } = cardFor(world);
    expect(buttons.find(({ label }) => label === "Forsinket")?.command).toMatchObject({
      name: "confirm",
      activity: { code: "I1" },
    });
    expect(buttons.find(({ label }) => label === "I gang")?.command).toMatchObject({
      name: "update",
      fields: { status: "in-progress" },
    });
    expect(buttons.find(({ label }) => label === "Fullført")?.command).toMatchObject({
      fields: { status: "done", progress: 100 },
    });
  });
  test("says why: silent, due or overdue", () => {
    const world = freshWorld(openWorld(planWith({ deadline: "2018-12-03" }, { deadline: "2018-11-20" })));
    for (const code of ["I1", "I3", "I4"]) world.says("2018-10-18", code, { status: "in-progress" });
    const { text } = cardFor(world);
    expect(text).toContain("🟢 I gang · Ingen melding på 6 uker");
    expect(text).toContain("🟢 I gang · Fristen er 3.12. (om 4 dager)");
    expect(text).toContain("🟢 I gang · Fristen var 20.11. (for 9 dager siden)");
  });
  test("five at most, and how many more there are", () => {
    const world = openWorld(planWith({}, {}, {}, {}));
    world.holds("anne", "regionradgiver");
    const { text, buttons } = cardFor(world);
    expect(text).toContain("9 aktiviteter".replace("9", String(world.states.size)));
    expect(text).toContain(`… og ${world.states.size - 5} til`);
    expect(buttons.at(-1)?.command).toEqual({ name: "mine" });
  });
});

describe("the regional adviser's own list", () => {
  test("holds what three rounds have not answered, and what nobody could be asked about", () => {
    const world = freshWorld(
      openWorld(planWith({ responsible: { verbatim: null, roles: [{ role: "regional-naeringssjef", main: true }] } })),
    );
    world.says("2018-10-18", "I1", {}, { kind: "confirmation" }); // 42 days: asked three times
    world.says("2018-10-19", "I2", {}, { kind: "confirmation" }); // 41 days
    world.says("2018-11-08", "I3", {}, { kind: "confirmation" }); // nobody to ask
    const { unanswered } = adviserListOn(world.snapshot(), THURSDAY);
    expect(unanswered.map(({ activity }) => activity.code)).toEqual(["I1", "I3"]);
  });
  test("holds the roles without a holder with their open activities, and activities without anybody", () => {
    const nobody = { verbatim: null, roles: [] };
    const role = { verbatim: null, roles: [{ role: "regional-naeringssjef", main: true }] };
    const world = freshWorld(
      openWorld(planWith({ responsible: nobody }, { responsible: role }, { responsible: role })),
    );
    world.says("2018-11-20", "I5", { status: "done", progress: 100 });
    const list = adviserListOn(world.snapshot(), THURSDAY);
    expect(list.withoutHolder).toEqual([{ role: "regional-naeringssjef", activities: ["I4"] }]);
    expect(list.withoutResponsible).toEqual(["I3"]);
    const text = cardText(adviserCard(list, world.snapshot(), THURSDAY));
    expect(text).toContain("regional næringssjef: I4");
    expect(text).not.toContain("anne");
  });
  test("says so when there is nothing", () => {
    const world = freshWorld(openWorld());
    const text = cardText(adviserCard(adviserListOn(world.snapshot(), THURSDAY), world.snapshot(), THURSDAY));
    expect(text).toContain("Alt blir svart på, og alle roller har noen.");
  });
});
