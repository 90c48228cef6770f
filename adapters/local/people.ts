/** Who there is on this machine: whom one may choose to be on the local page, and whom the terminal knows. */
import type { RightSettings } from "../../src/bot/rights.ts";
import type { Store } from "../../src/store.ts";
import { PEOPLE } from "../../src/texts/page.ts";

/**
 * Names, those with the most rights first, so that somebody who opens the page to try it starts as one who may do
 * everything; then invented people, who may what everyone may.
 */
export function localPeople({ administrators, editors }: RightSettings): string[] {
  return [...new Set([...[...administrators, ...editors].flatMap(localName), ...PEOPLE])];
}

/** Those named as `local:Name`, or by name alone; e-mails and other platforms' ids are nobody here. */
function localName(entry: string): string[] {
  if (entry.startsWith("local:")) return [entry.slice("local:".length)];
  return /[@:]/u.test(entry) ? [] : [entry];
}

/** Makes the bot know them, so that «@kari» is Kari Moen before she has written anything. */
export async function introduce(people: readonly string[], store: Pick<Store, "person">): Promise<void> {
  for (const name of people) await store.person({ platform: "local", id: name, name, email: null });
}
