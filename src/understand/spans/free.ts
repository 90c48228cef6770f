/**
 * A line without a sign that it is a write: «bredbånd 60 % ferdig innen jul», «RV3 er forsinket fordi vegvesenet venter».
 * Its fields stand in any order, all of it is offered, and one tap stores it. What no field and no name holds is told in
 * the comment.
 */
import { type ActivityRef, type Command, type Doubt, NO_FIELDS, type UpdateFields } from "../../model/command.ts";
import { disagree } from "../../model/status.ts";
import { asksBehind } from "../language/asks-behind.ts";
import { settleClaims } from "../language/contradictions.ts";
import { decisionIn } from "../language/decisions.ts";
import { holdsIdentityNumber } from "../language/identity-number.ts";
import { saysInternal } from "../language/internal-words.ts";
import { municipalitiesIn } from "../language/municipalities.ts";
import type { Claim } from "../language/read-segment.ts";
import { REASON } from "../language/small-words.ts";
import type { ParseContext } from "../parse/context.ts";
import { type Divided, refOf } from "../parse/target.ts";
import { annotate } from "./annotate.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { type FieldSpan, type Line, type NameSpan, type Span, textOf } from "./span.ts";
import { MOST_TOKENS } from "./token.ts";

/** Nobody reports in one longer sentence. */
const LONGEST = 400;

/** What takes a field back where it stands beside it: then nothing is offered but the words. */
const TAKES_BACK: ReadonlySet<Span["kind"]> = new Set(["denial", "hedge", "condition", "hearsay", "intent"]);
/** What is told, and is neither the activity nor said of it as a whole. */
const TOLD: ReadonlySet<Span["kind"]> = new Set(["rest", "place", "part", "thing", "date", "correction", "greeting"]);
/** These may make it less than the activity. */
const LESS: ReadonlySet<Span["kind"]> = new Set(["place", "part", "thing", "correction"]);

/** The write that the line offers; null where it names no one activity, or says no field of it for certain. */
export function readFree(text: string, context: ParseContext): Command | null {
  const line = lineOf(text, context);
  const read = line === null || line.tokens.some(({ sign }) => sign === "?") ? null : readClauses(line);
  if (line === null || read === null || !saysOfIt(read)) return null;
  const activity = refOf(textOf(line, read.name.a, read.name.b), context);
  if (holdsIdentityNumber(text))
    return { name: "update", activity, fields: NO_FIELDS, doubts: [{ kind: "identity-number" }] };
  return written(line, read, activity, context);
}

/** The line with what its stretches may say; null for one that is too long. */
function lineOf(text: string, context: ParseContext): Line | null {
  const line = text.length > LONGEST ? null : annotate(text, context);
  return line === null || line.tokens.length > MOST_TOKENS ? null : line;
}

/** The same behind a verb that says that it is a report: nothing is asked of what is fields, a name and a reason. */
export function readReported(text: string, context: ParseContext): Command | null {
  const command = readFree(text, context);
  if (command?.name !== "update" && command?.name !== "confirm") return null;
  const isTold = command.name === "update" && command.fields.note !== null && !BEGINS_REASON.test(command.fields.note);
  const doubts: Doubt[] = command.doubts.filter(({ kind }) => kind !== "unconfirmed");
  return { ...command, doubts: isTold && doubts.length === 0 ? [{ kind: "hedged", typed: text }] : doubts };
}

const BEGINS_REASON = new RegExp(`^(?:${REASON})(?!\\p{L})`, "iu");

/** Parts the line behind the name of its activity, where fields are said of it; null for other lines. */
export function divideBehindName(text: string, context: ParseContext): Divided | null {
  const line = lineOf(text, context);
  const read = line === null ? null : readClauses(line);
  if (line === null || read === null || read.fields.length === 0) return null;
  const end = line.tokens[read.name.b - 1]?.to ?? 0;
  return { target: text.slice(0, end).trim(), text: text.slice(end).trim() };
}

/**
 * True where something is said of one activity for certain. Words that may name several do only beside nothing but
 * fields; «uendret» is all that is said.
 */
function saysOfIt({ name, fields, isUnchanged, told, isOfWords }: Read): boolean {
  const isTold = told.length > 0;
  if (isUnchanged && fields.length === 0 && isTold) return false;
  return name.clear || name.sure || (name.own && !isOfWords);
}

/** What the clauses say together. */
interface Read {
  name: NameSpan;
  fields: FieldSpan[];
  /** It says «uendret». */
  isUnchanged: boolean;
  /** Stretches of tokens that are told, in order. */
  told: [number, number][];
  /** Words stand beside the name that are told. */
  isOfWords: boolean;
  /** Something in it may be of less than the activity, or takes it back. */
  isDoubtful: boolean;
}

function readClauses(line: Line): Read | null {
  const clauses = clausesOf(line);
  const main = mainOf(clauses);
  const name = main === undefined ? undefined : bestOf(main.tiles);
  if (main === undefined || name === undefined || isOfSeveral(clauses, name)) return null;
  const read: Read = { name, fields: [], isUnchanged: false, told: [], isOfWords: false, isDoubtful: false };
  for (const clause of clauses) {
    if (asksBehind(textOf(line, clause.start, clause.end))) return null;
    const isRead = clause === main ? readMain(clause, read) : readBeside(clause, read);
    if (!isRead) return null;
  }
  return read.fields.length > 0 || read.isUnchanged ? read : null;
}

/** The clause that is about the activity: one with a clear name and a field before one with less. */
function mainOf(clauses: readonly Clause[]): Clause | undefined {
  const says = ({ tiles }: Clause) => tiles.some(({ kind }) => kind === "field" || kind === "unchanged");
  const named = clauses.filter(({ tiles }) => tiles.some(isName));
  const clear = named.filter(({ tiles }) => tiles.some((tile) => isName(tile) && tile.clear));
  return clear.find(says) ?? clear[0] ?? named.find(says) ?? named[0];
}

/** True where another activity is called by its own name, beside this one or with a field of its own. */
function isOfSeveral(clauses: readonly Clause[], name: NameSpan): boolean {
  return clauses.some(({ tiles, reasonFrom }) => {
    const telling = tiles.filter(({ kind }) => kind !== "link");
    return telling.some((tile, at) => {
      const isOther = isName(tile) && tile.clear && tile.own && tile.code !== name.code;
      if (!isOther) return false;
      const [before, behind] = [telling[at - 1]?.kind, telling[at + 1]?.kind];
      const isInReason = reasonFrom !== null && tile.a >= reasonFrom;
      return behind === "field" || (!isInReason && (before === "name" || behind === "name" || before === undefined));
    });
  });
}

function isName(tile: Span): tile is NameSpan {
  return tile.kind === "name";
}

function isField(tile: Span): tile is FieldSpan {
  return tile.kind === "field";
}

/** A clear name before one that is not, in its own words before in others, and the first of them. */
function bestOf(tiles: readonly Span[]): NameSpan | undefined {
  const names = tiles.filter(isName);
  return names.find(({ clear, own }) => clear && own) ?? names.find(({ clear }) => clear) ?? names[0];
}

/** The clause that names the activity; false where what it says is taken back. */
function readMain({ tiles, reasonFrom, end }: Clause, read: Read): boolean {
  const core = tiles.filter(({ a }) => reasonFrom === null || a < reasonFrom);
  if (core.some(({ kind }) => TAKES_BACK.has(kind))) return false;
  const fields = agreeing(core);
  read.fields.push(...fields);
  read.isUnchanged ||= core.some(({ kind }) => kind === "unchanged");
  const isTold = (tile: Span) =>
    TOLD.has(tile.kind) ||
    (isField(tile) && (tile.keeps || !fields.includes(tile))) ||
    (isName(tile) && tile !== read.name && !isNeighbour(tile, read.name, core));
  const left = core.filter(isTold);
  read.isOfWords ||= left.length > 0;
  // «Rambøll I7 ferdig»: what stands in front may be what it is said of.
  const lastField = core.findLastIndex(isField);
  read.isDoubtful ||= left.some((tile) => LESS.has(tile.kind) || core.indexOf(tile) < lastField);
  const [first, last] = [left[0], left.at(-1)];
  if (reasonFrom !== null) read.told.push([first === undefined ? reasonFrom : leadOf(core, first), end]);
  else if (first !== undefined && last !== undefined) read.told.push([leadOf(core, first), last.b]);
  return true;
}

/** «datasenter Tynset», said twice side by side: one name. */
function isNeighbour(tile: NameSpan, name: NameSpan, tiles: readonly Span[]): boolean {
  return tile.code === name.code && Math.abs(tiles.indexOf(tile) - tiles.indexOf(name)) === 1 && tile.own;
}

/** Where the stretch begins: «med 620 elever», «på Tynset» with the small words in front. */
function leadOf(tiles: readonly Span[], first: Span): number {
  let at = tiles.indexOf(first);
  while (at > 0 && tiles[at - 1]?.kind === "link" && (at > 1 || tiles.length > 1)) at -= 1;
  return tiles[at]?.a ?? first.a;
}

/** The fields, but for a «ferdig» that its per cent takes back and that may be of what is told: «fiber til Tolga ferdig 60 %». */
function agreeing(tiles: readonly Span[]): FieldSpan[] {
  const fields = tiles.filter(isField);
  const progress = fields.flatMap(({ claims }) =>
    claims.flatMap((claim) => (claim.field === "progress" ? [claim.progress] : [])),
  );
  return fields.filter((field) => {
    if (isOfWhatIsTold(field, tiles)) return false;
    const before = tiles[tiles.indexOf(field) - 1];
    const isBehindTold = before !== undefined && TOLD.has(before.kind);
    const isAgainst = field.claims.some(
      (claim) =>
        claim.field === "status" &&
        claim.status !== "ended" &&
        progress.some((one) => disagree(claim.status as never, one)),
    );
    return !(isBehindTold && isAgainst);
  });
}

/** «et internt møte om bredbånd» does not say that the comment is internal. */
function isOfWhatIsTold(field: FieldSpan, tiles: readonly Span[]): boolean {
  const at = tiles.indexOf(field);
  const isInternal = field.claims.every((claim) => claim.field === "internal");
  const isBeside = (tile: Span | undefined) =>
    tile === undefined || tile.kind === "field" || (isName(tile) && tile.clear);
  return isInternal && !isBeside(tiles[at - 1]) && !isBeside(tiles[at + 1]);
}

/** Another clause: fields where it is nothing else, else told; false where it takes back what was said. */
function readBeside({ tiles, start, end }: Clause, read: Read): boolean {
  const isFields = tiles.every(
    ({ kind }) => kind === "field" || kind === "link" || kind === "unchanged" || kind === "name",
  );
  const fields = tiles.filter(isField);
  if (isFields && fields.length > 0) {
    read.fields.push(...fields);
    if (fields.some(({ keeps }) => keeps)) read.told.push([start, end]);
    return true;
  }
  const small = tiles.every(
    ({ kind }) => TAKES_BACK.has(kind) || LESS.has(kind) || kind === "link" || kind === "reason",
  );
  read.isDoubtful ||= small || ["condition", "correction"].includes(tiles[0]?.kind ?? "");
  read.told.push([start, end]);
  return true;
}

function written(line: Line, read: Read, activity: ActivityRef, context: ParseContext): Command {
  const claims: Claim[] = read.fields.flatMap((field) => field.claims);
  const { fields, doubts } = settleClaims(claims);
  const note = noteOf(line, read.told);
  const asked: Doubt[] = [...doubts, ...aboutAll(line, read, { ...fields, note }, doubts)];
  const { municipalities } = context.plan.organisation;
  if (read.isUnchanged && claims.length === 0) {
    if (note === null) return { name: "confirm", activity, doubts: [{ kind: "unconfirmed" }] };
    const told = { ...NO_FIELDS, note: line.text.trim(), municipalities: municipalitiesIn(line.text, municipalities) };
    return { name: "update", activity, fields: told, doubts: [{ kind: "unconfirmed" }] };
  }
  return {
    name: "update",
    activity,
    fields: {
      ...fields,
      note,
      decision: fields.decision ?? decisionIn(note ?? ""),
      municipalities: municipalitiesIn(note ?? "", municipalities),
    },
    doubts: asked,
  };
}

/** Every such line is asked about: whether it was meant, and before that what of it is less than clear. */
function aboutAll({ text }: Line, read: Read, fields: UpdateFields, doubts: readonly Doubt[]): Doubt[] {
  const hedged: Doubt[] =
    doubts.length === 0 && (read.isDoubtful || read.isUnchanged) ? [{ kind: "hedged", typed: text.trim() }] : [];
  const internal: Doubt[] = !fields.internal && saysInternal(text) ? [{ kind: "perhaps-internal" }] : [];
  return [...hedged, ...internal, { kind: "unconfirmed" }];
}

/** The stretches as one comment: what stands between two that are side by side is kept. */
function noteOf(line: Line, told: readonly [number, number][]): string | null {
  let note = "";
  let before: number | null = null;
  for (const [a, b] of told.toSorted(([one], [other]) => one - other)) {
    const isNext = before !== null && before >= a - 1;
    if (before !== null) note += isNext ? line.text.slice(line.tokens[before - 1]?.to, line.tokens[a]?.from) : ", ";
    note += textOf(line, a, b);
    before = b;
  }
  return note.trim() === "" ? null : note.trim();
}
