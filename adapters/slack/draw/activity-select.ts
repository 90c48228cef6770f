/** The menu «Aktivitet» that is searched while one types, as two modals have it. */
import type { InputBlock, PlainTextOption } from "@slack/types";
import { SLACK } from "../../../src/texts/slack.ts";
import { INPUT_TEXT, OPTION_TEXT, OPTIONS, PLACEHOLDER } from "./limits.ts";
import { INPUT_ACTION, typedIn } from "./modal-data.ts";
import { plainText } from "./mrkdwn.ts";

/** `block_id` of the menu. Its `action_id`, which a `block_suggestion` names too, is `INPUT_ACTION`. */
export const ACTIVITY_BLOCK = "activity";

/** An activity as `bot.suggest` gives it. */
export interface Suggestion {
  code: string;
  title: string;
}

/** The menu; `chosen` stands in it from the beginning. Where it is optional it may be left empty. */
export function activitySelect(chosen: Suggestion | null, hint: string, optional: boolean): InputBlock {
  return {
    type: "input",
    block_id: ACTIVITY_BLOCK,
    optional,
    label: plainText(SLACK.activity, INPUT_TEXT),
    hint: plainText(hint, INPUT_TEXT),
    element: {
      type: "external_select",
      action_id: INPUT_ACTION,
      min_query_length: 0,
      placeholder: plainText(SLACK.searchActivity, PLACEHOLDER),
      ...(chosen !== null && { initial_option: option(chosen) }),
    },
  };
}

/** What to answer a `block_suggestion` with. */
export function activityOptions(suggestions: Suggestion[]): { options: PlainTextOption[] } {
  return { options: suggestions.slice(0, OPTIONS).map(option) };
}

/** The code of the activity chosen in a submitted view (`view.state.values`), or null. */
export function readActivity(stateValues: unknown): string | null {
  const code = typedIn(stateValues, ACTIVITY_BLOCK);
  return code === null || code.trim() === "" ? null : code;
}

function option({ code, title }: Suggestion): PlainTextOption {
  return { text: plainText(`${code} · ${title}`, OPTION_TEXT), value: code };
}
