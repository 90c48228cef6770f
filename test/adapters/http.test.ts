/** A route that fails answers nobody's question, but it answers (A14). */
import { expect, onTestFinished, test } from "vitest";
import { closeServer, createHttpServer, listen, type Route } from "../../adapters/server/http.ts";

async function serve(...routes: Route[]) {
  const reports: [string, unknown][] = [];
  const server = createHttpServer(routes, (kind, error) => void reports.push([kind, error]));
  const port = await listen(server, 0, "127.0.0.1");
  onTestFinished(() => closeServer(server, 0));
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return { status: response.status, body: await response.text() };
  };
  return { ask, reports };
}

const SECRET = new Error("secret");

const FAILING: [string, Route][] = [
  [
    "throws",
    () => {
      throw SECRET;
    },
  ],
  [
    "rejects",
    async () => {
      throw SECRET;
    },
  ],
  [
    "rejects later",
    async () => {
      await new Promise((resolve) => setImmediate(resolve));
      throw SECRET;
    },
  ],
];

test.each(FAILING)(
  "a route that %s: 500 without a word, a report, and the next request is answered",
  async (_, failing) => {
    const { ask, reports } = await serve(async (request, response) => {
      if (request.url !== "/well") return failing(request, response);
      response.end("well");
      return true;
    });
    expect(await ask("/ill")).toEqual({ status: 500, body: "" });
    expect(await ask("/ill", { method: "POST", body: "x".repeat(1000) })).toEqual({ status: 500, body: "" });
    expect(reports).toEqual([
      ["http", SECRET],
      ["http", SECRET],
    ]);
    expect(await ask("/well")).toEqual({ status: 200, body: "well" });
  },
);

test("a route that fails in the middle of its answer: the answer is cut off, not taken for whole", async () => {
  const { ask, reports } = await serve(async (_, response) => {
    response.writeHead(200, { "Content-Length": 10 }).write("half");
    throw SECRET;
  });
  await expect(ask("/")).rejects.toThrow();
  expect(reports).toEqual([["http", SECRET]]);
});

test("what no route takes is 404", async () => {
  const { ask, reports } = await serve(async () => false);
  expect(await ask("/")).toEqual({ status: 404, body: "" });
  expect(reports).toEqual([]);
});
