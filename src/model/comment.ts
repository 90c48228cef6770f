/** What a command says of the comment that it holds. */
import type { Command, CommandNamed, UpdateFields } from "./command.ts";

/** The commands that hold one. */
export type Commenting = CommandNamed<"update" | "correct" | "note">;

/** True for a command that holds a comment, also where it says none. */
export function isCommenting(command: Command): command is Commenting {
  return command.name === "update" || command.name === "correct" || command.name === "note";
}

/** The comment with what is said of it. */
export function contentOf(command: Commenting): Pick<UpdateFields, "note" | "internal" | "municipalities"> {
  return command.name === "note" ? command : command.fields;
}

/** The comment; null where there is none. */
export function commentOf(command: Command): string | null {
  return isCommenting(command) ? contentOf(command).note : null;
}

/** True where it is said to be internal, or asked whether it is. */
export function isInternalOrAsked(command: Commenting): boolean {
  return contentOf(command).internal || command.doubts.some(({ kind }) => kind === "perhaps-internal");
}

/** The same command, with the question whether its comment is internal; as it is where that is said or asked already. */
export function askedIfInternal<Said extends Commenting>(command: Said): Said {
  return isInternalOrAsked(command)
    ? command
    : { ...command, doubts: [...command.doubts, { kind: "perhaps-internal" }] };
}
