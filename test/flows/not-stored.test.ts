import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { temporaryFile } from "../support/database.ts";
import { openRegion } from "../support/region.ts";

test("What cannot be stored is never called stored: the text comes back, and works when the lock is gone", async () => {
  const file = temporaryFile();
  const region = await openRegion(file);
  const kari = region.person("Kari");
  const other = new Database(file);
  other.exec("begin immediate");
  const refused = await kari.says("bredbånd: graver i Vingelen, 60 %");
  expect(refused.text).toContain("Ikke lagret");
  expect(refused.text).toContain("Ingenting er endret");
  expect(refused.text).toContain("bredbånd: graver i Vingelen, 60 %");
  expect((await kari.says("status bredbånd")).text).toContain("Ikke startet");
  other.exec("rollback");
  other.close();
  expect((await kari.says("bredbånd: graver i Vingelen, 60 %")).text).toContain("Lagret: I7");
});

test("Teaching a word while the database is locked says that it is not stored", async () => {
  const file = temporaryFile();
  const region = await openRegion(file);
  const other = new Database(file);
  other.exec("begin immediate");
  expect((await region.person("Kari").says("lær «tøffetoget» = I2")).text).toContain("Ikke lagret");
  other.exec("rollback");
  other.close();
});

test("Two programs on one database see each other's updates at once", async () => {
  const file = temporaryFile();
  const first = await openRegion(file);
  const second = await openRegion(file);
  await first.person("Kari").says("bredbånd: 40 %");
  await second.person("Per").says("bredbånd: 50 %, fiber til Tolga");
  expect((await first.person("Kari").says("status bredbånd")).text).toContain("I gang, 50 %");
  expect((await first.person("Kari").says("historikk bredbånd")).text).toContain("40 % → 50 %");
});
