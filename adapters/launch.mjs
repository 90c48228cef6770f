/**
 * `node adapters/launch.mjs ENTRY …` runs `adapters/ENTRY.ts` as compiled JavaScript: builds `dist/` when it was built from
 * other sources (a second or two), then imports `dist/ENTRY.js` in this very process. `build` only builds.
 * Production never runs a TypeScript loader (`performance.md`: 1.6–2.8 s and 160 MB against 0.9–1.2 s and 108 MB).
 */
import { existsSync, readFileSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { sourcesOf } from "./build/sources.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const STAMP = join(DIST, ".built");

const [entry = "main", ...args] = process.argv.slice(2);
const file = join(DIST, `${entry}.js`);
const sources = sourcesOf(ROOT);
if (entry === "build" || !existsSync(file) || built() !== sources) {
  const { build } = await import("./build/build.mjs");
  await build({ root: ROOT, dist: DIST, stamp: STAMP, sources });
}
if (entry !== "build") {
  module.enableCompileCache?.(join(DIST, ".compiled")); // what V8 has compiled, for the next start; from Node 22.1
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
}

/** The sources that `dist/` was built from; nothing when it is not whole. */
function built() {
  return existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
}
