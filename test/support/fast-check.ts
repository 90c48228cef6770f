/**
 * What `import fc from "fast-check"` gives the tests: an alias in `test/vitest.config.ts`. In `npm test` every property is
 * tried with the same values each time, so that the command proves the same for everybody. `npm run test:long` takes
 * other values each time, and more of them; what each property was tried with is printed, and a counterexample with its
 * path. A counterexample that was found becomes an example in an ordinary test.
 */
import { createRequire } from "node:module";
import { expect } from "vitest";

type FastCheck = typeof import("fast-check");

// An import would lead back here.
const real = createRequire(import.meta.url)("fast-check") as FastCheck;

/** Any number would do. */
const FIXED_SEED = 20_181_126;

/** fast-check's own number of runs. */
const USUAL_RUNS = 100;

/** In the long run no property goes on for longer, ms. */
const LONGEST_MS = 60_000;

interface Details {
  failed: boolean;
  numRuns: number;
  seed: number;
  counterexamplePath: string | null;
}

const { PROPERTY_SEED, PROPERTY_RUNS } = process.env;

/** The same each time; in the long run other ones, told. */
function parametersFor(given: { numRuns?: number } = {}) {
  if (PROPERTY_SEED === undefined) return { seed: FIXED_SEED, ...given };
  const name = expect.getState().currentTestName ?? "";
  const tell = ({ seed, numRuns, failed, counterexamplePath }: Details) => {
    console.log(`seed ${seed}, ${numRuns} runs${failed ? `, path "${counterexamplePath}"` : ""}: ${name}`);
  };
  return {
    ...given,
    seed: Number(PROPERTY_SEED),
    numRuns: (given.numRuns ?? USUAL_RUNS) * Number(PROPERTY_RUNS ?? 1),
    interruptAfterTimeLimit: LONGEST_MS,
    reporter: (details: Details) => {
      tell(details);
      if (details.failed) throw new Error(real.defaultReportMessage(details as never));
    },
  };
}

const assert: FastCheck["assert"] = ((property: never, given?: { numRuns?: number }) =>
  real.assert(property, parametersFor(given))) as FastCheck["assert"];

// biome-ignore lint/style/noDefaultExport: stands for a module that has one.
export default { ...real, assert };
