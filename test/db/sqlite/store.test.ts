import { describe, expect, it } from "vitest";
import { openStore } from "../../../db/sqlite/store.ts";
import { batch, planSource } from "../../support/database.ts";

describe("the memory of the bot", () => {
  it("works without a file", async () => {
    const store = await openStore({ file: ":memory:", plan: planSource() });
    expect((await store.append(batch("slack:1"))).outcome).toBe("stored");
    await store.close();
  });

  it("does not hide a mistake in the program, such as use after it was closed, as trouble with storing", async () => {
    const store = await openStore({ file: ":memory:", plan: planSource() });
    await store.close();
    await expect(store.append(batch("slack:1"))).rejects.toThrow(TypeError);
  });
});
