import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import draft6 from "ajv/dist/refs/json-schema-draft-06.json" with { type: "json" };
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import type { AdaptiveCard, CardElement, ExecuteAction } from "../../../adapters/teams/draw/adaptive-card.ts";
import { renderTeams } from "../../../adapters/teams/draw/render.ts";
import { readActionData } from "../../../adapters/teams/surfaces/action-data.ts";
import type { Block, Card } from "../../../src/model/card.ts";
import { encodePayload } from "../../../src/payload/button-payload.ts";
import { everyBlock, everyField, everything } from "./cards.ts";

const SCHEMA = new URL("../../../../shared/schemas/adaptive-card-1.5.json", import.meta.url);
const hasSchema = existsSync(SCHEMA);
if (!hasSchema)
  console.log(`Skipped: the cards are not checked against Microsoft's schema, ${SCHEMA.pathname} is not here.`);

function card(...blocks: Block[]): Card {
  return { title: "I7 Bredbånd", blocks };
}

/** The whole card as text, to look for something anywhere in it. */
function json(rendered: AdaptiveCard): string {
  return JSON.stringify(rendered);
}

/** As a client draws it that knows the schema and not Teams' own charts. */
function withoutCharts(rendered: AdaptiveCard): AdaptiveCard {
  return {
    ...rendered,
    body: rendered.body.map((one) => (one.type === "Chart.VerticalBar.Grouped" ? one.fallback : one)),
  };
}

function actions(elements: CardElement[]): ExecuteAction[] {
  return elements.flatMap((element) => (element.type === "ActionSet" ? element.actions : []));
}

/** Microsoft's file calls itself draft-06 and names itself in the manner of draft-04. */
function readSchema(): object {
  const { id: _id, ...schema } = JSON.parse(readFileSync(SCHEMA, "utf8"));
  return schema;
}

describe.skipIf(!hasSchema)("Microsoft's schema of Adaptive Cards 1.5 accepts", () => {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  ajv.addMetaSchema(draft6);
  const isValid = hasSchema ? ajv.compile(readSchema()) : () => true;

  test.each(Object.keys(everyBlock) as Block["kind"][])("a card with %s", (kind) => {
    expect(isValid(withoutCharts(renderTeams(card(everyBlock[kind]))))).toBe(true);
  });

  test("a card with everything", () => {
    expect(isValid(withoutCharts(renderTeams(everything)))).toBe(true);
  });

  test("no card with a block that the schema does not know", () => {
    expect(isValid({ ...renderTeams(everything), body: [{ type: "Chart.Donut" }] })).toBe(false);
  });
});

test("a button carries its command, also to clients that only know Action.Submit", () => {
  const [undo] = actions(renderTeams(card(everyBlock.buttons)).body);
  const [button] = everyBlock.buttons.buttons;
  if (undo === undefined || button === undefined) throw new Error("a button was expected");
  const typed = { kind: "tap", payload: encodePayload(button) };
  expect(undo.verb).toBe("command");
  expect(readActionData(undo.data)).toEqual(typed);
  expect(undo.fallback.type).toBe("Action.Submit");
  expect(readActionData(undo.fallback.data)).toEqual(typed);
});

test("a button beside a form neither validates nor sends the form", () => {
  const rendered = renderTeams(card(everyBlock.form, everyBlock.buttons));
  expect(actions(rendered.body).map((action) => action.associatedInputs)).toEqual(["auto", "none", "none"]);
});

test("a form comes back with the values it was filled in with, beside those that it showed", () => {
  const rendered = renderTeams(card(everyBlock.form));
  const [save] = actions(rendered.body);
  expect(save?.verb).toBe("form");
  const sent = { status: "in-progress", progress: "80", deadline: "2018-12-15" };
  expect(readActionData({ ...save?.data, ...sent })).toEqual({
    kind: "form",
    form: everyField.name,
    activity: "I7",
    values: { ...sent, note: "" },
    shown: everyField.shown,
  });
  expect(save?.fallback.data).toEqual(save?.data);
  const inputs = rendered.body.flatMap((element) => (element.type === "Container" ? element.items : []));
  const known = inputs.filter((item) => "id" in item).map((item) => [item.id, item.label, item.value]);
  expect(known).toEqual([
    ["status", "Status", "in-progress"],
    ["progress", "Framdrift i prosent", 60],
    ["deadline", "Frist", "2018-12-15"],
    ["note", "Kommentar", "fiber til Tolga\nferdig"],
  ]);
});

test("the error of a field stands right before its input, in a box around both and around nothing else", () => {
  const field = renderTeams(card(everyBlock.form)).body.find((element) =>
    json({ element } as never).includes('"progress"'),
  );
  expect(field).toMatchObject({
    style: "attention",
    items: [{ text: "160 er mer enn 100.", weight: "bolder" }, { id: "progress" }, {}],
  });
  const boxes = renderTeams(card(everyBlock.form)).body.filter((element) =>
    json({ element } as never).includes('"attention"'),
  );
  expect(boxes).toEqual([field]);
});

test("a field that is not on the form is not among what it showed", () => {
  const form = { ...everyField, fields: everyField.fields.filter(({ name }) => name !== "progress") };
  const [save] = actions(renderTeams(card({ kind: "form", form })).body);
  const { progress: _, ...shown } = everyField.shown;
  expect(save?.data).toMatchObject({ shown });
  expect(save?.data).not.toHaveProperty("shown.progress");
});

test("a number may be left empty: with limits, Microsoft's renderer would not send the form", () => {
  const number = { name: "progress", label: "Fremdrift", error: null, hint: null, input: "number" } as const;
  const form = { ...everyField, fields: [{ ...number, min: 0, max: 100, value: null }] };
  const [, field] = renderTeams(card({ kind: "form", form })).body;
  expect(field).toEqual({
    type: "Container",
    items: [{ type: "Input.Number", id: "progress", label: "Fremdrift" }],
  });
});

test("a choice of nothing is the placeholder, because clients refuse an empty value", () => {
  const rendered = json(renderTeams(card(everyBlock.form)));
  expect(rendered).toContain('"placeholder":"Uendret"');
  expect(rendered).not.toContain('"value":""');
});

test("a row with a button is one tap target whose name says what the row shows", () => {
  const [first, second] = renderTeams(card(everyBlock.rows)).body.slice(1);
  expect(first).toMatchObject({
    selectAction: {
      title: "I7 Bredbånd og mobildekning, 🟢 I gang, 60 %, Frist 15.12.",
      data: { command: '1["status",{"activity":"I7"}]' },
    },
  });
  expect(second).not.toHaveProperty("selectAction");
});

test("a status and a notice are told in words, not by colour alone", () => {
  const rendered = json(renderTeams(card(everyBlock.status, everyBlock.notice)));
  expect(rendered).toContain("🟡 Forsinket, 60 %");
  expect(rendered).toContain("Lagret.");
});

test("a change shows what was and what is", () => {
  const [, changes] = renderTeams(card(everyBlock.changes)).body;
  expect(changes).toMatchObject({
    facts: [
      { title: "Framdrift", value: "40 % → **60 %**" },
      { title: "Frist", value: "**15\\. desember 2018**" },
    ],
  });
});

test("more buttons than Teams shows at once are laid in rows of six", () => {
  const [button] = everyBlock.buttons.buttons;
  if (button === undefined) throw new Error("a button was expected");
  const rendered = renderTeams(card({ kind: "buttons", buttons: Array.from({ length: 8 }, () => button) }));
  expect(rendered.body.slice(1).map((element) => element.type === "ActionSet" && element.actions.length)).toEqual([
    6, 2,
  ]);
});

test("a picture is a chart that says in words how many have each status now, and plain words where there are no charts", () => {
  const [, chart] = renderTeams(card(everyBlock.picture)).body;
  expect(chart).toMatchObject({
    type: "Chart.VerticalBar.Grouped",
    stacked: true,
    title: "Infrastruktur: 8 aktiviteter, uke 47–48, 2018",
    data: [
      {
        legend: "Løpende: 6 nå",
        values: [
          { x: "uke 47", y: 6 },
          { x: "uke 48", y: 6 },
        ],
      },
      {
        legend: "I gang: 1 nå",
        values: [
          { x: "uke 47", y: 2 },
          { x: "uke 48", y: 1 },
        ],
      },
      {
        legend: "Forsinket: 1 nå",
        values: [
          { x: "uke 47", y: 0 },
          { x: "uke 48", y: 1 },
        ],
      },
    ],
    fallback: { type: "TextBlock", wrap: true, text: everyBlock.picture.alt },
  });
});

test("what a person wrote is text wherever it stands: no link, no mention, no markup", () => {
  const hostile = "[klikk](https://ond.example) <at>alle</at> *fet*";
  const rendered = renderTeams({
    title: hostile,
    blocks: [
      { kind: "heading", text: hostile },
      { kind: "text", text: hostile, tone: "muted" },
      { kind: "facts", facts: [{ label: hostile, value: hostile }] },
      { kind: "status", status: "planned", text: hostile },
      { kind: "changes", changes: [{ label: hostile, before: hostile, after: hostile }] },
      { kind: "quote", text: hostile, source: hostile },
      { kind: "notice", tone: "error", text: hostile },
    ],
  });
  expect(json(rendered)).not.toMatch(/[^\\](\[klikk|<at>|\*fet)/);
});

test("every area of a plan in one card stays far below the 80 KB that Teams takes", () => {
  const [row] = everyBlock.rows.rows;
  if (row === undefined) throw new Error("a row was expected");
  const rendered = renderTeams(card({ kind: "rows", rows: Array.from({ length: 44 }, () => row) }));
  expect(Buffer.byteLength(json(rendered))).toBeLessThan(80_000);
});
