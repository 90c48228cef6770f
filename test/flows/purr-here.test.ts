/** `purr` on this machine reaches whom the page reaches, and says honestly why where nobody is asked. */
import { expect, test } from "vitest";
import { openFresh } from "../support/weekly.ts";

const local = { platform: "local" } as const;

test("who is only on the page is asked there; who is away or holds nothing is told of as such", async () => {
  const { says, store } = await openFresh("2026-12-01T10:00");
  const purr = async (said: string) => (await says(said, local)).text;
  expect(await purr("purr I7")).toContain("Ingen som kan melde, har rollen. Sett noen slik: ansvar I7 @navn");
  await says("ansvar regional næringssjef @Ingrid-Lund", local);
  expect(await purr("purr I7")).toContain("Spurte regional næringssjef privat.");
  const [post] = await store.outbox.inState(["waiting"]);
  expect(post).toMatchObject({ kind: "notice", to: { kind: "person", platform: "local", id: "Ingrid Lund" } });
  expect(await purr("purr I7")).toContain("allerede purret denne uka");
  const ingrid = { ...local, sender: { id: "Ingrid Lund", name: "Ingrid Lund", email: "", external: false } };
  await says("stille til fredag 18. desember", ingrid);
  expect(await purr("purr U12")).toContain("Ingen som kan melde, har rollen");
  expect(await purr("purr I5")).toContain("er stille nå, uten stedfortreder");
});

test("in Slack who was only met on the page is not reached, and that is said", async () => {
  const { says } = await openFresh("2026-12-01T10:00");
  await says("ansvar regional næringssjef @Ingrid-Lund", local);
  expect((await says("purr I7")).text).toContain("Den som har ansvaret, når jeg ikke");
});

test("who is given something before anybody has seen the name is told of so, on this machine alone (1)", async () => {
  const { says } = await openFresh("2026-12-01T10:00");
  const unseen = "Jeg har ikke sett Finnesikke her før. Er navnet feil, trykk Angre.";
  for (const line of ["ansvar N17 @finnesikke", "ansvar regional næringssjef @noen-andre"]) {
    expect((await says(line, local)).text, line).toContain("Jeg har ikke sett");
  }
  const known = await openFresh("2026-12-01T10:00");
  expect((await known.says("ansvar N17 @finnesikke", local)).text).toContain(unseen);
  expect((await known.says("ansvar I7 @finnesikke", local)).text).not.toContain("Jeg har ikke sett");
  const given = (await known.says("overta @finnesikke @per-olsen", local)).text;
  expect(given).not.toContain("Ansvaret er overført"); // holds an activity, no role
  await known.says("ansvar regional næringssjef @finnesikke", local);
  const taken = (await known.says("overta @finnesikke @guri-dal", local)).text;
  expect(taken).toContain("Jeg har ikke sett Guri dal her før");
  expect(taken).not.toContain("får en privat beskjed");
});
