/** Which sources `dist/` was built from. Loaded at every start: nothing but what Node has. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders and files of `root` that the build reads, where they are there. */
const FOLDERS = ["src", "adapters", "db"];
const FILES = ["package-lock.json", "tsconfig.json"];
const READ = /\.(?:ts|mjs|json)$/;

/**
 * A word for everything that goes into the build: names and contents, whatever the clock and the times of the files say.
 * Sources that were unpacked, moved, deleted or put back give another word; the same sources give the same.
 */
export function sourcesOf(root) {
  const hash = createHash("sha256");
  const files = FILES.filter((name) => existsSync(join(root, name)));
  for (const name of [...FOLDERS.flatMap((folder) => namesIn(root, folder)).sort(), ...files]) {
    const content = readFileSync(join(root, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Relative to `root`, so that the same sources elsewhere are the same. */
function namesIn(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => READ.test(name))
    .map((name) => `${folder}/${name}`);
}
