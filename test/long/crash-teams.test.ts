/** P5 in Teams, at every outgoing call and phase. */
import { test } from "vitest";
import { crashInTeams, TEAMS_CALLS } from "../support/teams-crashes.ts";

test("no post stands in Teams twice, wherever the program was killed; the adviser is told of the one in doubt", async () => {
  await crashInTeams(TEAMS_CALLS);
});
