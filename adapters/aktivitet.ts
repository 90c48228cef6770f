/** `npm run -s aktivitet -- <words>`: the bot in the terminal. Contract: `contracts.md`, Terminal. */
import { ask } from "./local/ask.ts";
import { runOrRefuse } from "./server/refuse.ts";

await runOrRefuse(ask);
