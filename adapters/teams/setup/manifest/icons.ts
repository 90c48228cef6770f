/** The two icons of the app package: drawn as SVG beside this file, made into PNG in the sizes that Teams demands. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { projectFile } from "../../../shared/project-file.ts";

const FOLDER = projectFile("adapters/teams/setup/manifest/");

export interface Icons {
  /** 192 × 192, the whole square filled; Teams rounds the corners. */
  color: Uint8Array;
  /** 32 × 32, white on nothing. */
  outline: Uint8Array;
}

let isReady = false;

/** Draws both as PNG. The sizes are those that the SVG files say; the same files give the same bytes. */
export async function drawIcons(): Promise<Icons> {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  if (!isReady) {
    await initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
    isReady = true;
  }
  const draw = async (name: string) => new Resvg(await readFile(new URL(name, FOLDER), "utf8")).render().asPng();
  return { color: await draw("color.svg"), outline: await draw("outline.svg") };
}
