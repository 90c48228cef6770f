/** The picture that an answer holds, sent after it: a file cannot travel in an answer, and takes a second to draw. */
import type { Reply } from "../../../src/bot/incoming.ts";
import { PICTURE } from "../../../src/texts/picture.ts";
import { drawPng } from "../../shared/picture.ts";
import type { SlackContext } from "../context.ts";
import { uploadPicture } from "../draw/picture.ts";
import { type At, isDirectMessages, type Spot } from "../receive/place.ts";
import { directChannel } from "../send/direct-channel.ts";

/** Shows it where everyone may see it, else in the person's direct messages. What fails is reported: the words stand. */
export function showPicture(slack: SlackContext, request: string, spot: Spot, user: string, reply: Reply): void {
  const block = reply.card.blocks.find(({ kind }) => kind === "picture");
  if (block?.kind !== "picture") return;
  const { picture, alt } = block;
  const work = async () => {
    // Into two people's direct messages the bot may not send.
    const isOpen = reply.visibility === "channel" && !isDirectMessages(spot.channel);
    const place = isOpen ? spot : await directMessages(slack, spot, user);
    const png = await drawPng(picture);
    const about = { title: reply.card.title, fileName: PICTURE.fileName(picture.area), alt };
    await uploadPicture(slack.api, { channel: place.channel, thread: place.thread, png, ...about });
  };
  void slack.once.run(`picture:${request}`, work).catch((error: unknown) => slack.report("picture", error));
}

/** The person's with the bot: a slash command may have been given in the direct messages of two people. */
async function directMessages({ api }: SlackContext, spot: Spot, user: string): Promise<At> {
  const channel = await directChannel(api, user);
  return { channel, thread: channel === spot.channel ? spot.thread : null };
}
