import type { NetChange } from "./changes.ts";
import type { LogEntry } from "./log.ts";

/** A net change that a channel is told about, with the comment that came with it. */
export interface ChannelLine {
  change: NetChange;
  /** The newest row behind it. */
  entry: LogEntry;
}
