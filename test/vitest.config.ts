import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { SlowFirst } from "./support/slow-first.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What all runs have in common. */
export const SETTINGS = {
  root: here(".."),
  // Properties are tried with the same values each time (`support/fast-check.ts`).
  alias: { "fast-check": here("support/fast-check.ts") },
  // Many files wait for programs, browsers and stand-ins: on two cores one file at a time would leave them idle.
  maxWorkers: 4,
  sequence: { sequencer: SlowFirst },
  reporters: ["default", here("support/slowest.ts")] as string[],
  // Only so that what waits in vain ends with a word: nothing here depends on how busy the machine is.
  testTimeout: 300_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
} as const;

const TESTS = here(".");

/** Files that start programs of their own. */
const PROCESS = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts") && !file.startsWith("long/"))
  .filter((file) => /support\/program|support\/racer|node:child_process/.test(readFileSync(`${TESTS}/${file}`, "utf8")))
  .map((file) => `test/${file}`);

const BROWSER = ["test/adapters/local/page.test.ts"];

/** Their code keeps nothing that another file could notice; loading it anew for each file is half of what they take. */
export const UNIT = ["bot", "db", "flows", "golden", "picture", "store", "understand", "weekly"];

const UNIT_FILES = UNIT.map((folder) => `test/${folder}/**/*.test.ts`);

const ELSEWHERE = ["test/long/**", ...BROWSER, ...PROCESS];

/** `npm test`. What takes minutes stands in `test/long`, for `npm run test:long`. */
export default defineConfig({
  test: {
    ...SETTINGS,
    projects: [
      { extends: true, test: { name: "unit", include: UNIT_FILES, exclude: ELSEWHERE, isolate: false } },
      {
        extends: true,
        test: { name: "adapters", include: ["test/**/*.test.ts"], exclude: [...ELSEWHERE, ...UNIT_FILES] },
      },
      { extends: true, test: { name: "process", include: PROCESS } },
      { extends: true, test: { name: "browser", include: BROWSER } },
    ],
  },
});
