/** A picture as PNG. Nothing of what draws it is loaded before somebody asks for one, and nothing stays afterwards. */
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Picture } from "../src/picture.ts";
import { drawPicture } from "../src/picture/draw.ts";

const BESIDE = new URL("./draw-png.mjs", import.meta.url);
const THREAD = existsSync(BESIDE) ? BESIDE : new URL("../adapters/draw-png.mjs", import.meta.url);

/** Pixels, for the sharp screens of phones. */
const WIDTH = 1350;

/** Milliseconds; half a second is usual. */
const LONGEST = 15_000;

/** One at a time, so that many who ask at once do not use up the memory. */
let line: Promise<unknown> = Promise.resolve();

/** Draws the picture, 1350 pixels wide and about 100 KB. Rejects when it cannot be drawn. */
export function drawPng(picture: Picture): Promise<Uint8Array> {
  const drawn = line.then(() => pngOf(drawPicture(picture)));
  line = drawn.catch(() => undefined);
  return drawn;
}

/** SVG as PNG. Rejects for what is no SVG. */
export function pngOf(svg: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { workerData: { svg, width: WIDTH } });
    const tooLong = setTimeout(() => void worker.terminate(), LONGEST);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(tooLong);
      reject(new Error(`the drawing thread ended with ${code}`));
    });
  });
}
