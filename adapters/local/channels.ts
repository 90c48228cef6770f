/** The channels one can be in on the local page: a neutral one, one for each focus area, and a direct message. */
import type { Place } from "../../src/model/channel.ts";
import type { FocusArea } from "../../src/model/plan.ts";
import { DIRECT_MESSAGE, followsArea, NEUTRAL_CHANNEL } from "../../src/texts/page.ts";

export interface LocalChannel {
  id: string;
  /** Lower case without `#`, as channels are named. */
  label: string;
  about: string;
  kind: "channel" | "direct";
  area: string | null;
}

/** In the order in which the page lists them. */
export function localChannels(areas: readonly FocusArea[]): LocalChannel[] {
  return [
    { id: "felles", ...NEUTRAL_CHANNEL, kind: "channel", area: null },
    ...areas.map(
      ({ slug, name }): LocalChannel => ({
        id: slug,
        label: slug,
        about: followsArea(name),
        kind: "channel",
        area: slug,
      }),
    ),
    { id: "direkte", ...DIRECT_MESSAGE, kind: "direct", area: null },
  ];
}

/** Where a person is, as the core sees it. Everyone has a direct message of their own. */
export function placeOf(channel: LocalChannel, person: string): Place {
  const { id, kind, area, label } = channel;
  if (kind === "direct") return { channel: directWith(person), kind, area };
  return { channel: `local:${id}`, kind, area, name: label };
}

/** The channel that is a person's direct message. */
export function directWith(person: string): string {
  return `local:direct:${person}`;
}
