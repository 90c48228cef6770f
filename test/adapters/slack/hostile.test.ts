import fc from "fast-check";
import { expect, test } from "vitest";
import { renderAnswer, renderModal } from "../../../adapters/slack/draw/modal.ts";
import { renderMessage, renderMessages } from "../../../adapters/slack/draw/render.ts";
import { renderHome } from "../../../adapters/slack/surfaces/home.ts";
import { renderLogModal } from "../../../adapters/slack/surfaces/log-modal.ts";
import type { Block, Button, Card, Form, Row } from "../../../src/model/card.ts";
import { viewProblems } from "../../support/slack/limits.ts";
import { expectNoMarkup, expectSound, shownText } from "./shown.ts";

const PIECES = [
  "<@U123>",
  "<!channel>",
  "<!here|alle>",
  "<#C1|felles>",
  "<http://ond.example|klikk>",
  "&lt;",
  "&",
  "*",
  "_",
  "~",
].concat([
  "`",
  "```",
  ":tada:",
  ":",
  "> ",
  "\n",
  " ",
  "ord",
  "å",
  "😀",
  '"',
  "\\",
  "@channel",
  "https://x.no/a_b",
  "•",
]);

const text = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((list) => list.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 4000 }))
      .map(([one, times]) => one.repeat(times).slice(0, 8000)),
  },
);

const button: fc.Arbitrary<Button> = fc.record({
  label: text,
  command: text.map((words) => ({ name: "search", words }) as const),
  style: fc.constantFrom("primary", "danger", "default"),
  hint: fc.option(text),
});

const row: fc.Arbitrary<Row> = fc.record({
  code: text,
  title: text,
  status: fc.constant("delayed" as const),
  statusText: text,
  detail: fc.option(text),
  button: fc.option(button),
});

const common = { label: text, error: fc.option(text), hint: fc.option(text) };
const status = fc.record({
  ...common,
  name: fc.constant("status"),
  input: fc.constant("choice" as const),
  value: text,
  options: fc.array(fc.record({ value: text, label: text }), { maxLength: 4 }),
});
const progress = fc.record({
  ...common,
  name: fc.constant("progress"),
  input: fc.constant("number" as const),
  min: fc.constant(0),
  max: fc.constant(100),
  value: fc.option(fc.integer()),
});
const deadline = fc.record({
  ...common,
  name: fc.constant("deadline"),
  input: fc.constant("date" as const),
  value: fc.option(fc.constantFrom("2018-12-15", "2018-02-30", "i går")),
});
const note = fc.record({
  ...common,
  name: fc.constant("note"),
  input: fc.constant("text" as const),
  multiline: fc.boolean(),
  maxLength: fc.integer({ min: 0, max: 9000 }),
  value: text,
});

const form: fc.Arbitrary<Form> = fc.record({
  name: fc.constantFrom("update", "correct"),
  activity: text,
  submit: text,
  shown: fc.record({ status: text, progress: text, deadline: text, note: text }),
  fields: fc.tuple(status, progress, deadline, note),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("heading" as const), text }),
  fc.record({ kind: fc.constant("text" as const), text, tone: fc.constantFrom("normal", "strong", "muted") }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant("status" as const), status: fc.constant("blocked" as const), text }),
  fc.record({ kind: fc.constant("rows" as const), rows: fc.array(row, { maxLength: 6 }) }),
  fc.record({
    kind: fc.constant("changes" as const),
    changes: fc.array(fc.record({ label: text, before: fc.option(text), after: text }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant("quote" as const), text, source: fc.option(text) }),
  fc.record({
    kind: fc.constant("notice" as const),
    tone: fc.constantFrom("success", "warning", "error", "info"),
    text,
  }),
  fc.record({ kind: fc.constant("buttons" as const), buttons: fc.array(button, { maxLength: 30 }) }),
  fc.record({ kind: fc.constant("form" as const), form }),
);

const card: fc.Arbitrary<Card> = fc.record({ title: text, blocks: fc.array(block, { maxLength: 12 }) });

const RUNS = { numRuns: 300 };

test("whatever people write, Slack takes the messages and nothing in them is a mention, a link or formatting", () => {
  fc.assert(
    fc.property(card, (one) => {
      expectSound(renderMessages(one));
      expectSound([renderMessage(one)]);
    }),
    RUNS,
  );
});

test("whatever a person writes is shown to the letter", () => {
  const letters = (words: string) => words.replaceAll(/\s/gu, "");
  fc.assert(
    fc.property(text, text, (quote, label) => {
      const blocks: Block[] = [
        { kind: "quote", text: quote, source: null },
        { kind: "facts", facts: [{ label: "Ansvar", value: label }] },
      ];
      const shown = letters(shownText(renderMessages({ title: "I7", blocks }).map((message) => message.blocks)));
      expect(shown).toBe(letters(`I7${quote.trim() === "" ? "" : `«${quote}»`}Ansvar: ${label}`));
    }),
    { numRuns: 1000 },
  );
});

test("whatever people write, Slack takes App Home and the modals", () => {
  fc.assert(
    fc.property(fc.array(card, { maxLength: 5 }), form, text, (cards, one, words) => {
      const first = cards[0] ?? { title: words, blocks: [] };
      const views = [
        renderHome(cards),
        renderAnswer(first, "C1"),
        renderModal(first, { ...one, activity: "I7" }, "C1"),
        renderLogModal({ text: words, author: words, suggested: { code: "I7", title: words }, metadata: "{}" }),
      ];
      for (const view of views) {
        expect(viewProblems(view)).toEqual([]);
        expectNoMarkup(view.blocks);
      }
    }),
    RUNS,
  );
});
