/** Colours and fonts of the picture. */

/** The only colours of text, both at least 7:1 on white. */
export const INK = "#16242b";
export const MUTED = "#48565c";

/** Behind everything, and behind each number. */
export const PAPER = "#ffffff";

/** Around each status, so that neighbours differ without their colours. */
export const OUTLINE = { stroke: INK, "stroke-width": 1.5 } as const;

/** The font that `adapters/shared/picture.ts` brings. */
export const FONT = "DejaVu Sans";
