/**
 * What the program of November made internal (it stored the correction, and left the words in the state) is shown to
 * nobody but those who may read it: neither in a status, nor what is made of the states.
 */
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openDatabase } from "../../db/sqlite/open.ts";
import { verifyLog } from "../../db/sqlite/verify.ts";
import type { ActivityState, LogEntry, NewEntry } from "../../src/model/log.ts";
import { temporaryFile } from "../support/database.ts";
import { openRegion, type Region } from "../support/region.ts";

const SECRET = "SENSITIV om leverandøren";

/** The row that November's `rett N3: intern` wrote: nothing but that it is internal. */
async function madeInternalInNovember({ store }: Region, refersTo: LogEntry, note: string | null = null) {
  const { snapshot } = { snapshot: await store.read() };
  const entry: NewEntry = {
    ...refersTo,
    at: "2018-11-26T09:30:00.000Z",
    kind: "correction",
    internal: true,
    note,
    raw: "rett N3: intern",
    before: { freshAt: refersTo.at },
    after: { freshAt: "2018-11-26T09:30:00.000Z" },
    refersTo: refersTo.id,
  };
  const expected = { newest: snapshot.newest, about: [{ kind: "activity", code: "N3" }] } as const;
  const result = await store.append({ request: `old ${refersTo.id}`, entries: [entry], expected, notices: [] });
  expect(result.outcome).toBe("stored");
}

async function newest({ store }: Region): Promise<LogEntry> {
  const [entry] = await store.log({ limit: 1 });
  if (entry === undefined) throw new Error("no entry");
  return entry;
}

async function seenByAll(region: Region): Promise<string> {
  const guest = region.person("Gjest", null, true);
  const lines = ["status N3", "historikk N3", "endringer", "liste", "oversikt næringsutvikling"];
  const digest = await region.person("Kari", "naering").says("ukesmelding vis næring");
  return [...(await Promise.all(lines.map(async (line) => (await guest.says(line)).text))), digest.text].join("\n");
}

const stored = (file: string) => {
  const old = new Database(file, { readonly: true });
  const row = old.prepare("select note from activity_state where code = 'N3'").pluck().get();
  old.close();
  return row;
};

test.each([false, true])("a comment that was made internal is left out (opened anew: %s)", async (again) => {
  const file = temporaryFile();
  let region = await openRegion(file);
  await region.person("Kari").says(`N3: 20 %, ${SECRET}`);
  expect(await seenByAll(region)).toContain(SECRET);
  await madeInternalInNovember(region, await newest(region));
  // As the old program left it: the words stand in the table, and in the log.
  expect(stored(file)).toBe(SECRET);
  if (again) region = await openRegion(file);
  expect(await seenByAll(region)).not.toContain("SENSITIV");
  expect((await region.person("Kari").says("historikk N3")).text).toContain(SECRET);
  expect((await region.person("Kari").says("rett N3: 30 %")).stored).toBe(true);
  expect(await seenByAll(region)).not.toContain("SENSITIV");
  await region.person("Kari").says("angre");
  await region.person("Kari").says("angre");
  expect(await seenByAll(region)).not.toContain("SENSITIV");
  const connection = openDatabase(file);
  expect(verifyLog(connection)).toMatchObject({ ok: true, problems: [] });
  connection.close();
});

test("a comment behind a correction that was made internal is left out as well; the same words said openly since are not", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says(`N3: 20 %, ${SECRET}`);
  await kari.says(`rett N3: ${SECRET} (nå med flere ord)`);
  await madeInternalInNovember(region, await newest(region));
  expect(await seenByAll(region)).not.toContain("SENSITIV");
  region.setClock("2018-11-26T11:00");
  await kari.says(`N3: ${SECRET}`);
  expect(await noteOf(region)).toBe(SECRET);
});

async function noteOf({ store }: Region): Promise<ActivityState["note"] | undefined> {
  return (await store.read()).states.get("N3")?.note;
}
