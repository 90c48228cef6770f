/** SQLite keeps the contract. */
import { renameSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { openAdmin } from "../../../db/sqlite/admin.ts";
import { createStore, openStore } from "../../../db/sqlite/store.ts";
import { batch, seededStore, temporaryFile } from "../../support/database.ts";
import type { TestedDriver } from "../contract/driver.ts";
import { testStore } from "../contract/index.ts";

const hindered: TestedDriver["hindered"] = async (trouble) => {
  const { connection, file } = await seededStore();
  let store = createStore(connection);
  await store.append(batch("before"));
  let end = () => {};
  if (trouble === "full") {
    connection.pragma(`max_page_count = ${connection.pragma("page_count", { simple: true })}`);
    end = () => void connection.pragma("max_page_count = 1000000");
  } else if (trouble === "read-only") {
    const reader = new Database(file, { readonly: true });
    onTestFinished(() => void reader.close());
    store = createStore(reader);
  } else if (trouble === "locked") {
    const other = new Database(file);
    other.exec("begin immediate");
    end = () => void other.close();
  } else if (trouble === "corrupt") {
    connection.unsafeMode(true);
    connection.pragma("writable_schema = ON");
    connection.exec("update sqlite_master set rootpage = 2 where name = 'log_request'");
    connection.pragma("writable_schema = RESET");
  } else {
    renameSync(file, `${file}.old`);
    await pause(100); // in a crowd of writes not each one looks
  }
  return { store, end };
};

testStore({
  openStore,
  openAdmin,
  temporaryFile,
  module: new URL("../../../db/sqlite/store.ts", import.meta.url).href,
  hindered,
});
