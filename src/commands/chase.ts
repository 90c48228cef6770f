/** `purr`: asks the responsible in private how it goes, at most once per activity and week. */
import { nudgeCard } from "../cards/nudge.ts";
import { text, titleOf } from "../cards/parts.ts";
import { destinationOf } from "../due/persons.ts";
import type { Destination } from "../outbox.ts";
import type { Platform } from "../person.ts";
import { personsBehind, responsibleName, responsibleSlugs } from "../responsible.ts";
import { weekOf } from "../schedule/week-id.ts";
import type { Target } from "../target.ts";
import { CHASE } from "../texts.ts";
import { understood } from "../understood.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { authorOf } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";

const REACHABLE: readonly Platform[] = ["slack", "teams"];

/** Who is asked is told by role, never by name. */
export const handleChase: Handler<"chase"> = async (command, context) => {
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const known = understood("chase", one.known);
  const title = titleOf(context.snapshot, one.activity.code);
  const asked = await reachableBehind(one, context);
  if (asked.length === 0) {
    return privately({ title: CHASE.nobodyTitle(title), blocks: [text(CHASE.nobody(one.activity.code))] }, known);
  }
  const stored = await ask(one, asked, context);
  if (!stored) return privately({ title: CHASE.alreadyTitle(title), blocks: [text(CHASE.already)] }, known);
  const roles = [...new Set(asked.map(({ slug }) => responsibleName(context.snapshot, slug)))].join(", ");
  return privately({ title: CHASE.title(title), blocks: [text(CHASE.asked(roles))] }, known);
};

interface Asked {
  person: string;
  slug: string;
  to: Destination;
}

async function reachableBehind({ activity, state }: Target, context: Context): Promise<Asked[]> {
  const { store, snapshot, settings, incoming, today } = context;
  const due = { store, snapshot, settings, now: incoming.now, today, platforms: REACHABLE };
  const persons = responsibleSlugs(activity, state).flatMap((slug) =>
    personsBehind(snapshot, slug, today).map((person) => ({ person, slug })),
  );
  const asked: Asked[] = [];
  for (const one of persons) {
    const to = asked.some(({ person }) => person === one.person) ? null : await destinationOf(one.person, due);
    if (to !== null) asked.push({ ...one, to });
  }
  return asked;
}

/** True when at least one was not asked about it this week. */
async function ask({ activity, state }: Target, asked: readonly Asked[], context: Context): Promise<boolean> {
  const { store, snapshot, incoming, today } = context;
  const { name } = await authorOf(context);
  const item = { activity, state, reason: "quiet", silentDays: null, onBehalfOf: null } as const;
  const posts = asked.map(({ person, to }) => {
    const card = { ...nudgeCard({ person, items: [item] }, snapshot, today), title: CHASE.cardTitle(name) };
    const key = `chase:${activity.code}:${person}:${weekOf(today)}`;
    return { key, kind: "notice", to, card, text: card.title, edits: null, at: incoming.now, notAfter: null } as const;
  });
  return (await store.outbox.enqueue(posts)) > 0;
}
