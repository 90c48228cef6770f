/** One after another within this process: of a hundred who write at once, nobody is overtaken until they give up. */
import type { Store } from "../store.ts";

const last = new WeakMap<Store, Promise<unknown>>();

/** Does `work`, which decides and stores, when all that came before it on this store is done. `work` must not ask for a turn itself. */
export function inTurn<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(store) ?? Promise.resolve()).then(work);
  // Whoever comes next need not know how it went.
  last.set(
    store,
    mine.catch(() => undefined),
  );
  return mine;
}
