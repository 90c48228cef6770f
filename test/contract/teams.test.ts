/** The contract through Teams: signed activities in, Adaptive Cards out, buttons and forms as the phone sends them. */
import { describe } from "vitest";
import { defaultFeed } from "../../src/weekly.ts";
import type { Seen as SeenInTeams } from "../support/teams/seen.ts";
import { NOW, openTeams } from "../support/teams/teams.ts";
import { type Connect, contract, type Seen } from "./flows.ts";

const CHANNEL = "19:kanal@thread.tacv2";

const connect: Connect = async (place) => {
  const teams = await openTeams();
  if (place !== "neutral") {
    const binding = { platform: "teams", channel: CHANNEL, area: place } as const;
    await teams.region.store.weekly.connect(binding, defaultFeed(binding, place, NOW, 0));
  }
  const kari = teams.person("Kari Moen");
  const asContract = (seen: SeenInTeams): Seen => ({
    text: seen.text,
    private: seen.private,
    tap: async (label) => asContract(await kari.tap(seen, label)),
    fill: async (values) => asContract(await kari.fill(seen, values)),
  });
  return { say: async (text) => asContract(await kari.mention(text, { channel: CHANNEL })) };
};

describe("the contract in Teams", () => contract(connect));
