/** The page's talk with the bot: one door in, messages out. */
import type { Bot } from "../../src/bot/bot.ts";
import type { Sender } from "../../src/bot/incoming.ts";
import { maskedText } from "../../src/bot/masked.ts";
import type { Instant } from "../../src/model/week.ts";
import { filledForm, pressedButton } from "../../src/texts/page.ts";
import type { Messenger } from "../shared/messenger.ts";
import { cleanName } from "../shared/names.ts";
import { createOnce } from "../shared/once.ts";
import { directWith, placeOf } from "./channels.ts";
import { createConversation, type Message } from "./conversation.ts";
import type { LocalPictures } from "./pictures.ts";
import type { Look, Say } from "./requests.ts";

export interface Seen {
  session: string;
  messages: Message[];
}

export interface Chat {
  look(look: Look): Promise<Seen>;
  /** Rejects when the bot does; saying it again with the same `request` is safe. */
  say(say: Say): Promise<Seen>;
  /** Takes posts of the outbox: in a channel for everyone, or in a person's direct message. */
  messenger: Messenger;
}

/** Requests remembered, so that a retry has one effect and is shown once. */
const REMEMBERED = 1000;

/** A chat in memory. `now` is the only clock. */
export function createChat(bot: Bot, now: () => Instant, { drawCard }: Pick<LocalPictures, "drawCard">): Chat {
  const conversation = createConversation();
  const answered = createOnce(REMEMBERED);

  async function answer(say: Say, sender: Sender, key: string): Promise<void> {
    const place = placeOf(say.channel, say.person);
    const { request, input } = say;
    const at = now();
    const asked = {
      request: key,
      platform: "local",
      sender,
      place,
      way: "page",
      message: null,
      now: at,
      input,
    } as const;
    const reply = await bot.handle(asked);
    const said = { request, at, from: "person", visibility: "private", text: asSaid(say), card: null } as const;
    conversation.add(place.channel, say.person, said);
    const { visibility, text, card } = reply;
    const message = { request, at: now(), from: "bot", visibility, text, card: drawCard(card) } as const;
    conversation.add(place.channel, say.person, message);
  }

  /** As any chat does, a notice stands where and when it was delivered, not among what was said before. */
  async function deliverNotices(look: Look): Promise<string> {
    const { channel } = placeOf(look.channel, look.person);
    const at = now();
    for (const { text } of await bot.takeNotices("local", look.person, at)) {
      const notice = { request: null, at, from: "bot", visibility: "private", text, card: null } as const;
      conversation.add(channel, look.person, notice);
    }
    return channel;
  }

  async function show(look: Look): Promise<Seen> {
    const channel = await deliverNotices(look);
    return { session: conversation.session, messages: conversation.seen(channel, look.person, look.after) };
  }

  /** There is nothing to look for after a restart: the page has forgotten what it showed. */
  const messenger: Messenger = {
    platform: "local",
    ready: () => true,
    find: async () => null,
    async send({ to, card, text, key }) {
      const message = { request: null, at: now(), from: "bot", text, card: drawCard(card) } as const;
      if (to.kind === "channel") conversation.add(to.channel, "", { ...message, visibility: "channel" });
      else conversation.add(directWith(to.id), to.id, { ...message, visibility: "private" });
      return key;
    },
  };

  return {
    messenger,
    look: show,
    async say(say) {
      const sender = senderOf(say.person);
      const key = `local:${say.person}:${say.request}`;
      // What waited was there before this was said; what comes of it, comes after the answer.
      await deliverNotices(say);
      await answered.run(key, () => answer(say, sender, key));
      return show(say);
    },
  };
}

/** A local person is a name and nothing more. */
function senderOf(name: string): Sender {
  return { id: name, name: cleanName(name) ?? name, email: null, external: false };
}

/** A pressed button is shown by what stands on it. */
function asSaid({ input, label }: Say): string {
  switch (input.kind) {
    case "text":
      return maskedText(input.text);
    case "tap":
      return label ?? pressedButton;
    case "form":
      return filledForm(input.activity);
  }
}
