/** The contract through Teams: signed activities in, Adaptive Cards out, buttons and forms as the phone sends them. */
import { describe } from "vitest";
import { defaultFeed } from "../../src/model/weekly.ts";
import { drawnInTeams } from "../support/drawn.ts";
import { CHANNEL } from "../support/teams/posts.ts";
import { type Seen as SeenInTeams, seenMessage } from "../support/teams/seen.ts";
import { NOW, openTeams } from "../support/teams/teams.ts";
import { type Connect, contract, postDigests, type Seen } from "./flows.ts";

const connect: Connect = async (place) => {
  const teams = await openTeams();
  if (place !== "neutral") {
    const binding = { platform: "teams", channel: CHANNEL, area: place } as const;
    await teams.region.store.weekly.connect(binding, defaultFeed(binding, place, NOW, 0));
  }
  const kari = teams.person("Kari Moen");
  const asContract = (seen: SeenInTeams): Seen => ({
    text: seen.text,
    drawn: seen.card === null ? "" : drawnInTeams(seen.card).words,
    private: seen.private,
    tap: async (label) => asContract(await kari.tap(seen, label)),
    fill: async (values) => asContract(await kari.fill(seen, values)),
  });
  return {
    say: async (text) => asContract(await kari.mention(text, { channel: CHANNEL })),
    async digest() {
      await postDigests(teams.region.bot, teams.adapter.messenger);
      const posted = teams.microsoft.connector.messages.at(-1);
      if (posted === undefined) throw new Error("nothing was posted");
      return asContract(seenMessage(posted, { kind: "channel", id: CHANNEL, team: "19:team", thread: posted.id }));
    },
  };
};

describe("the contract in Teams", () => contract(connect));
