/** How a sentence or bare fields were cut up, for whoever asks how the line was read. */
import { alike } from "../../model/alike.ts";
import type { Command } from "../../model/command.ts";
import type { ParseContext } from "../parse/context.ts";
import { annotate } from "./annotate.ts";
import { clausesOf } from "./clauses.ts";
import { readFree } from "./free.ts";
import { type Span, textOf } from "./span.ts";

/** A stretch of the line, to the letter, and what it was taken for. */
export interface Shown {
  kind: Span["kind"];
  words: string;
}

/** The stretches in order, where `command` was read from them; null where a sign or a verb said what the line is. */
export function stretchesOf(text: string, command: Command, context: ParseContext): Shown[] | null {
  const free = readFree(text, context);
  if ((free?.name !== "update" && free?.name !== "confirm") || !alike(free, command)) return null;
  const named = "code" in free.activity ? free.activity.code : free.activity.words;
  const line = annotate(text, context);
  return clausesOf(line).flatMap(({ tiles }) =>
    tiles.map((tile) => {
      const words = textOf(line, tile.a, tile.b);
      // «venter» leads to an activity as well, and is told.
      const isOther = tile.kind === "name" && tile.code !== named && words !== named;
      return { kind: isOther ? "rest" : tile.kind, words };
    }),
  );
}
