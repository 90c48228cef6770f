/** «bredbånd 45», «K2 halvferdig»: a bare value behind an activity asks «45 %?» (`understanding.md`, rule 6). */
import type { Command } from "../../model/command.ts";
import { activityByCode } from "../../model/plan.ts";
import { codesOf, type ParseContext } from "./context.ts";
import { refOf } from "./target.ts";
import { updateOf } from "./writes.ts";

const BARE = /^(?<name>\S.*?)(?<!\s)\s+(?<value>\d{1,3}|halv(?:ferdige?|gjort|veis|vegs))$/iu;
/** Behind these a number is which one: «fylkesvei 30», «uke 50», «fase 2». */
const NUMBERED =
  /(?:vei|veg)$|(?:^|\s)(?:rv|fv|ev|e|uke|veke|side|nr\.?|nummer|klasse|trinn|kapittel|kap\.?|punkt|fase|del|etappe|sak|§|#|agenda|mål)$/iu;

/** The update that one tap stores; null where the words in front name no activity for certain, or are numbered themselves. */
export function readBareValue(line: string, context: ParseContext): Command | null {
  const { name, value } = BARE.exec(line)?.groups ?? {};
  if (name === undefined || value === undefined || NUMBERED.test(name)) return null;
  const ref = refOf(name, context);
  const found = "code" in ref ? null : context.find(name);
  const code = "code" in ref ? ref.code : found?.clear ? (found.hits[0]?.code ?? "") : "";
  if (!codesOf(context)(code) || isInTitle(value, code, context)) return null;
  const command = updateOf(name, value, context, true);
  if (command.name !== "update" || command.fields.progress === null || command.fields.note !== null) return null;
  return command.doubts.length > 0 ? command : { ...command, doubts: [{ kind: "unconfirmed" }] };
}

/** A number that the activity has in its own title is its name. */
function isInTitle(value: string, code: string, { plan }: ParseContext): boolean {
  const activity = activityByCode(plan, code);
  return `${activity?.title} ${activity?.shortTitle}`.split(/[^\p{L}\p{N}]+/u).includes(value);
}
