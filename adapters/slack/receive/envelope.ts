/** What Slack delivers, whichever way it came, and the one answer that goes back with it, always in time. */
import { randomBytes } from "node:crypto";
import { SLACK_APP } from "../../../src/texts/slack-app.ts";
import { TROUBLE } from "../../../src/texts/trouble.ts";
import { DeliveryError } from "../../shared/messenger.ts";
import { noteView } from "../draw/note-view.ts";
import { isDead } from "../send/errors.ts";
import { type Fields, fields } from "./payload.ts";

export interface Envelope {
  body: Fields;
  /**
   * Sends the answer that goes back with the delivery. False when something else was answered meanwhile, or the
   * connection is gone: then the answer must go another way.
   */
  ack(answer?: object): Promise<boolean>;
}

/**
 * Takes a delivery; resolves when all work with it is done. Never rejects. `send` answers it, and may reject. `putOff`
 * tells Slack that it failed; left out where nothing need be done for that.
 */
export type Accept = (
  body: Fields,
  send: (answer?: object) => Promise<void> | void,
  putOff?: () => void,
) => Promise<void>;

/** Slack waits three seconds; people are told before. Milliseconds. */
const DEADLINE = 2500;

/**
 * Answers every delivery once, in time: `work` may answer; if it fails, is late or knows nothing of it, what is
 * delivered gets a fitting answer all the same. `report` is told the kind and the reference that the person was given.
 */
export function createAccept(
  work: (envelope: Envelope) => Promise<void>,
  report: (kind: string, error: unknown) => void,
): Accept {
  return async (body, send, putOff) => {
    let answered = false;
    const ack = async (answer?: object) => {
      if (answered) return false;
      answered = true;
      clearTimeout(timer);
      try {
        await send(answer);
        return true;
      } catch {
        return false;
      }
    };
    const timer = setTimeout(() => void ack(answerWhenLate(body)), DEADLINE);
    try {
      if (isShaped(body)) await work({ body, ack });
      await ack(answerToUnknown(body));
    } catch (error) {
      const reference = randomBytes(2).toString("hex");
      report(`${kindOf(body)} ${reference}`, error);
      const failed = answerWhenFailed(body, reference);
      if (answered || failed !== undefined || !isPassing(error)) return void (await ack(failed));
      // No words go back with it: Slack delivers an event again, and shows whoever tapped that it went wrong.
      answered = true;
      clearTimeout(timer);
      putOff?.();
    }
  };
}

/** False for what is no event and no tap, whatever it is called: it would be the same the next time. */
function isShaped({ event, actions }: Fields): boolean {
  return (event === undefined || fields(event) === event) && (actions === undefined || Array.isArray(actions));
}

/** False for a clear no of Slack's, which would be the same again; what was stored the first time is stored once. */
function isPassing(error: unknown): boolean {
  return !(error instanceof DeliveryError) || (!error.final && !isDead(error.trouble));
}

/** What came, in a word for the log: `/command`, the event's or payload's type. Nothing a person wrote. */
export function kindOf(body: Fields): string {
  const kind = body.event === undefined ? (body.command ?? body.type) : fields(body.event).type;
  return typeof kind === "string" ? kind.replace(/[^\w/.-]/g, "").slice(0, 40) : "unknown";
}

function answerWhenLate(body: Fields): object | undefined {
  return answerFor(body, SLACK_APP.late, SLACK_APP.lateTitle, SLACK_APP.lateForm);
}

function answerWhenFailed(body: Fields, reference: string): object | undefined {
  const text = TROUBLE.unexpected(reference);
  return answerFor(body, text, TROUBLE.unexpectedTitle, text);
}

function answerToUnknown(body: Fields): object | undefined {
  if (body.command !== undefined) return { response_type: "ephemeral", text: SLACK_APP.unknownCommand };
  return body.type === "block_suggestion" ? { options: [] } : undefined;
}

function answerFor(body: Fields, text: string, title: string, form: string): object | undefined {
  if (body.command !== undefined) return { response_type: "ephemeral", text };
  if (body.type === "view_submission") return { response_action: "update", view: noteView(title, form) };
  return body.type === "block_suggestion" ? { options: [] } : undefined;
}
