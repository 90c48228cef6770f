import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLog } from "../../adapters/shared/log.ts";

/** A log whose lines are kept. */
function kept() {
  const [out, troubles]: [string[], string[]] = [[], []];
  return {
    out,
    troubles,
    log: createLog(
      (line) => out.push(line),
      (line) => troubles.push(line),
    ),
  };
}

describe("the program's log", () => {
  test("tells what is as it should be apart from what somebody must look at", () => {
    const { log, out, troubles } = kept();
    log.info("Aktivitet kjører");
    log.warn("Ingen administrator");
    log.error("slack post: ratelimited");
    expect([out, troubles]).toEqual([["Aktivitet kjører"], ["Ingen administrator", "slack post: ratelimited"]]);
  });

  test("names a fault by its reference, its kind and where it happened, and holds nothing of what it says", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zæøå]{6,12}$/), { minLength: 1, maxLength: 4 }), (words) => {
        const { log, troubles } = kept();
        log.unexpected("A1B2", new TypeError(words.map((word) => `hemmelig-${word}`).join("\n    at ")));
        const [line = ""] = troubles;
        expect(line).toMatch(/^unexpected A1B2: TypeError\n {4}at /);
        expect(line).not.toContain("hemmelig");
      }),
    );
  });

  test("can be told of anything that is thrown, and does not repeat it", () => {
    const { log, troubles } = kept();
    log.unexpected("A1", "Kari Moen");
    log.unexpected("A2", null);
    expect(troubles).toEqual(["unexpected A1: string\n", "unexpected A2: object\n"]);
  });
});
