/** One card with every kind of block, for the renderer and for the page. */
import type { Block, Card, Form } from "../../../src/model/card.ts";

export const everyField: Form = {
  name: "update",
  activity: "I7",
  submit: "Lagre",
  shown: { status: "in-progress", progress: "60", deadline: "2018-12-15", note: "fiber til Tolga\nferdig" },
  fields: [
    {
      name: "status",
      label: "Status",
      error: null,
      hint: null,
      input: "choice",
      value: "in-progress",
      options: [
        { value: "", label: "Uendret" },
        { value: "in-progress", label: "🟢 I gang" },
        { value: "delayed", label: "🟡 Forsinket" },
      ],
    },
    {
      name: "progress",
      label: "Framdrift i prosent",
      error: "160 er mer enn 100.",
      hint: "0–100",
      input: "number",
      min: 0,
      max: 100,
      value: 60,
    },
    { name: "deadline", label: "Frist", error: null, hint: null, input: "date", value: "2018-12-15" },
    {
      name: "note",
      label: "Kommentar",
      error: null,
      hint: "Kort er fint.",
      input: "text",
      multiline: true,
      maxLength: 2000,
      value: "fiber til Tolga\nferdig",
    },
  ],
};

/** By kind, so that a new kind of block does not compile until it is tried. */
export const everyBlock: { [Kind in Block["kind"]]: Extract<Block, { kind: Kind }> } = {
  heading: { kind: "heading", text: "Sist meldt" },
  text: { kind: "text", text: "Oppfølging av bredbåndsutbygging", tone: "strong" },
  line: {
    kind: "line",
    text: "🟢 I gang, 60 % · I7 Bredbånd og fiber: fiber til Tolga ferdig",
    button: {
      label: "Hvorfor?",
      command: { name: "why", activity: { code: "I7" }, entries: [12, 15] },
      style: "default",
      hint: "Hvorfor: I7",
    },
  },
  facts: { kind: "facts", facts: [{ label: "Frist", value: "15. desember 2018" }] },
  status: { kind: "status", status: "delayed", text: "🟡 Forsinket, 60 %" },
  rows: {
    kind: "rows",
    rows: [
      {
        code: "I7",
        title: "Bredbånd og mobildekning",
        status: "in-progress",
        statusText: "🟢 I gang, 60 %",
        detail: "Frist 15.12.",
        button: {
          label: "Vis",
          command: { name: "status", activity: { code: "I7" } },
          style: "default",
          hint: "Vis I7",
        },
      },
      {
        code: "I5",
        title: "Lufthavn",
        status: "ongoing",
        statusText: "🔄 Løpende",
        detail: null,
        button: null,
      },
    ],
  },
  changes: {
    kind: "changes",
    changes: [
      { label: "Framdrift", before: "40 %", after: "60 %" },
      { label: "Frist", before: null, after: "15. desember 2018" },
    ],
  },
  quote: { kind: "quote", text: "fiber til Tolga ferdig, 60 %", source: "Kari Moen, 26.11.2018" },
  notice: { kind: "notice", tone: "success", text: "Lagret." },
  picture: {
    kind: "picture",
    alt: "Infrastruktur, 8 aktiviteter, uke 47–48, 2018. Nå, uke 48: 1 forsinket, 1 i gang og 6 løpende.",
    picture: {
      area: "Infrastruktur",
      total: 8,
      weeks: [
        { week: "2018-W47", counts: { "in-progress": 2, ongoing: 6 } },
        { week: "2018-W48", counts: { delayed: 1, "in-progress": 1, ongoing: 6 } },
      ],
      statuses: ["delayed", "in-progress", "ongoing"],
    },
  },
  buttons: {
    kind: "buttons",
    buttons: [
      {
        label: "Angre",
        command: { name: "undo", entry: 7, activity: null },
        style: "danger",
        hint: "Angre endringen av I7",
      },
      {
        label: "Historikk",
        command: { name: "history", activity: { code: "I7" }, page: 1 },
        style: "default",
        hint: null,
      },
    ],
  },
  form: { kind: "form", form: everyField },
};

export const everything: Card = { title: "I7 Bredbånd og mobildekning", blocks: Object.values(everyBlock) };
