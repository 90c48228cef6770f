import axe from "axe-core";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { temporaryFile } from "../../support/database.ts";
import { findChromium, startChromium } from "./chromium.ts";
import { runPage, startPage } from "./page-server.ts";

const chromium = findChromium();
if (chromium === null) console.log("Skipped: the page is not tried in a browser, because no Chromium is installed.");

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

describe.skipIf(chromium === null)("the local page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium(chromium ?? "");
  });
  afterAll(() => browser?.close());

  interface Look {
    size: { width: number; height: number };
    colorScheme: "light" | "dark";
  }

  /** A person's browser at the page: its own memory, nothing shared. Fails the test if anything is asked of others. */
  async function visit(port: number, look: Look = { size: PHONE, colorScheme: "light" }): Promise<Page> {
    const context = await browser.newContext({ viewport: look.size, colorScheme: look.colorScheme, locale: "nb-NO" });
    const page = await context.newPage();
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(`http://127.0.0.1:${port}/`)) elsewhere.push(request.url());
    });
    page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    onTestFinished(async () => {
      await context.close();
      expect(elsewhere).toEqual([]);
      expect(complaints.filter((text) => !text.includes("ERR_CONNECTION_REFUSED"))).toEqual([]);
    });
    await page.addInitScript(axe.source);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator("#start").waitFor();
    return page;
  }

  /** What is on the screen, not what is hidden behind a switch. */
  function seen(part: Locator): Promise<string> {
    return part.innerText();
  }

  function answers(page: Page): Locator {
    return page.getByRole("article");
  }

  /** Does `act`, and gives the one answer that comes of it. */
  async function answerTo(page: Page, act: () => Promise<unknown>): Promise<Locator> {
    const before = await answers(page).count();
    await act();
    const answer = answers(page).nth(before);
    await answer.waitFor();
    return answer;
  }

  async function become(page: Page, name: string): Promise<void> {
    await page.getByLabel("Du er", { exact: true }).selectOption(name);
  }

  function type(page: Page, text: string): Promise<Locator> {
    return answerTo(page, async () => {
      await page.getByLabel("Melding til Aktivitet").fill(text);
      await page.keyboard.press("Enter");
    });
  }

  function tap(page: Page, card: Locator, label: string): Promise<Locator> {
    return answerTo(page, () => card.getByRole("button", { name: label, exact: true }).click());
  }

  async function violations(page: Page): Promise<string[]> {
    const found = (await page.evaluate("axe.run()")) as axe.AxeResults;
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  }

  test("Kari asks for broadband, reports by form, regrets it, and finds all of it in the history", async () => {
    const page = await visit(await startPage());
    await become(page, "Kari Moen");
    await page.getByRole("button", { name: "# infrastruktur" }).click();

    const status = await type(page, "/aktivitet status bredbånd");
    await expect.poll(() => seen(status)).toContain("I7");
    expect(await seen(status)).toContain("Ikke startet");

    const form = await tap(page, status, "Oppdater");
    await form.getByLabel("Status").selectOption({ label: "I gang" });
    await form.getByLabel("Fremdrift").fill("60");
    await form.getByLabel("Kommentar").fill("fiber til Tolga ferdig");
    const receipt = await tap(page, form, "Lagre");
    expect(await seen(receipt)).toMatch(/Lagret[\s\S]*Ikke startet → +I gang[\s\S]*60 %/);
    expect(await seen(receipt)).toContain("fiber til Tolga ferdig");

    const undone = await tap(page, receipt, "Angre");
    expect(await seen(undone)).toMatch(/60 %/);
    // What one pressed is what stood on the button.
    expect(await page.locator(".bubble").allInnerTexts()).toEqual(
      ["/aktivitet status bredbånd", "Oppdater", "Fylte ut skjemaet for I7", "Angre"].map(
        (said) => `Du skrev:\n${said}`,
      ),
    );

    const history = await type(page, "historikk bredbånd");
    expect(await seen(history)).not.toContain("fiber til Tolga ferdig");
    expect(await seen(history)).toContain("Angret");
    expect(await seen(history)).toContain("Kari Moen");

    await page.reload();
    await expect.poll(() => answers(page).count()).toBe(5);
  });

  test("a value that cannot be right is told at its field, with everything else as it was filled in", async () => {
    const page = await visit(await startPage());
    const form = await tap(page, await type(page, "status I7"), "Oppdater");
    await form.getByLabel("Fremdrift").fill("160");
    await form.getByLabel("Kommentar").fill("møte med Eidsiva");
    const again = await tap(page, form, "Lagre");
    expect(await seen(again)).toContain("Skriv et helt tall fra 0 til 100.");
    expect(await again.getByLabel("Kommentar").inputValue()).toBe("møte med Eidsiva");
    await again.getByLabel("Fremdrift").fill("60");
    expect(await seen(await tap(page, again, "Lagre"))).toContain("60 %");
  });

  test("an answer is marked as private; what is shared is seen by Ola in the same channel", async () => {
    const port = await startPage();
    const kari = await visit(port);
    const ola = await visit(port, { size: DESKTOP, colorScheme: "light" });
    await become(ola, "Ola Bakken");

    const status = await type(kari, "status bredbånd");
    expect(await kari.getByText("Bare synlig for deg").count()).toBe(1);
    await tap(kari, status, "Del i kanalen");
    expect(await kari.getByText("Delt i kanalen").count()).toBe(1);

    const shared = answers(ola).first();
    await shared.waitFor();
    expect(await seen(shared)).toContain("I7");
    expect(await ola.getByText("Bare synlig for deg").count()).toBe(0);
    await ola.getByRole("button", { name: "# infrastruktur" }).click();
    await ola.locator("#start").waitFor();
    expect(await answers(ola).count()).toBe(0);
  });

  test("an example that asks is sent at once; one that reports is only filled in", async () => {
    const page = await visit(await startPage());
    await page.getByRole("button", { name: /Meld hva som har skjedd/ }).click();
    expect(await page.getByLabel("Melding til Aktivitet").inputValue()).toBe("bredbånd: fiber til Tolga ferdig, 60 %");
    expect(await answers(page).count()).toBe(0);
    await answerTo(page, () => page.getByRole("button", { name: /Kortet til én aktivitet/ }).click());
    expect(await page.locator("#start").isVisible()).toBe(false);
  });

  test("a newcomer is one who may do everything: «@kari» gets a role, and finds what follows with it", async () => {
    const page = await visit(await startPage());
    expect(await page.getByLabel("Du er", { exact: true }).inputValue()).toBe("Regionrådgiver");
    const receipt = await type(page, "ansvar regional næringssjef @kari");
    expect(await seen(receipt)).toContain("Kari Moen er nå regional næringssjef");
    await become(page, "Kari Moen");
    await page.getByRole("article", { name: "Beskjed til deg" }).waitFor();
    const mine = await type(page, "mine");
    expect(await seen(mine)).toContain("N1");
  });

  test("an old form changes only what was filled in, not what others reported meanwhile", async () => {
    const page = await visit(await startPage());
    const form = await tap(page, await type(page, "status I7"), "Oppdater");
    await type(page, "I7: graver i Vingelen, 40 %");
    await form.getByLabel("Kommentar").fill("møte med Eidsiva");
    await tap(page, form, "Lagre");
    const status = await type(page, "status I7");
    expect(await seen(status)).toContain("I gang, 40 %");
    expect(await seen(status)).toContain("møte med Eidsiva");
  });

  test("a field that was emptied is told at the field rather than passed over", async () => {
    const page = await visit(await startPage());
    await type(page, "I7: 40 %");
    const form = await tap(page, await type(page, "status I7"), "Oppdater");
    await form.getByLabel("Fremdrift").fill("");
    const again = await tap(page, form, "Lagre");
    expect(await seen(again)).toContain("Prosenten kan ikke tømmes");
  });

  test("one can be somebody who is not in the list", async () => {
    const page = await visit(await startPage());
    await page.getByLabel("Du er", { exact: true }).selectOption({ label: "Et annet navn …" });
    const use = await page.getByRole("button", { name: "Bruk" }).boundingBox();
    const cancel = await page.getByRole("button", { name: "Avbryt" }).boundingBox();
    expect(use?.y).toBe(cancel?.y);
    await page.getByLabel("Navnet ditt").fill("Åse <b>Øvergård</b>");
    await page.keyboard.press("Enter");
    const receipt = await type(page, "I7: 40 %");
    expect(await seen(receipt)).toContain("40 %");
    const history = await type(page, "historikk I7");
    expect(await seen(history)).toContain("Åse <b>Øvergård</b>");
  });

  test("the switch shows what a lock screen and a screen reader get", async () => {
    const page = await visit(await startPage());
    const status = await type(page, "status I7");
    await page.getByRole("button", { name: "Vis som ren tekst" }).click();
    expect(await status.getByRole("button").count()).toBe(0);
    expect(await seen(status)).toContain("[Oppdater]");
    expect(await seen(page.getByRole("status"))).toContain("[Oppdater]");
  });

  test("what a person writes is shown as text", async () => {
    const page = await visit(await startPage());
    const hostile = 'I7: [her](https://ond.example) <img src="https://ond.example/x.png"> **fet**, 60 %';
    const receipt = await type(page, hostile);
    expect(await seen(receipt)).toContain('[her](https://ond.example) <img src="https://ond.example/x.png"> **fet**');
    expect(await page.locator(".card a, .card img, .bubble img").count()).toBe(0);
  });

  async function write(page: Page, text: string): Promise<void> {
    await page.getByLabel("Melding til Aktivitet").fill(text);
    await page.keyboard.press("Enter");
  }

  /** All of it is between the head of the page and where one writes. */
  async function expectInSight(page: Page, part: Locator): Promise<void> {
    const box = await part.boundingBox();
    const frame = await page.locator("#conversation").boundingBox();
    if (box === null || frame === null) throw new Error("not drawn");
    expect(box.y).toBeGreaterThanOrEqual(frame.y);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height + 0.5);
  }

  test("a message that did not get through is kept, and goes through once when it is tried again", async () => {
    const page = await visit(await startPage());
    await page.route("**/page/say", (route) => route.abort("connectionrefused"));
    await write(page, "I7: 60 %");
    const retry = page.getByRole("button", { name: "Prøv igjen" });
    await retry.waitFor();
    expect(await seen(page.locator(".bubble"))).toContain("I7: 60 %");
    await page.unroute("**/page/say");
    const receipt = await answerTo(page, () => retry.click());
    expect(await seen(receipt)).toContain("60 %");
    expect(await page.locator(".bubble").count()).toBe(1);
  });

  test("what was written while the bot was down is still there when it is back, and is stored once", async () => {
    const database = temporaryFile();
    const first = await runPage(database);
    const page = await visit(first.port);
    await type(page, "status I7");
    await first.stop();
    await write(page, "I7: møte med Eidsiva, 60 %");
    const retry = page.getByRole("button", { name: "Prøv igjen" });
    await retry.waitFor();
    await page.getByText("Får ikke kontakt med boten").waitFor();
    await expectInSight(page, retry);
    expect(await seen(page.locator(".trouble"))).toContain("Ikke sendt");

    await runPage(database, first.port);
    await page.getByText("Får ikke kontakt med boten").waitFor({ state: "hidden" });
    expect(await page.locator(".bubble").allInnerTexts()).toEqual([
      expect.stringContaining("status I7"),
      expect.stringContaining("møte med Eidsiva"),
    ]);
    expect(await answers(page).count()).toBe(1);
    expect(await seen(await answerTo(page, () => retry.click()))).toContain("60 %");
    expect(await page.locator(".trouble").count()).toBe(0);
    expect((await seen(await type(page, "historikk I7"))).match(/møte med Eidsiva/g)).toHaveLength(1);
  });

  test("an answer that was lost on the way: trying again gives the receipt, and stores nothing more", async () => {
    const database = temporaryFile();
    const first = await runPage(database);
    const page = await visit(first.port);
    await page.route("**/page/*", async (route) => {
      if (route.request().url().endsWith("/say")) await route.fetch();
      await route.abort("connectionrefused");
    });
    await write(page, "I7: møte med Eidsiva, 60 %");
    const retry = page.getByRole("button", { name: "Prøv igjen" });
    await retry.waitFor();
    await first.stop();
    await runPage(database, first.port);
    await page.unroute("**/page/*");
    expect(await seen(await answerTo(page, () => retry.click()))).toContain("Lagret");
    expect((await seen(await type(page, "historikk I7"))).match(/møte med Eidsiva/g)).toHaveLength(1);
  });

  test("what has not got through outlives a reload and a look into another channel, and can be taken back", async () => {
    const page = await visit(await startPage());
    await page.route("**/page/say", (route) => route.abort("connectionrefused"));
    await write(page, "I7: 60 %");
    const retry = page.getByRole("button", { name: "Prøv igjen" });
    await retry.waitFor();
    await page.reload();
    await retry.waitFor();
    await page.getByRole("button", { name: "# infrastruktur" }).click();
    await page.locator("#start").waitFor();
    expect(await page.locator(".bubble").count()).toBe(0);
    await page.getByRole("button", { name: "# felles" }).click();
    await retry.waitFor();
    expect(await page.locator("#start").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Endre", exact: true }).click();
    expect(await page.getByLabel("Melding til Aktivitet").inputValue()).toBe("I7: 60 %");
    expect(await page.locator(".bubble").count()).toBe(0);
    await page.reload();
    await page.locator("#start").waitFor();
  });

  test("everything can be done with the keyboard alone", async () => {
    const page = await visit(await startPage(), { size: DESKTOP, colorScheme: "light" });
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Hopp til skrivefeltet");
    await page.keyboard.press("Enter");
    await page.keyboard.type("status I7");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Backspace");
    const status = await answerTo(page, () => page.keyboard.press("Enter"));
    expect(await page.evaluate("document.activeElement.id")).toBe("text");
    await status.getByRole("button", { name: "Historikk" }).focus();
    const history = await answerTo(page, () => page.keyboard.press("Enter"));
    await page.locator("article:focus").waitFor();
    expect(await seen(page.locator("article:focus"))).toBe(await seen(history));
  });

  const looks: [string, Look][] = [
    ["on a phone, light", { size: PHONE, colorScheme: "light" }],
    ["on a phone, dark", { size: PHONE, colorScheme: "dark" }],
    ["on a desk, light", { size: DESKTOP, colorScheme: "light" }],
    ["on a desk, dark", { size: DESKTOP, colorScheme: "dark" }],
  ];

  test.each(looks)("axe-core finds no violation %s, and nothing is wider than the screen", async (_, look) => {
    const page = await visit(await startPage(), look);
    expect(await violations(page)).toEqual([]);
    const status = await type(page, "status bredbånd");
    await tap(page, status, "Oppdater");
    await type(page, "bredbånd: fiber til Tolga ferdig, 60 %, frist 15. des");
    await type(page, "oversikt infrastruktur");
    await type(page, "referansegruppe: etablert, fullført");
    await type(page, "xyzzy");
    await page.route("**/page/*", (route) => route.abort("connectionrefused"));
    await write(page, "I7: møte med Eidsiva om traseen gjennom Tolga");
    const retry = page.getByRole("button", { name: "Prøv igjen" });
    await retry.waitFor();
    await expectInSight(page, retry);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(look.size.width);
    expect(await page.evaluate("conversation.scrollWidth - conversation.clientWidth")).toBe(0);
  });

  test.each(looks)("«Slik blir mandag» shows what would be sent, without a violation %s", async (_, look) => {
    const page = await visit(await startPage(), look);
    await type(page, "bredbånd: fiber til Tolga ferdig, 60 %");
    const open = page.getByRole("navigation").getByRole("button", { name: "Slik blir mandag" });
    await open.click();
    const sheet = page.getByRole("dialog", { name: "Slik blir mandag 3. desember 2018" });
    await sheet.getByRole("heading", { name: /^Infrastruktur · uke 49/ }).waitFor();
    expect(await seen(sheet)).toContain("fiber til Tolga ferdig");
    // Each area has its first digest to come; none of their buttons can be used yet.
    const whole = await sheet.getByRole("button", { name: "Hele området" }).all();
    expect(await Promise.all(whole.map((button) => button.isDisabled()))).toEqual([true, true, true, true]);
    expect(await violations(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Vis torsdag 6. desember 2018" }).click();
    const thursday = page.getByRole("dialog", { name: "Slik blir torsdag 6. desember 2018" });
    await thursday.getByRole("heading", { name: "Regionrådgiveren" }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(look.size.width);
    expect(await page.evaluate("foreseen.scrollWidth - foreseen.clientWidth")).toBe(0);
  });

  test("«Slik blir mandag» can be used with the keyboard alone, and gives the focus back", async () => {
    const page = await visit(await startPage(), { size: DESKTOP, colorScheme: "light" });
    await page.getByRole("navigation").getByRole("button", { name: "Slik blir mandag" }).focus();
    await page.keyboard.press("Enter");
    const day = page.getByLabel("Dag", { exact: true });
    await expect.poll(() => day.inputValue()).toBe("2018-12-03");
    await day.fill("2019-04-15");
    await day.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Slik blir mandag 15. april 2019" }).waitFor();
    expect(await seen(page.getByRole("dialog"))).toContain("påskeuka");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("Slik blir mandag");
  });

  test("a picture is as wide as the card, and says in words what it shows", async () => {
    const page = await visit(await startPage());
    const answer = await type(page, "bilde infrastruktur");
    const image = answer.getByRole("img", { name: "Infrastruktur, 8 aktiviteter, uke 48, 2018. Nå, uke 48" });
    await expect
      .poll(() => image.evaluate((one: { naturalWidth: number }) => one.naturalWidth), { timeout: 15_000 })
      .toBe(1350);
    const [inner, outer] = [await image.boundingBox(), await answer.boundingBox()];
    expect(inner?.width).toBeGreaterThan((outer?.width ?? 0) * 0.85);
    expect(inner?.width).toBeLessThanOrEqual(outer?.width ?? 0);
    expect((inner?.height ?? 0) / (inner?.width ?? 1)).toBeCloseTo(640 / 900, 1);
    expect(await violations(page)).toEqual([]);
  });

  test("the chosen look stays after a reload", async () => {
    const page = await visit(await startPage());
    await page.getByRole("button", { name: "Mørkt utseende" }).click();
    await page.reload();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await page.getByRole("button", { name: "Mørkt utseende" }).getAttribute("aria-pressed")).toBe("true");
  });
});
