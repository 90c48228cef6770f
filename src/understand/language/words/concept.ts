/**
 * The shape of the general word list. A concept is one thing that people have many words for, as fine as a plan may tell
 * things apart: a ferry and a fast boat are two. The lists are written from knowledge of what Norwegian municipalities,
 * counties and regions plan for, not from any plan, so they also serve the next plan.
 */

/** Words are separated by commas or line ends; several words together are a phrase. Any spelling or inflection serves. */
export interface Concept {
  name: string;
  /** Words for the thing itself, in bokmål, nynorsk, everyday speech and English. Only these can make an answer sure. */
  same: string;
  /** Words that point to the thing: its parts, its people, what is said about it. Weaker. */
  near?: string;
  /** Concepts that this one is a kind or a part of: who asks for the one may mean an activity about the other. */
  broader?: readonly string[];
  /** Its neighbours, in both directions. Weaker still. */
  related?: readonly string[];
}
