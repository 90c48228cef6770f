/** Out of the box on today's date, in Slack: connect, report, see Monday's digest (B1). Each step is a process of its own. */
import { expect, onTestFinished, test } from "vitest";
import { temporaryFile } from "../../support/database.ts";
import { run } from "../../support/program.ts";
import { startSlack } from "../../support/slack/index.ts";

const LINE = "Planperioden gikk ut 31.12.2021. Alt går som før til en ny er på plass.";

test("a fresh install in December 2026 posts Monday's digest, and tells the administrator once that the plan is over", async () => {
  const slack = await startSlack();
  onTestFinished(() => slack.stop());
  const infra = slack.channel({ id: "C0INFRA", name: "infrastruktur" });
  slack.user({ id: "U0KARI", name: "Kari Moen", email: "kari@fjell.no" });
  const settings = {
    AKTIVITET_DB: temporaryFile(),
    AKTIVITET_ADMINISTRATORS: "slack:U0KARI, local:Regionrådgiver",
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
  };
  const at = async (now: string, ...args: string[]) => {
    const { code, errors } = await run([...args, "--now", now], settings);
    expect([code, errors]).toEqual([0, ""]);
  };
  const connect = ["connect", "--platform", "slack", "--channel", "C0INFRA", "--area", "infrastruktur"];
  await at("2026-12-01T10:00", "admin", ...connect);
  await at("2026-12-01T10:05", "aktivitet", "bredbånd: fiber til Tolga ferdig, 60 %");
  for (const now of ["2026-12-07T08:29", "2026-12-07T08:30", "2026-12-07T08:31"]) await at(now, "admin", "digest");
  const posted = slack.posted(infra);
  expect(posted).toHaveLength(1);
  expect(JSON.stringify(posted)).toContain("fiber til Tolga ferdig");
  expect(JSON.stringify(posted)).toContain(LINE);
  await at("2026-12-08T10:00", "aktivitet", "bredbånd: fiber til Os ferdig, 70 %");
  for (const now of ["2026-12-14T08:30", "2026-12-15T10:00"]) await at(now, "admin", "digest");
  const second = slack.posted(infra).filter(({ threadTs }) => threadTs === null)[1];
  expect(JSON.stringify(second)).toContain("fiber til Os ferdig");
  expect(JSON.stringify(second)).not.toContain("Planperioden");
  const told = slack.world.messages.filter(({ text }) => text === "Planperioden gikk ut 31.12.2021");
  expect(told).toHaveLength(1);
  expect(slack.world.channels.get(told[0]?.channel ?? "")?.members).toContain("U0KARI");
});
