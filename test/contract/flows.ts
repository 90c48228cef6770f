/**
 * The flows that must go the same way, with the same words, on every platform: ask, choose, update, undo. Each adapter
 * runs them through its own door (HTTP, signatures, its own drawing of cards) and hands back what a person would read.
 */
import { expect, test } from "vitest";

/** What a person sees of one answer on some platform. */
export interface Seen {
  /** The text alternative of the answer. */
  text: string;
  private: boolean;
  /** Taps the button with this label, as this platform draws it. */
  tap(label: string): Promise<Seen>;
  /** Fills in and sends the form in the answer. */
  fill(values: Record<string, string>): Promise<Seen>;
}

/** A person on some platform, in the infrastructure area's channel or in a neutral one. */
export type Connect = (place: "neutral" | "infrastruktur") => Promise<{ say(text: string): Promise<Seen> }>;

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
}
