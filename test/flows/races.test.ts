/** Two who do something about the same thing at the same time, also in two processes on one database (A5, P2). */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import type { LogEntry } from "../../src/model/log.ts";
import { temporaryFile } from "../support/database.ts";
import { entries, openRegion, type Region, stateOf } from "../support/region.ts";

const ADVISER = { AKTIVITET_ADMINISTRATORS: "Regionrådgiver,Ordfører" };
const ROLE = "regional næringssjef";

/** Two bots with a memory each on one file, as two processes have. */
async function openTwo(): Promise<[Region, Region]> {
  const file = temporaryFile();
  const [one, other] = [await openRegion(file, ADVISER), await openRegion(file, ADVISER)];
  for (const name of ["Kari Moen", "Per Vik", "Ola Bakken"]) await one.person(name).says("I1: møte holdt");
  return [one, other];
}

/** How far the one has come when the other begins: every place where it waits for something, and well beyond. */
const STEPS = Array.from({ length: 22 }, (_, step) => 2 * step);

async function later<T>(steps: number, work: () => Promise<T>): Promise<T> {
  for (let step = 0; step < steps; step += 1) await null;
  return work();
}

async function together(step: number, first: () => Promise<Reply>, second: () => Promise<Reply>): Promise<Reply[]> {
  return Promise.all([first(), later(step, second)]);
}

async function newest({ store }: Region, from: number): Promise<LogEntry[]> {
  return store.entriesAfter(from, 1000);
}

/** Each change of a holder begins where the one before ended. */
function expectChain(log: readonly LogEntry[], before: string | null): void {
  let holder = before;
  for (const { holder: change } of log) {
    expect(change?.before).toBe(holder);
    holder = change?.after ?? null;
  }
}

describe("however the two meet (A5)", () => {
  test("two holders for one role: the second takes over from the first", async () => {
    const [one, other] = await openTwo();
    let [known, holder] = [await entries(one), null as string | null];
    for (const step of STEPS) {
      const [kari, per] = [`ansvar ${ROLE} @Kari-Moen`, `ansvar ${ROLE} @Per-Vik`];
      await together(
        step,
        () => one.person("Regionrådgiver").says(kari),
        () => other.person("Ordfører").says(per),
      );
      const log = await newest(one, known);
      expectChain(log, holder);
      known += log.length;
      holder = log.at(-1)?.holder?.after ?? holder;
    }
  });

  test.each([
    ["who holds a role", `ansvar ${ROLE} @Kari-Moen`],
    ["an update", "I7: 60 %, grøft gravd"],
    ["a note", "notat I7: møte holdt"],
  ])("two take back %s: it is taken back once, and both are told so", async (_what, line) => {
    const [one, other] = await openTwo();
    for (const step of STEPS) {
      one.setClock(`2018-11-26T10:${String(step).padStart(2, "0")}`);
      await one.person("Regionrådgiver").says(line);
      const { newest: id } = await one.store.read();
      const replies = await together(
        step,
        () => one.person("Regionrådgiver").says(`angre #${id}`),
        () => other.person("Ordfører").says(`angre #${id}`),
      );
      const undone = (await newest(one, id)).filter(({ kind }) => kind === "undo");
      expect(undone.map(({ refersTo }) => refersTo)).toEqual([id]);
      expect(replies.filter(({ stored }) => stored)).toHaveLength(1);
      expect(replies.map(({ text }) => text).join()).toContain(`Oppføring nr. ${id} er allerede angret`);
    }
  });

  test.each([
    ["a role given", `ansvar ${ROLE} @Kari-Moen`, `ansvar ${ROLE} ledig`],
    ["all roles handed over", "overta @Kari-Moen @Per-Vik", "overta @Per-Vik @Kari-Moen"],
    ["an update", "I7: 60 %", "I7: 70 %"],
    ["a correction", "rett I7: 45 %", "I7: 70 %"],
  ])("one finger that taps twice, heard by two processes, is one tap: %s", async (_what, line, between) => {
    const [one, other] = await openTwo();
    await one.person("Regionrådgiver").says(`ansvar ${ROLE} @Kari-Moen`);
    for (const step of STEPS) {
      await one.person("Regionrådgiver").says(between);
      const { newest: id } = await one.store.read();
      const [first, second] = await together(
        step,
        () => one.person("Regionrådgiver").says(line),
        () => other.person("Regionrådgiver").says(line),
      );
      expect(await newest(one, id), `${step}`).toHaveLength(1);
      expect(second).toEqual(first);
      expect(first?.stored).toBe(true);
    }
  });

  test("one finger that takes back twice gets the same receipt, also when others wrote something else meanwhile", async () => {
    const [one, other] = await openTwo();
    const adviser = one.person("Regionrådgiver");
    await adviser.says(`ansvar ${ROLE} @Kari-Moen`);
    const { newest: id } = await one.store.read();
    const back = await adviser.says(`angre #${id}`);
    await other.person("Per Vik").says("K1: møte holdt");
    expect(await other.person("Regionrådgiver").says(`angre #${id}`)).toEqual(back);
    const given = await adviser.says(`ansvar ${ROLE} @Per-Vik`);
    await other.person("Per Vik").says("K2: møte holdt");
    expect(await other.person("Regionrådgiver").says(`ansvar ${ROLE} @Per-Vik`)).toEqual(given);
  });

  test("an update while another corrects: each begins where the other ended", async () => {
    const [one, other] = await openTwo();
    for (const step of STEPS) {
      await one.person("Kari Moen").says(`I7: ${step} %`);
      const { newest: id } = await one.store.read();
      await together(
        step,
        () => one.person("Kari Moen").says(`rett I7: ${step + 1} %`),
        () => other.person("Per Vik").says("I7: 99 %"),
      );
      const log = await newest(one, id);
      let progress: unknown = step;
      for (const { before, after } of log) {
        expect(before.progress).toBe(progress);
        progress = after.progress;
      }
      expect((await stateOf(other, "I7"))?.progress).toBe(progress);
    }
  });

  test("a message that is pinned by two is logged once", async () => {
    const [one, other] = await openTwo();
    const sender = { id: "Kari Moen", name: "Kari Moen", email: null, external: false };
    const place = { channel: "felles", kind: "channel" } as const;
    const around = { platform: "local", sender, place, way: "reaction", message: null } as const;
    for (const step of STEPS) {
      const before = await entries(one);
      const at = "2018-11-26T09:00:00.000Z";
      const input = { kind: "log", activity: "I7", text: "fiberen er i bakken", author: sender, at } as const;
      const incoming = { ...around, request: `slack-message:C1:${step}`, now: at, input };
      await together(
        step,
        () => one.bot.handle(incoming),
        () => other.bot.handle(incoming),
      );
      expect((await newest(one, before)).map(({ kind }) => kind)).toEqual(["note"]);
    }
  });
});

const RACER = fileURLToPath(new URL("../support/racer.ts", import.meta.url));

/** Processes that begin at the same moment, each with lines of its own; how many of them each stored. */
async function race(file: string, all: string[][]): Promise<number[]> {
  const racers = all.map((lines, at) => {
    const child = spawn(process.execPath, ["--import", "tsx", RACER, file, `racer${at}`, ...lines]);
    let [said, complaints] = ["", ""];
    child.stdout.on("data", (text) => {
      said += text;
    });
    child.stderr.on("data", (text) => {
      complaints += text;
    });
    return { child, said: () => said, complaints: () => complaints };
  });
  for (const { child, said } of racers) if (!said().includes("ready")) await once(child.stdout, "data");
  for (const { child } of racers) child.stdin.write("go\n");
  await Promise.all(racers.map(({ child }) => once(child, "close")));
  expect(racers.map(({ complaints }) => complaints())).toEqual(racers.map(() => ""));
  return racers.map(({ said }) => Number(said().split("\n")[1]));
}

describe("two real processes (A5)", () => {
  test("that give one role away at once, many times, leave an unbroken row of holders", {
    timeout: 60_000,
  }, async () => {
    const file = temporaryFile();
    const region = await openRegion(file);
    for (const name of ["Kari Moen", "Per Vik"]) await region.person(name).says("I1: møte holdt");
    const known = await entries(region);
    const lines = ["@Kari-Moen", "@Per-Vik"].map((who) =>
      Array.from({ length: 40 }, () => [`ansvar ${ROLE} ${who}`, `ansvar ${ROLE} ledig`]).flat(),
    );
    await race(file, lines);
    const log = await newest(region, known);
    expect(log.length).toBeGreaterThan(40);
    expectChain(log, null);
  });

  test("that take back the same entries undo each of them once", { timeout: 60_000 }, async () => {
    const file = temporaryFile();
    const region = await openRegion(file);
    const adviser = region.person("Regionrådgiver");
    for (let count = 1; count <= 30; count += 1) await adviser.says(`notat I7: befaring nummer ${count} er holdt`);
    const undo = Array.from({ length: 30 }, (_, at) => `angre #${at + 1}`);
    await race(file, [undo, undo]);
    const undone = (await newest(region, 30)).map(({ refersTo }) => refersTo);
    expect([...new Set(undone)].length).toBe(undone.length);
    expect(undone.length).toBeGreaterThan(0);
  });
});

describe("a hundred at once in one process", () => {
  test.each([1, 8])("on %i of the activities: all are answered, none is refused", async (count) => {
    const region = await openRegion(temporaryFile(), ADVISER);
    const before = await entries(region);
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        region.person(`Person ${at}`).says(`I${(at % count) + 1}: ${at} %, nr. ${at}`),
      ),
    );
    expect(replies.filter(({ stored }) => !stored).map(({ text }) => text)).toEqual([]);
    const log = await newest(region, before);
    expect(log.flatMap(({ note }) => note ?? []).toSorted()).toEqual(
      Array.from({ length: 100 }, (_, at) => `nr. ${at}`).toSorted(),
    );
    // Each tells what it really changed.
    for (const one of log) {
      const earlier = log.findLast(({ id, activity }) => activity === one.activity && id < one.id);
      if (earlier !== undefined) expect(one.before.progress).toBe(earlier.after.progress ?? earlier.before.progress);
    }
  });
});
