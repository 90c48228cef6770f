/**
 * `node adapters/launch.mjs ENTRY …` runs `adapters/ENTRY.ts` as compiled JavaScript: builds `dist/` when the sources
 * are newer (a tenth of a second or two), then imports `dist/ENTRY.js` in this very process. `build` only builds.
 * Production never runs a TypeScript loader (`performance.md`: 1.6–2.8 s and 160 MB against 0.9–1.2 s and 108 MB).
 */
import { readdirSync, statSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const STAMP = join(DIST, ".built");

const [entry = "main", ...args] = process.argv.slice(2);
if (entry === "build" || isStale()) {
  const { build } = await import("./build.mjs");
  await build(ROOT, DIST, STAMP);
}
if (entry !== "build") {
  module.enableCompileCache?.(join(DIST, ".compiled")); // what V8 has compiled, for the next start; from Node 22.1
  const file = join(DIST, `${entry}.js`);
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
}

/** True if anything that goes into the build has changed since the last one. */
function isStale() {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built === 0) return true;
  const files = ["src", "adapters", "db"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(ts|mjs)$/.test(file.name))
      .map((file) => join(file.parentPath ?? file.path, file.name)),
  );
  return [...files, join(ROOT, "package-lock.json")].some((file) => statSync(file).mtimeMs > built);
}
