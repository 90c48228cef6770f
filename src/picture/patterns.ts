/** What each status looks like: a pattern of its own, so that the picture can be read without its colours. */
import type { ShownStatus } from "../model/status.ts";
import { element } from "./svg.ts";

interface Look {
  /** Behind. */
  paper: string;
  /** Lines and dots. */
  ink: string;
  /** Side of the tile that is repeated, pixels. */
  tile: number;
  marks: (ink: string, tile: number) => string[];
}

const LOOKS: Record<ShownStatus, Look> = {
  blocked: { paper: "#ffd9d3", ink: "#b3261e", tile: 10, marks: crosshatch },
  delayed: { paper: "#ffe9a8", ink: "#b87400", tile: 16, marks: checks },
  "in-progress": { paper: "#d9f2e2", ink: "#1f7a45", tile: 12, marks: slanted },
  postponed: { paper: "#ffffff", ink: "#5b4a8a", tile: 10, marks: upright },
  planned: { paper: "#ffffff", ink: "#8a979d", tile: 14, marks: () => [] },
  ongoing: { paper: "#e3f4f6", ink: "#1f7f88", tile: 12, marks: dots },
  done: { paper: "#14532d", ink: "#14532d", tile: 8, marks: () => [] },
  dropped: { paper: "#eef1f2", ink: "#66777d", tile: 9, marks: level },
};

/** The patterns of these statuses, for `<defs>`. */
export function patternDefinitions(statuses: readonly ShownStatus[]): string[] {
  return statuses.map((status) => {
    const { paper, ink, tile, marks } = LOOKS[status];
    const size = { width: tile, height: tile };
    return element(
      "pattern",
      { id: patternId(status), patternUnits: "userSpaceOnUse", ...size },
      element("rect", { ...size, fill: paper }),
      ...marks(ink, tile),
    );
  });
}

/** What `fill` refers to. */
export function patternFill(status: ShownStatus): string {
  return `url(#${patternId(status)})`;
}

function patternId(status: ShownStatus): string {
  return `status-${status}`;
}

function line(ink: string, width: number, path: string): string {
  return element("path", { d: path, stroke: ink, "stroke-width": width, fill: "none" });
}

function crosshatch(ink: string, tile: number): string[] {
  return [line(ink, 2.6, `M0 0L${tile} ${tile}M${tile} 0L0 ${tile}`)];
}

function checks(ink: string, tile: number): string[] {
  const half = tile / 2;
  const square = (at: number) => element("rect", { x: at, y: at, width: half, height: half, fill: ink });
  return [square(0), square(half)];
}

/** The lines at the corners make the stripes meet from tile to tile. */
function slanted(ink: string, tile: number): string[] {
  return [line(ink, 4, `M-2 2L2 -2M0 ${tile}L${tile} 0M${tile - 2} ${tile + 2}L${tile + 2} ${tile - 2}`)];
}

function upright(ink: string, tile: number): string[] {
  return [line(ink, 3, `M${tile / 2} 0V${tile}`)];
}

function level(ink: string, tile: number): string[] {
  return [line(ink, 3, `M0 ${tile / 2}H${tile}`)];
}

function dots(ink: string, tile: number): string[] {
  return [element("circle", { cx: tile / 2, cy: tile / 2, r: 3, fill: ink })];
}
