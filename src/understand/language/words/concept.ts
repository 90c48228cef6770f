/**
 * The shape of the general word list. A concept is one thing that people have many words for. The lists are written
 * from knowledge of regional development in Norway, not from any plan, so they also serve the next plan.
 */

/** Words are separated by commas or line ends; several words together are a phrase. Any spelling or inflection serves. */
export interface Concept {
  name: string;
  /** Words for the thing itself, in bokmål, nynorsk, everyday speech and English. */
  same: string;
  /** Words that point to the thing: its parts, its people, what is said about it. Weaker. */
  near?: string;
}
