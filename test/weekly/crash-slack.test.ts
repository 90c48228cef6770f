/** P4 in Slack, where the most is at stake; all other calls in `long/crash-slack.test.ts`. */
import { test } from "vitest";
import { crashInSlack } from "../support/slack-crashes.ts";

test("the digest stands in Slack once, wherever the program was killed around it, also with two processes at once", async () => {
  await crashInSlack(["chat.postMessage: the digest", "conversations.history: a channel"]);
});
