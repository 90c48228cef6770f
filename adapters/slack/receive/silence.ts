/** The SDK's logger says nothing: its lines may hold what people wrote. We say ourselves what went wrong, by code. */
import { type Logger, LogLevel } from "@slack/bolt";

const nothing = () => undefined;

/** A logger for Bolt, the Web API client and the socket client. */
export const SILENT: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
