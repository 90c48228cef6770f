/** `courtesy`: «takk», «ok», «nei». Said to a bot as to anybody else. */

import { understood } from "../bot/understood.ts";
import { muted } from "../cards/parts.ts";
import { COURTESY } from "../texts/index.ts";
import { type Handler, privately } from "./context.ts";

/** A short answer in kind. */
export const handleCourtesy: Handler<"courtesy"> = async ({ said }) => {
  const { title, line } = COURTESY[said];
  return privately({ title, blocks: line === null ? [] : [muted(line)] }, understood("courtesy"));
};
