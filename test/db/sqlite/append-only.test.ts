import { describe, expect, it } from "vitest";
import type { Connection } from "../../../db/sqlite/connection.ts";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { verifyLog } from "../../../db/sqlite/verify.ts";
import { batch, newEntry, seededStore } from "../../support/database.ts";

/** A database with five updates of I1, and a second connection to it without any setting of ours. */
async function fiveUpdates(): Promise<{ connection: Connection; file: string }> {
  const { connection, file, store } = await seededStore();
  for (let number = 1; number <= 5; number += 1) {
    await store.append(batch(`slack:${number}`, newEntry({ after: { progress: number * 10 } })));
  }
  return { connection, file };
}

/** Goes around the triggers, as somebody with the file and the sqlite3 program could. */
function tamper(connection: Connection, ...statements: string[]): void {
  const triggers = connection.prepare("select name, sql from sqlite_master where type = 'trigger'").all();
  for (const { name } of triggers as { name: string }[]) connection.exec(`drop trigger ${name}`);
  for (const statement of statements) connection.exec(statement);
  for (const { sql } of triggers as { sql: string }[]) connection.exec(sql);
}

const COLUMNS = `request, part, kind, activity, at, author, role, platform, message, raw, note, decision, internal,
  municipalities, before, after, holder, refers_to, hash`;

describe("the log cannot be changed through the database:", () => {
  it.each([
    ["a row edited", "update log set note = 'aldri sagt' where id = 2"],
    ["a row edited by conflict", "update or replace log set id = 3 where id = 2"],
    ["a row deleted", "delete from log where id = 5"],
    ["all rows deleted", "delete from log"],
    ["a row replaced by its id", `insert or replace into log select * from log where id = 2`],
    [
      "a row replaced by its request",
      `insert or replace into log (id, ${COLUMNS}) select 6, ${COLUMNS} from log where id = 2`,
    ],
    ["a row ignored", `insert or ignore into log select * from log where id = 2`],
    [
      "a row turned into an update",
      `insert into log select * from log where id = 2 on conflict do update set note = 'aldri sagt'`,
    ],
    ["a number skipped", `insert into log (id, ${COLUMNS}) select 9, 'ny', ${COLUMNS.slice(9)} from log where id = 2`],
  ])("%s", async (_what, statement) => {
    const { connection } = await fiveUpdates();
    const before = connection.prepare("select * from log").all();
    for (const recursive of ["ON", "OFF"]) {
      connection.pragma(`recursive_triggers = ${recursive}`);
      expect(() => connection.exec(statement)).toThrow(/append-only/);
    }
    expect(connection.prepare("select * from log").all()).toEqual(before);
    expect(verifyLog(connection)).toEqual({ ok: true, entries: 5, problems: [] });
  });
});

describe("a change around the program is discovered:", () => {
  it.each([
    ["an edited note", ["update log set note = 'aldri sagt' where id = 2"], ["Post 2 er endret"]],
    ["an edited author", ["update log set author = 'p2' where id = 5"], ["Post 5 er endret"]],
    ["a changed time", ["update log set at = '2018-11-20T09:00:00.000Z' where id = 1"], ["Post 1 er endret"]],
    ["a row taken out", ["delete from log where id = 3"], ["Post 3 mangler", "Post 4 er endret"]],
    ["the tail cut off", ["delete from log where id > 3"], ["Postene 4–5 mangler", "Tilstanden til I1"]],
    [
      "the tail cut off and the count set back",
      ["delete from log where id > 3", "update sqlite_sequence set seq = 3 where name = 'log'"],
      ["Tilstanden til I1"],
    ],
    [
      "two rows swapped",
      [
        "update log set id = -1 where id = 2",
        "update log set id = 2 where id = 3",
        "update log set id = 3 where id = -1",
      ],
      ["Post 2 er endret", "Post 3 er endret", "Post 4 er endret"],
    ],
    [
      "a row slipped in",
      [`insert into log (id, ${COLUMNS}) select 6, 'ny', ${COLUMNS.slice(9)} from log where id = 5`],
      ["Post 6 er endret", "Tilstanden til I1"],
    ],
    ["the count set back", ["update sqlite_sequence set seq = 2"], ["Siste post i loggen er 5"]],
    ["a changed state", ["update activity_state set progress = 100"], ["Tilstanden til I1"]],
    ["a removed state", ["delete from activity_state"], ["Tilstanden til I1"]],
    [
      "an invented role holder",
      [`insert into role_holder values ('regionradgiver', 'p1', '2018-01-01', null)`],
      ["Innehaverne av rollen regionradgiver"],
    ],
  ])("%s", async (_what, statements, expected) => {
    const { connection } = await fiveUpdates();
    tamper(connection, ...statements);
    const { ok, problems } = verifyLog(connection);
    expect(ok).toBe(false);
    expect(problems).toEqual(expected.map((start) => expect.stringContaining(start)));
  });

  it("the guard of the log removed or weakened", async () => {
    const { connection } = await fiveUpdates();
    connection.exec("drop trigger log_refuses_delete");
    connection.exec("drop trigger log_refuses_update");
    connection.exec("create trigger log_refuses_update before update on log begin select 1; end");
    expect(verifyLog(connection).problems).toEqual([
      "Vernet av loggen mangler eller er endret: log_refuses_update",
      "Vernet av loggen mangler eller er endret: log_refuses_delete",
    ]);
  });

  it("so many changes that not all are listed", async () => {
    const { connection, store } = await seededStore();
    for (let number = 1; number <= 30; number += 1) await store.append(batch(`slack:${number}`));
    tamper(connection, "update log set raw = ''");
    const { problems } = verifyLog(connection);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe("… og 10 feil til.");
  });

  it("and an untouched file verifies, on another connection too", async () => {
    const { file } = await fiveUpdates();
    const other = openDatabase(file);
    expect(verifyLog(other)).toEqual({ ok: true, entries: 5, problems: [] });
    other.close();
  });

  it("a cut tail stays visible when the bot goes on writing", async () => {
    const { connection, store } = await seededStore();
    for (let number = 1; number <= 3; number += 1) await store.append(batch(`slack:${number}`));
    tamper(connection, "delete from log where id = 3");
    await store.append(batch("slack:4"));
    expect(verifyLog(connection).problems[0]).toBe("Post 3 mangler.");
  });
});
