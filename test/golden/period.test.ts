/** What is said of a plan that is over, proof-read: the administrators' messages, `oversikt`, and the quarter's first digest. */
import { expect, test } from "vitest";
import { openFresh, textOf } from "../support/weekly.ts";

test("what is said of a plan that is over reads like good clear Norwegian", async () => {
  const { says, round } = await openFresh("2021-08-02T10:00");
  await says("koble til infrastruktur");
  await says("bredbånd: fiber til Tolga ferdig, 60 %");
  const shown: string[] = [];
  for (const at of ["2021-08-09T08:30", "2021-10-04T08:30", "2021-12-31T10:00", "2022-01-03T08:30"]) {
    for (const post of await round(at)) if (post.kind !== "nudge") shown.push(`# ${at}\n${textOf(post)}`);
    await says(`bredbånd: grøft ferdig, ${60 + shown.length} %`);
  }
  shown.push(`> oversikt\n${(await says("oversikt")).text}`);
  shown.push(`> frist I8 1.12.2020\n${(await says("frist I8 1.12.2020")).text}`);
  shown.push(`> status I8\n${(await says("status I8")).text}`);
  shown.push(`> frist I7 1.12.2024\n${(await says("frist I7 1.12.2024")).text}`);
  shown.push(`> status I7\n${(await says("status I7")).text}`);
  await expect(`${shown.join("\n\n")}\n`).toMatchFileSnapshot("period.txt");
});
