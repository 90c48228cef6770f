/** Who waits for an answer waits for others no longer than the limit, and never takes its own delay for theirs. */
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTime } from "../../adapters/shared/in-time.ts";

const never = new Promise<string>(() => undefined);

test("what never comes is late, and what has come is not", async () => {
  expect(await inTime(20, never, () => "late")).toBe("late");
  expect(await inTime(20, Promise.resolve("here"), () => "late")).toBe("here");
  await expect(inTime(20, Promise.reject(new Error("no")), () => "late")).rejects.toThrow("no");
  await expect(
    inTime(20, never, () => {
      throw new Error("too late");
    }),
  ).rejects.toThrow("too late");
});

test("a process that was held up for longer than the limit still takes what has come meanwhile", async () => {
  const coming = (async () => {
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
    return "here";
  })();
  const asked = inTime(20, coming, () => "late");
  const until = process.hrtime.bigint() + 40_000_000n;
  while (process.hrtime.bigint() < until);
  expect(await asked).toBe("here");
});
