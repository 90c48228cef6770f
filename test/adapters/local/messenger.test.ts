/** The weekly digest on the local page: the whole way, from `koble` to a message that everyone in the channel sees. */
import { expect, onTestFinished, test } from "vitest";
import { createLocalPage } from "../../../adapters/local/browser.ts";
import { createDispatcher } from "../../../adapters/server/dispatcher.ts";
import { createHttpServer, listen } from "../../../adapters/server/http.ts";
import { instantAtOslo } from "../../../src/model/week.ts";
import { noTrouble } from "../../support/no-trouble.ts";
import { openRegion } from "../../support/region.ts";

test("a digest that is due stands in the channel, for everyone, once", async () => {
  const { bot, store } = await openRegion();
  const { plan } = await store.read();
  let at = instantAtOslo("2018-11-22T10:00");
  const now = () => at;
  const page = createLocalPage({ bot, plan, people: ["Regionrådgiver", "Kari"], now, report: noTrouble });
  const server = createHttpServer([page], noTrouble);
  const port = await listen(server, 0, "127.0.0.1");
  onTestFinished(() => void server.close());
  const ask = async (path: string, person: string, what: object) => {
    const body = JSON.stringify({ person, channel: "infrastruktur", after: 0, ...what });
    const origin = `http://127.0.0.1:${port}`;
    const headers = { "Content-Type": "application/json", Origin: origin };
    const response = await fetch(`${origin}${path}`, { method: "POST", headers, body });
    return (await response.json()) as { messages: { text: string; visibility: string }[] };
  };
  const say = (text: string) => ask("/page/say", "Regionrådgiver", { request: crypto.randomUUID(), text });
  expect((await say("koble til infrastruktur")).messages.at(-1)?.text).toContain("#infrastruktur er koblet til");
  await say("bredbånd: fiber til Tolga ferdig, 60 %");
  const delivery = createDispatcher({
    bot,
    messengers: [page.messenger],
    now,
    wall: () => new Date().toISOString(),
    report: (_reference, error) => {
      throw error;
    },
  });
  at = instantAtOslo("2018-11-26T08:30");
  await delivery.round();
  await delivery.round();
  const { messages } = await ask("/page/look", "Kari", {});
  expect(messages.filter(({ text }) => text.startsWith("Infrastruktur · uke 48"))).toHaveLength(1);
  expect(messages[0]?.visibility).toBe("channel");
});
