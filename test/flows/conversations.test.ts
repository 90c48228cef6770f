/**
 * Follow-ups as people write them: about what was shown, written or asked about last, with no name in them. What is
 * stored by that alone is always confirmed by a tap that names the activity (understanding.md, Conversation).
 */
import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import type { Understood } from "../../src/bot/understood.ts";
import { entries, openRegion, stateOf } from "../support/region.ts";

/** One line or tap, and what comes of it. `asks`: nothing is stored, and the answer is a question with this in it. */
interface Turn {
  says?: string;
  taps?: string;
  asks?: Partial<Understood>;
  shows?: Partial<Understood>;
  stores?: Record<string, object>;
  /** What the answer has in it. */
  text?: string | RegExp;
  /** True where nothing more may be in the log than before. */
  nothing?: true;
}

const I7 = { activity: "I7" };
const status = (activity: string) => ({ name: "status", activity }) as const;
const asks = (says: string, understood: Partial<Understood>): Turn => ({ says, asks: understood });
const shows = (says: string, understood: Partial<Understood>): Turn => ({ says, shows: understood });
const stores = (says: string, states: Record<string, object>): Turn => ({ says, stores: states });
const taps = (label: string, states: Record<string, object>): Turn => ({ taps: label, stores: states });

/** The names are what each shows. */
const CONVERSATIONS: Record<string, Turn[]> = {
  "1 «den er ferdig» is about the card": [
    shows("status bredbånd", status("I7")),
    asks("den er ferdig", { ...I7, status: "done" }),
    stores("ja", { I7: { status: "done" } }),
  ],
  "2 a per cent alone, and then the next": [
    shows("bredbånd", status("I7")),
    asks("70 %", { ...I7, progress: 70 }),
    taps("Ja", { I7: { progress: 70 } }),
    asks("sett den til 75", { ...I7, progress: 75 }),
    stores("ja", { I7: { progress: 75 } }),
  ],
  "3 a deadline alone": [
    shows("status datasenter", status("N17")),
    asks("frist 15. des", { activity: "N17", deadline: "2018-12-15" }),
    stores("ja", { N17: { deadline: "2018-12-15" } }),
  ],
  "4 «uendret», then «følg den»": [
    shows("hvordan går det med RV3", status("I3")),
    asks("uendret", { activity: "I3", name: "confirm" }),
    stores("ja", { I3: {} }),
    asks("følg den", { activity: "I3", name: "follow" }),
    { says: "ja", shows: { activity: "I3", name: "follow" } },
  ],
  "5 reading on": [
    shows("status lufthavn", status("I5")),
    shows("hvem har ansvar for den?", status("I5")),
    shows("hva har skjedd med den", { name: "history", activity: "I5" }),
    shows("når er fristen?", status("I5")),
  ],
  "6 postponed by a pronoun, with its reason": [
    stores("datasenter: 20 %", { N17: { progress: 20 } }),
    asks("utsett den til påske fordi tomta ikke er avklart", {
      activity: "N17",
      status: "postponed",
      note: "fordi tomta ikke er avklart",
    }),
    stores("ja", { N17: { status: "postponed", note: "fordi tomta ikke er avklart" } }),
  ],
  "7 «samme for I3»": [
    stores("I7: forsinket, venter på vegvesenet", { I7: { status: "delayed" } }),
    asks("samme for I3", { activity: "I3", status: "delayed", note: "venter på vegvesenet" }),
    stores("ja", { I3: { status: "delayed", note: "venter på vegvesenet" } }),
  ],
  "8 «I3 også» and «det samme gjelder …»": [
    stores("I7: 40 %", { I7: { progress: 40 } }),
    asks("I3 også", { activity: "I3", progress: 40 }),
    stores("ja", { I3: { progress: 40 } }),
    asks("det samme gjelder flyplassen", { activity: "I5", progress: 40 }),
    stores("ja", { I5: { progress: 40 } }),
  ],
  "9 «og RV3?»": [
    shows("status bredbånd", status("I7")),
    shows("og RV3?", status("I3")),
    shows("hva med flyplassen", status("I5")),
    asks("den er forsinket", { activity: "I5", status: "delayed" }),
  ],
  "10 «angre det»": [
    stores("I7: 55 %", { I7: { progress: 55 } }),
    { says: "angre det", stores: { I7: { progress: null } } },
  ],
  "11 «oi, det var feil»": [
    stores("I7: fullført", { I7: { status: "done" } }),
    { says: "oi, det var feil", stores: { I7: { status: "planned" } } },
  ],
  "12 moved to the one that was meant": [
    stores("I7: 60 %, asfalten er lagt", { I7: { progress: 60 } }),
    { says: "nei, jeg mente flyplassen", asks: { activity: "I5", progress: 60 }, text: "Flytt til I5" },
    taps("Flytt til I5", {
      I7: { progress: null, note: null },
      I5: { progress: 60, note: "asfalten er lagt" },
    }),
  ],
  "13 «nei, 65 %»": [
    stores("I7: 60 %", { I7: { progress: 60 } }),
    asks("nei, 65 %", { name: "correct", activity: "I7", progress: 65 }),
    stores("ja", { I7: { progress: 65 } }),
    asks("rett til 70 %", { name: "correct", activity: "I7", progress: 70 }),
    stores("ja", { I7: { progress: 70 } }),
  ],
  "14 another one was meant while it was asked": [
    asks("I7 60 %", { ...I7, progress: 60 }),
    asks("nei, jeg mente flyplassen", { activity: "I5", progress: 60 }),
    stores("ja", { I5: { progress: 60 }, I7: { progress: null } }),
  ],
  "15 the one that was meant was only shown": [
    shows("status bredbånd", status("I7")),
    shows("nei, jeg mente flyplassen", status("I5")),
    asks("30 %", { activity: "I5", progress: 30 }),
  ],
  "16 ordinals choose": [
    asks("referansegruppe: etablert møteplan", { activity: null }),
    { says: "den andre", stores: {}, text: /referansegruppe/iu },
  ],
  "17 an area chooses": [
    asks("referansegruppe: 30 %", { activity: null }),
    stores("den i infrastruktur", { I8: { progress: 30 } }),
  ],
  "18 none of them": [
    asks("referansegruppe: 30 %", { activity: null }),
    { says: "ingen av dem", nothing: true, text: "Ingenting er lagret" },
    { says: "1", nothing: true },
  ],
  "19 noise and a thumb end nothing, and store nothing": [
    asks("I7 ferdig", { ...I7, status: "done" }),
    { says: "👍", nothing: true, text: "Ikke lagret" },
    { says: "hm, vent litt", nothing: true },
    { says: "asdfgh", nothing: true },
    stores("ja", { I7: { status: "done" } }),
  ],
  "20 a bare value instead": [
    asks("I7 ferdig", { ...I7, status: "done" }),
    asks("nei, 60", { ...I7, progress: 60 }),
    stores("ja", { I7: { progress: 60 } }),
  ],
  "21 «ja, men bare i Tolga»": [
    asks("I7 ferdig", { ...I7, status: "done" }),
    asks("ja, men bare i Tolga", { ...I7, note: "men bare i Tolga" }),
  ],
  "22 both": [
    shows("status I7", status("I7")),
    shows("status I3", status("I3")),
    { says: "begge er forsinket", asks: { activities: ["I7", "I3"] } },
    taps("Lagre begge", { I7: { status: "delayed" }, I3: { status: "delayed" } }),
  ],
  "23 a note and an internal note": [
    shows("status bredbånd", status("I7")),
    asks("den venter på svar fra fylket", { ...I7, note: "den venter på svar fra fylket" }),
    stores("ja", { I7: { note: "den venter på svar fra fylket" } }),
    asks("intern: Telenor er trege", { ...I7, note: "Telenor er trege", internal: true }),
    stores("ja", { I7: { note: "den venter på svar fra fylket" } }),
  ],
  "24 a status alone, with a reason": [
    shows("status RV3", status("I3")),
    asks("forsinket fordi vegvesenet venter på penger", {
      activity: "I3",
      status: "delayed",
      note: "fordi vegvesenet venter på penger",
    }),
    stores("ja", { I3: { status: "delayed" } }),
  ],
  "25 a line of its own is a line of its own": [
    shows("status bredbånd", status("I7")),
    stores("datasenter: 30 %", { N17: { progress: 30 }, I7: { progress: null } }),
    asks("lufthavn 20 %", { activity: "I5", progress: 20 }),
    shows("oversikt", { name: "status", activity: null, area: null }),
  ],
  "26 a question about it is read": [
    shows("status bredbånd", status("I7")),
    shows("er den ferdig?", status("I7")),
    shows("når er den ferdig", status("I7")),
    { says: "70 %?", nothing: true, shows: status("I7") },
  ],
  "27 the form of the same": [
    stores("I7: 30 %", { I7: { progress: 30 } }),
    asks("frist 1. mars og i rute", { ...I7, deadline: "2019-03-01", status: "in-progress" }),
    stores("ja", { I7: { deadline: "2019-03-01", status: "in-progress", progress: 30 } }),
    asks("nei, 1. april", { ...I7, deadline: "2019-04-01" }),
  ],
};

describe("a conversation", () => {
  test.each(Object.entries(CONVERSATIONS))("%s", async (_name, turns) => {
    const region = await openRegion();
    const kari = region.person("Kari");
    let last: Reply | null = null;
    for (const turn of turns) {
      const before = await entries(region);
      const reply: Reply =
        turn.says !== undefined ? await kari.says(turn.says) : await kari.taps(last as Reply, turn.taps ?? "");
      const about = `${turn.says ?? turn.taps}\n${reply.text}`;
      if (turn.asks !== undefined) {
        expect(reply.understood, about).toMatchObject({ ...turn.asks, ask: true });
        const [code] = turn.asks.activity == null ? [] : [turn.asks.activity];
        if (code !== undefined) expect(reply.text, about).toContain(code);
        expect(await entries(region), about).toBe(before);
      }
      if (turn.shows !== undefined) {
        expect(reply.understood, about).toMatchObject(turn.shows);
        expect(await entries(region), about).toBe(before);
      }
      if (turn.stores !== undefined) {
        expect(reply.stored, about).toBe(true);
        expect(await entries(region), about).toBeGreaterThan(before);
        for (const [code, state] of Object.entries(turn.stores))
          expect(await stateOf(region, code), about).toMatchObject(state);
      }
      if (turn.text !== undefined) expect(about).toMatch(turn.text);
      if (turn.nothing) expect(await entries(region), about).toBe(before);
      last = reply;
    }
  });
});
