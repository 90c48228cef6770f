/**
 * A thread that draws one SVG as PNG and ends: resvg with two fonts of DejaVu takes 80 MB and keeps a processor busy
 * for a moment, and neither is to be felt by those who talk with the bot meanwhile. It is not built: compiled code in
 * `dist/` runs it where the sources are.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const require = createRequire(import.meta.url);

const FILES = [
  "@resvg/resvg-wasm/index_bg.wasm",
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
];

const [wasm, ...fontBuffers] = await Promise.all(FILES.map((name) => readFile(require.resolve(name))));
await initWasm(wasm);
const drawing = new Resvg(workerData.svg, {
  font: { fontBuffers, defaultFontFamily: "DejaVu Sans" },
  fitTo: { mode: "width", value: workerData.width },
});
parentPort?.postMessage(drawing.render().asPng());
