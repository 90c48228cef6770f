/** A platform that is not set up gets nothing, and whatever speaks of its channels says so with the next step (B1). */
import { expect, test } from "vitest";
import { temporaryFile } from "../support/database.ts";
import { run, serve } from "../support/program.ts";

const NOW = { AKTIVITET_NOW: "2026-12-01T10:00" };
const OFF = {
  slack: "Slack er ikke satt opp her, så ingenting legges ut. Sett SLACK_BOT_TOKEN",
  teams: "Teams er ikke satt opp her, så ingenting legges ut. Sett MicrosoftAppId og MicrosoftAppTenantId",
};

async function forecast(settings: Record<string, string>): Promise<{ summary: string; items: Item[] }> {
  const { url, end } = await serve(settings);
  const headers = { "Content-Type": "application/json", Origin: url };
  const body = JSON.stringify({ day: "2026-12-07" });
  const foreseen = await (await fetch(`${url}/page/forecast`, { method: "POST", headers, body })).json();
  await end("SIGTERM");
  return foreseen as { summary: string; items: Item[] };
}

interface Item {
  to: string[];
  why: string;
  text: string;
}

test.each([
  ["slack", "C0123ABCD"],
  ["teams", "19:abc@thread.tacv2"],
] as const)(
  "a channel in %s, which is not set up: `connect`, `kanaler`, `doctor` and «Slik blir mandag» say so",
  async (platform, id) => {
    const settings = { AKTIVITET_DB: temporaryFile(), ...NOW };
    const connect = ["admin", "connect", "--platform", platform, "--channel", id, "--area", "infrastruktur"];
    expect((await run(connect, settings)).output).toContain(OFF[platform]);
    await run(["aktivitet", "bredbånd: fiber til Tolga ferdig, 60 %"], settings);
    const { output } = await run(["aktivitet", "kanaler"], settings);
    expect(output).toContain(OFF[platform]);
    expect(output).not.toMatch(/Neste:|Alt i orden/u);
    const doctor = await run(["admin", "doctor"], settings);
    expect([doctor.code, doctor.output.includes(`✗ ${OFF[platform]}`)]).toEqual([1, true]);
    const { summary, items } = await forecast(settings);
    expect(summary).toBe("Ingenting sendes denne dagen.");
    expect(items.find(({ to }) => to.some((name) => name.includes("Infrastruktur")))).toMatchObject({
      why: expect.stringContaining(OFF[platform]),
      text: "",
    });
  },
);

test("out of the box, a channel of the page is told of as what it is, and Monday shows just that", async () => {
  const settings = { AKTIVITET_DB: temporaryFile(), ...NOW };
  const before = await forecast(settings);
  expect(before.summary).toBe("Ingenting sendes denne dagen.");
  const connected = await run(["aktivitet", "--in", "infrastruktur", "koble til infrastruktur"], settings);
  expect(connected.output).toContain("Første ukesmelding: mandag 7. desember 2026 kl. 08.30");
  expect(connected.output).toContain("Vises bare på siden på denne maskinen, mens boten kjører");
  await run(["aktivitet", "bredbånd: fiber til Tolga ferdig, 60 %"], settings);
  const { output } = await run(["aktivitet", "kanaler"], settings);
  expect(output).toContain("Neste: mandag 7. desember 2026 kl. 08.30");
  expect(output).toContain("ingenting går til Slack eller Teams");
  expect(output).not.toContain("Alt i orden");
  const { summary, items } = await forecast(settings);
  expect(summary).toBe("Sendes denne dagen: 1 ukesmelding.");
  const infra = items.find(({ to }) => to.some((name) => name.includes("Infrastruktur")));
  expect(infra?.why).toContain("Vises i kanalen på denne siden mandag 7. desember 2026 kl. 08.30, om boten kjører da");
  expect(infra?.text).toContain("fiber til Tolga ferdig");
  const off = await run(["aktivitet", "kanaler"], { ...settings, AKTIVITET_PAGE: "off" });
  expect(off.output).toContain("Den lokale siden er slått av");
  expect(off.output).not.toMatch(/Neste:|Alt i orden/u);
});
