/**
 * The flows that must go the same way, with the same words, on every platform: ask, choose, update, undo, the weekly
 * digest. Each adapter runs them through its own door (HTTP, signatures, its own drawing of cards) and hands back what a
 * person would read.
 */
import { expect, test } from "vitest";
import { createDispatcher } from "../../adapters/server/dispatcher.ts";
import type { Messenger } from "../../adapters/shared/messenger.ts";
import type { Bot } from "../../src/bot/bot.ts";
import { instantAtOslo } from "../../src/model/week.ts";

/** What a person sees of one answer on some platform. */
export interface Seen {
  /** The text alternative of the answer. */
  text: string;
  /** The words that are drawn (`support/drawn.ts`), where the answer is a card. */
  drawn: string;
  private: boolean;
  /** Taps the button with this label, as this platform draws it. */
  tap(label: string): Promise<Seen>;
  /** Fills in and sends the form in the answer. */
  fill(values: Record<string, string>): Promise<Seen>;
}

/** A person on some platform, in the infrastructure area's channel or in a neutral one. */
export type Connect = (place: "neutral" | "infrastruktur") => Promise<Connected>;

export interface Connected {
  say(text: string): Promise<Seen>;
  /** Lets the week go by until Monday's digest is posted (`postDigests`): what then stands in the channel. */
  digest(): Promise<Seen>;
}

/** Posts what is due on the Monday after the example day. */
export async function postDigests(bot: Bot, messenger: Messenger): Promise<void> {
  const now = () => instantAtOslo("2018-12-03T08:30");
  const report = (_: string, error: unknown) => {
    throw error;
  };
  await createDispatcher({ bot, messengers: [messenger], now, wall: now, report }).round();
}

const DIGEST = [
  "Infrastruktur uke 49 – 1 forsinket, 1 ny, 1 frist før jul",
  "Trenger dere 🟡 Forsinket I3 Vegforum RV3, FV30 og fylkesveier venter på svar fra vegvesenet (26.11.)",
  "Nytt 🟢 I gang, 60 % I7 Bredbånd og fiber, frist 15.12. fiber til Tolga ferdig (26.11.)",
  "Kommer 15.12. I7 Bredbånd og fiber",
  "Mangler frist I8",
  "Stille 6 uten melding ennå",
  "Alle 8 1 i gang 1 forsinket 1 ikke startet 5 løpende",
];

/** Declares the contract's tests for one adapter. */
export function contract(connect: Connect): void {
  test("ask: the card of one activity, seen only by the one who asked", async () => {
    const kari = await connect("neutral");
    const card = await kari.say("status bredbånd");
    expect(card.text).toContain("I7 · Bredbånd og fiber\n⚪ Ikke startet");
    expect(card.private).toBe(true);
  });

  test("choose: an unclear word asks, and the tap runs the text that was kept", async () => {
    const kari = await connect("neutral");
    const question = await kari.say("referansegruppe: etablert, fullført");
    expect(question.text).toContain("Ingenting er lagret ennå.");
    const receipt = await question.tap("I8 · Referansegruppe infrastruktur");
    expect(receipt.text).toContain("Lagret: I8");
    expect(receipt.text).toContain("«etablert»");
  });

  test("choose: the area's own channel breaks the tie, and says so", async () => {
    const kari = await connect("infrastruktur");
    const receipt = await kari.say("referansegruppe: etablert, fullført");
    expect(receipt.text).toContain("Lagret: I8");
    expect(receipt.text).toContain("Tolket ut fra kanalen (Infrastruktur).");
  });

  test("update by form: pre-filled, validated at the field, stored as a diff", async () => {
    const kari = await connect("neutral");
    const form = await (await kari.say("status bredbånd")).tap("Oppdater");
    const again = await form.fill({ status: "in-progress", progress: "600", note: "fiber til Tolga ferdig" });
    expect(again.text).toContain("Skriv et helt tall fra 0 til 100.");
    const receipt = await again.fill({ status: "in-progress", progress: "60", note: "fiber til Tolga ferdig" });
    expect(receipt.text).toContain("Status: ⚪ Ikke startet → 🟢 I gang");
    expect(receipt.text).toContain("Fremdrift: 60 %");
  });

  test("update by form: an old form changes only what was filled in, not what others reported meanwhile", async () => {
    const kari = await connect("neutral");
    const form = await (await kari.say("status bredbånd")).tap("Oppdater");
    await kari.say("bredbånd: graver i Vingelen, 40 %");
    const receipt = await form.fill({ status: "planned", progress: "", deadline: "", note: "møte med Eidsiva" });
    expect(receipt.text).toContain("«møte med Eidsiva»");
    expect((await kari.say("status bredbånd")).text).toContain("🟢 I gang, 40 %");
  });

  test("update by line, undo by tap, and both in the history", async () => {
    const kari = await connect("neutral");
    const receipt = await kari.say("bredbånd: fiber til Tolga ferdig, 60 %, frist 15. des");
    expect(receipt.text).toContain("Frist: lørdag 15. desember 2018");
    const undone = await receipt.tap("Angre");
    expect(undone.text).toContain("Angret: I7");
    const history = await kari.say("historikk bredbånd");
    expect(history.text).toContain("Angret med nr. 2");
    expect((await kari.say("status bredbånd")).text).toContain("⚪ Ikke startet");
  });

  test("a conversation: what was shown is confirmed by a tap, and moved to the one that was meant", async () => {
    const kari = await connect("neutral");
    await kari.say("status bredbånd");
    const asked = await kari.say("den er 60 % ferdig");
    expect(asked.text).toContain("Lagre på I7: 60 %?\nDet gjelder I7 · Bredbånd og fiber.");
    expect((await asked.tap("Ja")).text).toContain("Lagret: I7");
    const meant = await kari.say("nei, jeg mente flyplassen");
    expect(meant.drawn).toContain("Flytte det til I5");
    const moved = await meant.tap("Flytt til I5");
    expect(moved.text).toContain("Flyttet fra I7 til I5 · Lufthavnrådet");
    expect(moved.private).toBe(true);
    const many = await kari.say("I7: 65 %. N17: i gang");
    expect(many.text).toContain("N17 · Datasenter i Nord-Østerdal: I gang");
    expect((await many.tap("Lagre begge")).text).toContain("Lagret på 2 aktiviteter");
  });

  test("the weekly digest: posted in the area's channel for everyone, with buttons that work", async () => {
    const kari = await connect("infrastruktur");
    await kari.say("bredbånd: fiber til Tolga ferdig, 60 %, frist 15. des");
    await kari.say("RV3: venter på svar fra vegvesenet, forsinket");
    const digest = await kari.digest();
    expect(digest.private).toBe(false);
    expect(digest.drawn).toBe(DIGEST.join(" "));
    expect((await digest.tap("Hele området")).text).toContain("I7");
  });
}
