/** The private messages of one Thursday, proof-read: to each who is asked, and to the regional adviser. */
import { expect, test } from "vitest";
import { adviserCard, nudgeCard } from "../../src/cards/nudge.ts";
import { cardText } from "../../src/cards/text.ts";
import { adviserListOn, nudgesOn } from "../../src/weekly/nudge.ts";
import { playYear } from "../support/year.ts";

test("the messages of a Thursday read as a friend would ask", async () => {
  const today = "2018-12-20";
  const { snapshot } = await playYear(`${today}T11:00`);
  const idOf = (name: string) => [...snapshot.people.values()].find((person) => person.name.startsWith(name))?.id ?? "";
  const absences = [{ person: idOf("Per"), until: "2019-01-06", deputy: idOf("Siri") }];
  const nudges = nudgesOn(snapshot, absences, today);
  const messages = nudges.map((nudge) => {
    const name = snapshot.people.get(nudge.person)?.name;
    return `# Til ${name}, torsdag 20.12.2018 kl. 12.00\n${cardText(nudgeCard(nudge, snapshot, today))}`;
  });
  const own = `# Bare til administratoren\n${cardText(adviserCard(adviserListOn(snapshot, today), snapshot, today))}`;
  await expect(`${[...messages, own].join("\n\n")}\n`).toMatchFileSnapshot("nudges.txt");
});
