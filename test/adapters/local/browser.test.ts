import { randomUUID } from "node:crypto";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../../adapters/local/conversation.ts";
import { runPage, startPage } from "./page-server.ts";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let port: number;
beforeEach(async () => {
  port = await startPage();
});

/** A request as it stands: `fetch` would put the host and the path right. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ host: "127.0.0.1", port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function ownPage(): Record<string, string> {
  return { Host: `127.0.0.1:${port}`, Origin: `http://127.0.0.1:${port}`, "Content-Type": "application/json" };
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return ask("POST", path, { ...ownPage(), ...headers }, typeof body === "string" ? body : JSON.stringify(body));
}

const kari = { person: "Kari Moen", channel: "infrastruktur", after: 0 };
const ola = { person: "Ola Bakken", channel: "infrastruktur", after: 0 };

async function messages(path: string, body: object): Promise<Message[]> {
  const { status, body: text } = await post(path, body);
  expect(status, text).toBe(200);
  return JSON.parse(text).messages;
}

function say(text: string, who: object = kari, request = randomUUID()): Promise<Message[]> {
  return messages("/page/say", { ...who, request, text });
}

function tap(command: string, who: object = kari, label?: unknown): Promise<Message[]> {
  return messages("/page/say", { ...who, request: randomUUID(), data: { command }, label });
}

describe("the page's files", () => {
  test("the page comes with everything filled in and a policy without exceptions", async () => {
    const { status, headers, body } = await ask("GET", "/");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:|\*/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(body).not.toContain("{{");
    expect(body).toContain("Regionrådet for Fjellregionen");
    expect(body).toContain("næringsutvikling");
  });

  test("every file that the page asks for is there, and asks for no other site", async () => {
    const { body } = await ask("GET", "/");
    const named = [...body.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(5);
    const waiting = new Set(named);
    for (const path of waiting) {
      const file = await ask("GET", path);
      expect(file.status, path).toBe(200);
      if (!path.endsWith(".js")) continue;
      for (const match of file.body.matchAll(/from "\.\/([a-z-]+\.js)"/g)) waiting.add(`/page/${match[1]}`);
    }
    expect([...waiting]).toContain("/page/host-config.js");
  });

  test("the libraries' licences are served with them", async () => {
    const { status, body } = await ask("GET", "/page/licences.txt");
    expect(status).toBe(200);
    expect(body).toContain("Copyright (c) 2017 Microsoft");
    expect(body).toContain("Vitaly Puzrin");
  });

  test("HEAD gives the headers without the page", async () => {
    const { status, headers, body } = await ask("HEAD", "/");
    expect(status).toBe(200);
    expect(Number(headers["content-length"])).toBeGreaterThan(1000);
    expect(body).toBe("");
  });

  test.each([
    "/page/",
    "/page/index.html",
    "/page/nothing.js",
    "/page/../browser.ts",
    "/page/..%2f..%2fpackage.json",
    "/page/%2e%2e/browser.ts",
    "/page//etc/passwd",
    "/page/page.js%00.css",
    "/page/constructor",
    "/page/__proto__",
  ])("«%s» is no file of the page", async (path) => {
    expect((await ask("GET", path)).status).toBe(404);
  });

  test.each(["/healthz", "/api/messages", "/pages", "/package.json", "/..", "http://ond.example/"])(
    "«%s» is left to others",
    async (path) => {
      const { status, body } = await ask("GET", path);
      expect([status, body]).toEqual([404, ""]);
    },
  );

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s of a file is refused", async (method) => {
    const { status, headers } = await ask(method, "/", ownPage());
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("who may talk to the page", () => {
  test.each(["ond.example", "127.0.0.1.ond.example", "localhost.ond.example:80", "10.0.0.5", "127.0.0.1@ond.example"])(
    "a name that points here from elsewhere is refused: %s",
    async (host) => {
      expect((await ask("GET", "/", { Host: host })).status).toBe(403);
      const origin = { Host: host, Origin: `http://${host}` };
      expect((await post("/page/look", kari, origin)).status).toBe(403);
    },
  );

  test.each(["localhost", "LOCALHOST:3978", "[::1]:3978", "127.0.0.1"])(
    "this machine is let in as %s",
    async (host) => {
      expect((await ask("GET", "/", { Host: host })).status).toBe(200);
    },
  );

  test.each([
    ["X-Forwarded-For", "10.0.0.5"],
    ["X-Forwarded-Proto", "https"],
    ["X-Forwarded-Port", "443"],
    ["X-Forwarded-Server", "proxy"],
    ["X-Forwarded", "for=10.0.0.5"],
    ["X-Original-Host", "aktivitet.example"],
    ["X-Real-IP", "10.0.0.5"],
    ["X-Client-IP", "10.0.0.5"],
    ["X-Cluster-Client-IP", "10.0.0.5"],
    ["True-Client-IP", "10.0.0.5"],
    ["CF-Connecting-IP", "10.0.0.5"],
    ["CF-Ray", "8a1b"],
    ["Via", "1.1 proxy"],
    ["Forwarded", "for=10.0.0.5"],
  ])("a proxy in front is refused, because the person behind it is somewhere else: %s", async (name, value) => {
    expect((await ask("GET", "/", { [name]: value })).status).toBe(403);
    expect((await post("/page/look", kari, { [name]: value })).status).toBe(403);
  });

  test.each([
    ["another site", { Origin: "https://ond.example" }],
    ["a page of another program on this machine", { Origin: "http://127.0.0.1:1" }],
    ["a page without an origin", { Origin: "null" }],
    ["a request that the browser marks as foreign", { "Sec-Fetch-Site": "cross-site" }],
  ])("%s is refused", async (_, headers) => {
    expect((await post("/page/say", { ...kari, request: randomUUID(), text: "I7: 60 %" }, headers)).status).toBe(403);
  });

  test("a request that names no origin is refused", async () => {
    const { Origin: _, ...headers } = ownPage();
    expect((await ask("POST", "/page/look", headers, JSON.stringify(kari))).status).toBe(403);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx", ""])(
    "what another site could send without asking is refused: «%s»",
    async (type) => {
      expect((await post("/page/look", kari, { "Content-Type": type })).status).toBe(415);
    },
  );

  test("reading with GET what should be said with POST is refused", async () => {
    const { status, headers } = await ask("GET", "/page/say", ownPage());
    expect([status, headers.allow]).toEqual([405, "POST"]);
  });
});

describe("odd requests", () => {
  test.each([
    ["null", "null"],
    ["nothing", ""],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["a text", '"hei"'],
    ["a prototype", '{"__proto__": {"person": "Kari", "channel": "felles", "after": 0}}'],
    ["no person", { ...kari, person: " \u0000 " }],
    ["a far too long name", { ...kari, person: "K".repeat(81) }],
    ["an unknown channel", { ...kari, channel: "constructor" }],
    ["a message number that is none", { ...kari, after: "0" }],
  ])("a body that is %s is answered with one sentence", async (_, body) => {
    const { status, body: answer } = await post("/page/look", body);
    expect(status).toBe(400);
    expect(JSON.parse(answer)).toEqual({ error: expect.stringMatching(/^[A-ZÆØÅ].+\.$/) });
  });

  test.each([
    ["no request id", { text: "hei" }],
    ["a request id that is none", { request: "1; drop table", text: "hei" }],
    ["neither text nor button", { request: randomUUID() }],
    ["a button that is none of ours", { request: randomUUID(), data: { command: 7 } }],
  ])("something said with %s is refused", async (_, said) => {
    expect((await post("/page/say", { ...kari, ...said })).status).toBe(400);
  });

  test("a body of more than 256 KB is refused, and the page goes on", async () => {
    const text = "å".repeat(130 * 1024);
    expect((await post("/page/say", { ...kari, request: randomUUID(), text })).status).toBe(413);
    expect(await say("status I7")).toHaveLength(2);
  });

  test("somebody who leaves in the middle of a request disturbs nobody", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        const head = Object.entries({ ...ownPage(), "Content-Length": "500" }).map(
          ([name, value]) => `${name}: ${value}`,
        );
        socket.write(`POST /page/say HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n{"person":`, () => socket.destroy());
      });
      socket.on("close", () => resolve());
    });
    expect(await say("status I7")).toHaveLength(2);
  });

  test.each([
    "",
    " ",
    "🎉🎉",
    "%_' OR 1=1 --",
    "__proto__",
    "\u0000\u0007",
    "\ud800",
    "\u202Eabc",
    "å".normalize("NFD"),
  ])("odd text gets a clear answer: %j", async (text) => {
    const [, answer] = await say(text);
    expect(answer).toMatchObject({ from: "bot", card: { type: "AdaptiveCard" } });
    expect(answer?.text).not.toMatch(/undefined|null|Error|at .*:\d+/);
  });
});

describe("a conversation", () => {
  test("what one asks and what the bot answers is only for oneself", async () => {
    const [asked, answer] = await say("status bredbånd");
    expect(asked).toMatchObject({ from: "person", visibility: "private", text: "status bredbånd" });
    expect(answer).toMatchObject({ from: "bot", visibility: "private", card: { version: "1.5" } });
    expect(answer?.text).toContain("I7");
    expect(await messages("/page/look", ola)).toEqual([]);
    expect(await messages("/page/look", kari)).toHaveLength(2);
  });

  test.each([
    ["Vis status", "Vis status"],
    [" Del i\u202E kanalen ", "Del i kanalen"],
    [undefined, "Trykket på en knapp"],
    [7, "Trykket på en knapp"],
    ["x".repeat(5000), `${"x".repeat(199)}…`],
  ])("a pressed button named %j is shown by what stands on it, and never by what it carries", async (label, shown) => {
    const [pressed, answer] = await tap('1["status",{"activity":"I7"}]', kari, label);
    expect(pressed?.text).toBe(shown);
    expect(answer?.text).toContain("I7");
  });

  test.each(["/aktivitet status I7", "@Aktivitet: status I7", "/Aktivitet  status I7"])(
    "«%s» is the same as «status I7»",
    async (text) => {
      const plain = await say("status I7");
      const [, , , addressed] = await say(text);
      expect(addressed?.text).toBe(plain[1]?.text);
    },
  );

  test("what is shared in a channel is seen by others there, and nowhere else", async () => {
    await tap("del status I7");
    const seen = await messages("/page/look", ola);
    expect(seen).toMatchObject([{ from: "bot", visibility: "channel" }]);
    expect(seen[0]?.text).toContain("I7");
    expect(await messages("/page/look", { ...ola, channel: "felles" })).toEqual([]);
    expect(await messages("/page/look", { ...ola, channel: "direkte" })).toEqual([]);
  });

  test("everyone has a direct message of their own", async () => {
    await say("status I7", { ...kari, channel: "direkte" });
    await tap("del status I7", { ...kari, channel: "direkte" });
    expect(await messages("/page/look", { ...ola, channel: "direkte" })).toEqual([]);
  });

  test("only what is new is sent again", async () => {
    const first = await say("status I7");
    const newest = first.at(-1)?.id ?? 0;
    const [next] = await messages("/page/say", { ...kari, after: newest, request: randomUUID(), text: "hjelp" });
    expect(next?.text).toBe("hjelp");
  });

  test("the same request again has one effect and is shown once", async () => {
    const request = randomUUID();
    const once = await say("I7: fiber til Tolga ferdig, 60 %", kari, request);
    const twice = await say("I7: fiber til Tolga ferdig, 60 %", kari, request);
    expect(twice).toEqual(once);
    const [, , , history] = await say("historikk I7");
    expect(history?.text.match(/fiber til Tolga ferdig/g)).toHaveLength(1);
  });

  test("the same request twice at once has one effect", async () => {
    const request = randomUUID();
    const [left, right] = await Promise.all([say("I7: 60 %", kari, request), say("I7: 60 %", kari, request)]);
    expect(left).toEqual(right);
    expect(left).toHaveLength(2);
  });

  test("a private message to Ola is shown to him once, wherever he is, and to nobody else", async () => {
    await say("I7: 20 %", ola);
    await say("ansvar regional næringssjef @ola");
    expect(await messages("/page/look", { ...kari, channel: "felles" })).toEqual([]);
    const seen = await messages("/page/look", { ...ola, channel: "felles" });
    expect(seen).toMatchObject([{ from: "bot", visibility: "private", request: null, card: null }]);
    expect(seen[0]?.text).toContain("regional næringssjef");
    expect(await messages("/page/look", { ...ola, channel: "felles" })).toEqual(seen);
    expect(await messages("/page/look", { ...ola, channel: "direkte" })).toEqual([]);
  });

  test("what is shown never goes back in time: a message that waited stands when it was delivered, before what is said next", async () => {
    let minute = 0;
    const clock = () => `2018-11-26T09:${String(minute++).padStart(2, "0")}:00.000Z`;
    port = (await runPage(":memory:", 0, clock)).port;
    await say("I7: 20 %", ola);
    await say("ansvar regional næringssjef @ola");
    await say("status I7");
    await tap("del status I7");
    const shown = await say("mine", ola);
    expect(shown.map(({ at }) => at)).toEqual([...shown.map(({ at }) => at)].sort());
    const kinds = shown.map(({ request, from }) => (request === null ? "notice" : from));
    expect(kinds).toEqual(["person", "bot", "bot", "notice", "person", "bot"]);
  });

  test("a filled-in form is stored like a typed line", async () => {
    const data = {
      form: "update",
      activity: "I7",
      status: "in-progress",
      progress: 60,
      note: "fiber til Tolga ferdig",
    };
    const [said, receipt] = await messages("/page/say", { ...kari, request: randomUUID(), data });
    expect(said?.text).toBe("Fylte ut skjemaet for I7");
    expect(receipt?.text).toContain("60 %");
    const [, , , status] = await say("status I7");
    expect(status?.text).toContain("fiber til Tolga ferdig");
  });
});

describe("a picture", () => {
  async function pictureUrl(): Promise<{ url: string; altText: string }> {
    const [, answer] = await say("bilde infra");
    const image = answer?.card?.body.find(({ type }) => type === "Image");
    if (image?.type !== "Image") throw new Error("an image was expected");
    return image;
  }

  test("stands in the answer with its words, and is drawn by the page's own server", async () => {
    const { url, altText } = await pictureUrl();
    expect(url).toMatch(/^\/page\/picture\/[-0-9a-f]{36}\.png$/);
    expect(altText).toContain("Nå, uke 48: 2 ikke startet og 6 løpende.");
    const { status, headers } = await ask("GET", url, { Host: `127.0.0.1:${port}` });
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("image/png");
    expect(Number(headers["content-length"])).toBeGreaterThan(10_000);
  });

  test("that nobody has been shown is not there", async () => {
    const { status } = await ask("GET", `/page/picture/${randomUUID()}.png`, { Host: `127.0.0.1:${port}` });
    expect(status).toBe(404);
  });
});

describe("«slik blir mandag»", () => {
  async function foresee(day: unknown) {
    const { status, body } = await post("/page/forecast", { day });
    return { status, ...JSON.parse(body) };
  }

  test("shows the next Monday, what is sent and why, and stores nothing", async () => {
    await say("bredbånd: fiber til Tolga ferdig, 60 %");
    const { status, day, title, summary, items } = await foresee(null);
    expect([status, day, title]).toEqual([200, "2018-12-03", "Slik blir mandag 3. desember 2018"]);
    // No channel follows it: this is only how it would have been.
    expect(summary).toBe("Ingenting sendes denne dagen.");
    expect(items[0].why).toContain("Ville blitt lagt ut");
    const about = (name: string) => items.find(({ to }: { to: string[] }) => to.includes(name));
    const [infra, other, nudges] = ["Infrastruktur", "Kommunikasjon", "De ansvarlige"].map(about);
    expect(infra).toMatchObject({ kind: "digest", to: ["Infrastruktur"], card: { type: "AdaptiveCard" } });
    expect(infra.text).toContain("fiber til Tolga ferdig");
    // The first digest of an area says what is missing.
    expect(other).toMatchObject({ kind: "digest", to: ["Kommunikasjon"], card: { type: "AdaptiveCard" } });
    expect(other.text).toContain("Mangler frist: K1, K2");
    expect(nudges).toMatchObject({ kind: "nudge", card: null, next: { day: "2018-12-06" } });
    expect(await foresee(null)).toMatchObject({ day, title, summary, items });
    expect((await say("historikk I7")).at(-1)?.text.match(/fiber til Tolga ferdig/g)).toHaveLength(1);
  });

  test("shows the private messages on a Thursday", async () => {
    const { summary, items } = await foresee("2018-11-29");
    expect(summary).toBe("Sendes denne dagen: 1 privat påminnelse.");
    expect(items[0]).toMatchObject({ kind: "nudge", to: ["Regionrådgiveren"] });
  });

  test("says so about a day that has passed", async () => {
    expect((await foresee("2018-11-19")).note).toContain("Dagen er passert");
    expect((await foresee("2018-11-26")).note).toBeNull();
  });

  test.each([
    "2018-02-30",
    "3. desember",
    "",
    "2016-12-31",
    "2023-01-02",
    "999999-01-01",
    20181203,
    ["2018-12-03"],
    {},
  ])("a day that cannot be is answered with one sentence: %j", async (day) => {
    expect(await foresee(day)).toEqual({
      status: 400,
      error: "Velg en dag fra søndag 1. januar 2017 til søndag 1. januar 2023.",
    });
  });

  test.each(["null", "[]", "{}", '"2018-12-03"', "{"])("what is no question is refused: %s", async (body) => {
    expect((await post("/page/forecast", body)).status).toBe(400);
  });

  test("is guarded as the rest of the page is", async () => {
    const body = { day: null };
    expect((await ask("GET", "/page/forecast", ownPage())).status).toBe(405);
    expect((await post("/page/forecast", body, { Origin: "https://ond.example" })).status).toBe(403);
    expect((await post("/page/forecast", body, { "X-Forwarded-For": "10.0.0.5" })).status).toBe(403);
    expect((await post("/page/forecast", body, { "Content-Type": "text/plain" })).status).toBe(415);
    expect((await post("/page/forecast", { day: "x".repeat(300_000) })).status).toBe(413);
  });
});
