/** How the page draws the symbol of each status: the same on every machine, also where there are no such emoji. */
import { SHOWN, SHOWN_STATUSES, type ShownStatus } from "../../src/model/status.ts";

interface Look {
  /** Colour of the disc; null for a ring. */
  fill: string | null;
  /** A line in the 24 × 24 grid that all of the page's pictures use; empty for none. */
  line: string;
}

const LOOKS: Readonly<Record<ShownStatus, Look>> = {
  planned: { fill: null, line: "" },
  "in-progress": { fill: "#2f9e5b", line: "" },
  delayed: { fill: "#e5a50a", line: "" },
  blocked: { fill: "#d33a2c", line: "" },
  postponed: { fill: "#66777d", line: "M9 6v12M15 6v12" },
  done: { fill: "#1d7a45", line: "m5 12.5 5 5L19 7" },
  dropped: { fill: "#66777d", line: "M7 12h10" },
  ongoing: { fill: "#1f7f88", line: "M6 12h11m-4-5 5 5-5 5" },
};

/** For the page's script: each symbol as it stands in texts, and its look. */
export const SYMBOLS = SHOWN_STATUSES.map((status) => ({ symbol: SHOWN[status].symbol, ...LOOKS[status] }));
