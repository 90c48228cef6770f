/** Who sees what on the local page and in the terminal (P9). Nobody there is a guest: whoever sits at the machine is let in. */
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { localChannels } from "../../../adapters/local/channels.ts";
import { createChat } from "../../../adapters/local/chat.ts";
import { createPictures } from "../../../adapters/local/pictures.ts";
import { runTerminal } from "../../../adapters/local/terminal.ts";
import { NOW } from "../../support/database.ts";
import { openRegion } from "../../support/region.ts";
import { matrixOf, payloadOf, print, SECRET, typedFor } from "./matrix.ts";

const NAMES = { administrator: "Regionrådgiver", contributor: "Kari Moen" } as const;

test("on the page and in the terminal everybody sees what the table says, and nobody else does (P9)", async () => {
  const region = await openRegion();
  const { plan } = await region.store.read();
  const channels = localChannels(plan.areas);
  const chat = createChat(region.bot, () => NOW, createPictures());
  await region.person(NAMES.contributor).says(`intern I7: ${SECRET}`);

  const inTerminal = async (as: string, words: string) => {
    let written = "";
    const write = (text: string) => {
      written += text;
    };
    const storedBy = async () => [];
    const world = { bot: region.bot, plan, now: () => NOW, input: Readable.from([]), write, request: randomUUID };
    await runTerminal({ words, as, in: null, json: false, batch: false }, { ...world, storedBy });
    return { asker: written, others: "" };
  };

  const rows = await matrixOf("local", ["administrator", "contributor"], async (way, place, kind, who) => {
    const person = NAMES[who as keyof typeof NAMES];
    if (way === "terminal") return inTerminal(person, typedFor(kind));
    const channel = channels.find(({ id }) => id === (place === "own-chat" ? "direkte" : "felles"));
    if (channel === undefined) throw new Error("no such channel");
    const other = person === NAMES.contributor ? NAMES.administrator : NAMES.contributor;
    const last = async (name: string) =>
      (await chat.look({ person: name, channel, after: 0 })).messages.at(-1)?.id ?? 0;
    const [mine, theirs] = [await last(person), await last(other)];
    const input =
      kind === "shared"
        ? ({ kind: "tap", payload: payloadOf(kind) } as const)
        : ({ kind: "text", text: typedFor(kind) } as const);
    const seen = await chat.say({ person, channel, after: mine, request: randomUUID(), input, label: null });
    const others = (await chat.look({ person: other, channel, after: theirs })).messages;
    const textOf = ({ messages }: { messages: readonly object[] }) =>
      messages.length === 0 ? "" : JSON.stringify(messages.filter((one) => !("from" in one) || one.from === "bot"));
    return { asker: textOf(seen), others: textOf({ messages: others }) };
  });
  print("the local page and the terminal", rows);
  expect(rows).toHaveLength(3);
});
