/** Whether every colleague may read what is said in a conversation of Teams. */

import type { Transport } from "../send/port.ts";
import type { TeamsActivity } from "./activity.ts";
import { within } from "./patience.ts";

export interface OpenChannels {
  /**
   * True for a standard channel; false for private and shared ones, chats and meetings, and where Teams does not tell in
   * time. Never rejects, and never takes longer than 1.5 s once botbuilder is loaded.
   */
  isOpen(activity: TeamsActivity): Promise<boolean>;
}

/** So Teams calls the channels that all members of a team are in. */
const STANDARD = "standard";

const WAIT_MS = 1500;

/** Asks each time: it is seldom wanted, and a channel may be remade. */
export function createOpenChannels(
  transport: () => Promise<Transport>,
  report: (what: string, error: unknown) => void,
): OpenChannels {
  return {
    async isOpen({ serviceUrl, conversation: { kind, team, channel, channelType } }) {
      if (kind !== "channel" || channel === null) return false;
      if (channelType !== null) return channelType === STANDARD;
      // A team's own id is that of its first channel, «Generelt».
      if (team === null || team === channel) return team === channel;
      try {
        const port = await transport();
        return (await within(WAIT_MS, port.channelType(serviceUrl, { team, channel }))) === STANDARD;
      } catch (error) {
        report("channel", error);
        return false;
      }
    },
  };
}
