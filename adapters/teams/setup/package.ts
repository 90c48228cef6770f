/** `npm run -s admin -- teams-package`: the app package that a Teams administrator uploads. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { strToU8, zipSync } from "fflate";
import { TEAMS_PACKAGE } from "../../../src/texts/teams-setup.ts";
import { ConfigError } from "../../server/config-error.ts";
import { drawIcons } from "./manifest/icons.ts";
import { buildManifest } from "./manifest/manifest.ts";
import { readPackageSettings } from "./manifest/settings.ts";

/** Git does not look in `data/`: the package holds the bot's id. */
const DEFAULT_FILE = "data/aktivitet-teams.zip";

/** Zip files tell local time. A fixed one, so that the same settings give the same bytes wherever they are packed. */
const WRITTEN = new Date(2018, 0, 1);

/** The package as the bytes of a zip. Rejects with `ConfigError` for settings that Teams would not take. */
export async function packTeamsApp(value: (name: string) => string | null): Promise<Uint8Array> {
  const manifest = buildManifest(readPackageSettings(value));
  const { color, outline } = await drawIcons();
  const files = {
    "manifest.json": strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    "color.png": color,
    "outline.png": outline,
  };
  return zipSync(files, { mtime: WRITTEN, level: 9 });
}

/** Writes the package, by default to `data/aktivitet-teams.zip`; the lines to tell the administrator. Rejects with `ConfigError`. */
export async function writeTeamsPackage(
  value: (name: string) => string | null,
  file = DEFAULT_FILE,
): Promise<string[]> {
  const bytes = await packTeamsApp(value);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  } catch {
    throw new ConfigError(TEAMS_PACKAGE.notWritten(file));
  }
  const { name, version, developer, assumed } = readPackageSettings(value);
  const lines = [TEAMS_PACKAGE.written(file, name, version), TEAMS_PACKAGE.upload];
  return assumed.length === 0 ? lines : [...lines, TEAMS_PACKAGE.assumed(assumed, developer.websiteUrl)];
}
