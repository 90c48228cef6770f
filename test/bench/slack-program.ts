/** The programs that are measured: ours as `npm start` runs it, and a bare Bolt app that acks «pong». */
import type { Slack } from "../support/slack/index.ts";
import { askOnce, freePort, signedCommand, slackSettings } from "../support/slack-wire.ts";
import { BARE_SLACK, type Kind, type Measured, startMeasured } from "./measured-program.ts";

export interface Program extends Measured {
  port: number;
}

/** Starts one and waits for its first answer to a signed command. `file`: the database, for ours. */
export async function startProgram(kind: Kind, slack: Slack, file: string): Promise<Program> {
  const port = await freePort();
  const environment = { ...slackSettings(slack, port), AKTIVITET_DB: file };
  return { ...(await startMeasured(kind, BARE_SLACK, environment, () => askSlack(slack, port))), port };
}

let asked = 0;

/** The status of the answer to one signed command, or null when nobody listens yet. */
export async function askSlack(slack: Slack, port: number): Promise<number | null> {
  asked += 1;
  const command = { text: "status bredbånd", user: "U0KARI", channel: "C0FELLES", trigger: `first-${port}-${asked}` };
  return askOnce(port, signedCommand(slack, command));
}
