/** `picture`: an area's statuses over the weeks. */

import { understood } from "../bot/understood.ts";
import { askPictureCard, pictureCard } from "../cards/picture.ts";
import { areaBySlug } from "../model/plan.ts";
import { readPicture } from "../picture/read.ts";
import { type Handler, privately } from "./context.ts";

/** The picture of the area named, else of the channel's; in a neutral channel it asks which. */
export const handlePicture: Handler<"picture"> = async (command, { store, snapshot, parsing, today }) => {
  const { plan } = snapshot;
  const area = areaBySlug(plan, command.area ?? parsing.area ?? "");
  if (area === undefined) return privately(askPictureCard(plan.areas), understood("picture", { ask: true }));
  const picture = await readPicture(area, store, snapshot, today);
  return privately(pictureCard(area, picture), understood("picture", { area: area.slug, sure: true }));
};
