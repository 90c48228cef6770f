/** P5 in Teams, where the most is at stake; all other calls in `long/crash-teams.test.ts`. */
import { test } from "vitest";
import { crashInTeams } from "../support/teams-crashes.ts";

test("the digest never stands in Teams twice, wherever the program was killed around it; the adviser is told of the one in doubt", async () => {
  await crashInTeams(["new thread: the digest"]);
});
