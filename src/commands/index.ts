/** The registry: one handler for every command. Leave one out and it does not compile. */
import type { Command, CommandName } from "../command.ts";
import { handleAssign, handleHandover } from "./assign.ts";
import { handleChanges } from "./changes.ts";
import { handleConfirm } from "./confirm.ts";
import type { Answer, Context, Handler } from "./context.ts";
import { handleCorrect } from "./correct.ts";
import { handleExplain } from "./explain.ts";
import { handleForm } from "./form.ts";
import { handleHelp } from "./help.ts";
import { handleHistory } from "./history.ts";
import { handleList, handleSearch } from "./list.ts";
import { handleDeadlines, handleMine, handleStart } from "./mine.ts";
import { handleNote } from "./note.ts";
import { handleOverview } from "./overview.ts";
import { shareWith } from "./share.ts";
import { handleStatus } from "./status.ts";
import { handleForget, handleTeach } from "./teach.ts";
import { handleUndo } from "./undo.ts";
import { handleUpdate } from "./update.ts";

const HANDLERS: { [N in CommandName]: Handler<N> } = {
  start: handleStart,
  status: handleStatus,
  overview: handleOverview,
  update: handleUpdate,
  note: handleNote,
  confirm: handleConfirm,
  form: handleForm,
  undo: handleUndo,
  correct: handleCorrect,
  history: handleHistory,
  changes: handleChanges,
  list: handleList,
  mine: handleMine,
  deadlines: handleDeadlines,
  search: handleSearch,
  assign: handleAssign,
  handover: handleHandover,
  teach: handleTeach,
  forget: handleForget,
  explain: handleExplain,
  share: shareWith(answerCommand),
  help: handleHelp,
};

/** Answers a command with the handler of its name. */
export function answerCommand(command: Command, context: Context): Promise<Answer> {
  const handler = HANDLERS[command.name] as (command: Command, context: Context) => Promise<Answer>;
  return handler(command, context);
}
