/** The registry: one handler for every command. Leave one out and it does not compile. */

import { allows } from "../bot/rights.ts";
import { withoutSharing } from "../cards/parts.ts";
import { COMMANDS, type Command, type CommandName } from "../model/command.ts";
import { handleAbsence } from "./absence.ts";
import { handleAssign, handleHandover } from "./assign.ts";
import { handleChanges } from "./changes.ts";
import { handleChannels, handleConnect, handleDisconnect } from "./channels.ts";
import { handleChase } from "./chase.ts";
import { handleConfirm } from "./confirm.ts";
import type { Answer, Context, Handler } from "./context.ts";
import { handleCorrect } from "./correct.ts";
import { handleCourtesy } from "./courtesy.ts";
import { handleDecide } from "./decide.ts";
import { handleDigest } from "./digest.ts";
import { handleDigestPause, handleDigestTime } from "./digest-schedule.ts";
import { handleDigestWhen } from "./digest-when.ts";
import { handleExplain } from "./explain.ts";
import { handleFollow } from "./follow.ts";
import { handleForm } from "./form.ts";
import { handleHelp } from "./help.ts";
import { handleHistory } from "./history.ts";
import { handleLatest } from "./latest.ts";
import { handleList, handleSearch } from "./list.ts";
import { handleDeadlines, handleMine, handleStart } from "./mine.ts";
import { handleMove } from "./move.ts";
import { handleNote } from "./note.ts";
import { handleOverview } from "./overview.ts";
import { handlePicture } from "./picture.ts";
import { handlePlan } from "./plan.ts";
import { handleRoles } from "./roles.ts";
import { handleSeveral } from "./several.ts";
import { shareWith } from "./share.ts";
import { handleStatus } from "./status.ts";
import { handleForget, handleTeach } from "./teach.ts";
import { handleUndo } from "./undo.ts";
import { handleUpdate } from "./update.ts";
import { handleWhy } from "./why.ts";

const HANDLERS: { [N in CommandName]: Handler<N> } = {
  start: handleStart,
  courtesy: handleCourtesy,
  status: handleStatus,
  overview: handleOverview,
  plan: handlePlan,
  picture: handlePicture,
  update: handleUpdate,
  note: handleNote,
  confirm: handleConfirm,
  several: handleSeveral,
  move: handleMove,
  form: handleForm,
  undo: handleUndo,
  correct: handleCorrect,
  history: handleHistory,
  changes: handleChanges,
  list: handleList,
  mine: handleMine,
  latest: handleLatest,
  deadlines: handleDeadlines,
  roles: handleRoles,
  search: handleSearch,
  assign: handleAssign,
  handover: handleHandover,
  teach: handleTeach,
  forget: handleForget,
  explain: handleExplain,
  share: shareWith(answerCommand),
  help: handleHelp,
  connect: handleConnect,
  disconnect: handleDisconnect,
  channels: handleChannels,
  digest: handleDigest,
  "digest-pause": handleDigestPause,
  "digest-time": handleDigestTime,
  "digest-when": handleDigestWhen,
  why: handleWhy,
  follow: handleFollow,
  chase: handleChase,
  absence: handleAbsence,
  decide: handleDecide,
};

/** Answers a command with the handler of its name. */
export async function answerCommand(command: Command, context: Context): Promise<Answer> {
  const handler = HANDLERS[command.name] as (command: Command, context: Context) => Promise<Answer>;
  const answer = await handler(command, context);
  return canShare(context) ? answer : { ...answer, card: withoutSharing(answer.card) };
}

/** A direct message has no channel to share in, and who only reads does not share. */
function canShare({ incoming, right }: Context): boolean {
  return incoming.place.kind !== "direct" && allows(right, COMMANDS.share.needed);
}
