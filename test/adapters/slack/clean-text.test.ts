/** (A9) What Slack makes of what people type is taken off again before the core sees it. */
import { describe, expect, test } from "vitest";
import { readMessageText, readSlackText } from "../../../adapters/slack/receive/entities.ts";
import { withoutDecoration } from "../../../src/understand/language/emoji.ts";
import type { SlackMessage } from "../../support/slack/index.ts";
import { openSlackRegion } from "../../support/slack-region.ts";

describe("(A9) formatting is off", () => {
  test.each([
    ["*bredbånd:* 71 %", "bredbånd: 71 %"],
    ["_bredbånd: 70 %_", "bredbånd: 70 %"],
    ["`I7: 70 %`", "I7: 70 %"],
    ["*I7:* 76 %", "I7: 76 %"],
    ["```I7: 70 %```", "I7: 70 %"],
    ["```\nI7: 70 %\n```", "\nI7: 70 %\n"],
    ["~I7: 60 %~", "I7: 60 %"],
    ["&gt; I7: 70 %", "I7: 70 %"],
    ["&gt;&gt;&gt; I7: 70 %\nmer", "I7: 70 %\nmer"],
    ["bredbånd:\n• 71 %\n• frist 1. mars", "bredbånd:\n71 %\nfrist 1. mars"],
    ["bredbånd:\n1. 71 %\n2. frist 1. mars", "bredbånd:\n71 %\nfrist 1. mars"],
    ["*bredbånd: 71 %, frist 1. mars*", "bredbånd: 71 %, frist 1. mars"],
    ["bredbånd: *71 %*, _frist_ 1. mars", "bredbånd: 71 %, frist 1. mars"],
    ["*bredbånd: _71 %_*", "bredbånd: 71 %"],
    ["*_bredbånd_*: ~*60*~ 71 %", "bredbånd: 60 71 %"],
    ["(*I7*): 70 %", "(I7): 70 %"],
    ["`*I7*`: 70 %", "*I7*: 70 %"],
    ["*I7*: 70 %\n*N17*: 20 %", "I7: 70 %\nN17: 20 %"],
  ])("«%s» is «%s»", (text, typed) => {
    expect(readSlackText(text).text).toBe(typed);
  });

  test.each([
    "2*3",
    "2*3*4",
    "5 * 3 * 2",
    "snake_case_navn",
    "_snake_case",
    "~60 %",
    "I7: ~60 %, ~70 neste uke",
    "*",
    "I7: * 60 %",
    "* 60 %\n* frist",
    "I7: 60 %*",
    "fil_a og fil_b",
    "`",
    "```",
    "I7: `60 %",
    "https://x.no/_a_/b_c_d",
    "se https://x.no/*a*",
    "kari_moen@x_y.no",
    "frist\n1. mars",
    "13:100:2",
    "kl. 13:30",
  ])("«%s» is no formatting, and stays", (text) => {
    expect(readSlackText(text).text).toBe(text);
  });
});

describe("(A9) mentions, links, calls and days", () => {
  const read = (text: string) => readSlackText(text, { botUserId: "U0BOT" }).text;
  test.each([
    ["<@U0BOT> status bredbånd", "status bredbånd"],
    ["<@U0BOT|aktivitet> status <@U0BOT> bredbånd", "status bredbånd"],
    ["*<@U0BOT>* status bredbånd", "status bredbånd"],
    ["*<@U0BOT> status bredbånd*", "status bredbånd"],
    ["<@U0BOT>\u00A0*bredbånd:* 71 %", "*bredbånd:* 71 %".replaceAll("*", "")],
    ["<!here> bredbånd: 80 %", "bredbånd: 80 %"],
    ["<@U0BOT> <!channel>: bredbånd: 80 %", "bredbånd: 80 %"],
    ["<!subteam^S0123|@næring> bredbånd: 80 %", "bredbånd: 80 %"],
    ["bredbånd: møte med <!subteam^S0123|@næring> <!here>", "bredbånd: møte med @næring @here"],
    ["bredbånd: møte <!date^1543219200^{date_short}|26. nov. 2018>", "bredbånd: møte 26. nov. 2018"],
    ["bredbånd: se <https://x.no/a_b_c?d=1&amp;e=2>", "bredbånd: se https://x.no/a_b_c?d=1&e=2"],
    ["*bredbånd:* se <https://x.no|kartet>", "bredbånd: se kartet (https://x.no)"],
    ["_<@U2>_ har I7", "@U2 har I7"],
    ["Tynset&amp;Røros &lt;3 a &gt; b", "Tynset&Røros <3 a > b"],
  ])("«%s» is «%s»", (text, typed) => {
    expect(read(text).replace(/\s+/gu, " ")).toBe(typed);
  });
});

describe("(A9) emoji by name", () => {
  test.each([
    ["bredbånd: 79 % :tada:", "bredbånd: 79 % 🎉"],
    ["takk :+1:", "takk 👍"],
    ["takk :+1::skin-tone-2:", "takk 👍🏻"],
    ["angre :sweat_smile:", "angre 😅"],
    [":rocket: bredbånd: 80 %", "🚀 bredbånd: 80 %"],
    ["bredbånd: :large_yellow_circle: 40 %", "bredbånd: 🟡 40 %"],
    ["I7 :white_check_mark:", "I7 ✅"],
    ["ferdig:tada::tada:", "ferdig🎉🎉"],
    [":fjellregionen: bredbånd: 80 %", ":fjellregionen: bredbånd: 80 %"],
  ])("«%s» is «%s»", (text, typed) => {
    expect(readSlackText(text).text).toBe(typed);
  });

  test("a message tells the characters itself, of all but the workspace's own", () => {
    const emoji = (name: string, unicode?: string) => ({ type: "emoji", name, ...(unicode && { unicode }) });
    const elements = [emoji("llama", "1f999"), emoji("wave", "1f44b-1f3fb"), emoji("fjellregionen"), emoji("x", "zz")];
    const list = { type: "rich_text_list", elements: [{ type: "rich_text_section", elements }] };
    const text = "bredbånd: 80 % :llama: :wave::skin-tone-2: :fjellregionen:";
    const read = readMessageText({ text, blocks: [{ type: "rich_text", elements: [list] }] }).text;
    expect(read).toBe("bredbånd: 80 % 🦙 👋🏻 :fjellregionen:");
    expect(withoutDecoration(read).text).toBe("bredbånd: 80 %");
  });
});

test("(A9) on the wire: commands, messages and modals are read as the person meant them", async () => {
  const { kari, felles, region } = await openSlackRegion({ mode: "HTTP" });
  const last = async () => (await region.store.log({ limit: 1 }))[0];
  await kari.slash("*bredbånd:* fiber lagt :tada:, _71 %_", { channel: felles });
  expect(await last()).toMatchObject({ activity: "I7", note: "fiber lagt 🎉", after: { progress: 71 } });
  await kari.direct("`I7: 72 %` :tada:");
  expect(await last()).toMatchObject({ activity: "I7", note: null, after: { progress: 72 } });
  await kari.mention(":rocket: *I7:* 76 % :fjellregionen:", { channel: felles });
  expect(await last()).toMatchObject({ activity: "I7", note: null, after: { progress: 76 } });
  const thanks = await kari.direct("takk :+1:");
  expect(thanks.messages.at(-1)?.text).not.toContain("uendret");
  const card = await kari.slash("status bredbånd :eyes:", { channel: felles });
  const form = await kari.tap(card.messages.at(-1) as SlackMessage, "Oppdater");
  if (form.view === null) throw new Error("no form");
  await kari.submit(form.view, { note: "i havn :tada: *2*" });
  expect(await last()).toMatchObject({ activity: "I7", note: "i havn 🎉 *2*" });
});

test("(A9) text of 100 kB of any sign is read at once", () => {
  const signs = [
    "*",
    "_",
    "~",
    "`",
    "```",
    ":a:",
    ":+1:",
    "<!here>",
    "<@U0BOT>",
    "<",
    "&gt;",
    "*a ",
    "_a_",
    "` ",
    "https://_",
    "•",
    "1. \n",
    ":",
    "😀 ",
  ];
  for (const sign of signs) {
    const { text } = readSlackText(sign.repeat(100_000 / sign.length), { botUserId: "U0BOT" });
    expect(withoutDecoration(text).text.length).toBeLessThanOrEqual(100_000);
  }
});
