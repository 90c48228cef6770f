/** `launch.mjs` runs what the sources say, whatever the times of the files are (A13). */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFile } from "../support/database.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Long before anything was built. */
const LONG_AGO = new Date("2018-11-26T10:00:00Z");

/** A program that says one word, launched as ours is. */
const PROGRAM: Record<string, string> = {
  "package.json": '{ "type": "module" }',
  "package-lock.json": "{}",
  "src/word.ts": 'export const word: string = "first";',
  "src/unused.ts": "export {};",
  "db/none.ts": "export {};",
  "adapters/main.ts": 'import { word } from "../src/word.ts"; console.log(word);',
  "adapters/aktivitet.ts": "export {};",
  "adapters/admin.ts": "export {};",
};

function unpack() {
  const root = temporaryFile("program");
  const file = (name: string) => join(root, name);
  const write = (name: string, text: string, at = new Date()) => {
    mkdirSync(dirname(file(name)), { recursive: true });
    writeFileSync(file(name), text);
    utimesSync(file(name), at, at);
  };
  for (const [name, text] of Object.entries(PROGRAM)) write(name, text);
  for (const name of ["launch.mjs", "build/build.mjs", "build/sources.mjs"])
    cpSync(join(ROOT, "adapters", name), file(`adapters/${name}`));
  symlinkSync(join(ROOT, "node_modules"), file("node_modules"));
  return {
    file,
    write,
    run: () =>
      execFileSync(process.execPath, [file("adapters/launch.mjs"), "main"], { encoding: "utf8", stdio: "pipe" }).trim(),
    /** When the last build began, ms. */
    built: () => statSync(file("dist/.built")).mtimeMs,
  };
}

test("nothing is built again when nothing has changed, also when the files have other times (A13)", () => {
  const program = unpack();
  expect(program.run()).toBe("first");
  const built = program.built();
  program.write("src/word.ts", PROGRAM["src/word.ts"] ?? "");
  program.write("package-lock.json", "{}", LONG_AGO);
  expect(program.run()).toBe("first");
  expect(program.built()).toBe(built);
});

test("an older file with other content is what runs, though it is as long as the one before (A13)", () => {
  const program = unpack();
  expect(program.run()).toBe("first");
  program.write("src/word.ts", 'export const word: string = "other";', LONG_AGO);
  expect(program.run()).toBe("other");
  program.write("src/word.ts", PROGRAM["src/word.ts"] ?? "", LONG_AGO);
  expect(program.run()).toBe("first");
});

test("code that is gone, or stands elsewhere, runs no more (A13)", () => {
  const program = unpack();
  expect(program.run()).toBe("first");
  renameSync(program.file("src/word.ts"), program.file("src/words.ts"));
  expect(program.run).toThrow("word.ts");
  program.write("adapters/main.ts", 'import { word } from "../src/words.ts"; console.log(word, "moved");', LONG_AGO);
  expect(program.run()).toBe("first moved");
});

test("other packages, a file more or less, and a program that is not whole are built anew", () => {
  const program = unpack();
  program.run();
  const seen = [program.built()];
  const changes = [
    () => program.write("package-lock.json", '{ "lockfileVersion": 3 }', LONG_AGO),
    () => rmSync(program.file("src/unused.ts")),
    () => program.write("src/new.ts", "export {};", LONG_AGO),
    () => rmSync(program.file("dist/main.js")),
  ];
  for (const change of changes) {
    change();
    expect(program.run()).toBe("first");
    expect(seen).not.toContain(program.built());
    seen.push(program.built());
  }
  expect(readFileSync(program.file("dist/.built"), "utf8")).toMatch(/^[0-9a-f]{64}$/u);
});

test("what a build that was killed left behind is cleared away, and what another is making is not", () => {
  const program = unpack();
  program.write("dist/.next-1/half.js", "");
  program.write("dist/.next-2/half.js", "");
  utimesSync(program.file("dist/.next-1"), LONG_AGO, LONG_AGO);
  expect(program.run()).toBe("first");
  expect(existsSync(program.file("dist/.next-1"))).toBe(false);
  expect(existsSync(program.file("dist/.next-2"))).toBe(true);
});
