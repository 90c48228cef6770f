/** The contract through the local page's HTTP, with cards as Teams draws them. */
import { describe, onTestFinished } from "vitest";
import { createLocalPage } from "../../adapters/local/browser.ts";
import { createHttpServer, listen } from "../../adapters/server/http.ts";
import type { AdaptiveCard } from "../../adapters/teams/draw/adaptive-card.ts";
import { defaultFeed } from "../../src/model/weekly.ts";
import { drawnInTeams } from "../support/drawn.ts";
import { noTrouble } from "../support/no-trouble.ts";
import { openRegion } from "../support/region.ts";
import { type Connect, contract, postDigests, type Seen } from "./flows.ts";

const NOW = "2018-11-26T09:00:00.000Z";

interface Message {
  text: string;
  visibility: string;
  card: AdaptiveCard | null;
}

const connect: Connect = async (place) => {
  const region = await openRegion();
  const { plan } = await region.store.read();
  const page = createLocalPage({ bot: region.bot, plan, people: ["Kari"], now: () => NOW, report: noTrouble });
  if (place !== "neutral") {
    const binding = { platform: "local", channel: `local:${place}`, area: place } as const;
    await region.store.weekly.connect(binding, defaultFeed(binding, place, NOW, 0));
  }
  const server = createHttpServer([page], noTrouble);
  const port = await listen(server, 0, "127.0.0.1");
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${port}`;
  const channel = place === "neutral" ? "felles" : place;

  const send = (what: { text: string } | { data: unknown }) =>
    ask("/page/say", { request: crypto.randomUUID(), ...what });

  /** The newest message in the channel, after what was asked. */
  async function ask(path: string, what: object): Promise<Seen> {
    const body = JSON.stringify({ person: "Kari", channel, after: 0, ...what });
    const headers = { "Content-Type": "application/json", Origin: origin };
    const response = await fetch(`${origin}${path}`, { method: "POST", headers, body });
    const { messages } = (await response.json()) as { messages: Message[] };
    const last = messages.at(-1);
    if (last === undefined) throw new Error("no answer");
    return seen(last);
  }

  function seen({ text, visibility, card }: Message): Seen {
    const actions = [...objectsIn(card)].filter(({ type }) => type === "Action.Execute");
    return {
      text,
      drawn: card === null ? "" : drawnInTeams(card).words,
      private: visibility === "private",
      tap: (label) =>
        send({
          data: dataOf(
            actions.find(({ title }) => title === label),
            label,
          ),
        }),
      fill: (values) => {
        const submit = actions.find(({ data }) => typeof data === "object" && data !== null && "form" in data);
        return send({ data: { ...dataOf(submit, "form"), ...values } });
      },
    };
  }

  return {
    say: (text) => send({ text }),
    async digest() {
      await postDigests(region.bot, page.messenger);
      return ask("/page/look", {});
    },
  };
};

function dataOf(action: Record<string, unknown> | undefined, label: string): object {
  if (typeof action?.data !== "object" || action.data === null) throw new Error(`no button ${label}`);
  return action.data;
}

/** Every object anywhere in a card. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe("the contract on the local page", () => contract(connect));
