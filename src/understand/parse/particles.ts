/** Words like «inn» and «opp» beside the name of an activity: none of them is dropped without a question. */
import type { Command } from "../../model/command.ts";
import { foldedWords } from "../language/fold.ts";
import type { ParseContext } from "./context.ts";
import { refOf } from "./target.ts";

/** No activity is named at greater length. */
const LONGEST_NAME = 200;

/** «flytt opp RV3», «forsinket igjen RV3»: small, and yet they may say something; those of a verb are in the verb's own phrase. */
const PARTICLE = /^(?:inn|opp|ut|ned|fram|frem|igjen|att|attende|tilbake|bort|vekk)$/iu;

/** The command with such a word in the comment, and asked about; in a title it is part of the name. */
export function withParticles(command: Command, line: string, context: ParseContext): Command {
  if (command.name !== "update" && command.name !== "correct" && command.name !== "confirm") return command;
  if ("code" in command.activity || command.doubts.length > 0 || command.activity.words.length > LONGEST_NAME)
    return command;
  const tokens = command.activity.words.split(/\s+/u);
  const name = tokens.filter((token) => !PARTICLE.test(token)).join(" ");
  const code = context.find(name).hits[0]?.code;
  const meant = context.plan.activities.find((one) => one.code === code);
  if (meant === undefined) return command;
  const own = foldedWords(`${meant.title} ${meant.shortTitle}`);
  const stray = tokens.filter(
    (token) => PARTICLE.test(token) && !foldedWords(token).every((word) => own.includes(word)),
  );
  if (stray.length === 0) return command;
  if (command.name === "confirm") return { ...command, doubts: [{ kind: "unconfirmed" }] };
  const note = [stray.join(" "), command.fields.note].filter((part) => part !== null).join(", ");
  const fields = { ...command.fields, note };
  return { ...command, activity: refOf(name, context), fields, doubts: [{ kind: "hedged", typed: line.trim() }] };
}
