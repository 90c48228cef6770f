/** The legend: each status with its pattern, its word and how many have it now, beside its part of the last column. */

import { PICTURE } from "../texts/picture.ts";
import { statusWord } from "../texts/status.ts";
import type { WeekId } from "../weekly/schedule/week-id.ts";
import { type Band, LEGEND, PLOT, spread } from "./layout.ts";
import { INK, MUTED, OUTLINE } from "./look.ts";
import { patternFill } from "./patterns.ts";
import { element, round, textElement } from "./svg.ts";

/** From the base line to the middle of a line of text. */
const TO_MIDDLE = 9;

/** From the swatch to the number, and from the number's digits to the word. */
const TEXT = { size: 26, margin: 12, digit: 18 } as const;

/** The legend of the bands, which has a row for each, and a line to those that are there in the last week. */
export function drawLegend(bands: readonly Band[], last: WeekId): string[] {
  const middles = bands.map(({ segments }) => {
    const segment = segments.at(-1);
    return segment === undefined ? PLOT.top : segment.y + segment.height / 2;
  });
  const margin = LEGEND.swatch / 2;
  const places = spread(middles, LEGEND.apart, PLOT.top + margin, PLOT.bottom - margin);
  const heading = textElement(PICTURE.now(last), LEGEND.left, PLOT.top - 14, { "font-size": 24, fill: MUTED });
  return [
    heading,
    ...bands.flatMap((band, index) => drawRow(band, middles[index] ?? PLOT.top, places[index] ?? PLOT.top)),
  ];
}

function drawRow({ status, segments }: Band, from: number, middle: number): string[] {
  const { left, swatch } = LEGEND;
  const count = segments.at(-1)?.count ?? 0;
  const isThere = count > 0;
  const look = { "font-size": TEXT.size, fill: isThere ? INK : MUTED };
  const box = { x: left, y: middle - swatch / 2, width: swatch, height: swatch };
  const number = left + swatch + TEXT.margin;
  const word = number + TEXT.digit * String(count).length + TEXT.margin - 2;
  return [
    ...(isThere ? [drawLead(from, middle)] : []),
    element("rect", { ...box, fill: patternFill(status), ...OUTLINE }),
    textElement(String(count), number, middle + TO_MIDDLE, { ...look, ...(isThere && { "font-weight": "bold" }) }),
    textElement(statusWord(status), word, middle + TO_MIDDLE, look),
  ];
}

function drawLead(from: number, to: number): string {
  const path = `M${PLOT.right + 5} ${round(from)}L${LEGEND.left - 8} ${round(to)}`;
  return element("path", { d: path, stroke: MUTED, "stroke-width": 2, fill: "none" });
}
