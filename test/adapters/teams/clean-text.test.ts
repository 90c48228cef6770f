/** (A9) What Teams makes of what people type is taken off again before the core sees it. */
import { describe, expect, test } from "vitest";
import { textOfHtml } from "../../../adapters/teams/receive/html.ts";
import { wordsOf } from "../../../adapters/teams/receive/words.ts";
import { openTeams } from "../../support/teams/teams.ts";

const BOT = { id: "28:bot", name: "Aktivitet" };
const OWN = { id: "28:bot", name: "Aktivitet", text: "<at>Aktivitet</at>" };
const OLA = { id: "29:ola", name: "Ola Bakken", text: "<at>Ola Bakken</at>" };
const ANNA = { id: "29:anna", name: "Ola Bakken", text: "<at>Ola Bakken</at>" };
const IDS = new Map([
  ["29:ola", { id: "aad-ola" }],
  ["29:anna", { id: "aad-anna" }],
]);
const read = (text: string, mentions = [OWN, OLA]) => wordsOf({ text, mentions, recipient: BOT }, IDS);

const REPLY =
  '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="159"><strong>Ola</strong><p>bredbånd: 60 %</p></blockquote>';

describe("(A9) mentions", () => {
  test.each([
    ['<at id="0">Aktivitet</at> status bredbånd', "status bredbånd"],
    ["<AT>Aktivitet</AT> status bredbånd", "status bredbånd"],
    ['<At ID="0" itemscope>aktivitet</AT >&nbsp;status&nbsp;bredbånd', "status bredbånd"],
    ["<at>Aktivitet</at> <at>Aktivitet</at> status bredbånd", "status bredbånd"],
    ["<at>Aktivitet</at> status bredbånd <at>Aktivitet</at>", "status bredbånd"],
    ["<at>&nbsp;Aktivitet&nbsp;</at>status bredbånd", "status bredbånd"],
    ["<p><b><at>Aktivitet</at></b></p><p>status bredbånd</p>", "status bredbånd"],
    ['<at>Aktivitet</at> ansvar I7 <at id="1">Ola&nbsp;Bakken</at>', "ansvar I7 @aad-ola"],
    ["<at>Aktivitet</at> ansvar I7 <at>Nils Berg</at>", "ansvar I7 Nils Berg"],
    ["<at>Aktivitet status bredbånd", "Aktivitet status bredbånd"],
    ["bredbånd: fra <at>Ola Bakken</at> til <at>Ola Bakken</at>", "bredbånd: fra @aad-ola til @aad-ola"],
  ])("«%s» is «%s»", (text, words) => {
    expect(read(text)).toBe(words);
  });

  test("of two with the same name each is the one who was chosen", () => {
    const text = "overta <at>Ola Bakken</at> <at>Ola Bakken</at>";
    expect(read(text, [OWN, OLA, ANNA])).toBe("overta @aad-ola @aad-anna");
    expect(read(text, [OWN, ANNA, OLA])).toBe("overta @aad-anna @aad-ola");
  });

  test("the bot is known by its name where no entity tells of it", () => {
    expect(read("<at>Aktivitet</at> status I7", [])).toBe("status I7");
  });
});

describe("(A9) formatting, emoji and quotations", () => {
  test.each([
    ["<b>bredbånd:</b> <i>71 %</i>", "bredbånd: 71 %"],
    ["<p><strong>bredbånd</strong>: 71&nbsp;%</p><p>frist 1. mars</p>", "bredbånd: 71 %\nfrist 1. mars"],
    ["bredbånd:<ul><li>71 %</li><li>frist 1. mars</li></ul>", "bredbånd:\n71 %\nfrist 1. mars"],
    ["<pre><code>I7: 70 %</code></pre>", "I7: 70 %"],
    ['bredbånd: 80 % <emoji id="party" alt="🎉" title="Fest"></emoji>', "bredbånd: 80 % 🎉"],
    ["<EMOJI title='a > b' ALT='🚀'/> bredbånd: 80 %", "🚀 bredbånd: 80 %"],
    ['bredbånd: 80 % <img alt="🎉" src="x" itemtype="http://schema.skype.com/Emoji">', "bredbånd: 80 % 🎉"],
    ['bredbånd: 80 % <img alt="bilde.png" src="x">', "bredbånd: 80 %"],
    ['bredbånd: 80 % <emoji id="egen" alt="Fjell regionen"></emoji>', "bredbånd: 80 % :Fjell-regionen:"],
    ['bredbånd: 80 % <emoji title="alt=\'90 %\'" alt="🎉">', "bredbånd: 80 % 🎉"],
    [`${REPLY}<p>datasenter: 20 %</p>`, "datasenter: 20 %"],
    [`${REPLY}<p><at>Aktivitet</at></p>`, ""],
    [REPLY, ""],
    ["<blockquote>gammelt <blockquote>eldre</blockquote></blockquote>I7: 70 %", "I7: 70 %"],
    ["<blockquote>I7: 70 %</blockquote>", "I7: 70 %"],
    ["a < b og c > d, 1<2", "a < b og c > d, 1<2"],
    ["<3 til alle", "<3 til alle"],
    ["R&amp;D &lt;b&gt; &amp;lt;", "R&D <b> &lt;"],
  ])("«%s» is «%s»", (text, words) => {
    expect(read(text)).toBe(words);
  });

  test("what is quoted is not logged as the words of who answers", () => {
    expect(textOfHtml(`${REPLY}<p>Enig</p>`)).toBe("Enig");
  });
});

test("(A9) on the wire: a mention in any spelling, formatting and emoji are read as the person meant them", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const last = async () => (await teams.region.store.log({ limit: 1 }))[0];
  await kari.mention('<b>bredbånd:</b> fiber lagt, <i>71&nbsp;%</i> <emoji alt="🎉"></emoji>', {
    channel: "19:k@thread.tacv2",
  });
  expect(await last()).toMatchObject({ activity: "I7", note: "fiber lagt", after: { progress: 71 } });
  await kari.direct('<AT id="0">Aktivitet</AT> I7: 72 % <emoji id="egen" alt="fjellregionen"></emoji>');
  expect(await last()).toMatchObject({ activity: "I7", note: null, after: { progress: 72 } });
  await kari.direct(`${REPLY}<p>I7: 73 %</p>`);
  expect(await last()).toMatchObject({ activity: "I7", note: null, after: { progress: 73 } });
});

test("(A9, H2) HTML of 500 kB without end, or of nothing but tags, is read at once", () => {
  const pieces = [
    '<emoji alt="" ',
    "<img alt='' itemtype ",
    "<at>",
    "</at>",
    "<at ",
    '<a "',
    "<a '\"",
    "<b><i>",
    "<blockquote>",
    "&amp;",
    "<",
    "<!--",
    "<a 'x' ",
    "<a=\"<a='",
    " ",
    "\n ",
  ];
  for (const piece of pieces) {
    const html = piece.repeat(500_000 / piece.length);
    expect(textOfHtml(html).length).toBeLessThanOrEqual(html.length);
    expect(read(html).length).toBeLessThanOrEqual(html.length);
  }
});
