/** The plan that a database goes by, and what its file puts right. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/model/plan.ts";
import type { TakeIn } from "../../../src/plans/plan-take-in.ts";
import { batch, NOW, newEntry, planSource } from "../../support/database.ts";
import { smallPlan } from "../../support/plan.ts";
import type { Kit } from "./driver.ts";

/** The small plan with some activity's fields corrected, as a new file. */
function corrected(code: string, fields: Partial<Plan["activities"][number]>, plan: Plan = smallPlan): Plan {
  const activities = plan.activities.map((activity) =>
    activity.code === code ? { ...activity, ...fields } : activity,
  );
  return { ...plan, activities };
}

/** Opens the database as the service does, with this plan file, looks at it, and closes it. */
async function openedWith({ openStore, verified }: Kit, file: string, plan: Plan, hash: string) {
  const outcomes: TakeIn[] = [];
  const store = await openStore({ file, plan: planSource(plan, hash), takeIn: (outcome) => outcomes.push(outcome) });
  const snapshot = await store.read();
  const log = await store.log({ limit: 100 });
  await store.close();
  const { problems } = await verified(file);
  return { ...snapshot, log, problems, outcome: outcomes[0]?.kind };
}

/** A plan fills an empty database; the service takes in what is put right in its file. */
export function testPlan(kit: Kit): void {
  const { openStore, temporaryFile } = kit;
  describe("seeding the plan", () => {
    it("leaves no trace in the log the first time, and changes nothing the second", async () => {
      const file = temporaryFile();
      const first = await openedWith(kit, file, smallPlan, "a");
      const second = await openedWith(kit, file, smallPlan, "a");
      expect(first.log).toEqual([]);
      expect(second).toEqual(first);
    });

    it("does not even read a plan file that is the same as last time", async () => {
      const file = temporaryFile();
      await openedWith(kit, file, smallPlan, "a");
      const read = (): never => {
        throw new Error("read");
      };
      const takeIn = () => undefined;
      const unread = { ...planSource(), hash: () => "a", read };
      await (await openStore({ file, plan: unread, takeIn })).close();
      await expect(openStore({ file, plan: { ...unread, hash: () => "b" }, takeIn })).rejects.toThrow("read");
    });

    it("does not even look for the plan file when a question is asked of a database that has a plan (A3)", async () => {
      const file = temporaryFile();
      await openedWith(kit, file, smallPlan, "a");
      const gone = (): never => {
        throw new Error("looked");
      };
      const store = await openStore({ file, plan: { hash: gone, read: gone, at: NOW } });
      expect((await store.read()).plan).toEqual(smallPlan);
      await store.close();
    });

    it("tells of each corrected activity once, and the updates stay as they were", async () => {
      const file = temporaryFile();
      const store = await openStore({ file, plan: planSource(smallPlan, "a") });
      await store.append(batch("slack:1"));
      await store.close();
      const before = await openedWith(kit, file, smallPlan, "a");
      const plan = corrected("I1", {
        title: "Bredbånd til alle husstander",
        funding: { verbatim: "NTB", sources: [] },
      });
      for (const _time of [1, 2]) {
        const after = await openedWith(kit, file, { ...plan, vision: "Ny visjon" }, "b");
        expect(after.plan.vision).toBe("Ny visjon");
        expect(after.log.slice(1)).toEqual(before.log);
        expect(after.log[0]).toMatchObject({
          kind: "plan-change",
          activity: "I1",
          author: null,
          note: "Rettet i planen: tittel, finansiering",
          before: {},
          after: {},
        });
        expect(after.states.get("I1")).toEqual({ ...before.states.get("I1"), lastEntry: 2 });
        expect(after.problems).toEqual([]);
      }
    });

    it("tells of it again when a correction is taken back", async () => {
      const file = temporaryFile();
      await openedWith(kit, file, smallPlan, "a");
      const plan = corrected("I1", { title: "Bredbånd" });
      for (const [again, hash] of [plan, smallPlan, plan, smallPlan].entries()) {
        const { log } = await openedWith(kit, file, hash, hash === plan ? "b" : "a");
        expect(log).toHaveLength(again + 1);
      }
    });

    it("writes nothing in the log when only the file's layout or a text outside the activities is corrected", async () => {
      const file = temporaryFile();
      await openedWith(kit, file, smallPlan, "a");
      const { log, plan } = await openedWith(kit, file, { ...smallPlan, vision: "Ny visjon" }, "b");
      expect([log, plan.vision]).toEqual([[], "Ny visjon"]);
    });

    it("moves a deadline that the plan corrects, but not one that somebody has set since", async () => {
      const file = temporaryFile();
      const store = await openStore({ file, plan: planSource(smallPlan, "a") });
      await store.append(batch("slack:1", newEntry({ activity: "I2" })));
      await store.append(batch("slack:2", newEntry({ after: { deadline: "2019-06-30" }, before: { deadline: null } })));
      await store.close();
      const plan = corrected("I1", { deadline: "2020-01-01" }, corrected("I2", { deadline: "2019-01-31" }));
      const { states, problems } = await openedWith(kit, file, plan, "b");
      expect(states.get("I1")?.deadline).toBe("2019-06-30");
      expect(states.get("I2")).toMatchObject({ deadline: "2019-01-31", progress: 60 });
      expect(problems).toEqual([]);
    });
  });
}
