import { expect, test } from "vitest";
import { readConfig } from "../../adapters/server/config.ts";
import { unknownPeople } from "../../adapters/server/unknown-people.ts";

function unknownIn(administrators: string, editors = ""): string[] {
  return unknownPeople(readConfig({ AKTIVITET_ADMINISTRATORS: administrators, AKTIVITET_EDITORS: editors }).rights);
}

test("e-mails, ids of Slack and Teams, and names on this machine are what the settings ask for", () => {
  const teams = "teams:00000000-0000-4000-8000-0123456789ab";
  expect(unknownIn(`kari@fjell.no, slack:U012AB3CD, ${teams}`, "local:Åse Bø, Kari Moen, Regionrådgiver")).toEqual([]);
  expect(unknownIn("")).toEqual([]);
});

test.each(["tull", "@kari", "slack:kari", "slack:", "teams:kari", "slakk:U012AB3CD", "kari@", "local:"])(
  "«%s» gives nobody in Slack or Teams a right, and is told",
  (entry) => {
    expect(unknownIn(`kari@fjell.no, ${entry}`)).toEqual([entry]);
    expect(unknownIn("kari@fjell.no", entry)).toEqual([entry]);
  },
);
