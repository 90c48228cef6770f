/** Every administrator is told once that the plan is over, whenever they come and by whichever platform (B1). */
import { expect, test } from "vitest";
import type { Post } from "../../src/model/outbox.ts";
import { temporaryFile } from "../support/database.ts";
import { serve } from "../support/program.ts";
import { openRegion } from "../support/region.ts";
import { MEMBER, onDays, openFresh } from "../support/weekly.ts";

const TITLE = "Planperioden gikk ut 31.12.2021";

const titles = (posts: readonly Post[]) => posts.filter(({ kind }) => kind === "report").map(({ text }) => text);

test("somebody named by e-mail is told after a mere question, and others who ask are told nothing", async () => {
  const { says, round } = await openFresh("2026-12-01T10:00");
  await says("oversikt", { sender: MEMBER });
  expect(titles(await round("2026-12-01T10:05"))).toEqual([]);
  await says("oversikt");
  expect(titles(await round("2026-12-01T10:10"))).toEqual([TITLE]);
  for (const at of ["2026-12-01T11:00", "2026-12-02T10:00"]) expect(titles(await round(at))).toEqual([]);
});

test("an administrator who comes weeks later is told then, at the hours of work, and the first is not told again", async () => {
  const who = { AKTIVITET_ADMINISTRATORS: "kari@fjell.no, ola@fjell.no" };
  const region = await openRegion(":memory:", who, "2026-12-01T10:00");
  const { says, round, setTime } = onDays(region, "2026-12-01T10:00");
  await says("hei");
  expect(titles(await round("2026-12-01T10:05"))).toEqual([TITLE]);
  setTime("2026-12-11T18:00");
  await says("hei", { sender: MEMBER });
  for (const at of ["2026-12-11T18:05", "2026-12-12T10:00", "2026-12-14T07:59"]) expect(await round(at)).toEqual([]);
  const told = await round("2026-12-14T08:00");
  expect(told.map(({ to, text }) => [to, text])).toEqual([[{ kind: "person", platform: "slack", id: "U2" }, TITLE]]);
  expect(await round("2026-12-14T08:05")).toEqual([]);
});

test("what could not be delivered is tried again once each working day until it can, and then never again", async () => {
  const region = await openRegion(":memory:", { AKTIVITET_ADMINISTRATORS: "slack:U1" }, "2026-12-01T10:00");
  const { says, round } = onDays(region, "2026-12-01T10:00");
  const fails = () => ({ outcome: "failed", trouble: "unknown_conversation" }) as const;
  const tries: [string, number][] = [];
  const look = async (at: string, settle?: typeof fails) => tries.push([at, (await round(at, settle)).length]);
  await look("2026-12-01T10:00", fails);
  await look("2026-12-01T12:00", fails);
  await says("oversikt"); // now she is known
  await look("2026-12-01T13:00", fails);
  await look("2026-12-01T14:00", fails);
  await look("2026-12-02T09:00", fails);
  await look("2026-12-05T09:00", fails); // a Saturday
  await look("2026-12-07T09:00");
  await look("2026-12-08T09:00");
  expect(tries).toEqual([
    ["2026-12-01T10:00", 1],
    ["2026-12-01T12:00", 0],
    ["2026-12-01T13:00", 1],
    ["2026-12-01T14:00", 0],
    ["2026-12-02T09:00", 1],
    ["2026-12-05T09:00", 0],
    ["2026-12-07T09:00", 1],
    ["2026-12-08T09:00", 0],
  ]);
});

test("out of the box the administrator of the local page reads it in the direct message, and nobody else does", async () => {
  const settings = { AKTIVITET_DB: temporaryFile(), AKTIVITET_NOW: "2026-12-01T10:00" };
  const server = await serve(settings);
  const look = async (person: string) => {
    const body = JSON.stringify({ person, channel: "direkte", after: 0 });
    const headers = { "Content-Type": "application/json", Origin: server.url };
    const response = await fetch(`${server.url}/page/look`, { method: "POST", headers, body });
    return ((await response.json()) as { messages: { text: string }[] }).messages.map(({ text }) => text);
  };
  await expect.poll(() => look("Regionrådgiver"), { timeout: 10_000 }).toEqual([TITLE]);
  expect(await look("Kari Moen")).toEqual([]);
  expect(await (await fetch(server.url)).text()).toContain("Planperioden gikk ut 31.12.2021. Alt går som før");
  expect(server.warnings()).toMatch(/^Merk: planen gjaldt til .*31. desember 2021/mu);
  await server.end("SIGTERM");
});
