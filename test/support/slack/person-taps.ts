import { closeStack, emptyAck, followSubmission, suggestedOptions } from "./acks.ts";
import { perform, type Seen, type Stage, type Wait } from "./act.ts";
import type { Kind } from "./delivery.ts";
import { deliverOnce } from "./events.ts";
import { type Fields, fields, rows, words } from "./fields.ts";
import { blocksOf, findElement, findField, live, type Target } from "./find.ts";
import { actionsBody, shortcutBody, suggestionBody, viewBody } from "./payloads.ts";
import { choose, formErrors, initialValues, keepsValue, optionsOf } from "./state.ts";
import { grantHook, grantTrigger } from "./triggers.ts";
import type { SlackMessage, SlackUser, SlackView, StateValues } from "./world.ts";

/** What a person types or chooses: by block_id, action_id or the label at the field. */
export type Entries = Record<string, unknown>;

/** Everything a person can do with buttons, forms and shortcuts. */
export interface Interactions {
  /** Taps a button or takes a choice in a message, an ephemeral message, a modal or the App Home. */
  tap(shown: SlackMessage | SlackView, target: Target, options?: { values?: Entries } & Wait): Promise<Seen>;
  /** Fills in a modal and sends it. Required fields are checked by Slack first, and then nothing is sent. */
  submit(view: SlackView, values?: Entries, wait?: Wait): Promise<Seen>;
  /** Closes a modal; the app is told when it asked for it (notify_on_close). */
  closeView(view: SlackView, wait?: Wait): Promise<Seen>;
  /** Writes in an external select; what comes back is in `options`, and can be chosen afterwards. */
  suggest(shown: SlackMessage | SlackView, blockId: string, actionId: string, value: string): Promise<Seen>;
  messageShortcut(message: SlackMessage, callbackId: string, wait?: Wait): Promise<Seen>;
  globalShortcut(callbackId: string, wait?: Wait): Promise<Seen>;
}

/** The options each external select has shown, by place, block and action. */
type Offered = Map<string, Fields[]>;

function placeOf(shown: SlackMessage | SlackView): string {
  return "content" in shown ? shown.id : `${shown.channel}:${shown.ts}`;
}

function offeredIn(offered: Offered, shown: SlackMessage | SlackView, actionId: unknown): Fields[] {
  return offered.get(`${placeOf(shown)}:${String(actionId)}`) ?? [];
}

/** The values typed so far in a message: Slack keeps them in the person's own window. */
function fill(shown: SlackMessage | SlackView, values: StateValues, entries: Entries, offered: Offered): void {
  for (const [key, wanted] of Object.entries(entries)) {
    const input = findField(shown, key);
    choose(values, input, wanted, offeredIn(offered, shown, input.element.action_id));
  }
}

function actionOf(stage: Stage, block: Fields, element: Fields, target: Target, values: StateValues): Fields {
  const { type, action_id, text, value, style } = element;
  const base = { type, action_id, block_id: block.block_id, action_ts: (stage.world.now() / 1000).toFixed(6) };
  if (keepsValue(element)) return { ...base, ...values[words(block.block_id)]?.[words(action_id)] };
  if (type !== "overflow") {
    return { ...base, text, ...(value === undefined ? {} : { value }), ...(style === undefined ? {} : { style }) };
  }
  const wanted = typeof target === "string" ? target : (target.choose ?? target.label);
  const option = optionsOf(element).find((one) => one.value === wanted || fields(one.text).text === wanted);
  if (!option) throw new Error(`No choice «${String(wanted)}» in the menu`);
  return { ...base, selected_option: option };
}

type TapOptions = { values?: Entries } & Wait;

async function tap(
  stage: Stage,
  user: SlackUser,
  offered: Offered,
  copy: SlackMessage | SlackView,
  target: Target,
  options: TapOptions,
) {
  const { world, rights } = stage;
  const shown = live(world, copy);
  const { block, element } = findElement(shown, target);
  const view = "content" in shown ? shown : null;
  const values = view?.values ?? initialValues(blocksOf(shown));
  fill(shown, values, options.values ?? {}, offered);
  if (keepsValue(element) && typeof target === "object" && "choose" in target) {
    choose(values, { block, element }, target.choose, offeredIn(offered, shown, element.action_id));
  }
  const action = actionOf(stage, block, element, target, values);
  return perform(stage, user, options, async (cause) => {
    const trigger = grantTrigger(world, rights, user.id, view?.id ?? null);
    const source = "content" in shown ? null : shown;
    const hook = source && { kind: "actions" as const, channel: source.channel, user: user.id, source, cause };
    const responseUrl = hook && grantHook(world, rights, hook);
    const spot = "content" in shown ? { view: shown } : { message: shown };
    const body = actionsBody(world, user, spot, action, { trigger, responseUrl }, values);
    return emptyAck(await interact(stage, body));
  });
}

function interact(stage: Stage, body: Fields) {
  const kind: Kind = "interactive";
  return deliverOnce(stage.carrier(), { kind, body, retry: null, ack: null }, stage.keep);
}

async function submit(stage: Stage, user: SlackUser, offered: Offered, copy: SlackView, entries: Entries, wait: Wait) {
  const { world, rights } = stage;
  const view = live(world, copy) as SlackView;
  if (!view.content.submit) throw new Error("The modal has no button to send it with");
  fill(view, view.values, entries, offered);
  const errors = formErrors(rows(view.content.blocks), view.values);
  if (Object.keys(errors).length > 0) {
    return perform(stage, user, wait, async () => ({ ack: null, errors, final: true }));
  }
  return perform(stage, user, wait, async () => {
    const trigger = grantTrigger(world, rights, user.id, view.id);
    return followSubmission(world, view, await interact(stage, viewBody(world, user, view, trigger)));
  });
}

async function closeView(stage: Stage, user: SlackUser, copy: SlackView, wait: Wait) {
  const view = live(stage.world, copy) as SlackView;
  view.open = false;
  if (view.content.clear_on_close === true) closeStack(stage.world, view);
  return perform(stage, user, wait, async () => {
    if (view.content.notify_on_close !== true) return { ack: null, final: true };
    return emptyAck(await interact(stage, viewBody(stage.world, user, view, null)));
  });
}

/** The acts of one person; what external selects have shown is remembered for the choices that follow. */
export function interactions(stage: Stage, user: SlackUser): Interactions {
  const { world, rights } = stage;
  const offered: Offered = new Map();
  return {
    tap: (shown, target, options = {}) => tap(stage, user, offered, shown, target, options),
    submit: (view, values = {}, wait = {}) => submit(stage, user, offered, view, values, wait),
    closeView: (view, wait = {}) => closeView(stage, user, view, wait),
    async suggest(copy, blockId, actionId, value) {
      const shown = live(world, copy);
      const { element } = findElement(shown, { blockId, actionId });
      if (value.length < Number(element.min_query_length ?? 3))
        throw new Error("Slack does not ask with so few letters");
      const spot = "content" in shown ? { view: shown } : { message: shown };
      return perform(stage, user, {}, async () => {
        const body = suggestionBody(world, user, spot, { blockId, actionId, value });
        const outcome = suggestedOptions(await interact(stage, body));
        offered.set(`${placeOf(shown)}:${actionId}`, outcome.options ?? []);
        return { ...outcome, final: true };
      });
    },
    messageShortcut(copy, callbackId, wait = {}) {
      const message = live(world, copy) as SlackMessage;
      return perform(stage, user, wait, async (cause) => {
        const hook = { kind: "app" as const, channel: message.channel, user: user.id, source: null, cause };
        const on = { message, responseUrl: grantHook(world, rights, hook) };
        const trigger = grantTrigger(world, rights, user.id);
        return emptyAck(await interact(stage, shortcutBody(world, user, callbackId, trigger, on)));
      });
    },
    globalShortcut(callbackId, wait = {}) {
      return perform(stage, user, wait, async () => {
        const trigger = grantTrigger(world, rights, user.id);
        return emptyAck(await interact(stage, shortcutBody(world, user, callbackId, trigger, null)));
      });
    },
  };
}
