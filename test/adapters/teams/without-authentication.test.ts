/** `TEAMS_AUTH=off`: Microsoft's playground on this machine, without a tenant. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { message } from "../../support/teams/activities.ts";
import { openTeams } from "../../support/teams/teams.ts";

const OFF = { appId: "", tenantId: "", password: null, authentication: false, allowedServiceUrls: [] };

test("on this machine it answers without a token, and sends none", async () => {
  const teams = await openTeams(OFF);
  const kari = teams.person("Kari Moen");
  const [status, authorizations] = [
    (await teams.deliver(kari.activity(message("status bredbånd")), null)).status,
    teams.microsoft.connector.calls.map(({ authorization }) => authorization),
  ];
  // The stand-in demands a token, as Microsoft's own connector does.
  expect(status).toBe(503);
  // How often it is tried is the messenger's own affair.
  expect(authorizations.length).toBeGreaterThan(0);
  expect(authorizations.filter((sent) => sent !== undefined)).toEqual([]);
  expect(teams.microsoft.logins).toEqual([]);
});

test("a playground that demands nothing gets the answer", async () => {
  const posted: string[] = [];
  const playground = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      if (request.method === "POST") posted.push(body);
      response.writeHead(200, { "Content-Type": "application/json" }).end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => playground.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void playground.close());
  const serviceUrl = `http://127.0.0.1:${(playground.address() as AddressInfo).port}/_connector`;
  const teams = await openTeams(OFF);
  const said = { ...teams.person("Kari Moen").activity(message("status bredbånd")), serviceUrl };
  expect((await teams.deliver(said, null)).status).toBe(200);
  expect(posted).toHaveLength(1);
  expect(posted[0]).toContain("Bredbånd og fiber");
});

test("people of a playground whose roster tells little may write as well", async () => {
  const playground = createServer((request, response) => {
    request.resume().on("end", () => response.writeHead(200, { "Content-Type": "application/json" }).end('{"id":"1"}'));
  });
  await new Promise<void>((resolve) => playground.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void playground.close());
  const serviceUrl = `http://127.0.0.1:${(playground.address() as AddressInfo).port}/_connector`;
  const teams = await openTeams(OFF);
  const said = { ...teams.person("Kari Moen").activity(message("bredbånd: fiber til Tolga ferdig, 60 %")), serviceUrl };
  expect((await teams.deliver(said, null)).status).toBe(200);
  expect(await teams.region.store.log({ limit: 5 })).toHaveLength(1);
});

test.each([
  ["through a proxy", { "X-Forwarded-For": "203.0.113.7" }],
  ["under another name", { Host: "bot.region.no" }],
])("somebody who comes %s is refused", async (_, headers) => {
  const teams = await openTeams(OFF);
  const body = JSON.stringify(teams.person("Kari Moen").activity(message("hjelp")));
  const { port } = new URL(teams.address);
  const status = await new Promise((resolve, reject) => {
    import("node:http").then(({ request }) => {
      const sent = request({
        port,
        host: "127.0.0.1",
        path: "/api/messages",
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
      });
      sent
        .on("response", (response) => resolve(response.statusCode))
        .on("error", reject)
        .end(body);
    }, reject);
  });
  expect(status).toBe(401);
});

test("answers go to this machine only", async () => {
  const teams = await openTeams(OFF);
  const said = { ...teams.person("Kari Moen").activity(message("hjelp")), serviceUrl: "http://connector.example/" };
  expect((await teams.deliver(said, null)).status).toBe(403);
});
