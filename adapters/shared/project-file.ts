/** Files that are not built: compiled code in `dist/` reads them where the sources are. */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The folder that holds `package.json`: above this file, whether it runs as a source or from `dist/`. */
const ROOT = rootAbove(new URL(".", import.meta.url));

/** A file or folder of the project, by its path from the top: `db/plans/`. */
export function projectFile(path: string): URL {
  return new URL(path, ROOT);
}

function rootAbove(folder: URL): URL {
  if (existsSync(new URL("package.json", folder))) return folder;
  const above = new URL("..", folder);
  // At the top of the disk there is nothing above; then the working folder is as good a guess as any.
  return above.href === folder.href ? pathToFileURL(`${process.cwd()}/`) : rootAbove(above);
}
