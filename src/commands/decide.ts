/** The administrator's decision about a post that may or may not have arrived, or could not be delivered. */
import { DELIVERY } from "../texts.ts";
import { understood } from "../understood.ts";
import { type Handler, privately } from "./context.ts";

/** The first decision counts. */
export const handleDecide: Handler<"decide"> = async ({ post, again }, { store, incoming }) => {
  const decided = await store.outbox.decide(post, again, incoming.now);
  const title = !decided ? DELIVERY.notUndecided : again ? DELIVERY.decidedAgain : DELIVERY.decidedArrived;
  return privately({ title, blocks: [] }, understood("decide", { sure: true }));
};
