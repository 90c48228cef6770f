/** An invoke: Teams waits for the answer and shows it. Whatever goes wrong is said in it, or Teams says so in its own words. */
import { TEAMS } from "../../../src/texts/teams.ts";
import type { TeamsContext } from "../context.ts";
import { reader, type TeamsActivity } from "../receive/activity.ts";
import type { HttpAnswer } from "../receive/receive.ts";
import { LOG_COMMAND, SEARCH_COMMAND, saidTo, searchAnswer } from "./invoke.ts";
import { onCardAction } from "./on-card-action.ts";
import { onLogOpened, onLogSent } from "./on-log.ts";
import { onSearch } from "./on-search.ts";

/** Answers an invoke. Never rejects. */
export async function onInvoke(teams: TeamsContext, activity: TeamsActivity): Promise<HttpAnswer> {
  try {
    return await answerInvoke(teams, activity);
  } catch (error) {
    teams.answering.report("invoke", error);
    return saidTo(activity.name, TEAMS.notNow);
  }
}

async function answerInvoke(teams: TeamsContext, activity: TeamsActivity): Promise<HttpAnswer> {
  const unknown = saidTo(activity.name, TEAMS.unknownAction);
  switch (activity.name) {
    case "adaptiveCard/action":
      return onCardAction(teams, activity);
    case "composeExtension/query":
      return isCommand(activity, SEARCH_COMMAND) ? onSearch(teams, activity) : searchAnswer([]);
    case "composeExtension/fetchTask":
      return isCommand(activity, LOG_COMMAND) ? onLogOpened(teams, activity) : unknown;
    case "composeExtension/submitAction":
      return isCommand(activity, LOG_COMMAND) ? onLogSent(teams, activity) : unknown;
    default:
      return unknown;
  }
}

/** Of the message extension: a package of another day may have others. */
function isCommand({ value }: TeamsActivity, command: string): boolean {
  return reader(value)("commandId") === command;
}
