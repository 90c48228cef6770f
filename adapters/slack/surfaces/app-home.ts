/** App Home: what is mine, what is due, and the areas. Drawn when it is opened and after each change by that person. */
import type { SlackContext } from "../context.ts";
import { aloneWith, placeOf } from "../receive/place.ts";
import { renderHome } from "./home.ts";

/** What the Home shows: the same cards as the words bring. */
const CARDS = ["mine", "frister", "oversikt"] as const;

/** Persons whose Home is drawn anew after a change; one that was not opened since the start is drawn when it is. */
const REMEMBERED = 2000;

type Asking = Pick<SlackContext, "bot" | "api" | "senders" | "now" | "report">;

export interface AppHome {
  /** Somebody looks at it. Throws `DeliveryError`. */
  opened(user: string): Promise<void>;
  /** Somebody changed something. What goes wrong is reported and concerns nobody else. */
  changed(user: string): void;
}

/** The Homes of all. */
export function createAppHome(slack: Asking): AppHome {
  const seen = new Set<string>();
  const drawing = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();

  async function publish(user: string): Promise<void> {
    const { sender } = await slack.senders.of(user);
    const ask = (text: string) =>
      slack.bot.handle({
        request: `slack:home:${user}:${text}`,
        platform: "slack",
        sender,
        place: placeOf(aloneWith(user)),
        way: "home",
        message: null,
        now: slack.now(),
        input: { kind: "text", text },
      });
    const replies = await Promise.all(CARDS.map(ask));
    const view = renderHome(replies.map(({ card }) => card));
    await slack.api.run((client) => client.views.publish({ user_id: user, view }));
  }

  /** One at a time for each person, so that no older view lands on a newer one; and only one more waits. */
  function draw(user: string): Promise<void> {
    const underWay = drawing.get(user);
    if (underWay === undefined) return begin(user);
    const next =
      waiting.get(user) ??
      underWay.then(() => {
        waiting.delete(user);
        return begin(user);
      });
    waiting.set(user, next);
    return next;
  }

  function begin(user: string): Promise<void> {
    const work = publish(user);
    const ended = work.then(
      () => void drawing.delete(user),
      () => void drawing.delete(user),
    );
    drawing.set(user, ended);
    return work;
  }

  return {
    async opened(user) {
      seen.add(user);
      const [oldest] = seen;
      if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
      await draw(user);
    },
    changed(user) {
      if (seen.has(user)) draw(user).catch((error: unknown) => slack.report("views.publish", error));
    },
  };
}
