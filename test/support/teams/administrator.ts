/** Teams where one person may do everything. */
import { onTestFinished } from "vitest";
import { openRegion } from "../region.ts";
import type { TeamsPerson } from "./person.ts";
import { openMicrosoft } from "./server.ts";
import { openTeams, type Teams } from "./teams.ts";

/** Opens Teams with Kari Moen as administrator; closed after the test. */
export async function openWithAdministrator(): Promise<{ teams: Teams; kari: TeamsPerson }> {
  const microsoft = await openMicrosoft();
  onTestFinished(() => microsoft.close());
  const region = await openRegion(":memory:", { AKTIVITET_ADMINISTRATORS: "teams:aad-karimoen" });
  const teams = await openTeams({}, { microsoft, region });
  return { teams, kari: teams.person("Kari Moen") };
}
