/** A newcomer is led by the compiler: what CONTRIBUTING says of a new status, command and platform, tried with the real one. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { ADDITIONS, BEGINNINGS, type Edit } from "./fixtures/additions/additions.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The house, with these changes: what is not on the way to a changed file is only pointed to. */
function changed(edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-additions-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const codes = new Map<string, string>();
  for (const { file, behind, add } of edits) {
    const code = codes.get(file) ?? readFileSync(join(ROOT, file), "utf8");
    expect(code, `${file} has no «${behind}» any more: put test/fixtures/additions right`).toContain(behind);
    codes.set(
      file,
      code.replaceAll(behind, () => behind + add),
    );
  }
  for (const name of ["src", "adapters", "db", "test", "tsconfig.json", "package.json", "node_modules"]) put(name);
  return folder;

  function put(path: string): void {
    const code = codes.get(path);
    const isOnTheWay = [...codes.keys()].some((file) => file.startsWith(`${path}/`));
    if (code !== undefined) writeFileSync(join(folder, path), code);
    else if (!isOnTheWay) symlinkSync(join(ROOT, path), join(folder, path));
    else {
      mkdirSync(join(folder, path));
      for (const name of readdirSync(join(ROOT, path))) put(`${path}/${name}`);
    }
  }
}

/** What the compiler says, an error each, with its file in front. */
async function complaints(folder: string): Promise<string[]> {
  const compiler = join(folder, "node_modules/typescript/bin/tsc");
  const run = promisify(execFile)(
    process.execPath,
    [compiler, "-p", folder, "--pretty", "false", "--preserveSymlinks", "--singleThreaded"],
    {
      cwd: folder,
      maxBuffer: 10_000_000,
    },
  );
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout.split(/\n(?=\S)/u).filter((line) => line.trim() !== "");
}

function fileOf(complaint: string): string {
  return complaint.split("(")[0] ?? "";
}

/** The files that CONTRIBUTING says the compiler leads to: the lines with a dash below the heading. */
function named(heading: string): string[] {
  const guide = readFileSync(join(ROOT, ".github/CONTRIBUTING.md"), "utf8");
  const section = guide.split(/^### /mu).find((one) => one.startsWith(`${heading}\n`)) ?? "";
  return [...section.matchAll(/^- `(?<file>[^`]+)`/gmu)].map(({ groups }) => groups?.file ?? "").sort();
}

test("a new status, command and platform each fail to compile in just the places that CONTRIBUTING names, until every cell is filled", async () => {
  const begun = changed(ADDITIONS.map(({ begins }) => begins));
  const filled = changed(ADDITIONS.flatMap(({ begins, cells }) => [begins, ...cells]));
  const [missing, left] = await Promise.all([complaints(begun), complaints(filled)]);
  for (const { heading, name } of ADDITIONS) {
    const files = missing.filter((complaint) => complaint.includes(name)).map(fileOf);
    expect([...new Set(files)].sort(), heading).toEqual(named(heading));
  }
  // Where the compiler does not say what is missing, it is in a file that it names for one of the three all the same.
  const known = ADDITIONS.flatMap(({ heading }) => named(heading));
  for (const complaint of missing) expect(known).toContain(fileOf(complaint));
  expect(left).toEqual([]);
});

test("a new block, right, operation of the store and kind of weekly message fail to compile in just the places that CONTRIBUTING names", async () => {
  const missing = await complaints(changed(BEGINNINGS.map(({ begins }) => begins)));
  const files = [...new Set(missing.map(fileOf))].sort();
  expect(files).toEqual(BEGINNINGS.flatMap(({ heading }) => named(heading)).sort());
});
