/** Something in the settings is wrong: one clear line, and the program does not start. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
