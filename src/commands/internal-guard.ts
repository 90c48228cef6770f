/** The last look before a comment is stored: what says that it is not for everybody is never stored open in silence (H4). */
import type { Doubt } from "../model/command.ts";
import { type Commenting, contentOf } from "../model/comment.ts";
import { saysInternal } from "../understand/language/internal-words.ts";

/**
 * What is to be asked of this command, wherever it comes from: whether the comment is internal is asked as long as nobody
 * has answered it, last of all, and never again where it was answered.
 */
export function doubtsOf(command: Commenting): Doubt[] {
  const { note, internal } = contentOf(command);
  const asked = command.doubts.filter(({ kind }) => kind !== "perhaps-internal");
  if (internal || command.openly === true) return asked;
  if (asked.length < command.doubts.length) return command.doubts;
  return note !== null && saysInternal(note) ? [...asked, { kind: "perhaps-internal" }] : asked;
}
