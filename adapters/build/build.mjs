/** From the sources to `dist/`: our own code and most packages in a few files. Loaded by `launch.mjs` when it is needed. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build as bundle } from "rolldown";

const ENTRIES = ["main", "aktivitet", "admin"];

/** A program that runs may still load chunks of the build before; chunks of older ones are kept for so many days. */
const KEPT_DAYS = 7;

/**
 * Packages that stay outside the bundle: native and wasm, and those that are read from their own folder. All others go
 * in: finding and reading hundreds of small files is much of the start, and a fourth of what botbuilder takes to load.
 */
const OUTSIDE =
  /^(?:node:|better-sqlite3|@resvg\/|rolldown|adaptivecards|markdown-it|dejavu-fonts-ttf|bufferutil|utf-8-validate)/;

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

/**
 * The word list is read when the program is built: at each start it would take a sixth of the time to the first answer.
 * `lexicon()` then gives the same as in the sources.
 */
export const READY_LEXICON = {
  name: "ready-lexicon",
  async load(id) {
    if (!id.endsWith("/src/understand/language/lexicon.ts")) return null;
    const { output } = await bundle({ input: id, platform: "node", write: false, logLevel: "warn" });
    const { lexicon } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
    const { words, forms, generic, phrases } = lexicon();
    const lists = JSON.stringify([[...words], [...forms], [...generic], [...phrases]]);
    return `let ready;
export function lexicon() {
  if (ready !== undefined) return ready;
  const [words, forms, generic, phrases] = JSON.parse(${JSON.stringify(lists)});
  ready = { words: new Map(words), forms: new Map(forms), generic: new Set(generic), phrases: new Map(phrases) };
  return ready;
}`;
  },
};

/**
 * Bundles into `dist`, a folder of `root`, and marks the end with the file `stamp`, which says what it was built from
 * (`sources`, as they were before: what is saved meanwhile makes another build). Each file is put in place by a rename, so
 * that a program that starts meanwhile never reads half a file.
 */
export async function build({ root, dist, stamp, sources }) {
  const started = new Date();
  const before = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const next = join(dist, `.next-${process.pid}`);
  rmSync(next, { recursive: true, force: true }); // of a process of the same number, long ago
  await bundle({
    cwd: root,
    input: Object.fromEntries(ENTRIES.map((name) => [name, `adapters/${name}.ts`])),
    platform: "node",
    external: OUTSIDE,
    plugins: [WITHOUT_RECEIVERS, READY_LEXICON],
    output: { dir: next, format: "esm", chunkFileNames: "[name]-[hash].js", sourcemap: true },
    logLevel: "warn",
  });
  rmSync(stamp, { force: true }); // if this ends half-way, the next start builds again
  const files = readdirSync(next);
  for (const file of files.sort(
    (left, right) => ENTRIES.indexOf(left.split(".")[0]) - ENTRIES.indexOf(right.split(".")[0]),
  )) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    renameSync(join(next, file), join(dist, file));
  }
  rmSync(next, { recursive: true });
  removeOld(dist, before);
  writeFileSync(`${stamp}-${process.pid}`, sources);
  utimesSync(`${stamp}-${process.pid}`, started, started);
  renameSync(`${stamp}-${process.pid}`, stamp);
}

/** No build takes an hour: what it put aside and is older was left by one that was killed. */
const LEFT_MS = 60 * 60 * 1000;

/** `previous`: when the build before this one began, ms. */
function removeOld(dist, previous) {
  for (const name of readdirSync(dist).filter((name) => /^\.next-\d+$/.test(name))) {
    const folder = join(dist, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
    if (mtimeMs < Date.now() - LEFT_MS) rmSync(folder, { recursive: true, force: true });
  }
  const before = Math.min(previous, Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000);
  for (const name of readdirSync(dist).filter((name) => /\.js(?:\.map)?$/.test(name))) {
    const file = join(dist, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before) < before) rmSync(file, { force: true });
  }
}
