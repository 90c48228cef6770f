import { type ApiContext, type Method, refuse } from "./api.ts";
import { decoded } from "./content.ts";
import { type Fields, isFields, rows, textOrNull, words } from "./fields.ts";
import { freshId, withIds } from "./happenings.ts";
import { viewProblems } from "./limits.ts";
import { viewObject } from "./objects.ts";
import { carried, initialValues } from "./state.ts";
import { spendTrigger } from "./triggers.ts";
import type { SlackView, World } from "./world.ts";

/** Puts a view on the person's stack, on top of `previous` (null: alone). */
export function openView(world: World, user: string, content: Fields, previous: SlackView | null): SlackView {
  const id = freshId("V");
  const blocks = withIds(rows(content.blocks));
  const view: SlackView = {
    id,
    type: content.type === "home" ? "home" : "modal",
    user,
    content: { ...content, blocks },
    values: initialValues(blocks),
    hash: newHash(world),
    root: previous?.root ?? id,
    previous: previous?.id ?? null,
    open: true,
  };
  world.views.set(id, view);
  world.pulse.ring();
  return view;
}

/** Puts new content in a view that is open; what the person has typed stays where block and action ids are the same. */
export function replaceView(world: World, view: SlackView, content: Fields): void {
  const blocks = withIds(rows(content.blocks));
  view.values = carried(blocks, view.values);
  view.content = { ...content, blocks };
  view.hash = newHash(world);
  world.pulse.ring();
}

function newHash(world: World): string {
  return `${Math.floor(world.now() / 1000)}.${freshId("h")}`;
}

/** The view in a call, or the refusal when it breaks a limit. */
export function readView(value: unknown): { ok: true; content: Fields } | { ok: false; answer: Fields } {
  const content = decoded(value);
  if (!isFields(content))
    return { ok: false, answer: refuse("invalid_arguments", ["must provide an object [json-pointer:/view]"]) };
  const problems = viewProblems(content);
  if (problems.length > 0) return { ok: false, answer: refuse("invalid_arguments", problems) };
  if (Buffer.byteLength(JSON.stringify(content)) > 250_000) return { ok: false, answer: refuse("view_too_large") };
  return { ok: true, content };
}

function open(context: ApiContext, push: boolean): Fields {
  const { world, args } = context;
  const view = readView(args.view);
  if (!view.ok) return view.answer;
  if (view.content.type !== "modal") return refuse("invalid_arguments", ["unsupported type [json-pointer:/view/type]"]);
  const trigger = spendTrigger(world, context.rights, words(args.trigger_id));
  if (typeof trigger === "string") return refuse(trigger);
  const below = push ? (world.views.get(trigger.view ?? "") ?? null) : null;
  if (push && !below) return refuse("not_found");
  if (below && depth(world, below) >= 3) return refuse("push_limit_reached");
  if (!push)
    for (const one of world.views.values()) if (one.user === trigger.user && one.type === "modal") one.open = false;
  return { ok: true, view: viewObject(world, openView(world, trigger.user, view.content, below)) };
}

/** How many views lie in a stack, the given one on top. Slack allows three. */
export function depth(world: World, view: SlackView): number {
  const below = view.previous ? world.views.get(view.previous) : undefined;
  return below ? depth(world, below) + 1 : 1;
}

const update: Method = ({ world, args }) => {
  const content = readView(args.view);
  if (!content.ok) return content.answer;
  const external = textOrNull(args.external_id);
  const view = [...world.views.values()].find(
    (one) => one.open && (one.id === args.view_id || (external !== null && one.content.external_id === external)),
  );
  if (!view) return refuse("not_found");
  if (textOrNull(args.hash) && args.hash !== view.hash) return refuse("hash_conflict");
  replaceView(world, view, content.content);
  return { ok: true, view: viewObject(world, view) };
};

const publish: Method = ({ world, args }) => {
  const content = readView(args.view);
  if (!content.ok) return content.answer;
  if (content.content.type !== "home")
    return refuse("invalid_arguments", ["unsupported type [json-pointer:/view/type]"]);
  const user = world.users.get(words(args.user_id));
  if (!user) return refuse("user_not_found");
  const before = world.homes.get(user.id);
  if (before && textOrNull(args.hash) && args.hash !== before.hash) return refuse("hash_conflict");
  if (before) replaceView(world, before, content.content);
  const view = before ?? openView(world, user.id, content.content, null);
  world.homes.set(user.id, view);
  world.pulse.ring();
  return { ok: true, view: viewObject(world, view) };
};

/** The views methods. */
export const VIEW_METHODS: Record<string, Method> = {
  "views.open": (context) => open(context, false),
  "views.push": (context) => open(context, true),
  "views.update": update,
  "views.publish": publish,
};
