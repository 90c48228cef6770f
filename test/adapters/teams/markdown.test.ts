import fc from "fast-check";
import markdownIt from "markdown-it";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../../adapters/teams/draw/markdown.ts";

const markdown = markdownIt();

/** What a person sees of a text that went through markdown. */
function shown(text: string): string {
  const html = markdown
    .render(text)
    .replaceAll("</p>\n<p>", "\n")
    .replace(/^<p>|<\/p>\n$/g, "");
  expect(html).not.toMatch(/<[a-z]/i);
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

test.each([
  "[Del](https://ond.example) og ![bilde](x)",
  "*viktig* _ja_ **nå** `kode` ~~nei~~",
  "<at>alle</at> <script>alert(1)</script>",
  "15. desember er fristen",
  "- punkt",
  "# overskrift",
  "> sitat",
  "---",
  "Tynset&Røros og &lt;b&gt;",
  "{{DATE(2018-12-15T00:00:00Z, SHORT)}}",
  "C:\\plan\\ny",
  "1,5 mill. (2017–2021)!",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "første\nandre\n    tredje",
  "https://fjellregionen.no/sak_12_2018",
])("«%s» is shown to the letter", (text) => {
  expect(shown(escapeMarkdown(text)).replaceAll("\u00a0", " ")).toBe(text);
});

test("a date macro that clients replace is broken up", () => {
  expect(escapeMarkdown("{{DATE(2018-12-15T00:00:00Z)}}")).not.toContain("{{");
});

test("whatever is written is shown as text, never as markup", () => {
  const hostile = fc.string({
    unit: fc.constantFrom(..."ab1 .*_[]()!`<>#~|&;{}\\/-+=:\"'å\n\t ".split("")),
    maxLength: 40,
  });
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
  fc.assert(
    fc.property(hostile, (text) => {
      expect(words(shown(escapeMarkdown(text)))).toEqual(words(text));
    }),
    { numRuns: 2000 },
  );
});
