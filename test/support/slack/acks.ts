import type { Outcome, Stage } from "./act.ts";
import { readContent } from "./content.ts";
import type { Ack } from "./delivery.ts";
import { type Fields, fields, isFields, rows, words } from "./fields.ts";
import { publish } from "./hooks.ts";
import { checkGroup } from "./limits-kinds.ts";
import { checkOption } from "./limits-text.ts";
import { depth, openView, readView, replaceView } from "./methods-views.ts";
import type { SlackView, World } from "./world.ts";

/** Slack shows what is in a slash command's ack: to the person only, or in the channel when response_type says so. */
export function showSlashAck(stage: Stage, ack: Ack, channel: string, user: string, cause: string): Outcome {
  if (ack.error || ack.body === null) return { ack };
  const body = isFields(ack.body) ? ack.body : { text: String(ack.body) };
  if (body.text === undefined && body.blocks === undefined) return { ack };
  const content = readContent(body, false);
  if (!content.ok) {
    return { ack, error: "invalid_command_response", problems: [content.error, ...content.messages] };
  }
  publish(stage.world, channel, user, body, content, cause);
  return { ack };
}

/** The ack of a tap or a shortcut must be empty: Slack ignores what is in it. */
export function emptyAck(ack: Ack): Outcome {
  if (ack.error || ack.body === null) return { ack };
  return { ack, problems: [`Slack ignores the body of this ack: ${JSON.stringify(ack.body)}`] };
}

/** Closes, changes or stacks the modal as the ack of a view_submission says. */
export function followSubmission(world: World, view: SlackView, ack: Ack): Outcome {
  if (ack.error) return { ack };
  const body = fields(ack.body);
  switch (body.response_action) {
    case undefined:
      view.open = false;
      world.pulse.ring();
      return ack.body === null ? { ack } : { ack, problems: ["the ack of a view_submission needs a response_action"] };
    case "clear":
      closeStack(world, view);
      return { ack };
    case "errors":
      return fieldErrors(view, ack, fields(body.errors));
    case "update":
    case "push":
      return changeView(world, view, ack, body);
    default:
      return { ack, error: "invalid_response", problems: [`unknown response_action ${String(body.response_action)}`] };
  }
}

/** Closes every view of the stack this one belongs to. */
export function closeStack(world: World, view: SlackView): void {
  for (const one of world.views.values()) if (one.root === view.root) one.open = false;
  world.pulse.ring();
}

function fieldErrors(view: SlackView, ack: Ack, said: Fields): Outcome {
  const inputs = rows(view.content.blocks)
    .filter((block) => block.type === "input")
    .map((block) => block.block_id);
  const wrong = Object.entries(said).filter(([id, text]) => !inputs.includes(id) || typeof text !== "string");
  if (wrong.length > 0 || Object.keys(said).length === 0) {
    const problems = [`errors must name input blocks (${inputs.join(", ")}): ${JSON.stringify(said)}`];
    return { ack, error: "invalid_response", problems };
  }
  return { ack, errors: Object.fromEntries(Object.entries(said).map(([id, text]) => [id, words(text)])), final: true };
}

function changeView(world: World, view: SlackView, ack: Ack, body: Fields): Outcome {
  const read = readView(body.view);
  const problems = read.ok ? [] : rows([read.answer.response_metadata]).flatMap((one) => one.messages as string[]);
  if (!read.ok) return { ack, error: "invalid_response", problems };
  if (body.response_action === "update") {
    replaceView(world, view, read.content);
    return { ack };
  }
  if (depth(world, view) >= 3) return { ack, error: "push_limit_reached" };
  openView(world, view.user, read.content, view);
  return { ack };
}

/** Reads the options in the ack of a block_suggestion; Slack shows none when a limit is broken. */
export function suggestedOptions(ack: Ack): Outcome {
  if (ack.error) return { ack };
  const body = fields(ack.body);
  const problems: string[] = [];
  const report = (pointer: string, what: string) => problems.push(`${what} [json-pointer:${pointer}]`);
  const groups = rows(body.option_groups);
  const options = [...rows(body.options), ...groups.flatMap((group) => rows(group.options))];
  if (!Array.isArray(body.options) && !Array.isArray(body.option_groups)) report("/", "must define options");
  if (rows(body.options).length > 100 || groups.length > 100) report("/options", "no more than 100 items allowed");
  rows(body.options).forEach((option, index) => {
    checkOption(report, `/options/${index}`, option, false);
  });
  groups.forEach((group, index) => {
    checkGroup(report, `/option_groups/${index}`, group);
  });
  if (problems.length > 0) return { ack, error: "invalid_response", problems, final: true };
  return { ack, options, final: true };
}
