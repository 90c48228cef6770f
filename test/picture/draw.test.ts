import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { SHOWN_STATUSES, STATUSES } from "../../src/model/status.ts";
import { drawPicture } from "../../src/picture/draw.ts";
import { bandsOf, PLOT, spread } from "../../src/picture/layout.ts";
import { patternDefinitions } from "../../src/picture/patterns.ts";
import type { Picture } from "../../src/picture/picture.ts";
import { escapeXml } from "../../src/picture/svg.ts";
import { statusWord } from "../../src/texts/status.ts";
import { pictures } from "./pictures.ts";

beforeAll(() => initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"))));

const infrastructure: Picture = {
  area: "Næring på Røros",
  total: 8,
  weeks: [
    { week: "2018-W47", counts: { "in-progress": 2, ongoing: 6 } },
    { week: "2018-W48", counts: { delayed: 1, "in-progress": 1, ongoing: 6 } },
  ],
  statuses: ["delayed", "in-progress", "ongoing"],
};

/** What stands in the picture, in the order it is drawn. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? "");
}

test("title, weeks, and every status with its word and its count stand in the picture", () => {
  expect(texts(drawPicture(infrastructure))).toEqual([
    "Næring på Røros",
    "Status for 8 aktiviteter · uke 47–48, 2018",
    "1",
    "2",
    "1",
    "6",
    "uke 47",
    "uke 48",
    "Nå, uke 48",
    "1",
    "Forsinket",
    "1",
    "I gang",
    "6",
    "Løpende",
  ]);
});

test("the picture's title for screen readers is the alternative text", () => {
  expect(drawPicture(infrastructure)).toContain(
    "<title>Næring på Røros, 8 aktiviteter, uke 47–48, 2018. Nå, uke 48: 1 forsinket",
  );
});

test("whatever an area is called, the drawing is well-formed, names nothing outside itself, and shows the name as text", () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const svg = drawPicture(picture);
      const read = new Resvg(svg);
      expect([read.width, read.height]).toEqual([900, 640]);
      read.free();
      expect(svg.match(/<(?:script|image|use|a|foreignObject|!)/g)).toBeNull();
      expect(texts(svg).length).toBe(svg.match(/<text/g)?.length);
    }),
  );
});

test("escaping keeps what can be read and nothing that XML has no place for", () => {
  expect(escapeXml(`Tynset&Røros <b> "x" 'y'\n\u0000\uFFFE\uD800`)).toBe(
    "Tynset&amp;Røros &lt;b&gt; &quot;x&quot; &apos;y&apos;  \uFFFD\uFFFD",
  );
});

test("in every week the bands fill the column, without gap or overlap, each as high as its count", () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const bands = bandsOf(picture);
      picture.weeks.forEach((_, week) => {
        const column = bands.map(({ segments }) => segments[week]);
        let y: number = PLOT.top;
        for (const segment of column) {
          expect(segment?.y).toBeCloseTo(y, 6);
          expect(segment?.height).toBeCloseTo(((segment?.count ?? 0) * (PLOT.bottom - PLOT.top)) / picture.total, 6);
          y += segment?.height ?? 0;
        }
        expect(y).toBeCloseTo(PLOT.bottom, 6);
      });
    }),
  );
});

test("the rows of the legend never overlap and never leave the picture, though all eight statuses crowd at the top", () => {
  const place = fc.double({ min: 152, max: 564, noNaN: true });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (wanted) => {
      const places = spread(
        [...wanted].sort((left, right) => left - right),
        50,
        169,
        547,
      );
      places.forEach((one, index) => {
        expect(one).toBeGreaterThanOrEqual(169 - 1e-6);
        expect(one).toBeLessThanOrEqual(547 + 1e-6);
        if (index > 0) expect(one - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(50 - 1e-6);
      });
    }),
  );
});

test("without any colour, no two statuses look the same", () => {
  expect(SHOWN_STATUSES).toEqual([...STATUSES, "ongoing"]);
  const grey = patternDefinitions(SHOWN_STATUSES).map((svg) =>
    svg.replace(/id="[^"]*"/, "").replace(/#[0-9a-f]{6}/g, (color) => (luminance(color) > 0.5 ? "light" : "dark")),
  );
  expect(new Set(grey).size).toBe(SHOWN_STATUSES.length);
});

test("every text is at least 4.5 times as light or dark as the white it stands on", () => {
  const counts = Object.fromEntries(SHOWN_STATUSES.map((status) => [status, 2]));
  const svg = drawPicture({
    area: "Alt",
    total: 16,
    weeks: [{ week: "2018-W48", counts }],
    statuses: [...SHOWN_STATUSES],
  });
  for (const status of SHOWN_STATUSES) expect(texts(svg)).toContain(statusWord(status));
  const colors = [...svg.matchAll(/<text[^>]* fill="(#[0-9a-f]{6})"/g)].map((match) => match[1] ?? "");
  expect(colors).toHaveLength(svg.match(/<text/g)?.length ?? 0);
  for (const color of colors) expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5);
});

test("each number in a band stands on a white ground of its own", () => {
  const svg = drawPicture(infrastructure);
  expect(svg.match(/<rect[^>]*rx="6" fill="#ffffff"\/><text/g)).toHaveLength(4);
});

/** As WCAG 2 defines it, 0–1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
