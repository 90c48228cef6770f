/** Refusing to run: one clear line on standard error, exit ≠ 0, never a stack trace. */
import { START_TROUBLE } from "../../src/texts/operator.ts";
import { type Program, processShell, type Shell } from "./shell.ts";

/** Error classes whose message is written for the person at the terminal. */
const FOR_PEOPLE = new Set(["ConfigError", "DatabaseError", "PlanFileError", "UsageError"]);

/** Runs the program of this process, and ends the process where it could not; a server goes on. */
export async function runOrRefuse(program: Program): Promise<void> {
  const code = await exitCodeOf(program, processShell());
  if (code !== 0) process.exit(code);
}

/** Runs a program; what it throws is told. Expected trouble says what to do, the unexpected its name and code. */
export async function exitCodeOf(program: Program, shell: Shell): Promise<number> {
  try {
    return await program(shell);
  } catch (error) {
    const isExpected = error instanceof Error && FOR_PEOPLE.has(error.name);
    shell.log.error(isExpected ? error.message : START_TROUBLE.unexpected(nameOf(error)));
    return 1;
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as NodeJS.ErrnoException).code;
  return code === undefined ? `${error.name}: ${error.message}` : code;
}
