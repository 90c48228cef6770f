/** Lines with emoji that are no words: read as if they were not there, and kept in what is stored. */
import { alike } from "../../model/alike.ts";
import type { Command, Doubt } from "../../model/command.ts";
import { askedIfInternal, isCommenting } from "../../model/comment.ts";
import { beforeThumb, withoutDecoration } from "../language/emoji.ts";
import { saysInternal } from "../language/internal-words.ts";
import type { ParseContext } from "./context.ts";
import { refOf } from "./target.ts";

/** «notat RV3: 🎉», «RV3: kommentar: 🎉»: who says that it is a comment means what stands there. */
const LITERAL = /(?:^(?:notat|kommentar|merknad|intern)\s.*|(?:^|[\s,;:])(?:notat|kommentar|merknad|internt?)\s?):$/isu;

/** What follows is a key of ours, whatever stands in it: `digest:teams:19:…`. */
const KEY = /^avgjør\s/iu;

/**
 * The command that `read` makes of the line without its decoration. What a person wrote as a comment, or as a sentence,
 * holds the decoration again.
 */
export function readDecorated(line: string, read: (line: string) => Command, context: ParseContext): Command {
  if (KEY.test(line)) return read(line);
  const before = beforeThumb(line);
  const unchanged = before === null ? null : readThumb(before, read, context);
  if (unchanged !== null) return unchanged;
  const { text, restore } = withoutDecoration(line);
  if (text === line) return read(line);
  const bare = text.trim();
  if (bare === "" || LITERAL.test(bare)) return read(line);
  const command = decorated(read(bare), restore, (words) => (words === bare ? line : words));
  // «🔒 I7: …», «I7: 60 % 🤫»: the sign alone says that it is not for everybody, wherever it stands.
  return isCommenting(command) && saysInternal(line) && !saysInternal(text) ? askedIfInternal(command) : command;
}

/** 👍 says «uendret» where it is all that is said of an activity; to anything else it is good cheer. */
function readThumb(before: string, read: (line: string) => Command, context: ParseContext): Command | null {
  if (before === "") return read("uendret");
  const command = read(before);
  const isNamed = command.name === "status" && alike(command.activity, refOf(before, context));
  if (!isNamed && !(command.name === "form" && !command.correct)) return null;
  const confirm = read(`${before} uendret`);
  return confirm.name === "confirm" ? confirm : null;
}

type Rewrite = (part: string) => string;

/** The command with its free texts as they were typed. Fields, and words that are searched for, are as they were read. */
function decorated(command: Command, restore: Rewrite, whole: Rewrite): Command {
  switch (command.name) {
    case "update":
    case "correct": {
      const { note } = command.fields;
      const fields = { ...command.fields, note: note === null ? null : restore(note) };
      return { ...command, fields, doubts: command.doubts.map((doubt) => doubtRestored(doubt, restore)) };
    }
    case "note":
      return { ...command, note: restore(command.note) };
    case "status": // the line as a whole: told instead of asked, it is offered as a note
      return {
        ...command,
        activity: "words" in command.activity ? { words: whole(command.activity.words) } : command.activity,
      };
    case "explain":
      return { ...command, text: restore(command.text) };
    case "share":
      return { ...command, command: decorated(command.command, restore, whole) };
    default:
      return command;
  }
}

/** These carry the whole of what was said, which is stored when they are settled. */
function doubtRestored(doubt: Doubt, restore: Rewrite): Doubt {
  return doubt.kind === "hedged" || doubt.kind === "another-activity"
    ? { ...doubt, typed: restore(doubt.typed) }
    : doubt;
}
