import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UpdateFields } from "../../../src/model/command.ts";
import { STATUSES } from "../../../src/model/status.ts";
import { addDays } from "../../../src/model/week.ts";
import { formatFields, parseFields } from "../../../src/understand/language/fields.ts";
import { saysInternal } from "../../../src/understand/language/internal-words.ts";
import { municipalitiesIn } from "../../../src/understand/language/municipalities.ts";
import { cleanText } from "../../../src/understand/language/normalise.ts";
import { CONTEXT } from "./field-support.ts";

const SAID = [
  "ferdig",
  "60 %",
  "frist uke 50",
  "til høsten",
  "sak 1/18",
  "intern",
  "ansvar AU",
  "uendret",
  "forsinket fordi",
  "3 av 8",
];
const SCRAPS = [
  ...SAID,
  ", ",
  ",",
  ";",
  "\n",
  " ",
  "  ",
  "-",
  "–",
  "👍",
  "Tolga",
  "kommentar:",
  "merknad: ",
  "intern:",
  "møte",
  "fredag",
  "12",
  "2018",
  "@a",
  "%",
  "og",
  "12/15",
];

const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 12 }).map((parts) => parts.join(""));
const spaced = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 12 }).map((parts) => parts.join(" "));
const text = fc.oneof(
  scraps,
  spaced,
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1990-01-01", days));
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

/** Settled fields, as they are stored. */
const settled = fc
  .record({
    status: orNull(fc.constantFrom(...STATUSES)),
    progress: orNull(fc.integer({ min: 0, max: 100 })),
    deadline: orNull(day),
    note: orNull(text.map((typed) => cleanText(typed).trim()).filter((typed) => typed !== "")),
    decision: orNull(
      fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom("18", "2018")).map((parts) => parts.join("/")),
    ),
    responsible: orNull(
      fc.oneof(
        fc.constantFrom(...CONTEXT.roles).map(({ slug }) => ({ role: slug })),
        fc.stringMatching(/^[A-Za-zæøå0-9_-]{1,12}$/).map((mention) => ({ mention })),
      ),
    ),
    internal: fc.boolean(),
  })
  .map(
    (fields): UpdateFields => ({
      ...fields,
      progress: fields.status === "done" ? 100 : fields.status === "planned" ? null : fields.progress,
      municipalities: municipalitiesIn(fields.note ?? "", CONTEXT.municipalities),
    }),
  );

describe("an update written out", () => {
  it("is read as the same fields, whatever the comment says", () => {
    fc.assert(
      fc.property(settled, day, fc.boolean(), (fields, today, openly) => {
        const parsed = parseFields(formatFields(fields, openly), { ...CONTEXT, today });
        fc.pre(parsed.doubts.every(({ kind }) => kind !== "identity-number"));
        // Nothing is asked but whether a comment is internal that seems so, where that was not answered.
        const isAsked = !openly && !fields.internal && fields.note !== null && saysInternal(fields.note);
        const doubts = isAsked ? [{ kind: "perhaps-internal" }] : [];
        expect(parsed).toEqual({ ...parsed, fields, doubts, confirm: false });
      }),
      { numRuns: 3000 },
    );
  });

  it("stays the same when what was typed is read, written and read again", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { fields, doubts } = parseFields(typed, CONTEXT);
        // «ferdig, 60 %, 70 %»: how far it has come is to be asked first, and only a settled update can be written out.
        fc.pre(doubts.every(({ kind }) => kind === "hedged"));
        expect(parseFields(formatFields(fields), CONTEXT).fields).toEqual(fields);
      }),
      // An empty line beside a part that was taken off left a comma behind.
      { numRuns: 3000, examples: [["12\n\nmøte60 %"]] },
    );
  });
});

describe("a free comment", () => {
  it("sets no status, progress or deadline, because no segment of it is a field as a whole", () => {
    const before = fc.constantFrom(
      "nesten",
      "ikke",
      "snart",
      "vi håper",
      "møtet blir",
      "venter på",
      "hvis",
      "det er ikke",
      "Kåre sa",
    );
    const phrase = fc.constantFrom(
      ...[
        "ferdig",
        "i rute",
        "forsinket",
        "stoppet",
        "60 %",
        "halvveis",
        "frist uke 50",
        "innen jul",
        "utsatt til 1. juni",
        "✅",
        "👍",
      ],
      ...[
        "ferdig fordi snøen kom",
        "i gang 60 %",
        "sak 12/2018",
        "ansvar AU",
        "intern",
        "til høsten",
        "12/15",
        "avsluttet",
      ],
    );
    const segments = fc.array(
      fc.tuple(before, phrase).map((words) => words.join(" ")),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(segments, fc.constantFrom(", ", "; ", "\n", " og "), (parts, separator) => {
        const comment = parts.join(separator);
        const { fields, doubts: all, confirm } = parseFields(comment, CONTEXT);
        const { status, progress, deadline, responsible, internal, note } = fields;
        // «nesten intern» is a comment that is asked about, too.
        const doubts = all.filter(({ kind }) => kind !== "perhaps-internal");
        // «ikke i gang 60 %» may be two fields, and asks.
        fc.pre(doubts.length === 0);
        expect({ status, progress, deadline, responsible, internal, doubts, confirm }).toEqual({
          status: null,
          progress: null,
          deadline: null,
          responsible: null,
          internal: false,
          doubts: [],
          confirm: false,
        });
        expect(note).toBe(comment);
      }),
      { numRuns: 2000 },
    );
  });

  it("is kept to the letter behind «kommentar:»", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const parsed = parseFields(`60 %, kommentar: ${typed}`, CONTEXT);
        fc.pre(parsed.doubts.length === 0);
        expect(parsed.fields.note ?? "").toBe(cleanText(typed).trim());
        expect(parsed.fields.progress).toBe(60);
      }),
      { numRuns: 1000 },
    );
  });

  it("loses no word: every letter typed is in the comment or in a segment that was understood", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("møte holdt", "60 %", "fint vær", "i rute", "Tolga  er med"), { maxLength: 6 }),
        (parts) => {
          const { fields } = parseFields(parts.join(", "), CONTEXT);
          const comments = parts.filter((part) => part !== "60 %" && part !== "i rute");
          expect(fields.note ?? "").toBe(comments.join(", "));
        },
      ),
    );
  });
});

describe("odd input", () => {
  it.each([
    "a",
    ",",
    "ferdig,",
    "frist ",
    "60 % ",
    "er ",
    "\n",
    " ",
    "1",
    "👍",
    "\ud800",
    "fordi ",
    "Os ",
    "sak ",
    "til i uke,",
    "(",
    "kommentar ",
    "å\u030a",
  ])("40 000 characters of «%s» come to an end", (unit) => {
    const typed = unit.repeat(Math.ceil(40_000 / unit.length));
    const { fields, doubts } = parseFields(typed, CONTEXT);
    expect(doubts.every(({ kind }) => kind !== "identity-number")).toBe(true);
    expect(parseFields(formatFields(fields), CONTEXT).fields).toEqual(fields);
  });

  it("nothing throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), day, (typed, today) => {
        expect(parseFields(typed, { ...CONTEXT, today }).fields.note ?? "").toBe(
          parseFields(typed, CONTEXT).fields.note ?? "",
        );
      }),
      { numRuns: 2000 },
    );
  });
});
