/** What each stretch of a line may say: the readers of fields, days, things and names, each asked once of each stretch. */
import { parseDate } from "../language/dates.ts";
import { readDelay } from "../language/delays.ts";
import { foldText } from "../language/fold.ts";
import { isObject } from "../language/other-things.ts";
import { readProgress } from "../language/progress.ts";
import { type Claim, claimsOf, type SegmentContext } from "../language/read-segment.ts";
import { readStatusWhen } from "../language/status-when.ts";
import { plainSegment } from "../language/status-words.ts";
import { saysUnchanged } from "../language/unchanged.ts";
import { isJoining } from "../parse/beside-words.ts";
import { fieldContext, type ParseContext } from "../parse/context.ts";
import { mayBeginDate, mayBeginField } from "./gates.ts";
import { namesFrom } from "./names.ts";
import { BY_FIRST } from "./phrases.ts";
import { type Line, type Said, type Span, textOf } from "./span.ts";
import { tokensOf } from "./token.ts";

/** No field is said in more. */
const MOST_WORDS = 8;

const COST = {
  field: 0.3,
  /** «til fredag», which may be the day of something else. */
  unnamed: 0.4,
  date: 0.6,
  place: 0.9,
  thing: 0.85,
  phrase: 0.35,
  link: 0.25,
  each: 0.02,
  sign: 0.01,
};

/** The line with all that its stretches may say. */
export function annotate(text: string, context: ParseContext): Line {
  const line: Line = { text, tokens: tokensOf(text), spans: [] };
  const fields = { ...fieldContext(context), known: new Map() };
  const spans = line.tokens.flatMap(({ sign }, a): Span[] =>
    sign === null
      ? [...smallWords(line, a, context), ...fieldsFrom(line, a, fields), ...namesFrom(line, a, context)]
      : [{ kind: "sign", a, b: a + 1, cost: COST.sign }],
  );
  return { ...line, spans };
}

function smallWords(line: Line, a: number, { plan }: ParseContext): Span[] {
  const low = line.tokens[a]?.low ?? "";
  const one = (said: Said, cost: number): Span => ({ ...said, a, b: a + 1, cost });
  const phrases = (BY_FIRST.get(low) ?? []).filter(({ words }) =>
    words.every((word, offset) => line.tokens[a + offset]?.low === word),
  );
  const spans = phrases.map(({ words, kind }): Span => {
    const cost = (kind === "link" ? COST.link : COST.phrase) + COST.each * words.length;
    return { kind, a, b: a + words.length, cost };
  });
  if (phrases.length === 0 && isJoining(low)) spans.push(one({ kind: "link" }, COST.link));
  if (isPlace(textOf(line, a, a + 1), plan.organisation.municipalities)) spans.push(one({ kind: "place" }, COST.place));
  if (isObject(low)) spans.push(one({ kind: "thing" }, COST.thing));
  return spans;
}

/** «Os» with its capital; the longer names in any letters. */
function isPlace(word: string, municipalities: readonly string[]): boolean {
  return municipalities.some((name) => word === name || (name.length > 3 && foldText(word) === foldText(name)));
}

function fieldsFrom(line: Line, a: number, context: SegmentContext): Span[] {
  const { tokens } = line;
  const low = tokens[a]?.low ?? "";
  const [mayField, mayDate] = [mayBeginField(low), mayBeginDate(low)];
  if (!mayField && !mayDate) return [];
  const spans: Span[] = [];
  for (let b = a + 1; b <= Math.min(tokens.length, a + MOST_WORDS); b += 1) {
    if (tokens[b - 1]?.sign !== null) break;
    const text = textOf(line, a, b);
    const said = mayField ? fieldIn(text, context) : null;
    if (said !== null) spans.push({ ...said, a, b, cost: costOf(said) });
    if (mayDate && parseDate(text, context.today) !== null) spans.push({ kind: "date", a, b, cost: COST.date });
  }
  return spans;
}

function costOf(said: Said): number {
  const isUnnamed = said.kind === "field" && said.claims.every(({ field }) => field === "deadline");
  return isUnnamed ? COST.unnamed : COST.field;
}

function fieldIn(text: string, context: SegmentContext): Said | null {
  const words = plainSegment(text);
  if (saysUnchanged(words) && !/^(?:det )?sam[em]/u.test(words)) return { kind: "unchanged" };
  const claims = claimsOf(text, words, context);
  if (claims !== null) return { kind: "field", claims, keeps: false };
  const part = readProgress(words);
  if (part !== null) return { kind: "field", claims: [{ field: "progress", progress: part.progress }], keeps: true };
  const delay = readDelay(words);
  if (delay !== null) {
    const moved = delay.later.map((later): Claim => ({ field: "deadline", reading: { kind: "later", later } }));
    return { kind: "field", claims: [{ field: "status", status: delay.status }, ...moved], keeps: moved.length === 0 };
  }
  const since = readStatusWhen(words, context.today);
  return since === null ? null : { kind: "field", claims: [{ field: "status", status: since }], keeps: true };
}
