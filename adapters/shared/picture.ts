/** A picture as PNG. Nothing of what draws it is loaded before somebody asks for one, and nothing stays afterwards. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { drawPicture } from "../../src/picture/draw.ts";
import type { Picture } from "../../src/picture/picture.ts";
import { projectFile } from "./project-file.ts";

const PROGRAM = fileURLToPath(projectFile("adapters/shared/draw-png.mjs"));

/** Milliseconds; half a second is usual. */
const LONGEST = 15_000;

/** One at a time, so that many who ask at once do not use up the memory. */
let line: Promise<unknown> = Promise.resolve();

/** Draws the picture, 1350 pixels wide and about 100 KB. Rejects when it cannot be drawn. */
export function drawPng(picture: Picture): Promise<Buffer> {
  const drawn = line.then(() => pngOf(drawPicture(picture)));
  line = drawn.catch(() => undefined);
  return drawn;
}

/** SVG as PNG, 1350 pixels wide. Rejects for what is no SVG. */
export function pngOf(svg: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // With an empty environment: what draws has no use for the tokens.
    const program = spawn(process.execPath, [PROGRAM], {
      env: {},
      stdio: ["pipe", "pipe", "ignore"],
      timeout: LONGEST,
      killSignal: "SIGKILL",
    });
    const chunks: Buffer[] = [];
    program.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    program.once("error", reject);
    program.once("close", (code) => {
      if (code === 0 && chunks.length > 0) resolve(Buffer.concat(chunks));
      else reject(new Error(`the drawing program ended with ${code}`));
    });
    // One that has ended already says why by its code.
    program.stdin.on("error", () => undefined);
    program.stdin.end(svg);
  });
}
