/** «Oppdater aktivitet»: what the global shortcut opens, on the phone too; the form of the one chosen takes its place. */
import type { ModalView } from "@slack/types";
import { SLACK } from "../../../src/texts/slack.ts";
import { activitySelect } from "../draw/activity-select.ts";
import { MODAL_WORDS } from "../draw/limits.ts";
import { MODALS } from "../draw/modal.ts";
import { plainText } from "../draw/mrkdwn.ts";

/** The modal; `metadata` is the app's own, at most 3,000 characters. Read the choice with `readActivity`. */
export function renderPickModal(metadata: string): ModalView {
  return {
    type: "modal",
    callback_id: MODALS.pick,
    private_metadata: metadata,
    title: plainText(SLACK.pickTitle, MODAL_WORDS),
    submit: plainText(SLACK.pickSubmit, MODAL_WORDS),
    close: plainText(SLACK.cancel, MODAL_WORDS),
    blocks: [activitySelect(null, SLACK.pickHint, false)],
  };
}
