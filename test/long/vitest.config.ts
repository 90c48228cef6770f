import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { SETTINGS, UNIT } from "../vitest.config.ts";

const TESTS = fileURLToPath(new URL("..", import.meta.url));

/** All properties are tried with this seed, so that a run can be repeated: `PROPERTY_SEED=… npm run test:long`. */
const seed = process.env.PROPERTY_SEED ?? String(randomInt(2 ** 31));

/** So many times as often as in `npm test`. */
const RUNS = process.env.PROPERTY_RUNS ?? "10";

/** Files with properties, by what they import. */
const withProperties = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts") && /from "fast-check"/.test(readFileSync(`${TESTS}/${file}`, "utf8")))
  .map((file) => `test/${file}`);

/** Those that share what they have loaded, as in `npm test`. */
const inUnit = withProperties.filter((file) => UNIT.some((folder) => file.startsWith(`test/${folder}/`)));

/** `npm run test:long`: what takes minutes, and the properties with other values each time. */
export default defineConfig({
  test: {
    ...SETTINGS,
    projects: [
      { extends: true, test: { name: "long", include: ["test/long/**/*.test.ts"] } },
      { extends: true, test: { name: "properties", include: inUnit, isolate: false } },
      { extends: true, test: { name: "adapters", include: withProperties.filter((file) => !inUnit.includes(file)) } },
    ],
    env: { PROPERTY_SEED: seed, PROPERTY_RUNS: RUNS },
    // A property that goes on for as long as it may, several times over.
    testTimeout: 20 * 60_000,
  },
});
