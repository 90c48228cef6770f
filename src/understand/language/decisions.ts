/** References to decisions: `sak 12/2018`, `AU-sak 56/18`. They are never dates. */

const NUMBER = "(\\d{1,4}/\\d{2,5})";
const BODY =
  "(?:(?:au|rr|regionråds?|arbeidsutvalgs?|kommunestyre|formannskaps?|fylkestings?|styre|ps|rs|fs|ks)[- ]?)?";

/** The whole segment is the reference; «AU 56/18» needs no `sak`. */
const WHOLE = new RegExp(
  `^(?:(?:jf\\.?|jfr\\.?|jmf\\.?|ref\\.?|se|viser til) )?(?:${BODY}(?:sak(?:snr\\.?|snummer|nr\\.?)?|vedtak)(?: ?nr\\.?)?|(?:au|rr|ps)[- ]?):? ?${NUMBER}$`,
);
const INSIDE = new RegExp(`(?<![\\p{L}\\p{N}])${BODY}sak(?:en|snr\\.?| nr\\.?)?:? ${NUMBER}(?![\\d/])`, "iu");

/** `12/2018` when the whole of `text` (as `plainSegment` makes it) is a reference, or null. */
export function readDecision(text: string): string | null {
  return WHOLE.exec(text)?.[1] ?? null;
}

/** The first reference that a comment mentions («vedtatt i AU-sak 56/18»), or null. */
export function decisionIn(comment: string): string | null {
  return INSIDE.exec(comment)?.[1] ?? null;
}
