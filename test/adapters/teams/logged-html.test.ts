/** What is stored of a message with «Loggfør»: its words, as people read them. */
import { expect, test } from "vitest";
import { openTeams } from "../../support/teams/teams.ts";

const CHANNEL = { channel: "19:kanal@thread.tacv2" };
const AT = { author: { aadObjectId: "aad-ola", name: "Ola Bakken" }, at: "2018-11-20T08:00:00.000Z" };

async function noteOf(text: string, plain = false): Promise<string | null> {
  const teams = await openTeams();
  const logged = { id: "1599", text, plain, ...AT };
  const dialog = await teams.person("Kari Moen").messageAction(logged, CHANNEL);
  if (dialog.card === null) return dialog.text;
  await dialog.send({ activity: "I7" });
  return (await teams.region.store.log({ limit: 1 }))[0]?.note ?? null;
}

test.each([
  ["an emoji", 'Bra jobba <emoji id="smile" alt="🙂" title="Smil"></emoji>!', "Bra jobba 🙂!"],
  [
    "an emoji of an old client",
    'Bra <img src="https://statics.teams.cdn.office.net/x.png" alt="🙂" itemtype="http://schema.skype.com/Emoji">',
    "Bra 🙂",
  ],
  ["a picture", 'Se <img src="https://graph.microsoft.com/v1.0/x/$value" alt="image" width="200"> her', "Se her"],
  ["an answer to a message", '<attachment id="1598"></attachment><p>Enig</p>', "Enig"],
  ["headings", "<h1>Møte</h1>Vedtak<h3>Sak 2</h3>Utsatt", "Møte\nVedtak\nSak 2\nUtsatt"],
  ["lists", "Gjenstår:<ul><li>Tolga</li><li>Os</li></ul>", "Gjenstår:\nTolga\nOs"],
  [
    "a table",
    '<table itemprop="copy-paste-table"><tbody><tr><td><p>Tolga</p></td><td>60 %</td></tr><tr><td>Os</td><td>20 %</td></tr></tbody></table>',
    "Tolga\n60 %\nOs 20 %",
  ],
  [
    "Norwegian letters",
    "R&#248;ros, &Oslash;vre, caf&eacute; &#x1F642; &ndash; &laquo;ja&raquo;",
    "Røros, Øvre, café 🙂 – «ja»",
  ],
  ["signs that are no tags", "a &lt; b &amp;lt; &lt;b&gt; 3 &gt; 2", "a < b &lt; <b> 3 > 2"],
  ["a tag with signs in its values", "<a href=\"https://x.no/?a>b\" title='c>d'>lenken</a>", "lenken"],
  ["somebody mentioned", '<at id="0">Ola Bakken</at> tar den', "Ola Bakken tar den"],
  ["numbers that are no letters", "x&#0;y&#xD800;z&#9999999;", "x\uFFFDy\uFFFDz\uFFFD"],
])("%s", async (_, html, note) => {
  expect(await noteOf(html)).toBe(note);
});

test("a message that is plain text is left as it was written", async () => {
  expect(await noteOf("a <b> & &amp; &#248;", true)).toBe("a <b> & &amp; &#248;");
});

test("a message that is only a picture has nothing to log, and says so", async () => {
  expect(await noteOf('<img src="https://graph.microsoft.com/x" alt="image">')).toContain("Meldingen har ingen tekst");
});

test("HTML without end is read at once", async () => {
  for (const piece of ["<", '<"', "<!--", "<emoji ", "<img ", "&#"]) {
    expect(await noteOf(piece.repeat(40_000))).not.toContain("Noe gikk galt");
  }
});
