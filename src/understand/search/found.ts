export interface Hit {
  code: string;
  /** 0–1. */
  score: number;
}

export interface Found {
  /** `sure`: one answer without asking; `choose`: 2–5 candidates; `none`: honestly not found (`hits` = the nearest). */
  verdict: "sure" | "choose" | "none";
  /** Best first, at most 8. */
  hits: Hit[];
  /** Slug, when the words are the name of a focus area and nothing else. */
  area: string | null;
  /** True when the best hit is clear enough to write to: stricter than `sure`. */
  clear: boolean;
  /** True when the channel's area broke a tie; people are told. */
  byChannel: boolean;
}
