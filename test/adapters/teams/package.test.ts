import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildManifest } from "../../../adapters/teams/setup/manifest/manifest.ts";
import { readPackageSettings } from "../../../adapters/teams/setup/manifest/settings.ts";
import { packTeamsApp, writeTeamsPackage } from "../../../adapters/teams/setup/package.ts";
import { TEAMS_COMMANDS } from "../../../src/texts/teams-manifest.ts";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";
import { run } from "../../support/program.ts";

const SCHEMA = new URL("../../../../shared/schemas/teams-manifest-1.29.json", import.meta.url);
const hasSchema = existsSync(SCHEMA);
if (!hasSchema)
  console.log(`Skipped: the manifest is not checked against Microsoft's schema, ${SCHEMA.pathname} is not here.`);

const APP_ID = "1234abcd-12ab-34cd-56ef-1234567890ab";

function settings(values: Record<string, string> = {}): (name: string) => string | null {
  return (name) => ({ MicrosoftAppId: APP_ID, ...values })[name] ?? null;
}

function manifestWith(values: Record<string, string> = {}) {
  return buildManifest(readPackageSettings(settings(values)));
}

/** Microsoft's file calls itself draft-04, which the validator no longer knows by name; it uses nothing else of it. */
function readSchema(): object {
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(SCHEMA, "utf8"));
  return schema;
}

describe.skipIf(!hasSchema)("Microsoft's schema of the manifest 1.29", () => {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  const isValid = hasSchema ? ajv.compile(readSchema()) : () => true;

  test.each([
    {},
    { TEAMS_SLASH_COMMANDS: "on" },
    {
      TEAMS_APP_NAME: "Planboten",
      TEAMS_APP_VERSION: "2.10.0",
      TEAMS_PRIVACY_URL: "https://region.example/personvern",
    },
  ])("accepts the manifest with %j", (values) => {
    expect(isValid(JSON.parse(JSON.stringify(manifestWith(values))))).toBe(true);
  });

  test("does not accept one that breaks its limits", () => {
    const { name: _name, ...nameless } = manifestWith();
    expect(isValid(nameless)).toBe(false);
    expect(isValid({ ...manifestWith(), name: { short: "x".repeat(31) } })).toBe(false);
    expect(isValid({ ...manifestWith(), bots: [{ ...manifestWith().bots[0], surprise: true }] })).toBe(false);
  });
});

test("slash commands are in the manifest only when the setting says so, and then only where they can be private", () => {
  expect(JSON.stringify(manifestWith())).not.toMatch(/supportsTargetedMessages|triggers|slash/u);
  const [bot] = manifestWith({ TEAMS_SLASH_COMMANDS: "on" }).bots;
  expect(bot).toMatchObject({ supportsTargetedMessages: true });
  const slash = bot?.commandLists.filter((list) => JSON.stringify(list).includes("slash"));
  expect(slash?.map(({ scopes }) => scopes)).toEqual([["team", "groupChat"]]);
});

test("the menus keep to Teams' limits: three lists of twelve commands, one for every place at most", () => {
  for (const values of [{}, { TEAMS_SLASH_COMMANDS: "on" }]) {
    const [bot] = manifestWith(values).bots;
    expect(bot?.commandLists.length).toBeLessThanOrEqual(3);
    for (const { commands } of bot?.commandLists ?? []) expect(commands.length).toBeLessThanOrEqual(12);
  }
});

describe("a command in the menu is one that the bot understands", () => {
  const context = parsingIn(null);
  const isSearch = (line: string) => {
    const command = parseCommand(line, context);
    return command.name === "status" && "words" in command.activity && command.activity.words === line;
  };

  test.each(TEAMS_COMMANDS)("$title, and $example", ({ title, example }) => {
    expect(example.startsWith(title)).toBe(true);
    expect(isSearch(title)).toBe(false);
    expect(isSearch(example)).toBe(false);
  });

  test("and what it understands is what the menu says", () => {
    const understood = TEAMS_COMMANDS.map(({ example }) => parseCommand(example, context).name);
    expect(understood).toEqual([
      "status",
      "mine",
      "deadlines",
      "overview",
      "update",
      "update",
      "note",
      "undo",
      "changes",
      "history",
      "list",
      "help",
    ]);
  });
});

test("the app asks for nothing that it does not use", () => {
  const manifest = manifestWith();
  expect(manifest.validDomains).toEqual([]);
  expect(manifest).not.toHaveProperty("authorization");
  expect(manifest).not.toHaveProperty("webApplicationInfo");
});

test("the package holds the manifest and its icons in the sizes that Teams demands, and nothing else", async () => {
  const files = unzipSync(await packTeamsApp(settings()));
  expect(Object.keys(files)).toEqual(["manifest.json", "color.png", "outline.png"]);
  const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()));
  expect(manifest).toEqual(JSON.parse(JSON.stringify(manifestWith())));
  expect(pngSize(files[manifest.icons.color])).toEqual([192, 192]);
  expect(pngSize(files[manifest.icons.outline])).toEqual([32, 32]);
});

test("the same settings give the same package, to the byte", async () => {
  const [one, other] = [await packTeamsApp(settings()), await packTeamsApp(settings())];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test("an administrator is told where the package lies, what to do with it, and which addresses are still ours", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "aktivitet-package-")), "ny", "aktivitet.zip");
  const lines = await writeTeamsPackage(settings({ TEAMS_TERMS_URL: "https://region.example/vilkår" }), file);
  expect(Object.keys(unzipSync(readFileSync(file)))).toContain("manifest.json");
  expect(lines).toEqual([
    `App-pakken ligger i ${file} (Aktivitet 1.0.0).`,
    "Last den opp i Teams administrasjonssenter under «Teams-apper → Administrer apper → Last opp ny app». En endret pakke må ha høyere TEAMS_APP_VERSION.",
    "Ikke satt: TEAMS_WEBSITE_URL, TEAMS_PRIVACY_URL. Pakken viser til https://www.fjellregionen.no/ der de mangler.",
  ]);
});

test.each([
  [{ MicrosoftAppId: "boten" }, "MicrosoftAppId må settes"],
  [{ TEAMS_APP_VERSION: "1.0" }, "TEAMS_APP_VERSION=1.0 er ingen versjon"],
  [{ TEAMS_APP_NAME: "Strategisk plan for Fjellregionen" }, "TEAMS_APP_NAME er for lang"],
  [{ TEAMS_PRIVACY_URL: "http://region.example" }, "TEAMS_PRIVACY_URL må være en adresse"],
  [{ TEAMS_SLASH_COMMANDS: "ja" }, "TEAMS_SLASH_COMMANDS må være"],
])("settings that Teams would not take are refused in one line: %j", async (values, line) => {
  await expect(packTeamsApp(settings(values))).rejects.toThrow(line);
});

/** Width and height stand in the first chunk of a PNG. */
function pngSize(bytes: Uint8Array | undefined): number[] {
  const png = Buffer.from(bytes ?? []);
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test("who makes the package need not know the bot's secret or tenant", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "package-")), "app.zip");
  const settings = { MicrosoftAppId: "11111111-2222-4333-8444-555555555555" };
  const { code, output } = await run(["admin", "teams-package", file], settings);
  expect({ code, isThere: existsSync(file) }).toEqual({ code: 0, isThere: true });
  expect(output).toContain("App-pakken ligger i");
});
