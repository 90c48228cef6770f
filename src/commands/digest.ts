/** `ukesmelding`: the preview; posting by hand is in `digest-post.ts`, when it comes in `digest-schedule.ts`. */

import { understood } from "../bot/understood.ts";
import { button, buttons, muted } from "../cards/parts.ts";
import { areaNames, previewBlocks } from "../cards/weekly.ts";
import { WEEKLY } from "../texts/index.ts";
import { areasOf } from "../weekly/due/context.ts";
import { type Answer, type Context, type Handler, privately } from "./context.ts";
import { areasHere, digestsNow, feedsMeant } from "./digest-here.ts";
import { postNow } from "./digest-post.ts";
import { notConnected } from "./digest-schedule.ts";

/** `vis` is a private dry run; `nå` posts. */
export const handleDigest: Handler<"digest"> = async ({ action, area, channel }, context) => {
  const [named] = channel === null ? [] : feedsMeant({ area, channel }, context);
  if (channel !== null && named === undefined) return notConnected(channel, context);
  const here = named === undefined ? areasHere(context) : areasOf(named, context.snapshot);
  const areas = area === null ? here : [area];
  if (areas.length === 0) return whichArea(action, context);
  return action === "show" ? preview(areas, context) : postNow(areas, named, context);
};

async function preview(areas: string[], context: Context): Promise<Answer> {
  const digests = await digestsNow(areas, context);
  const names = areaNames(areas, context.snapshot).join(", ");
  const blocks = [...previewBlocks(digests, context.snapshot), muted(WEEKLY.previewHint)];
  return privately({ title: WEEKLY.previewTitle(names), blocks }, understood("digest", { area: areas[0] ?? null }));
}

function whichArea(action: "show" | "now", { snapshot }: Context): Answer {
  const choices = snapshot.plan.areas.map(({ slug, name }) =>
    button(name, { name: "digest", action, area: slug, channel: null }),
  );
  return privately({ title: WEEKLY.whichArea, blocks: [buttons(...choices)] }, understood("digest", { ask: true }));
}
