/** Whose plan a database holds (`plan-life.md`, «Identity»): no start and no question puts another in its place (A3). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parsePlan } from "../../../db/plans/plan-file.ts";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { openStore } from "../../../db/sqlite/store.ts";
import { verifyLog } from "../../../db/sqlite/verify.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { judgePlan, type TakeIn } from "../../../src/plans/plan-take-in.ts";
import { batch, newEntry, planSource, temporaryFile } from "../../support/database.ts";
import { smallPlan } from "../../support/plan.ts";
import { plan, problemsOf } from "./plan-support.ts";

const [first, ...others] = smallPlan.activities;
if (first === undefined) throw new Error("The small plan has no activities.");

/** Plan files that somebody may start with, each under its own name. */
const FILES: Record<string, Plan> = {
  same: smallPlan,
  "a title put right": { ...smallPlan, activities: [{ ...first, title: "Fiber til alle" }, ...others] },
  "another deadline": { ...smallPlan, activities: [{ ...first, deadline: "2020-05-01" }, ...others] },
  "a respelt organisation": { ...smallPlan, organisation: { ...smallPlan.organisation, name: "Fjellregionen" } },
  "a code gone": { ...smallPlan, activities: others, retiredCodes: ["I1"] },
  "a code more": { ...smallPlan, activities: [...smallPlan.activities, { ...first, code: "I3", title: "Ny" }] },
  "an area gone": { ...smallPlan, areas: smallPlan.areas.map((area) => ({ ...area, slug: `${area.slug}-ny` })) },
  "the next plan": { ...smallPlan, id: "fjellregionen-2022", activities: [{ ...first, title: "Ladepunkter" }] },
  "another council's": { ...smallPlan, id: "sor", line: "sor", activities: [{ ...first, title: "Ladepunkter" }] },
  "another council's of the same id": { ...smallPlan, line: "sor" },
};

const open = async (file: string, name: string, outcomes?: TakeIn[]) => {
  const source = planSource(FILES[name], name);
  return openStore({ file, plan: source, ...(outcomes && { takeIn: (outcome: TakeIn) => outcomes.push(outcome) }) });
};

/** What the database holds, after a start of the service or a question with this plan file. */
async function openedWith(file: string, name: string, isService: boolean) {
  const outcomes: TakeIn[] = [];
  const store = await open(file, name, isService ? outcomes : undefined);
  const snapshot = await store.read();
  const log = await store.log({ limit: 100 });
  await store.close();
  return { ...snapshot, log, outcome: outcomes[0]?.kind };
}

describe("the plan of a database", () => {
  it.each([
    ["same", "unchanged"],
    ["a title put right", "corrected"],
    ["another deadline", "corrected"],
    ["a respelt organisation", "corrected"],
    ["a code gone", "other-codes"],
    ["a code more", "other-codes"],
    ["an area gone", "other-codes"],
    ["the next plan", "other-plan"],
    ["another council's", "other-line"],
    ["another council's of the same id", "other-line"],
  ])("started with %s: %s", async (name, outcome) => {
    const file = temporaryFile();
    const before = await openedWith(file, "same", true);
    const now = await openedWith(file, name, true);
    expect(now.outcome).toBe(outcome);
    expect(now.plan).toEqual(outcome === "corrected" ? FILES[name] : before.plan);
    if (outcome !== "corrected") expect(now.log).toEqual(before.log);
  });

  it("names the codes that have come and gone, and the areas that are gone", () => {
    const swapped = { ...smallPlan, activities: [...others, { ...first, code: "I9" }], areas: [] };
    expect(judgePlan(smallPlan, swapped)).toEqual({
      kind: "other-codes",
      added: ["I9"],
      gone: ["I1", "infrastruktur", "kommunikasjon"],
    });
  });

  it("keeps its line, its codes and what was said of them, whatever it is started or asked with", async () => {
    const step = fc.record({ name: fc.constantFrom(...Object.keys(FILES)), isService: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const file = temporaryFile();
        const store = await open(file, "same");
        await store.append(batch("slack:1", newEntry({ after: { status: "in-progress", progress: 60 } })));
        await store.close();
        for (const { name, isService } of steps) {
          const { plan: followed, states, log } = await openedWith(file, name, isService);
          expect([followed.id, followed.line]).toEqual([smallPlan.id, smallPlan.line]);
          expect(followed.activities.map(({ code }) => code)).toEqual(smallPlan.activities.map(({ code }) => code));
          expect(followed.activities.map(({ title }) => title)).not.toContain("Ladepunkter");
          expect(states.get("I1")).toMatchObject({ status: "in-progress", progress: 60 });
          expect(log.filter(({ kind }) => kind !== "plan-change")).toHaveLength(1);
        }
        const connection = openDatabase(file);
        expect(verifyLog(connection).problems).toEqual([]);
        connection.close();
      }),
      { numRuns: 25 },
    );
  });

  it("is filled once where several start at the same time, and the others go by what is there", async () => {
    const file = temporaryFile();
    openDatabase(file).close();
    const stores = await Promise.all(["same", "another council's", "the next plan"].map((name) => open(file, name)));
    const ids = await Promise.all(stores.map(async (store) => (await store.read()).plan.id));
    expect(new Set(ids).size).toBe(1);
    for (const store of stores) await store.close();
  });

  it("of today's version has the line of the organisation that its plan names, and takes in corrections", async () => {
    const file = temporaryFile();
    await openedWith(file, "same", true);
    const connection = openDatabase(file);
    connection.exec("update plan set document = json_remove(document, '$.line')");
    connection.close();
    expect((await openedWith(file, "another council's", true)).outcome).toBe("other-line");
    const corrected = await openedWith(file, "a title put right", true);
    expect(corrected).toMatchObject({ outcome: "corrected", plan: { line: "regionradet-for-fjellregionen" } });
  });

  it("is followed since it was put in, over all corrections of it", async () => {
    const file = temporaryFile();
    const late = (name: string, at: string) => ({ ...planSource(FILES[name], name), at });
    const opened = async (name: string, at: string) => {
      const store = await openStore({ file, plan: late(name, at), takeIn: () => undefined });
      const { followedSince } = await store.read();
      await store.close();
      return followedSince;
    };
    expect(await opened("same", "2018-11-26T09:00:00.000Z")).toBe("2018-11-26T09:00:00.000Z");
    expect(await opened("a title put right", "2019-03-01T09:00:00.000Z")).toBe("2018-11-26T09:00:00.000Z");
  });
});

describe("the line in a plan file", () => {
  const yaml = (line: unknown) => stringify({ ...plan, line });

  it("is the slug of the organisation's name where the file has none", () => {
    for (const line of [undefined, null]) {
      expect(parsePlan(yaml(line), "plan.yaml").line).toBe("regionradet-for-fjellregionen");
    }
    const nameless = { ...plan, line: null, organisation: { ...plan.organisation, name: "–" } };
    expect(parsePlan(stringify(nameless), "plan.yaml").line).toBe(plan.id);
  });

  it("is what the file says, in small letters, digits and hyphens", () => {
    expect(parsePlan(yaml("fjell-2"), "plan.yaml").line).toBe("fjell-2");
    expect(problemsOf(yaml("Fjell Regionen"))).toEqual([
      expect.stringContaining("line: kan bare ha a–z, 0–9 og binde"),
    ]);
  });
});
