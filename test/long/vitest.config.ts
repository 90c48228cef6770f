import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { SETTINGS } from "../vitest.config.ts";

const TESTS = fileURLToPath(new URL("..", import.meta.url));

/** All properties are tried with this seed, so that a run can be repeated: `PROPERTY_SEED=… npm run test:long`. */
const seed = process.env.PROPERTY_SEED ?? String(randomInt(2 ** 31));

/** So many times as often as in `npm test`. */
const RUNS = process.env.PROPERTY_RUNS ?? "10";

/** Files with properties, by what they import. */
const withProperties = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts") && /from "fast-check"/.test(readFileSync(`${TESTS}/${file}`, "utf8")))
  .map((file) => `test/${file}`);

/** `npm run test:long`: what takes minutes, and the properties with other values each time. */
export default defineConfig({
  test: {
    ...SETTINGS,
    include: ["test/long/**/*.test.ts", ...withProperties],
    env: { PROPERTY_SEED: seed, PROPERTY_RUNS: RUNS },
    // A property that goes on for as long as it may, several times over.
    testTimeout: 20 * 60_000,
  },
});
