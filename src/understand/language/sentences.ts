/** Fields in a sentence of their own, at the end of others: «Fiber til Tolga er lagt. Frist 15. desember.» */
import { readSegment, type SegmentContext } from "./read-segment.ts";
import type { Segment } from "./segments.ts";

/** Only a sentence that names its field begins one: «ca. 60 %» does not. */
const NAMED_FIELD = /[.!?]\s+(?=(?:Ny frist|Frist|Deadline|Fremdrift|Framdrift)(?!\p{L}))/gu;

/** No field is longer. */
const LONGEST = 100;

/** The segments, with a last sentence that is fields as a whole as a segment of its own. */
export function partLastSentence(clean: string, segments: Segment[], context: SegmentContext): Segment[] {
  return segments.flatMap((segment) => {
    const text = clean.slice(segment.start, segment.end);
    for (const { index, 0: gap } of text.matchAll(NAMED_FIELD)) {
      const start = segment.start + index + gap.length;
      if (segment.end - start > LONGEST) continue;
      const { claims, commentFrom } = readSegment(clean.slice(start, segment.end), context);
      if (claims.length === 0 || commentFrom !== null) continue;
      return [
        { start: segment.start, end: segment.start + index + 1 },
        { start, end: segment.end },
      ];
    }
    return [segment];
  });
}
