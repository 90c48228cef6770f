/** Refusing to run: one clear line on standard error, exit ≠ 0, never a stack trace. */
import { START_TROUBLE } from "../../src/texts/operator.ts";

/** Error classes whose message is written for the person at the terminal. */
const FOR_PEOPLE = new Set(["ConfigError", "DatabaseError", "PlanFileError", "UsageError"]);

/** Runs the program; what it throws ends it. Expected trouble says what to do, the unexpected its name and code. */
export async function runOrRefuse(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    console.error(
      error instanceof Error && FOR_PEOPLE.has(error.name) ? error.message : START_TROUBLE.unexpected(nameOf(error)),
    );
    process.exit(1);
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as NodeJS.ErrnoException).code;
  return code === undefined ? `${error.name}: ${error.message}` : code;
}
