/** «Loggfør på aktivitet»: what the message shortcut opens. */
import type { ModalView } from "@slack/types";
import { shorten } from "../../../src/model/limits.ts";
import { SLACK } from "../../../src/texts/slack.ts";
import { activitySelect, type Suggestion } from "../draw/activity-select.ts";
import { drawMuted, drawQuote } from "../draw/draw-text.ts";
import { MODAL_WORDS } from "../draw/limits.ts";
import { MODALS } from "../draw/modal.ts";
import { plainText } from "../draw/mrkdwn.ts";

/** How much of the message is shown: enough to know it again on a phone, with the menu still in sight. */
const SHOWN = 300;

/** The message that is to be logged, and where the app keeps it until the modal comes back. */
export interface LogModal {
  text: string;
  author: string;
  /** The activity that the text most likely is about, filled in beforehand; null for none. */
  suggested: Suggestion | null;
  /** The app's own, at most 3,000 characters: comes back as `private_metadata`. */
  metadata: string;
}

/** The modal. The activity may be left empty: then the core finds it from the text. Read it with `readActivity`. */
export function renderLogModal({ text, author, suggested, metadata }: LogModal): ModalView {
  const shown = shorten(text, SHOWN);
  return {
    type: "modal",
    callback_id: MODALS.log,
    private_metadata: metadata,
    title: plainText(SLACK.logTitle, MODAL_WORDS),
    submit: plainText(SLACK.logSubmit, MODAL_WORDS),
    close: plainText(SLACK.cancel, MODAL_WORDS),
    blocks: [
      ...drawQuote(shown, SLACK.logFrom(author)),
      ...(shown === text ? [] : drawMuted(SLACK.logShortened)),
      activitySelect(suggested, SLACK.logHint, true),
    ],
  };
}
