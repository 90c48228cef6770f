/** The picture of an area's statuses over the weeks. */
import type { Card } from "../model/card.ts";
import type { FocusArea } from "../model/plan.ts";
import { pictureAlt } from "../picture/alt.ts";
import type { Picture } from "../picture/picture.ts";
import { BUTTONS, PICTURE } from "../texts/index.ts";
import { button, buttons, text } from "./parts.ts";

/** The picture, with the way to the activities behind it. */
export function pictureCard(area: FocusArea, picture: Picture): Card {
  const { slug } = area;
  return {
    title: PICTURE.title(area.name),
    blocks: [
      { kind: "picture", picture, alt: pictureAlt(picture) },
      buttons(
        button(PICTURE.whole, { name: "overview", area: slug }),
        button(BUTTONS.share, { name: "share", command: { name: "picture", area: slug } }),
      ),
    ],
  };
}

/** Which area? A tap shows its picture. */
export function askPictureCard(areas: readonly FocusArea[]): Card {
  const choices = areas.map(({ name, slug }) => button(name, { name: "picture", area: slug }));
  return { title: PICTURE.askTitle, blocks: [text(PICTURE.ask), buttons(...choices)] };
}
