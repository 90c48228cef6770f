/** Words that another process takes back between the reading and the storing of what is to be posted (H3, M1). */
import { describe, expect, test } from "vitest";
import { type Bot, createBot } from "../../src/bot/bot.ts";
import { instantAtOslo, later } from "../../src/model/week.ts";
import { defaultFeed } from "../../src/model/weekly.ts";
import type { Store } from "../../src/store.ts";
import { temporaryFile } from "../support/database.ts";
import { openRegion } from "../support/region.ts";

const SECRET = "personalsak i sentrum";
const CHANNEL = { platform: "slack", channel: "C0000000P" } as const;
const AREA = "næringsutvikling";
const TAKES_BACK = ["rett N3: intern: personalsak", "angre"];

type Between = () => Promise<unknown>;

/** The store, where somebody else comes first when the words are about to be stored for posting. */
function interrupted(store: Store, between: Between): Store {
  const after =
    <Given extends unknown[], Told>(write: (...given: Given) => Promise<Told>) =>
    async (...given: Given) => {
      if (JSON.stringify(given).includes(SECRET)) await between();
      return write(...given);
    };
  const { outbox, weekly } = store;
  return {
    ...store,
    outbox: { ...outbox, enqueue: after(outbox.enqueue), enqueueAsOf: after(outbox.enqueueAsOf) },
    weekly: {
      ...weekly,
      settle: after(weekly.settle),
      amend: after(weekly.amend),
      advanceLines: after(weekly.advanceLines),
      nudge: after(weekly.nudge),
    },
  };
}

/** Two processes on one file; `says` is the other one's, `due` the one's that posts. */
async function openTwo() {
  const file = temporaryFile();
  const [posting, writing] = [await openRegion(file), await openRegion(file)];
  let now = instantAtOslo("2018-11-20T10:00");
  await posting.store.weekly.connect({ ...CHANNEL, area: AREA }, defaultFeed(CHANNEL, "naering", now, 0));
  const at = (local: string) => {
    now = instantAtOslo(local);
    posting.setClock(local);
    writing.setClock(local);
  };
  at("2018-11-20T10:00");
  let isOnItsWay: Between | null = null;
  const between: Between = async () => {
    const work = isOnItsWay;
    isOnItsWay = null;
    await work?.();
  };
  const settings = {
    administrators: ["slack:U2"],
    editors: [],
    quietWeeks: [],
    platforms: ["slack", "teams", "local"] as const,
  };
  const bot = createBot({
    store: interrupted(posting.store, between),
    settings,
    report: (_, error) => {
      throw error;
    },
  });
  const kari = writing.person("Kari Moen");
  const meanwhile = (line: string) => {
    isOnItsWay = () => kari.says(line);
  };
  const wasTold = () => isOnItsWay === null;
  return { bot, store: posting.store, kari, at, meanwhile, wasTold, clock: () => now };
}

/** Everything that the channel and the persons are ever shown, of two looks a minute apart. */
async function posted(bot: Bot, now: string): Promise<string> {
  const shown: string[] = [];
  for (const at of [now, later(now, 60_000)]) {
    await bot.due(at, ["slack"]);
    const wanted = { holder: "h", dead: [], wall: at, lease: later(at, 60_000) };
    for (let post = await bot.claim(["slack"], at, wanted); post; post = await bot.claim(["slack"], at, wanted)) {
      shown.push(JSON.stringify([post.card, post.text]));
      await bot.delivered(post, { outcome: "sent", message: post.edits ?? `m${post.id}` }, at);
    }
  }
  return shown.join("\n");
}

describe.each(TAKES_BACK)("«%s»", (line) => {
  test("before the channel's lines are stored: they are made anew without it", async () => {
    const { bot, kari, at, meanwhile, wasTold, clock } = await openTwo();
    await kari.says("N17: utsatt, tomta er ikke kjøpt");
    await kari.says(`N3: forsinket, ${SECRET}`);
    at("2018-11-20T10:30");
    meanwhile(line);
    const shown = await posted(bot, clock());
    expect(wasTold()).toBe(true);
    expect(shown).not.toContain(SECRET);
    expect(shown).toContain("tomta er ikke kjøpt");
  });

  test("before the digest is stored: it is made anew without it", async () => {
    const { bot, kari, at, meanwhile, wasTold, clock } = await openTwo();
    await kari.says("N17: 30 %, tomta er kjøpt");
    await kari.says(`N3: 40 %, ${SECRET}`);
    at("2018-11-26T08:31");
    meanwhile(line);
    const shown = await posted(bot, clock());
    expect(wasTold()).toBe(true);
    expect(shown).not.toContain(SECRET);
    expect(shown).toContain("tomta er kjøpt");
  });

  test("before a follower's notice is stored for Slack: it is told without it", async () => {
    const { bot, store, kari, at, meanwhile, wasTold, clock } = await openTwo();
    await store.person({ platform: "slack", id: "U1", name: "Per Vik", email: null, external: false });
    const { people } = await store.read();
    const per = [...people.values()].find(({ name }) => name === "Per Vik");
    await store.weekly.follow({ person: per?.id ?? "", activity: "N3" }, true);
    await kari.says(`N3: 40 %, ${SECRET}`);
    at("2018-11-20T10:01");
    meanwhile(line);
    const shown = await posted(bot, clock());
    expect(wasTold()).toBe(true);
    expect(shown).toContain("N3");
    expect(shown).not.toContain(SECRET);
  });
});

test("«ukesmelding nå» that is overtaken is made anew at once, and posted", async () => {
  const { bot, kari, at, meanwhile, wasTold, clock } = await openTwo();
  await kari.says("N17: 30 %, tomta er kjøpt");
  await kari.says(`N3: 40 %, ${SECRET}`);
  at("2018-11-20T12:00");
  meanwhile("rett N3: intern: personalsak");
  const reply = await bot.handle({
    request: "by-hand",
    platform: "slack",
    sender: { id: "U2", name: "Ola Bakken", email: null, external: false },
    place: { channel: CHANNEL.channel, kind: "channel", area: AREA },
    way: "mention",
    message: null,
    now: clock(),
    input: { kind: "text", text: "ukesmelding nå" },
  });
  expect(wasTold()).toBe(true);
  expect(reply.card.title).toBe("Ukesmeldingen er på vei til #naering");
  const shown = await posted(bot, clock());
  expect(shown).toContain("tomta er kjøpt");
  expect(shown).not.toContain(SECRET);
});
