/** `npm run -s admin -- picture AREA FILE`: an area's picture as a file. */
import { writeFileSync } from "node:fs";
import type { FocusArea } from "../../src/model/plan.ts";
import type { IsoDate } from "../../src/model/week.ts";
import { pictureAlt } from "../../src/picture/alt.ts";
import { readPicture } from "../../src/picture/read.ts";
import type { Store } from "../../src/store.ts";
import { ADMIN_PICTURE } from "../../src/texts/picture.ts";
import { UsageError } from "../server/options.ts";
import { drawPng } from "../shared/picture.ts";

/**
 * Writes the picture and says what it shows. `area` is a slug, a name or a short form. Throws `UsageError` for an area
 * that the plan has not, and for a file that cannot be written.
 */
export async function writePicture(
  store: Pick<Store, "read" | "log">,
  area: string,
  file: string,
  today: IsoDate,
): Promise<string[]> {
  const snapshot = await store.read();
  const found = snapshot.plan.areas.find((one) => namesOf(one).includes(area.toLowerCase()));
  if (found === undefined) throw new UsageError(ADMIN_PICTURE.unknownArea(area, snapshot.plan.areas));
  const picture = await readPicture(found, store, snapshot, today);
  const png = await drawPng(picture);
  try {
    writeFileSync(file, png);
  } catch {
    throw new UsageError(ADMIN_PICTURE.notWritten(file));
  }
  return [ADMIN_PICTURE.written(file, png.byteLength), pictureAlt(picture)];
}

function namesOf({ slug, name, aliases }: FocusArea): string[] {
  return [slug, name.toLowerCase(), ...aliases];
}
