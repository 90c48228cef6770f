/** What administrators are told goes to who is administrator now, and where they are now, however often it was tried before. */
import { expect, test } from "vitest";
import type { Delivery, Post } from "../../src/model/outbox.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { temporaryFile } from "../support/database.ts";
import { openRegion } from "../support/region.ts";
import { EDITOR, MEMBER, onDays } from "../support/weekly.ts";

const START = "2026-12-01T10:00";
const BOTH = ["slack", "teams"] as const;
const KARI = "kari@fjell.no";
const OLA = "ola@fjell.no";

const told = (posts: readonly Post[]) =>
  posts
    .filter(({ kind }) => kind === "report")
    .map(({ to }) => (to.kind === "person" ? `${to.platform}:${to.id}` : ""));

const fails = (): Delivery => ({ outcome: "failed", trouble: "user_not_found" });
const waits = (until: string) => (): Delivery => ({ outcome: "later", at: instantAtOslo(until), trouble: "slow" });

async function openWith(administrators: string, file = ":memory:") {
  return onDays(await openRegion(file, { AKTIVITET_ADMINISTRATORS: administrators }, START), START, BOTH);
}

test("one that could not be delivered is tried again where the administrator is now, at once", async () => {
  const { says, round } = await openWith(KARI);
  await says("I1: møte holdt");
  for (const at of ["2026-12-01T10:05", "2026-12-01T10:10"]) expect(told(await round(at, fails))).toEqual(["slack:U1"]);
  expect(told(await round("2026-12-01T10:15", fails))).toEqual([]);
  await says("I1: nytt møte", { platform: "teams", sender: { ...EDITOR, id: "aad-kari" } });
  expect(told(await round("2026-12-01T11:00"))).toEqual(["teams:aad-kari"]);
  for (const at of ["2026-12-01T12:00", "2026-12-02T10:00"]) expect(told(await round(at))).toEqual([]);
});

test("one that waits goes to nobody who is no administrator any more, and the new one has their own", async () => {
  const file = temporaryFile();
  const before = await openWith(KARI, file);
  await before.says("I1: møte holdt");
  await before.says("I1: nytt møte", { sender: MEMBER });
  expect(told(await before.round("2026-12-01T10:05", waits("2026-12-01T10:30")))).toEqual(["slack:U1"]);
  await before.store.close();
  const after = await openWith(OLA, file);
  expect(told(await after.round("2026-12-01T11:00"))).toEqual(["slack:U2"]);
  expect(told(await after.round("2026-12-02T10:00"))).toEqual([]);
});

test("the list of what nobody answers waits for no former administrator either", async () => {
  const file = temporaryFile();
  const before = await openWith(KARI, file);
  await before.says("I1: møte holdt");
  await before.says("I1: nytt møte", { sender: MEMBER });
  const list = (posts: readonly Post[]) =>
    posts.filter(({ key }) => key.startsWith("adviser:")).map(({ to }) => (to.kind === "person" ? to.id : ""));
  expect(list(await before.round("2026-12-03T12:01", waits("2026-12-03T12:30")))).toEqual(["U1"]);
  await before.store.close();
  const after = await openWith(OLA, file);
  expect(list(await after.round("2026-12-03T13:00"))).toEqual(["U2"]);
});

test("whoever is a guest by now is told nothing, although the settings name them", async () => {
  const { says, round } = await openWith(`${KARI}, slack:U2`);
  await says("I1: møte holdt");
  await says("I1: nytt møte", { sender: MEMBER });
  await says("oversikt", { sender: { ...EDITOR, external: true } });
  await says("oversikt", { sender: { ...MEMBER, external: true } });
  expect(told(await round("2026-12-01T10:05"))).toEqual([]);
  await says("oversikt");
  expect(told(await round("2026-12-01T10:10"))).toEqual(["slack:U1"]);
});
