/** The page's files: our own beside this file, and two libraries as their makers built them. Nothing else is served. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { projectFile } from "../shared/project-file.ts";

export interface PageFile {
  type: string;
  body: Buffer;
}

const FOLDER = projectFile("adapters/local/page/");

const require = createRequire(import.meta.url);

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

const OWN: ReadonlyMap<string, string> = new Map([
  ["page.css", STYLE],
  ["chat.css", STYLE],
  ["card.css", STYLE],
  ["forecast.css", STYLE],
  ["icon.svg", "image/svg+xml"],
  ["theme.js", SCRIPT],
  ["page.js", SCRIPT],
  ["start.js", SCRIPT],
  ["people.js", SCRIPT],
  ["places.js", SCRIPT],
  ["composer.js", SCRIPT],
  ["forecast.js", SCRIPT],
  ["contact.js", SCRIPT],
  ["outgoing.js", SCRIPT],
  ["unsent.js", SCRIPT],
  ["messages.js", SCRIPT],
  ["card.js", SCRIPT],
  ["host-config.js", SCRIPT],
  ["symbols.js", SCRIPT],
  ["server.js", SCRIPT],
  ["texts.js", SCRIPT],
  ["views.js", SCRIPT],
]);

/** Microsoft's renderer, and the markdown reader that it looks for. */
const LIBRARIES: ReadonlyMap<string, () => string> = new Map([
  ["adaptivecards.js", () => require.resolve("adaptivecards/dist/adaptivecards.min.js")],
  ["markdown-it.js", () => require.resolve("markdown-it/browser")],
]);

/** Of the two libraries and of what their makers built into them; all MIT but `entities`, which is BSD. */
const LICENCES = [
  "adaptivecards/LICENSE",
  "swiper/LICENSE",
  "markdown-it/LICENSE",
  "linkify-it/LICENSE",
  "mdurl/LICENSE",
  "uc.micro/LICENSE.txt",
  "entities/LICENSE",
  "punycode.js/LICENSE-MIT.txt",
];

/**
 * The file that the page asks for as `/page/NAME`, or null when it is none of the page's. Rejects when the
 * installation lacks a file.
 */
export async function pageFile(name: string): Promise<PageFile | null> {
  const type = OWN.get(name);
  if (type !== undefined) return { type, body: await readFile(new URL(name, FOLDER)) };
  const library = LIBRARIES.get(name);
  if (library !== undefined) return { type: SCRIPT, body: await readFile(library()) };
  return name === "licences.txt" ? { type: "text/plain; charset=utf-8", body: await licences() } : null;
}

/** `index.html`, before its texts are filled in. */
export function pageTemplate(): Promise<string> {
  return readFile(new URL("index.html", FOLDER), "utf8");
}

async function licences(): Promise<Buffer> {
  const packages = new URL("../", pathToFileURL(require.resolve("markdown-it/package.json")));
  const texts = LICENCES.map(async (path) => `${path}\n\n${await readFile(new URL(path, packages), "utf8")}`);
  return Buffer.from((await Promise.all(texts)).join(`\n\n${"-".repeat(80)}\n\n`));
}
