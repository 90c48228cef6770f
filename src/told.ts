/**
 * What a post tells of people's words, so that it can be said without them when they are taken back: in what waits at
 * once, in what has been sent by an edit.
 */
/** Names the words of an entry as its activity's state knows them: by activity and when they were written. */
type WordsKey = string;

/** One piece of a post: as it is told, and the same without the words. */
export interface Told {
  words: WordsKey[];
  text: string;
  bare: string;
}
