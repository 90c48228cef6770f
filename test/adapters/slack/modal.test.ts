import type { InputBlock } from "@slack/types";
import { expect, test } from "vitest";
import { activityOptions, readActivity } from "../../../adapters/slack/draw/activity-select.ts";
import { modalErrors, renderAnswer, renderModal } from "../../../adapters/slack/draw/modal.ts";
import { readContext, readModal } from "../../../adapters/slack/draw/modal-data.ts";
import { renderLogModal } from "../../../adapters/slack/surfaces/log-modal.ts";
import { renderPickModal } from "../../../adapters/slack/surfaces/pick-modal.ts";
import type { Block, Button, Form, FormField } from "../../../src/model/card.ts";
import { viewProblems } from "../../support/slack/limits.ts";
import { everyBlock, everyField } from "../teams/cards.ts";
import { buttonsIn, shownText } from "./shown.ts";

const card = { title: "Oppdater: I7 · Bredbånd", blocks: [everyBlock.text, everyBlock.form] };
const modal = renderModal(card, everyField, "C1");

function inputs(form: Form): InputBlock[] {
  return renderModal(card, form, "").blocks.flatMap((block) => (block.type === "input" ? [block as InputBlock] : []));
}

/** What Slack sends back when these stand in the inputs. */
function filledIn(values: { status?: string; progress?: string; deadline?: string; note?: string }) {
  const option = values.status === undefined ? null : { value: values.status, text: { text: "…" } };
  return {
    status: { value: { type: "static_select", selected_option: option } },
    progress: { value: { type: "plain_text_input", value: values.progress ?? null } },
    deadline: { value: { type: "datepicker", selected_date: values.deadline ?? null } },
    note: { value: { type: "plain_text_input", value: values.note ?? null } },
  };
}

test("the form is a modal that Slack takes, filled in with the present values", () => {
  expect(viewProblems(modal)).toEqual([]);
  expect(modal).toMatchObject({
    title: { text: "Oppdater I7" },
    submit: { text: "Lagre" },
    close: { text: "Avbryt" },
    callback_id: "form",
  });
  expect(inputs(everyField).map(({ block_id, optional, label }) => [block_id, optional, label.text])).toEqual([
    ["status", true, "Status"],
    ["progress", true, "Framdrift i prosent"],
    ["deadline", true, "Frist"],
    ["note", true, "Kommentar"],
  ]);
  expect(inputs(everyField).map(({ element }) => element)).toMatchObject([
    { type: "static_select", initial_option: { value: "in-progress" }, placeholder: { text: "Uendret" } },
    { type: "plain_text_input", initial_value: "60", multiline: false },
    { type: "datepicker", initial_date: "2018-12-15" },
    { type: "plain_text_input", initial_value: "fiber til Tolga\nferdig", multiline: true, max_length: 2000 },
  ]);
});

test("a correction says that it is one", () => {
  expect(renderModal(card, { ...everyField, name: "correct" }, "").title.text).toBe("Rett I7");
});

test("a day that does not exist is left empty, because Slack would refuse the whole modal", () => {
  const field: FormField = {
    name: "deadline",
    label: "Frist",
    error: null,
    hint: null,
    input: "date",
    value: "2018-02-30",
  };
  expect(inputs({ ...everyField, fields: [field] })[0]?.element).not.toHaveProperty("initial_date");
});

test("each error comes at its field", () => {
  expect(modalErrors(everyField)).toEqual({ progress: "160 er mer enn 100." });
  expect(modalErrors({ ...everyField, fields: everyField.fields.filter(({ error }) => error === null) })).toBeNull();
});

test("a filled-in modal comes back as the form it was, with what it showed", () => {
  const values = { status: "delayed", progress: "60 %", deadline: "2018-12-20", note: "venter" };
  expect(readModal(filledIn(values), modal.private_metadata ?? "")).toEqual({
    kind: "form",
    form: "update",
    activity: "I7",
    values,
    shown: everyField.shown,
  });
  expect(readContext(modal.private_metadata ?? "")).toBe("C1");
});

test("what was shown filled in and is empty now was emptied", () => {
  const input = readModal(filledIn({ status: "in-progress" }), modal.private_metadata ?? "");
  expect(input).toMatchObject({ values: { status: "in-progress", progress: "", deadline: "", note: "" } });
});

test("what was empty and still is says nothing", () => {
  const empty = { ...everyField, shown: { status: "planned", progress: "", deadline: "", note: "" } };
  const metadata = renderModal(card, empty, "").private_metadata ?? "";
  expect(readModal(filledIn({ status: "planned" }), metadata)).toMatchObject({ values: { status: "planned" } });
  expect(readModal(filledIn({ status: "planned" }), metadata)).not.toHaveProperty("values.progress");
});

test("a field that is not in the modal is not among what it showed", () => {
  const form = { ...everyField, fields: everyField.fields.filter(({ name }) => name !== "progress") };
  expect(readModal({}, renderModal(card, form, "").private_metadata ?? "")).not.toHaveProperty("shown.progress");
});

test("values too long for Slack to carry count as filled in again, so that nothing typed is lost", () => {
  const form = { ...everyField, shown: { ...everyField.shown, note: "ord ".repeat(1000) } };
  const long = renderModal(card, form, "C1");
  expect(viewProblems(long)).toEqual([]);
  expect(readModal(filledIn({ note: "nytt" }), long.private_metadata ?? "")).toMatchObject({
    values: { note: "nytt", progress: "" },
    shown: { status: "in-progress", progress: "60" },
  });
});

test.each([
  [""],
  ["null"],
  ["[]"],
  ["{"],
  ['"update"'],
  ['{"form":"update"}'],
  ['{"form":"slett","activity":"I7"}'],
  ['{"form":"__proto__","activity":"I7"}'],
  ['{"__proto__":{"form":"update","activity":"I7"}}'],
  ['{"form":"update","activity":{"code":"I7"}}'],
  [`{"form":"update","activity":"${"I".repeat(3000)}"}`],
])("metadata that is none of ours is refused: %s", (metadata) => {
  expect(readModal(filledIn({}), metadata)).toBeNull();
  expect(readContext(metadata)).toBe("");
});

test.each([
  [null],
  [undefined],
  ["text"],
  [[["status"]]],
  [{ status: null, progress: { value: null }, note: { value: "naken" }, deadline: { value: { selected_date: 7 } } }],
  [{ author: { value: { value: "p1" } }, constructor: { value: { value: "x" } } }],
  [JSON.parse('{"__proto__":{"note":{"value":{"value":"x"}}},"note":{"__proto__":{"value":{"value":"x"}}}}')],
  [{ status: { value: { selected_option: { value: ["delayed"] } } } }],
])("values that are none of ours are no values: %j", (values) => {
  const input = readModal(values, '{"form":"update","activity":"I7","shown":{"author":"p1","note":7}}');
  expect(input).toEqual({ kind: "form", form: "update", activity: "I7", values: {}, shown: {} });
});

test("an answer without a channel is a modal, and cannot be shared", () => {
  const share: Button = {
    label: "Del i kanalen",
    command: { name: "share", command: { name: "mine" } },
    style: "default",
    hint: null,
  };
  const buttons: Block = { kind: "buttons", buttons: [...everyBlock.buttons.buttons, share] };
  const answer = renderAnswer({ title: "Lagret: I7", blocks: [everyBlock.changes, buttons] }, "");
  expect(viewProblems(answer)).toEqual([]);
  expect(buttonsIn(answer.blocks as never).map(({ value }) => value)).toEqual([
    '1["undo",{"entry":7}]',
    '1["history",{"activity":"I7"}]',
  ]);
});

test("a message to log is shown with its author, shortened on a word, beside the menu of activities", () => {
  const long = renderLogModal({
    text: "ord ".repeat(900),
    author: "Kari <@U1>",
    suggested: { code: "I7", title: "Bredbånd" },
    metadata: "{}",
  });
  expect(viewProblems(long)).toEqual([]);
  expect(shownText(long)).toContain("ord…»");
  expect(shownText(long)).toContain("Hele meldingen loggføres");
  expect(shownText(long)).toContain("Skrevet av Kari <@U1>");
  expect(long.blocks.at(-1)).toMatchObject({
    block_id: "activity",
    optional: true,
    element: { type: "external_select", min_query_length: 0, initial_option: { value: "I7" } },
  });
});

test("the shortcut for the phone asks for one activity and goes on", () => {
  const pick = renderPickModal("");
  expect(viewProblems(pick)).toEqual([]);
  expect(pick).toMatchObject({
    title: { text: "Oppdater aktivitet" },
    submit: { text: "Videre" },
    callback_id: "pick",
  });
  expect(pick.blocks.at(-1)).toMatchObject({ optional: false });
});

test("activities are suggested by code and title, and the choice comes back as the code", () => {
  const title = "Oppfølging av bredbåndsutbygging & mobildekning i hele Fjellregionen og litt til";
  const { options } = activityOptions(Array.from({ length: 150 }, (_, index) => ({ code: `I${index}`, title })));
  expect(options).toHaveLength(100);
  expect(options[7]?.text.text).toMatch(/^I7 · Oppfølging av bredbåndsutbygging &amp; /);
  expect(options.every(({ text }) => text.text.length <= 75)).toBe(true);
  const chosen = { activity: { value: { type: "external_select", selected_option: options[7] } } };
  expect(readActivity(chosen)).toBe("I7");
  expect(readActivity({ activity: { value: { selected_option: null } } })).toBeNull();
  expect(readActivity({ activity: { value: { selected_option: { value: 7 } } } })).toBeNull();
});
