/** P4 in Slack, at every outgoing call and phase. */
import { test } from "vitest";
import { crashInSlack, SLACK_CALLS } from "../support/slack-crashes.ts";

test("each post stands in Slack once, wherever the program was killed, also with two processes at once", async () => {
  await crashInSlack(SLACK_CALLS);
});
