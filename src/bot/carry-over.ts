/** «samme for I3», «begge er ferdige»: what was said of one is said of others, too, if a tap says that it was meant. */
import type { Context } from "../commands/context.ts";
import { type Command, isOfOne, onActivity, type SaidOfOne } from "../model/command.ts";
import { LONGEST_TYPED } from "../model/limits.ts";
import { carriedTo, saidOfBoth } from "../understand/follow-up/carried.ts";
import { isPronoun } from "../understand/follow-up/pronoun.ts";
import { confirmedByTap, valuesOf } from "../understand/follow-up/values.ts";
import { refOf } from "../understand/parse/target.ts";
import { parseCommand } from "../understand/parse.ts";
import { type Follow, followOf, type Lately, type SaidLast } from "./conversation.ts";
import { joinWords } from "./said.ts";

const BETWEEN = /(?<!\s)\s*,\s*|(?<!\s)\s+(?:og|samt|&)\s+/iu;
const MOST = 8;

/** What was stored last, said of the activities that this line names; null for another line. Rejects with `StoreError`. */
export async function carried(line: string, { said }: Lately, context: Context): Promise<Follow | null> {
  const to = said === null ? null : carriedTo(line);
  const [write, another] = said?.writes ?? [];
  if (to === null || said === null || write === undefined || isPronoun(to.names)) return null;
  if (!to.certain && parseCommand(to.names, context.parsing).name !== "status") return null;
  const codes = to.names
    .split(BETWEEN)
    .slice(0, MOST)
    .map((words) => codeNamed(words, context));
  const standing = another === undefined ? await asItStands(write, said, context) : null;
  if (standing === null) return null;
  const typed = wordsWith(said.typed, context);
  const others = codes.flatMap((code) => (code === null || code === codeOf(write) ? [] : [code]));
  if (codes.includes(null)) {
    if (!to.certain || codes.length > 1) return null;
    const onWords = { ...standing, activity: { words: to.names } };
    return followOf(confirmedByTap(onWords), { typed });
  }
  return others.length === 0
    ? null
    : follow(
        others.map((code) => on(standing, code)),
        typed,
      );
}

/** «begge er forsinket», «begge»: of the activities that were last spoken of. */
export function ofBoth(line: string, { focus, said, asked }: Lately, context: Context): Follow | null {
  const both = saidOfBoth(line);
  if (both === null) return null;
  const count = both.count ?? focus.length;
  if (both.words === "" && asked?.waits && asked.activity === null) {
    const writes = asked.buttons.flatMap(({ command }) => (isWriteOnOne(command) ? [command] : []));
    const typed = asked.buttons.find(({ typed }) => typed !== undefined)?.typed ?? null;
    return writes.length === count && !asked.partly ? follow(writes, wordsWith(typed, context)) : null;
  }
  const codes = focus
    .slice(0, count)
    .map(({ code }) => code)
    .reverse(); // as they were spoken of
  if (codes.length < Math.max(2, count)) return null;
  if (both.words === "") {
    const [write, another] = said?.writes ?? [];
    if (said === null || write === undefined || another !== undefined) return null;
    const others = codes.filter((code) => code !== codeOf(write));
    const isOneOfThem = others.length < codes.length && write.name !== "note";
    return isOneOfThem
      ? follow(
          others.map((code) => on(write, code)),
          wordsWith(said.typed, context),
        )
      : null;
  }
  const writes = codes.map((code) => valuesOf(both.words, code, context.parsing));
  if (writes.some((write) => write === null)) return null;
  return follow(
    writes.flatMap((write) => write ?? []),
    null,
  );
}

function isWriteOnOne(command: Command): command is SaidOfOne {
  return isOfOne(command) && "code" in command.activity;
}

/** One is confirmed by a tap; several are offered together. */
function follow(writes: SaidOfOne[], typed: string | null): Follow | null {
  const [only, another] = writes;
  if (only === undefined) return null;
  if (another === undefined) return followOf(confirmedByTap(only), { typed, about: codeOf(only) });
  const settled = writes.map((write) => on(write, codeOf(write)));
  return followOf({ name: "several", writes: settled }, { typed });
}

function on(write: SaidOfOne, code: string): SaidOfOne {
  return onActivity(write, code) as SaidOfOne;
}

/** The code of the activity that it is said of; empty where that is told in words. */
export function codeOf({ activity }: SaidOfOne): string {
  return "code" in activity ? activity.code : "";
}

/** The activity that these words clearly name, or null. */
export function codeNamed(words: string, { parsing }: Context): string | null {
  const ref = refOf(words, parsing);
  if ("code" in ref) return ref.code;
  const found = parsing.find(words);
  return found.clear && found.area === null ? (found.hits[0]?.code ?? null) : null;
}

/** The words of before with this line below them: all that the person wrote of it. */
export function wordsWith(before: string | null, { raw }: Context): string {
  const all = joinWords(before, raw);
  return all.length > LONGEST_TYPED ? raw : all;
}

/** What was said, as far as it may still be said of others: null where it was taken back, internal where it has become so. */
async function asItStands(write: SaidOfOne, { request }: SaidLast, { store }: Context): Promise<SaidOfOne | null> {
  const entries = await store.byRequest(request);
  const about = entries.length === 0 ? [] : await store.log({ refersTo: entries.map(({ id }) => id), limit: 50 });
  if (about.some(({ kind }) => kind === "undo")) return null;
  if (write.name === "confirm" || ![...entries, ...about].some(({ internal }) => internal)) return write;
  return write.name === "note"
    ? { ...write, internal: true }
    : { ...write, fields: { ...write.fields, internal: true } };
}
