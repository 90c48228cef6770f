/** The plan is over, in Teams, through the running program: every administrator is told once, whenever they come (B1). */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFile } from "../../support/database.ts";
import { run, type Server, serve } from "../../support/program.ts";
import { activityOf, message, type PersonDetails } from "../../support/teams/activities.ts";
import { TENANT } from "../../support/teams/tokens.ts";

const TITLE = "Planperioden gikk ut 31.12.2021";

const KARI: PersonDetails = {
  id: "29:kari",
  aadObjectId: "11111111-2222-4333-8444-555555555555",
  name: "Kari Moen",
  email: "kari@fjell.no",
  guest: false,
  tenant: TENANT,
};

/** A connector on this machine without a token and without a roster, as Microsoft's playground is. */
async function openPlayground() {
  const posted: { path: string; body: string }[] = [];
  const playground = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      if (request.method === "POST") posted.push({ path: request.url ?? "", body });
      const isPost = request.method === "POST";
      response.writeHead(isPost ? 200 : 404, { "Content-Type": "application/json" }).end(isPost ? '{"id":"1"}' : "");
    });
  });
  await new Promise<void>((resolve) => playground.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void playground.close());
  const serviceUrl = `http://127.0.0.1:${(playground.address() as AddressInfo).port}/`;
  const told = () => posted.filter(({ body }) => body.includes(TITLE) && body.includes("Ny plan:")).length;
  const says = async ({ url }: Pick<Server, "url">, text: string) => {
    const body = JSON.stringify(activityOf(KARI, { kind: "personal" }, serviceUrl, message(text)));
    const headers = { "Content-Type": "application/json" };
    expect((await fetch(`${url}/api/messages`, { method: "POST", headers, body })).status).toBe(200);
  };
  return { told, says };
}

test("an administrator who first only asks a question is told once that the plan is over, by the next round", async () => {
  const { told, says } = await openPlayground();
  const AKTIVITET_ADMINISTRATORS = `teams:${KARI.aadObjectId}`;
  const settings = { AKTIVITET_DB: temporaryFile(), AKTIVITET_ADMINISTRATORS, TEAMS_AUTH: "off" };
  const digest = async (now: string) => {
    const { code, errors } = await run(["admin", "digest", "--now", now], settings);
    expect([code, errors]).toEqual([0, ""]);
  };
  // Before anybody has written, nobody can be written to.
  await digest("2026-12-01T09:00");
  const server = await serve({ ...settings, AKTIVITET_NOW: "2026-12-01T10:00" });
  await says(server, "oversikt");
  await server.end("SIGTERM");
  const before = told();
  for (const now of ["2026-12-01T11:00", "2026-12-02T10:00", "2026-12-07T08:30"]) await digest(now);
  expect([before, told()]).toEqual([0, 1]);
});
