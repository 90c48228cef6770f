/** `npm run -s admin -- …`: administration. Contract: `contracts.md`, Administration. */
import { administer } from "./administration/administer.ts";
import { runOrRefuse } from "./server/refuse.ts";

await runOrRefuse(administer);
