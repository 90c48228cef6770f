/** For a server in a test: a route that throws is told to vitest, and fails the run. */
export function noTrouble(_kind: string, error: unknown): never {
  throw error;
}
