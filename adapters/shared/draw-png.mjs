/**
 * A small program: SVG in, PNG out, drawn by resvg with two fonts of DejaVu. A process of its own, because drawing takes
 * memory and keeps a processor busy for half a second, and neither may be felt by those who talk with the bot meanwhile. It is
 * not built: compiled code in `dist/` runs it where the sources are.
 */
import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const require = createRequire(import.meta.url);
const read = (name) => readFileSync(require.resolve(name));

/** Pixels: for the sharp screens of phones. */
const WIDTH = 1350;

// One picture is done before V8 has optimised the code: half a second and 77 MB instead of 1.7 s and 170 MB.
setFlagsFromString("--liftoff-only");

await initWasm(read("@resvg/resvg-wasm/index_bg.wasm"));
const fontBuffers = ["DejaVuSans", "DejaVuSans-Bold"].map((name) => read(`dejavu-fonts-ttf/ttf/${name}.ttf`));
const drawing = new Resvg(readFileSync(0, "utf8"), {
  font: { fontBuffers, defaultFontFamily: "DejaVu Sans" },
  fitTo: { mode: "width", value: WIDTH },
});
const png = drawing.render().asPng();
for (let at = 0; at < png.length; ) at += writeSync(1, png, at);
