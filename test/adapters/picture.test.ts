import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawPng, pngOf } from "../../adapters/shared/picture.ts";
import type { Picture } from "../../src/picture/picture.ts";
import { temporaryFile } from "../support/database.ts";
import { run } from "../support/program.ts";

const SIGNATURE = "89504e470d0a1a0a";

const infrastructure: Picture = {
  area: "Infrastruktur",
  total: 8,
  weeks: [
    { week: "2018-W47", counts: { "in-progress": 2, ongoing: 6 } },
    { week: "2018-W48", counts: { delayed: 1, "in-progress": 1, ongoing: 6 } },
  ],
  statuses: ["delayed", "in-progress", "ongoing"],
};

/** Width and height, as a PNG's first chunk says them. */
function sizeOf(png: Buffer): number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test("a picture is a PNG for the sharp screens of phones, small enough to be sent", async () => {
  const png = await drawPng(infrastructure);
  expect(png.subarray(0, 8).toString("hex")).toBe(SIGNATURE);
  expect(sizeOf(png)).toEqual([1350, 960]);
  expect(png.byteLength).toBeLessThan(150_000);
});

test("those who ask at once get each their own", async () => {
  const named = (area: string) => drawPng({ ...infrastructure, area });
  const [small, large, again] = await Promise.all([named("æøå"), named("ÆØÅ"), named("æøå")]);
  expect(small.equals(again)).toBe(true);
  expect(small.equals(large)).toBe(false);
});

test("the fonts have the Norwegian letters: none is drawn as a letter that is missing", async () => {
  const letter = (text: string) =>
    pngOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="64" font-family="DejaVu Sans"><text y="40">${text}</text></svg>`,
    );
  const missing = await letter("\uE123");
  const drawn = await Promise.all([..."æøåÆØÅ"].map(letter));
  expect(new Set([missing, ...drawn].map((png) => png.toString("hex"))).size).toBe(7);
});

test("what cannot be drawn is refused, and the next picture is drawn all the same", async () => {
  await expect(pngOf("<svg")).rejects.toThrow("drawing program");
  expect(sizeOf(await drawPng(infrastructure))).toEqual([1350, 960]);
});

describe("npm run -s admin -- picture", () => {
  test("writes the picture, and says what it shows", async () => {
    const database = temporaryFile();
    const file = temporaryFile("infrastruktur.png");
    await run(["aktivitet", "--db", database, "bredbånd: graver i Vingelen, 60 %"]);
    const { code, output } = await run(["admin", "--db", database, "picture", "infra", file]);
    expect(code).toBe(0);
    expect(output).toContain(`Bildet er lagret i ${file}`);
    expect(output).toContain("Nå, uke 48: 1 i gang, 1 ikke startet og 6 løpende.");
    expect(readFileSync(file).subarray(0, 8).toString("hex")).toBe(SIGNATURE);
  });

  test("names the areas there are, when it is asked for another", async () => {
    const database = temporaryFile();
    await run(["aktivitet", "--db", database, "hei"]);
    const { code, errors } = await run(["admin", "--db", database, "picture", "tull", temporaryFile("tull.png")]);
    expect(code).not.toBe(0);
    expect(errors).toContain("Kjenner ikke området «tull». Velg ett av: kommunikasjon, ");
  });
});
