/** Who may do what: one table, tested as a matrix. */
import type { Sender } from "./bot.ts";
import type { Command, CommandName } from "./command.ts";
import { type Platform, RIGHTS, type Right } from "./person.ts";

/** The least right each command needs. */
export const NEEDED: Record<CommandName, Right> = {
  start: "reader",
  courtesy: "reader",
  status: "reader",
  overview: "reader",
  picture: "reader",
  history: "reader",
  changes: "reader",
  list: "reader",
  mine: "reader",
  latest: "reader",
  deadlines: "reader",
  search: "reader",
  explain: "reader",
  help: "reader",
  channels: "reader",
  why: "reader",
  digest: "reader",
  share: "contributor",
  follow: "contributor",
  chase: "contributor",
  absence: "contributor",
  connect: "editor",
  disconnect: "editor",
  "digest-pause": "editor",
  "digest-time": "editor",
  decide: "administrator",
  form: "contributor",
  update: "contributor",
  note: "contributor",
  confirm: "contributor",
  undo: "contributor",
  correct: "contributor",
  teach: "contributor",
  forget: "contributor",
  assign: "editor",
  handover: "editor",
};

/**
 * The right a command needs: whoever says who is responsible needs the right of `assign`, in whatever words; everybody
 * may look at a digest, and few may post it.
 */
export function neededFor(command: Command): Right {
  if (command.name === "digest" && command.action === "now") return "editor";
  const assigns = "fields" in command && command.fields.responsible !== null;
  return assigns ? NEEDED.assign : NEEDED[command.name];
}

/** Undoing what somebody else wrote. */
export const NEEDED_FOR_OTHERS_ENTRIES: Right = "editor";

/** Who is named in the settings. An e-mail, `platform:id`, or (local page and terminal only) a name. */
export interface RightSettings {
  administrators: readonly string[];
  editors: readonly string[];
}

/** True if `has` is at least `needed`. */
export function allows(has: Right, needed: Right): boolean {
  return RIGHTS.indexOf(has) >= RIGHTS.indexOf(needed);
}

/** By default everyone reads and contributes; externals only read; editors and administrators are named. */
export function rightOf(sender: Sender, platform: Platform, settings: RightSettings): Right {
  if (sender.external) return "reader";
  if (isNamed(sender, platform, settings.administrators)) return "administrator";
  return isNamed(sender, platform, settings.editors) ? "editor" : "contributor";
}

/** The names that a refusal points to, those who have at least `needed`. */
export function whoCan(needed: Right, settings: RightSettings): string[] {
  const named =
    needed === "administrator" ? settings.administrators : [...settings.editors, ...settings.administrators];
  return named.map((entry) => entry.replace(/^(slack|teams|local):/u, ""));
}

function isNamed(sender: Sender, platform: Platform, named: readonly string[]): boolean {
  const email = sender.email?.toLowerCase();
  return named.some((entry) => {
    if (entry === `${platform}:${sender.id}`) return true;
    if (entry.includes("@")) return entry.toLowerCase() === email;
    // A display name is anybody's to choose on Slack and Teams; on this machine the operator chooses it.
    return platform === "local" && entry === sender.name;
  });
}
