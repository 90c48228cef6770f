import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { openStore } from "../../../db/sqlite/store.ts";
import { planSource, temporaryFile } from "../../support/database.ts";
import { smallPlan } from "../../support/plan.ts";

const [first, ...others] = smallPlan.activities;
if (first === undefined) throw new Error("The small plan has no activities.");

describe("seeding the plan", () => {
  it("leaves everything as it was when the new plan cannot be stored", async () => {
    const file = temporaryFile();
    await (await openStore({ file, plan: planSource(smallPlan, "a") })).close();
    const connection = openDatabase(file);
    connection.exec("create trigger no_plan after insert on log begin select raise(abort, 'no'); end");
    connection.close();
    const plan = planSource({ ...smallPlan, activities: [{ ...first, title: "Ny" }, ...others] }, "b");
    await expect(openStore({ file, plan, takeIn: () => undefined })).rejects.toThrow("no");
    const store = await openStore({ file, plan: null });
    expect((await store.read()).plan).toEqual(smallPlan);
    await store.close();
  });
});
