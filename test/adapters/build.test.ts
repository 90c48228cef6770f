/** What is done when the program is built, so that it need not be done at each start. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { lexicon } from "../../src/understand/language/lexicon.ts";

const { READY_LEXICON } = await import(new URL("../../adapters/build/build.mjs", import.meta.url).href);

const FILE = fileURLToPath(new URL("../../src/understand/language/lexicon.ts", import.meta.url));

test("the word list of the built program is the one of the sources", async () => {
  const code = await READY_LEXICON.load(FILE);
  const built = await import(`data:text/javascript,${encodeURIComponent(code ?? "")}`);
  expect(built.lexicon().words.size).toBeGreaterThan(3000);
  expect(built.lexicon()).toEqual(lexicon());
});

test("no other file is touched", async () => {
  expect(await READY_LEXICON.load(FILE.replace("lexicon.ts", "read-lexicon.ts"))).toBeNull();
});
