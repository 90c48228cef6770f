/** A picture as SVG, readable on a phone and in black and white: patterns, words and numbers beside the colours. */
import { shorten } from "../model/limits.ts";
import { PICTURE, weekSpan } from "../texts/picture.ts";
import { pictureAlt } from "./alt.ts";
import { drawLegend } from "./draw-legend.ts";
import { type Band, bandsOf, columnWidth, HEIGHT, PLOT, runsOf, type Segment, WIDTH } from "./layout.ts";
import { FONT, INK, MUTED, OUTLINE, PAPER } from "./look.ts";
import { patternDefinitions, patternFill } from "./patterns.ts";
import type { Picture } from "./picture.ts";
import { element, escapeXml, round, textElement } from "./svg.ts";

/** Characters of a name that fit the width. */
const LONGEST_TITLE = 32;

/** Between the names of two weeks. */
const WEEK_ROOM = 120;

/** A number in a band needs so much room. */
const NUMBER = { size: 24, height: 30, digit: 16, least: 28 } as const;

/** The picture as a whole SVG document of `WIDTH` × `HEIGHT`, on white. Its title is the alternative text. */
export function drawPicture(picture: Picture): string {
  const bands = bandsOf(picture);
  const size = { width: WIDTH, height: HEIGHT };
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...size,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      "font-family": FONT,
      role: "img",
    },
    element("title", {}, escapeXml(pictureAlt(picture))),
    element("defs", {}, ...patternDefinitions(picture.statuses)),
    element("rect", { ...size, fill: PAPER }),
    ...drawHead(picture),
    ...bands.map(drawBand),
    ...bands.flatMap(drawNumbers),
    ...drawWeeks(picture),
    ...drawLegend(bands, picture.weeks.at(-1)?.week ?? ""),
  );
}

function drawHead({ area, total, weeks }: Picture): string[] {
  const [first, last] = [weeks[0]?.week ?? "", weeks.at(-1)?.week ?? ""];
  const bold = { "font-size": 40, "font-weight": "bold", fill: INK };
  const plain = { "font-size": 25, fill: MUTED };
  return [
    textElement(shorten(area, LONGEST_TITLE), PLOT.left, 58, bold),
    textElement(PICTURE.subtitle(total, weekSpan(first, last)), PLOT.left, 98, plain),
  ];
}

/** One path for all the weeks: along the upper edge, and back along the lower. */
function drawBand({ status, segments }: Band): string {
  const upper = segments.map(({ x, y, width }) => `V${round(y)}H${round(x + width)}`);
  const lower = [...segments].reverse().map(({ x, y, height }) => `V${round(y + height)}H${round(x)}`);
  const [first] = segments;
  const start = first === undefined ? "" : `M${round(first.x)} ${round(first.y)}`;
  return element("path", { d: `${start}${upper.join("")}${lower.join("")}Z`, fill: patternFill(status), ...OUTLINE });
}

/** The count, once for each time it is a new one, where there is room for it. */
function drawNumbers({ segments }: Band): string[] {
  let said = 0;
  return runsOf(segments).flatMap((run) => {
    const width = Math.max(NUMBER.least, String(run.count).length * NUMBER.digit + 12);
    const hasRoom = run.width >= width && run.height >= NUMBER.height;
    const isNew = run.count !== said;
    if (run.count === 0 || (hasRoom && isNew)) said = run.count;
    return run.count > 0 && hasRoom && isNew ? drawNumber(run, width) : [];
  });
}

function drawNumber(run: Segment, width: number): string[] {
  const [x, y] = [run.x + run.width / 2, run.y + run.height / 2];
  const box = { x: x - width / 2, y: y - NUMBER.height / 2, width, height: NUMBER.height, rx: 6 };
  const look = { "font-size": NUMBER.size, "font-weight": "bold", "text-anchor": "middle", fill: INK };
  return [element("rect", { ...box, fill: PAPER }), textElement(String(run.count), x, y + 9, look)];
}

/** The names of as many weeks as there is room for, the last one always. */
function drawWeeks({ weeks }: Picture): string[] {
  const width = columnWidth(weeks.length);
  const every = Math.ceil(WEEK_ROOM / width);
  const look = { "font-size": 24, "text-anchor": "middle", fill: INK };
  return weeks.flatMap(({ week }, index) => {
    const back = weeks.length - 1 - index;
    if (back % every !== 0) return [];
    const x = PLOT.right - (back + 0.5) * width;
    return [
      element("path", { d: `M${round(x)} ${PLOT.bottom}v10`, stroke: INK, "stroke-width": 2 }),
      textElement(PICTURE.week(week), Math.max(x, PLOT.left + 10), PLOT.bottom + 40, look),
    ];
  });
}
