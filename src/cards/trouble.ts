/** When something cannot be done. */
import type { Card } from "../model/card.ts";
import type { Right } from "../model/person.ts";
import type { StoreTrouble } from "../store.ts";
import { REFUSAL_TITLE, refusalText, TROUBLE } from "../texts/index.ts";
import { keptText } from "./ask.ts";
import { muted } from "./parts.ts";

/** One problem and the next step, with the typed text repeated when there is one to keep. */
export function troubleCard(title: string, problem: string, raw: string | null): Card {
  return {
    title,
    blocks: [{ kind: "notice", tone: "error", text: problem }, ...(raw === null ? [] : keptText(raw))],
  };
}

/** A short remark that nothing was done, with what to do instead. */
export function noticeCard(title: string, ...lines: string[]): Card {
  return { title, blocks: lines.map(muted) };
}

/** «Ikke lagret …», the text repeated. */
export function storeTroubleCard(trouble: StoreTrouble, raw: string): Card {
  const problem = {
    full: TROUBLE.storeFull,
    "read-only": TROUBLE.storeReadOnly,
    locked: TROUBLE.storeLocked,
    corrupt: TROUBLE.storeFailed,
    moved: TROUBLE.storeMoved,
    other: TROUBLE.storeFailed,
  }[trouble];
  return troubleCard(TROUBLE.notStoredTitle, problem, raw);
}

/** A refusal that says who can, with what was typed where there is something. */
export function refusalCard(needed: Right, who: string[], raw: string | null): Card {
  return troubleCard(REFUSAL_TITLE, refusalText(needed, who), raw);
}
