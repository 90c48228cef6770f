/**
 * `node adapters/launch.mjs ENTRY …` runs `adapters/ENTRY.ts` as compiled JavaScript: builds `dist/` when the sources
 * are newer (a tenth of a second or two), then imports `dist/ENTRY.js` in this very process. `build` only builds.
 * Production never runs a TypeScript loader (`performance.md`: 1.6–2.8 s and 160 MB against 0.9–1.2 s and 108 MB).
 */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const STAMP = join(DIST, ".built");
const ENTRIES = ["main", "aktivitet", "admin"];

/**
 * Packages that stay outside the bundle: native and wasm, those that are read from their own folder, and botbuilder,
 * which is loaded late. All others go in: finding and reading hundreds of small files is much of the start.
 */
const OUTSIDE =
  /^(?:node:|better-sqlite3|@resvg\/|botbuilder|rolldown|adaptivecards|markdown-it|dejavu-fonts-ttf|bufferutil|utf-8-validate)/;

/**
 * Bolt loads all of its receivers, and with them express, OAuth and a WebSocket client: more than half of its own time.
 * Ours is on our own server, and Socket Mode loads its client when it is used.
 */
const WITHOUT_RECEIVERS = {
  name: "without-receivers",
  resolveId: (id, importer) =>
    /@slack\/bolt\/dist\/(?:index|App)\.js$/.test(importer ?? "") && /^(?:@slack\/oauth$|\.\/receivers\/)/.test(id)
      ? "\0no-receiver"
      : null,
  load: (id) => (id === "\0no-receiver" ? "export {};" : null),
};

const [entry = "main", ...args] = process.argv.slice(2);
if (entry === "build" || isStale()) await build();
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

/**
 * Bundles our own code and most packages. Each file is put in place by a rename, so that a program that starts
 * meanwhile never reads half a file; chunks that a running program may still load are left.
 */
async function build() {
  const started = new Date();
  const { build: bundle } = await import("rolldown");
  const next = join(DIST, `.next-${process.pid}`);
  await bundle({
    cwd: ROOT,
    input: Object.fromEntries(ENTRIES.map((name) => [name, `adapters/${name}.ts`])),
    platform: "node",
    external: OUTSIDE,
    plugins: [WITHOUT_RECEIVERS],
    output: { dir: next, format: "esm", chunkFileNames: "[name]-[hash].js", sourcemap: true },
    logLevel: "warn",
  });
  const files = readdirSync(next);
  for (const file of files.sort(
    (left, right) => ENTRIES.indexOf(left.split(".")[0]) - ENTRIES.indexOf(right.split(".")[0]),
  )) {
    mkdirSync(dirname(join(DIST, file)), { recursive: true });
    renameSync(join(next, file), join(DIST, file));
  }
  rmSync(next, { recursive: true });
  writeFileSync(STAMP, "");
  // As old as the start of the build: what was saved during it counts as newer.
  utimesSync(STAMP, started, started);
}
