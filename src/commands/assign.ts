/** `assign` and `handover`: who is responsible, with dates, and a private notice to those it is about. */

import { targetByCode } from "../bot/target.ts";
import { understood } from "../bot/understood.ts";
import { askPersonCard, handoverCard, holderReceiptCard } from "../cards/people.ts";
import { receiptCard } from "../cards/receipt.ts";
import { noticeCard, troubleCard } from "../cards/trouble.ts";
import { unchangedCard } from "../cards/unchanged.ts";
import { changeOf, isNews } from "../model/changes.ts";
import { type Assignment, type CommandNamed, type Mention, NO_FIELDS } from "../model/command.ts";
import type { HolderChange } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import { PLATFORM } from "../model/platform.ts";
import { holdersOf, personName, personSlug, responsibleName } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { PEOPLE, RECEIPT, TROUBLE } from "../texts/index.ts";
import { type Answer, type Context, type Handler, privately, receiptOf } from "./context.ts";
import { knownPerson, personMentioned, receiverMentioned, slugOf } from "./mentions.ts";
import { activityNotices, holderNotices } from "./notices.ts";
import { entryOf, record, writerOf } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";

const ROLES = { kind: "assignment", activity: null } as const;

/** Gives an activity to a role or person, or a role to a holder. */
export const handleAssign: Handler<"assign"> = async (command, context) => {
  const { assignment } = command;
  // Whoever says «meg» is known by now, though perhaps not when the snapshot was read.
  if (command.unconfirmed) return askPerson(command, { ...context, snapshot: await context.store.read() });
  if ("role" in assignment) return giveRole(assignment.role, assignment.holder, context);
  return giveActivity(command, assignment, context);
};

/** A person named without `@`: is it the one who is known by that name? */
function askPerson(command: CommandNamed<"assign">, context: Context): Answer {
  const { assignment } = command;
  const mention = "role" in assignment ? assignment.holder : assignment.responsible;
  if (mention === null || "role" in mention) throw new Error("only a person is named without «@»");
  const known = knownPerson(mention, context);
  const isGuest = "person" in known && known.person.external === true;
  if ("problem" in known || isGuest) {
    const problem = "problem" in known ? known.problem : TROUBLE.personExternal(known.person.name);
    const card = troubleCard(TROUBLE.notStoredTitle, problem, context.raw);
    return privately(card, understood("assign", { ask: true }));
  }
  const settled = { ...command, unconfirmed: false };
  const asked = { ...context, name: known.person.name };
  if ("role" in assignment) return privately(askPersonCard(settled, asked), understood("assign", { ask: true }));
  const resolved = resolveForWrite(assignment.activity, settled, context);
  if ("answer" in resolved) return resolved.answer;
  const { code } = resolved.one.activity;
  const about = { ...settled, assignment: { ...assignment, activity: { code } } };
  return privately(askPersonCard(about, asked), understood("assign", { ...resolved.one.known, ask: true }));
}

type ActivityAssignment = Extract<Assignment, { activity: unknown }>;

async function giveActivity(
  command: CommandNamed<"assign">,
  assignment: ActivityAssignment,
  context: Context,
): Promise<Answer> {
  const resolved = resolveForWrite(assignment.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const { code } = one.activity;
  const slug = await slugOf(assignment.responsible, context);
  if (typeof slug !== "string") return slug.answer;
  const known = understood("assign", { ...one.known, responsible: slug });
  const recorded = await record(context, { kind: "assignment", activity: code }, (snapshot, author) => {
    const state = targetByCode(code, snapshot)?.state ?? one.state;
    const writer = writerOf(snapshot, author, code, context.today);
    const { now } = context.incoming;
    const change = changeOf(state, NO_FIELDS, slug, now, { at: now, by: writer });
    if (!isNews(change)) {
      return { answer: privately(unchangedCard(one.activity), known) };
    }
    const entry = entryOf({ kind: "assignment", activity: code, ...change }, context, snapshot, author);
    return { entries: [entry], notices: activityNotices(code, [slug], snapshot, author, context.today) };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  const remarks = newHere(({ id }) => personSlug(id) === slug, recorded.snapshot, context);
  return receiptOf(receiptCard(recorded.entries, one, recorded.snapshot, context.today, remarks), known);
}

async function giveRole(role: string, holder: Mention | null, context: Context): Promise<Answer> {
  const mentioned = holder === null ? null : await receiverMentioned(holder, context);
  if (mentioned !== null && "answer" in mentioned) return mentioned.answer;
  const after = mentioned?.person.id ?? null;
  const known = understood("assign", { responsible: role, sure: true });
  const recorded = await record(context, ROLES, (snapshot, author) => {
    const change = holderChange(role, after, snapshot, context);
    if (change.before === change.after) {
      const title = PEOPLE.holderTitle(responsibleName(snapshot, role));
      return { answer: privately(noticeCard(title, RECEIPT.alreadySo), known) };
    }
    const entry = entryOf({ kind: "assignment", activity: null, holder: change }, context, snapshot, author);
    return { entries: [entry], notices: holderNotices(change, snapshot, author) };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  const remarks = newHere(({ id }) => id === after, recorded.snapshot, context);
  return receiptOf(holderReceiptCard(recorded.entries, recorded.snapshot, context.today, remarks), known);
}

/** On this machine a name is only a name: one that is given something before it was ever seen is perhaps a slip. */
function newHere(isMeant: (person: Person) => boolean, after: Snapshot, { snapshot, incoming }: Context): string[] {
  if (PLATFORM[incoming.platform].vouches) return [];
  const met = [...after.people.values()].filter((person) => isMeant(person) && !snapshot.people.has(person.id));
  return met.map(({ name }) => PEOPLE.newHere(name));
}

function holderChange(role: string, after: string | null, snapshot: Snapshot, { today }: Context): HolderChange {
  return { role, before: holdersOf(snapshot, role, today)[0] ?? null, after, from: today };
}

/** All the roles that one person holds today go to another. */
export const handleHandover: Handler<"handover"> = async ({ from, to }, context) => {
  const giver = await personMentioned(from, context);
  if ("answer" in giver) return giver.answer;
  const taker = await receiverMentioned(to, context);
  if ("answer" in taker) return taker.answer;
  const known = understood("handover", { sure: true });
  const recorded = await record(context, ROLES, (snapshot, author) => {
    const changes = rolesOf(giver.person.id, snapshot, context).map((role) =>
      holderChange(role, taker.person.id, snapshot, context),
    );
    if (changes.length === 0 || giver.person.id === taker.person.id) {
      const name = personName(snapshot, giver.person.id);
      return { answer: privately(noticeCard(TROUBLE.notStoredTitle, TROUBLE.noRolesToHandOver(name)), known) };
    }
    const entries = changes.map((holder) =>
      entryOf({ kind: "assignment", activity: null, holder }, context, snapshot, author),
    );
    return { entries, notices: changes.flatMap((change) => holderNotices(change, snapshot, author)) };
  });
  if ("answer" in recorded) return { ...recorded.answer, understood: known };
  const remarks = newHere(({ id }) => id === taker.person.id, recorded.snapshot, context);
  const card = handoverCard(recorded.entries, giver.person, taker.person, recorded.snapshot, context.today, remarks);
  return receiptOf(card, known);
};

function rolesOf(person: string, snapshot: Snapshot, { today }: Context): string[] {
  const held = snapshot.holders.filter(
    (holder) => holder.person === person && holdersOf(snapshot, holder.role, today).includes(person),
  );
  return [...new Set(held.map(({ role }) => role))];
}
