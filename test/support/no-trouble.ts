import { createLog } from "../../adapters/shared/log.ts";

/** For a server in a test: a route that throws is told to vitest, and fails the run. */
export function noTrouble(_kind: string, error: unknown): never {
  throw error;
}

/** For a bot in a test: what it tells the operator stands in the test's output. */
export const testLog = createLog(
  (line) => console.log(line),
  (line) => console.error(line),
);
