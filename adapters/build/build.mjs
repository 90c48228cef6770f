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
 * The lexicon as a module that makes it again: at a start each millisecond counts, so words and concepts are numbers in
 * flat lists. Thousands of words share some hundred lists of senses (twice the concept's number, and one where it is the
 * thing itself); a key is its number of letters where it is the beginning of its word. A link is three numbers.
 */
function packed({ words, forms, generic, phrases, links }) {
  const lists = [...new Set([...words.values(), ...[...phrases.values()].flat().map(({ senses }) => senses)])];
  const numbers = new Map(lists.map((senses, at) => [senses, at]));
  const concepts = [...new Set([...lists.flat().map(({ concept }) => concept), ...links.keys()])];
  const number = new Map(concepts.map((concept, at) => [concept, at]));
  const flatLinks = (list) => list.flatMap(({ concept, strength, kind }) => [number.get(concept), strength, +kind]);
  const data = {
    concepts: concepts.join(" "),
    lists: lists.map((senses) => senses.map(({ concept, same }) => 2 * number.get(concept) + +same)),
    words: [...words.keys()].join(" "),
    wordLists: [...words.values()].map((senses) => numbers.get(senses)),
    forms: [...forms.keys()].join(" "),
    formKeys: [...forms].map(([form, key]) => (form.startsWith(key) ? key.length : key)),
    phrases: [...phrases].map(([first, list]) => [
      first,
      ...list.flatMap(({ keys, senses }) => [keys, numbers.get(senses)]),
    ]),
    generic: [...generic],
    links: [...links].map(([concept, list]) => [number.get(concept), ...flatLinks(list)]),
  };
  return `let ready;
export function lexicon() {
  ready ??= unpacked(JSON.parse(${JSON.stringify(JSON.stringify(data))}));
  return ready;
}
${unpacked}`;
}

/** The lexicon again. It is part of the module above, and so stands on its own; loops, since it runs once, cold. */
function unpacked(data) {
  const concepts = data.concepts.split(" ");
  const senses = concepts.flatMap((concept) => [false, true].map((same) => ({ concept, same })));
  const lists = data.lists.map((list) => list.map((at) => senses[at]));
  const read = { words: new Map(), forms: new Map(), phrases: new Map(), links: new Map() };
  const words = data.words.split(" ");
  for (let at = 0; at < words.length; at++) read.words.set(words[at], lists[data.wordLists[at]]);
  const forms = data.forms.split(" ");
  for (let at = 0; at < forms.length; at++) {
    const key = data.formKeys[at];
    read.forms.set(forms[at], typeof key === "number" ? forms[at].slice(0, key) : key);
  }
  for (const [first, ...rest] of data.phrases) {
    const list = [];
    for (let at = 0; at < rest.length; at += 2) list.push({ keys: rest[at], senses: lists[rest[at + 1]] });
    read.phrases.set(first, list);
  }
  for (const [from, ...rest] of data.links) {
    const list = [];
    for (let at = 0; at < rest.length; at += 3)
      list.push({ concept: concepts[rest[at]], strength: rest[at + 1], kind: rest[at + 2] === 1 });
    read.links.set(concepts[from], list);
  }
  return { ...read, generic: new Set(data.generic) };
}

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
    return packed(lexicon());
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
