/** The contract through a stand-in Slack, over HTTP and Socket Mode: slash commands, buttons and modals. */
import { describe } from "vitest";
import { defaultFeed } from "../../src/model/weekly.ts";
import { NOW } from "../support/database.ts";
import { drawnInSlack } from "../support/drawn.ts";
import type { Person, SlackMessage, Seen as SlackSeen, SlackView } from "../support/slack/index.ts";
import { MODES, type Mode, openSlackRegion } from "../support/slack-region.ts";
import { type Connect, contract, postDigests, type Seen } from "./flows.ts";

function connectOver(mode: Mode): Connect {
  return async (place) => {
    const { slack, region, adapter, kari, felles } = await openSlackRegion({ mode });
    const infra = slack.channel({ id: "C0INFRA", name: "infrastruktur" });
    const bound = { platform: "slack", channel: infra.id } as const;
    await region.store.weekly.connect({ ...bound, area: "infrastruktur" }, defaultFeed(bound, infra.name, NOW, 0));
    const channel = place === "neutral" ? felles : infra;
    return {
      say: async (text) => seen(kari, await kari.slash(text, { channel })),
      async digest() {
        await postDigests(region.bot, adapter.messenger);
        return seen(kari, { messages: slack.posted(channel), view: null, errors: {}, error: null, problems: [] });
      },
    };
  };
}

type Shown = Pick<SlackSeen, "messages" | "view" | "errors" | "error" | "problems">;

/** What Kari reads: the newest message, else the modal. */
function seen(kari: Person, { messages, view, errors, error, problems }: Shown): Seen {
  if (error !== null || problems.length > 0) throw new Error(`Slack says: ${error} ${problems.join("; ")}`);
  const message = messages.at(-1);
  const shown = message ?? view;
  if (shown === null) throw new Error("nothing to see");
  return {
    text: [...Object.values(errors), textOf(shown)].join("\n"),
    drawn: message === undefined ? "" : drawnInSlack(message.blocks).words,
    private: message === undefined || message.to === kari.id,
    tap: async (label) => seen(kari, await kari.tap(shown, label)),
    fill: async (values) => {
      if (view === null) throw new Error("no form to fill in");
      const filled = Object.entries(values).map(([name, value]) => [name, value === "" ? null : value]);
      return seen(kari, await kari.submit(view, Object.fromEntries(filled)));
    },
  };
}

/** A message's text stands for its blocks; a modal has only blocks. */
function textOf(shown: SlackMessage | SlackView): string {
  const text = "content" in shown ? [...textsIn(shown.content)].join("\n") : shown.text;
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").replaceAll("*", "");
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  const { text } = value as { text?: unknown };
  if (typeof text === "string") yield text;
  for (const inner of Object.values(value)) yield* textsIn(inner);
}

describe.each(MODES)("the contract in Slack over %s", (mode) => contract(connectOver(mode)));
