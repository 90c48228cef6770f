/** The manifests are what an administrator pastes: Slack must take them, and they must name just what the bot serves. */
import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { EVENTS } from "../../../adapters/slack/receive/events.ts";
import { SLACK_PATH } from "../../../adapters/slack/receive/receiver.ts";
import { NEEDED_SCOPES, OPTIONAL_SCOPES } from "../../../adapters/slack/setup/scopes.ts";
import { COMMAND } from "../../../adapters/slack/surfaces/commands.ts";
import { SHORTCUTS } from "../../../adapters/slack/surfaces/shortcuts.ts";
import { SCOPE_PURPOSES } from "../../../src/texts/slack-setup.ts";

/** Slack's published schema lies beside the project and is not copied into it (`shared/schemas/README.md`). */
const SCHEMA = new URL("../../../../shared/schemas/slack-manifest-2.0.0.json", import.meta.url);

interface Manifest {
  features: {
    slash_commands: { command: string; url?: string; should_escape: boolean }[];
    shortcuts: { callback_id: string; type: string }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    event_subscriptions: { bot_events: string[]; request_url?: string };
    interactivity: { is_enabled: boolean; request_url?: string; message_menu_options_url?: string };
    socket_mode_enabled: boolean;
  };
}

/** Scopes that each event asks for (docs.slack.dev/reference/events). */
const EVENT_SCOPES: Record<string, string | null> = {
  "message.im": "im:history",
  app_mention: "app_mentions:read",
  reaction_added: "reactions:read",
  app_home_opened: null,
  tokens_revoked: null,
  app_uninstalled: null,
};

function manifest(name: string): Manifest {
  return parse(readFileSync(new URL(`../../../adapters/slack/setup/${name}.yaml`, import.meta.url), "utf8"));
}

describe.each(["manifest-socket", "manifest-http"])("%s.yaml", (name) => {
  const { features, oauth_config, settings } = manifest(name);

  test.skipIf(!existsSync(SCHEMA))("follows Slack's own schema (skipped where the schema is not at hand)", () => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      JSON.parse(readFileSync(SCHEMA, "utf8")),
    );
    validate(manifest(name));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("names the command, with people and channels as ids", () => {
    expect(features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
    expect(features.slash_commands[0]?.should_escape).toBe(true);
  });

  test("names the shortcuts that are answered, and no others", () => {
    expect(features.shortcuts.map(({ callback_id }) => callback_id).sort()).toEqual(Object.keys(SHORTCUTS).sort());
  });

  test("subscribes to the events that are heard, and no others", () => {
    expect([...settings.event_subscriptions.bot_events].sort()).toEqual(Object.keys(EVENTS).sort());
  });

  test("asks for the scopes that are used, and no others; each is explained", () => {
    const scopes = oauth_config.scopes.bot;
    expect([...scopes].sort()).toEqual([...NEEDED_SCOPES, ...OPTIONAL_SCOPES].sort());
    expect(Object.keys(SCOPE_PURPOSES).sort()).toEqual([...scopes].sort());
    for (const event of settings.event_subscriptions.bot_events) {
      expect(scopes).toEqual(expect.arrayContaining([EVENT_SCOPES[event]].filter((scope) => scope !== null)));
    }
  });
});

test("Socket Mode names no address, HTTP the same one everywhere", () => {
  const socket = manifest("manifest-socket");
  expect(socket.settings.socket_mode_enabled).toBe(true);
  expect(JSON.stringify(socket)).not.toContain("http");
  const { settings, features } = manifest("manifest-http");
  expect(settings.socket_mode_enabled).toBe(false);
  const { interactivity, event_subscriptions } = settings;
  const addresses = [
    features.slash_commands[0]?.url,
    event_subscriptions.request_url,
    interactivity.request_url,
    interactivity.message_menu_options_url,
  ];
  expect(new Set(addresses)).toEqual(new Set([`https://aktivitet.example.no${SLACK_PATH}`]));
});
