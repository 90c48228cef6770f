/**
 * Writes `migrations/index.ts` from the SQL files beside it, so that the bundled program carries its migrations and
 * never has to guess where a folder is. Run after drizzle-kit: `npx tsx db/sqlite/embed-migrations.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const FOLDER = new URL("./migrations/", import.meta.url);

function asTemplate(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, (match) => `\\${match}`)}\``;
}

const entries = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".sql"))
  .sort()
  .map((file) => {
    const sql = readFileSync(new URL(file, FOLDER), "utf8");
    return `  {\n    name: ${JSON.stringify(file.slice(0, -".sql".length))},\n    sql: ${asTemplate(sql)},\n  },\n`;
  });

writeFileSync(
  new URL("index.ts", FOLDER),
  `/** Made by \`npx tsx db/sqlite/embed-migrations.ts\` from the SQL files in this folder. Do not edit. */
import type { Migration } from "../migrate.ts";

export const MIGRATIONS: readonly Migration[] = [
${entries.join("")}];
`,
);
