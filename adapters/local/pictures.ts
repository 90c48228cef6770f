/** Pictures on the local page: where Teams draws a chart of its own, the page shows the picture, drawn when it is asked for. */
import { randomUUID } from "node:crypto";
import type { Card } from "../../src/model/card.ts";
import type { Picture } from "../../src/picture/picture.ts";
import { drawPng } from "../shared/picture.ts";
import type { AdaptiveCard, ServedImage } from "../teams/draw/adaptive-card.ts";
import { renderTeams } from "../teams/draw/render.ts";
import type { PageFile } from "./page-files.ts";

export interface LocalPictures {
  /** The card as the page draws it, its pictures as images that `file` knows. */
  drawCard(card: Card): AdaptiveCard;
  /** The picture that the page asks for by its path, or null. Rejects when it cannot be drawn. */
  file(path: string): Promise<PageFile | null>;
}

/** Below which the pictures lie. */
export const PICTURES = "/page/picture/";

/** Pictures remembered; the oldest are forgotten first. */
const KEPT = 200;

/** No pictures yet. A path cannot be guessed, and leads to what was the picture when it was answered. */
export function createPictures(): LocalPictures {
  const kept = new Map<string, Picture>();

  function imageOf(picture: Picture, altText: string): ServedImage {
    const url = `${PICTURES}${randomUUID()}.png`;
    kept.set(url, picture);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return { type: "Image", url, altText, size: "stretch" };
  }

  return {
    drawCard(card) {
      const drawn = renderTeams(card);
      const images = card.blocks.flatMap((block) =>
        block.kind === "picture" ? [imageOf(block.picture, block.alt)] : [],
      );
      const body = drawn.body.map((one) =>
        one.type === "Chart.VerticalBar.Grouped" ? (images.shift() ?? one.fallback) : one,
      );
      return { ...drawn, body };
    },
    async file(path) {
      const picture = kept.get(path);
      return picture === undefined ? null : { type: "image/png", body: await drawPng(picture) };
    },
  };
}
