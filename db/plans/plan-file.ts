/**
 * Reads `db/plans/*.yaml`. This is the only way to yaml and zod (via `plan-schema.ts`): import it only where a plan is
 * read or checked, by `await import(…)`, since loading the two costs start-up time. `planFileHash` in `plan-hash.ts`
 * tells without them whether that is needed.
 */
import { readFileSync } from "node:fs";
import { type Alias, type Document, type ErrorCode, isNode, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Plan } from "../../src/model/plan.ts";
import * as say from "../../src/texts/plan-file.ts";
import { crossChecks } from "./plan-cross-checks.ts";
import { hashOf, reasonOf } from "./plan-hash.ts";
import { type PlanProblem, pathText } from "./plan-problem.ts";
import { planSchema } from "./plan-schema.ts";

/** The file is no sound plan. `message` has one line for each problem: `file:line path: what is wrong. What to do.` */
export class PlanFileError extends Error {
  /** The lines of the message. */
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    // What a person typed into the file is quoted, and must not break the line in two.
    const lines = problems.map((problem) => problem.replace(/[\p{C}\s]+/gu, " "));
    super(lines.join("\n"));
    this.name = "PlanFileError";
    this.problems = lines;
  }
}

/** A sentence for each kind of fault that the library tells apart: its own are English. */
const FAULTS: Record<ErrorCode, string> = say.YAML_FAULTS;

/** A parsed file, and where in it each node stands. */
interface Source {
  file: string;
  document: Document;
  lines: LineCounter;
}

/** The line of the deepest part of `path` that the file has: a missing field is shown at what should have had it. */
function lineOf({ document, lines }: Source, path: PlanProblem["path"]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** `activities[5]` says little: with the activity's code beside it, when it has one (or nearly one). */
function codeBeside({ document }: Source, path: PlanProblem["path"]): string {
  const code = path[0] === "activities" && path.length > 1 ? document.getIn([path[0], path[1], "code"]) : undefined;
  return typeof code === "string" && /^\S{1,6}$/.test(code) ? ` (${code})` : "";
}

function problemLine(source: Source, { path, text }: PlanProblem): string {
  const where = `${source.file}:${lineOf(source, path)}`;
  return path.length === 0 ? `${where}: ${text}` : `${where} ${pathText(path)}${codeBeside(source, path)}: ${text}`;
}

/** The type of a value, in zod's words. */
function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A zod issue in our words; texts that the schema itself gives are ours already. */
function issueText(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "unrecognized_keys") return say.unknownFields(issue.keys);
  if (value === undefined) return say.missingField();
  if (issue.code === "invalid_type") return say.wrongType(issue.expected, typeOf(value));
  if (issue.code === "invalid_value") return say.notOneOf(issue.values.map(String));
  return issue.message;
}

/** The value at a path of plain data, undefined where there is none. */
function valueAt(data: unknown, path: PlanProblem["path"]): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  );
}

function shapeProblems(data: unknown, issues: readonly z.core.$ZodIssue[]): PlanProblem[] {
  return issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== "symbol");
    return { path, text: issueText(issue, valueAt(data, path)) };
  });
}

/** The file's contents as plain data. An alias (`*name`) to nothing, or aliases without end, show only here. */
function plainData({ file, document, lines }: Source): unknown {
  try {
    return document.toJS();
  } catch {
    const aliases: Alias[] = [];
    visit(document, { Alias: (_key, alias) => void aliases.push(alias) });
    const lost = aliases.find((alias) => alias.resolve(document) === undefined);
    const { line } = lines.linePos((lost ?? aliases[0])?.range?.[0] ?? 0);
    throw new PlanFileError([`${file}:${line}: ${lost === undefined ? say.ENDLESS_ALIASES : FAULTS.BAD_ALIAS}`]);
  }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new PlanFileError([say.unreadableFile(path, reasonOf(error))]);
  }
}

/**
 * Reads a plan from YAML text. `file` is its name in messages.
 * Throws `PlanFileError`: first all faults of the YAML; if none, all of the shape; if none, all of what belongs together.
 */
export function parsePlan(yaml: string, file: string): Plan {
  return read(yaml, file).plan;
}

/** The same; and whether the file itself says which line it belongs to. */
function read(yaml: string, file: string): { plan: Plan; isLineWritten: boolean } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const line = (offset: number) => `${file}:${lines.linePos(offset).line}`;
    throw new PlanFileError(document.errors.map(({ pos, code }) => `${line(pos[0])}: ${FAULTS[code]}`));
  }
  const source: Source = { file, document, lines };
  const refuse = (problems: readonly PlanProblem[]) =>
    new PlanFileError(problems.map((problem) => problemLine(source, problem)));
  const data = plainData(source);
  if (data === null) throw refuse([{ path: [], text: say.EMPTY_FILE }]);
  const shaped = planSchema.safeParse(data);
  if (!shaped.success) throw refuse(shapeProblems(data, shaped.error.issues));
  const problems = crossChecks(shaped.data);
  if (problems.length > 0) throw refuse(problems);
  return { plan: shaped.data, isLineWritten: typeof valueAt(data, ["line"]) === "string" };
}

/**
 * Reads and checks a plan file. `hash` is the SHA-256 of its bytes in hex; it changes when the file does. `isLineWritten`:
 * whether it names its line, which else is made of the organisation's name.
 * Throws `PlanFileError` when it cannot be opened or is no sound plan.
 */
export function readPlanFile(path: string): { plan: Plan; isLineWritten: boolean; hash: string } {
  const bytes = readBytes(path);
  return { ...read(bytes.toString("utf8"), path), hash: hashOf(bytes) };
}
