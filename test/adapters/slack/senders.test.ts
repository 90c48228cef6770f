/** Who somebody is changes: what Slack once said about a person counts for a while, never for good. */
import { expect, onTestFinished, test, vi } from "vitest";
import { openSlackRegion, type SlackRegion } from "../../support/slack-region.ts";

const MINUTES = 60_000;
const DAY = 24 * 60 * MINUTES;

interface Turned extends SlackRegion {
  /** Lets so many milliseconds pass on the wall, for the bot and for Slack. */
  pass(milliseconds: number): void;
  /** What the bot answers to Kari's next line. */
  says(text: string): Promise<string>;
}

async function regionWithClock(): Promise<Turned> {
  const now = Date.now;
  let passed = 0;
  const clock = vi.spyOn(Date, "now").mockImplementation(() => now() + passed);
  onTestFinished(() => clock.mockRestore());
  const opened = await openSlackRegion({ mode: "HTTP" });
  return {
    ...opened,
    pass(milliseconds) {
      passed += milliseconds;
    },
    async says(text) {
      const { messages } = await opened.kari.slash(text, { channel: opened.felles });
      return messages.at(-1)?.text ?? "";
    },
  };
}

function lookUps({ slack }: SlackRegion): number {
  return slack.calls.filter(({ method }) => method === "users.info").length;
}

test("a member who was made a guest only reads from the first line after a quarter of an hour", async () => {
  const region = await regionWithClock();
  expect(await region.says("bredbånd: graver i Vingelen, 40 %")).toContain("Lagret: I7");
  const kari = region.slack.world.users.get(region.kari.id);
  if (kari === undefined) throw new Error("no Kari");
  kari.guest = true;
  region.pass(DAY);
  expect(await region.says("bredbånd: 50 %")).toContain("Du kan lese her, men ikke endre");
  expect(await region.region.store.log({ limit: 5 })).toHaveLength(1);
});

test("within a quarter of an hour Slack is asked once who somebody is", async () => {
  const region = await regionWithClock();
  await region.says("bredbånd: 40 %");
  const before = lookUps(region);
  region.pass(14 * MINUTES);
  expect(await region.says("bredbånd: 50 %")).toContain("Lagret: I7");
  expect(lookUps(region)).toBe(before);
});

test.each(["internal_error", "hang"])(
  "when Slack no longer says who people are (%s), it counts for an hour what it said",
  async (how) => {
    const region = await regionWithClock();
    await region.says("bredbånd: 40 %");
    region.slack.fail("users.info", how, 100);
    region.pass(50 * MINUTES);
    expect(await region.says("bredbånd: 50 %")).toContain("Lagret: I7");
    region.pass(11 * MINUTES);
    const refused = await region.says("bredbånd: 60 %");
    expect(refused).toContain("Du kan lese her, men ikke endre");
    expect(refused).toContain("ikke slått opp hvem du er");
    expect(await region.says("status bredbånd")).toContain("50 %");
    expect(await region.region.store.log({ limit: 5 })).toHaveLength(2);
  },
);

test("a member whom Slack vouches for again writes as before", async () => {
  const region = await regionWithClock();
  await region.says("bredbånd: 40 %");
  region.slack.fail("users.info", "internal_error", 100);
  region.pass(DAY);
  expect(await region.says("bredbånd: 50 %")).toContain("Du kan lese her, men ikke endre");
  region.slack.heal();
  expect(await region.says("bredbånd: 50 %")).toContain("Lagret: I7");
});

test("a bot stays a bot while Slack does not say who it is, and gets no answer", async () => {
  const region = await regionWithClock();
  const robot = region.slack.user({ id: "U0ROBOT", name: "Byggebot", bot: true });
  const mention = () => robot.mention("@Aktivitet status bredbånd", { channel: region.felles, patience: 200 });
  expect((await mention()).messages).toEqual([]);
  region.slack.fail("users.info", "internal_error", 100);
  region.pass(2 * 60 * MINUTES);
  expect((await mention()).messages).toEqual([]);
});
