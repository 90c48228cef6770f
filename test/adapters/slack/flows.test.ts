/** What people do in Slack, from desktop and phone, over both ways in. */
import { describe, expect, test } from "vitest";
import type { Seen } from "../../support/slack/index.ts";
import { MODES, openSlackRegion } from "../../support/slack-region.ts";

/** Nothing went wrong, and Slack accepted every answer. */
function fine(seen: Seen): Seen {
  expect([seen.error, seen.problems]).toEqual([null, []]);
  return seen;
}

function last({ messages }: Seen) {
  const message = messages.at(-1);
  if (message === undefined) throw new Error("no message");
  return message;
}

describe.each(MODES)("in Slack over %s", (mode) => {
  test("a slash command is answered in the ack, only to the one who asked, without a second request", async () => {
    const { slack, kari, felles } = await openSlackRegion({ mode });
    await kari.slash("hjelp", { channel: felles });
    const before = slack.calls.length;
    const answer = fine(await kari.slash("status bredbånd", { channel: felles }));
    expect(answer.ack.body).toMatchObject({ response_type: "ephemeral" });
    expect(last(answer).to).toBe(kari.id);
    expect(slack.calls.length).toBe(before);
  });

  test("[Del i kanalen] shows the card to all, and who shared it", async () => {
    const { slack, kari, felles } = await openSlackRegion({ mode });
    const card = fine(await kari.slash("status bredbånd", { channel: felles }));
    fine(await kari.tap(last(card), "Del i kanalen"));
    const [shared] = slack.posted(felles);
    expect(shared?.text).toContain("Bredbånd og fiber");
    expect(shared?.text).toContain("Kari Moen");
  });

  test("bare words in a direct message are answered there, once, and not the bot's own words", async () => {
    const { slack, kari } = await openSlackRegion({ mode });
    const answer = fine(await kari.direct("bredbånd: graver i Vingelen, 40 %"));
    expect(last(answer).text).toContain("Lagret: I7");
    expect(slack.posted(kari.directMessages).filter(({ byApp }) => byApp)).toHaveLength(1);
  });

  test("a mention in a thread is answered in the thread, one at the top in the channel, both in private", async () => {
    const { slack, kari, felles } = await openSlackRegion({ mode });
    const top = await kari.say("Hvordan går det med fiberen?", { channel: felles });
    const inThread = fine(
      await kari.mention("@Aktivitet status bredbånd", { channel: felles, thread: top.message.ts }),
    );
    expect(last(inThread)).toMatchObject({ to: kari.id, threadTs: top.message.ts });
    const atTop = fine(await kari.mention("@Aktivitet bredbånd: 30 %", { channel: felles }));
    expect(last(atTop)).toMatchObject({ to: kari.id, threadTs: null });
    expect(last(atTop).text).toContain("Lagret: I7");
    expect(slack.posted(felles).filter(({ byApp }) => byApp)).toEqual([]);
  });

  test("a choice among activities is replaced by its receipt, and [Angre] by what it undid", async () => {
    const { slack, kari, felles } = await openSlackRegion({ mode });
    const question = fine(await kari.slash("referansegruppe: etablert, fullført", { channel: felles }));
    const receipt = fine(await kari.tap(last(question), "I8 · Referansegruppe infrastruktur"));
    expect(last(receipt).text).toContain("Lagret: I8");
    fine(await kari.tap(last(receipt), "Angre"));
    const left = slack.ephemerals(kari);
    expect(left).toHaveLength(1);
    expect(left[0]?.text).toContain("Angret: I8");
  });

  test("a button tapped twice leaves its receipt, with [Angre]; so does [Angre]", async () => {
    const { slack, kari, felles } = await openSlackRegion({ mode });
    const question = last(fine(await kari.slash("I7 ferdig", { channel: felles })));
    const [receipt] = await Promise.all([kari.tap(question, "Ja"), kari.tap(question, "Ja")]);
    const shown = () => slack.ephemerals(kari).map(({ text }) => text);
    expect(shown()).toEqual([last(fine(receipt)).text]);
    expect(shown()[0]).toContain("Lagret: I7");
    const [undone] = await Promise.all([kari.tap(last(receipt), "Angre"), kari.tap(last(receipt), "Angre")]);
    expect(shown()).toEqual([last(fine(undone)).text]);
    expect(shown()[0]).toContain("Angret: I7");
  });

  test("a card stays beside the history that was asked for from it", async () => {
    const { slack, kari, felles } = await openSlackRegion({ mode });
    const card = fine(await kari.slash("status bredbånd", { channel: felles }));
    fine(await kari.tap(last(card), "Historikk"));
    expect(slack.ephemerals(kari)).toHaveLength(2);
  });

  test("the form opens at once, shows errors at the field, and becomes the receipt", async () => {
    const { kari, felles } = await openSlackRegion({ mode });
    const form = fine(await kari.slash("oppdater bredbånd", { channel: felles }));
    expect(form.messages).toEqual([]);
    if (form.view === null) throw new Error("no modal");
    const wrong = await kari.submit(form.view, { progress: "600" });
    expect(wrong.errors).toEqual({ progress: "Skriv et helt tall fra 0 til 100." });
    const receipt = fine(await kari.submit(form.view, { progress: "60", note: "fiber til Tolga ferdig" }));
    expect(JSON.stringify(receipt.view?.content)).toContain("Lagret: I7");
    if (receipt.view === null) throw new Error("no receipt");
    const undone = fine(await kari.tap(receipt.view, "Angre"));
    expect(JSON.stringify(undone.view?.content)).toContain("Angret: I7");
  });

  test("App Home shows what is mine, due and the areas, and follows each change", async () => {
    const { slack, kari } = await openSlackRegion({ mode });
    const home = fine(await kari.openHome());
    if (home.home === null) throw new Error("no home");
    expect(JSON.stringify(home.home.content)).toContain("Infrastruktur");
    const before = slack.home(kari)?.hash;
    fine(await kari.direct("bredbånd: forsinket"));
    await slack.until(() => slack.home(kari)?.hash !== before);
    expect(slack.home(kari)?.hash).not.toBe(before);
  });

  test("a button in App Home answers in a modal", async () => {
    const { slack, kari } = await openSlackRegion({ mode });
    fine(await kari.direct("frist I7 15.12."));
    const opened = fine(await kari.openHome());
    if (opened.home === null) throw new Error("no home");
    const answer = fine(await kari.tap(opened.home, "Vis I7"));
    expect(JSON.stringify(answer.view?.content)).toContain("Bredbånd og fiber");
    expect(slack.views(kari)).toHaveLength(1);
  });

  test("«Loggfør på aktivitet» logs a message once, with who wrote it, when, and where it stands", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    const ola = slack.user({ id: "U0OLA", name: "Ola Bakken" });
    const { message } = await ola.say("Gravemaskinen er på plass i Vingelen", { channel: felles });
    const modal = fine(await kari.messageShortcut(message, "log_message"));
    if (modal.view === null) throw new Error("no modal");
    const empty = await kari.submit(modal.view, {});
    expect(empty.errors).toEqual({ activity: "Velg en aktivitet." });
    const choices = fine(await kari.suggest(modal.view, "activity", "value", "bredb"));
    expect(choices.options[0]).toMatchObject({ value: "I7" });
    const receipt = fine(await kari.submit(modal.view, { activity: "I7" }));
    expect(JSON.stringify(receipt.view?.content)).toContain("Notat lagret: I7");
    const again = fine(await kari.messageShortcut(message, "log_message"));
    if (again.view === null) throw new Error("no modal");
    await kari.suggest(again.view, "activity", "value", "bredb");
    fine(await kari.submit(again.view, { activity: "I7" }));
    const entries = await region.store.log({ activity: "I7", limit: 10 });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ note: "Gravemaskinen er på plass i Vingelen", platform: "slack" });
    expect(entries[0]?.message).toContain(`/archives/${felles.id}/p${message.ts.replace(".", "")}`);
    const { people } = await region.store.read();
    expect(people.get(entries[0]?.origin?.author ?? "")?.name).toBe("Ola Bakken");
  });

  test("a message that is logged is not logged on another activity too; after [Angre] it is, by the menu or by 📌", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    const ola = slack.user({ id: "U0OLA", name: "Ola Bakken" });
    const per = slack.user({ id: "U0PER", name: "Per Vik" });
    const { message } = await ola.say("bredbånd: gravemaskinen er på plass", { channel: felles });
    const logs = async (person: typeof kari, activity: string) => {
      const modal = fine(await person.messageShortcut(message, "log_message"));
      if (modal.view === null) throw new Error("no modal");
      await person.suggest(modal.view, "activity", "value", "");
      const { view } = fine(await person.submit(modal.view, { activity }));
      if (view === null) throw new Error("no answer");
      return view;
    };
    const receipt = await logs(kari, "I3");
    const told = await logs(per, "N17");
    expect(JSON.stringify(told.content)).toContain("Meldingen står allerede på I3");
    expect(JSON.stringify(told.content)).not.toContain("Angre");
    expect(last(fine(await ola.react("pushpin", message))).text).toContain("Meldingen står allerede på I3");
    fine(await kari.tap(receipt, "Angre"));
    expect(last(fine(await ola.react("pushpin", message))).text).toContain("Notat lagret: I7");
    expect(JSON.stringify((await logs(kari, "I3")).content)).toContain("Meldingen står allerede på I7");
    expect((await region.store.log({ limit: 10 })).map(({ kind }) => kind)).toEqual(["note", "undo", "note"]);
  });

  test("📌 logs a message that says which activity it is about, and asks about one that does not", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    const clear = await kari.say("bredbånd: graver i Vingelen", { channel: felles });
    const receipt = fine(await kari.react("pushpin", clear.message));
    expect(last(receipt)).toMatchObject({ to: kari.id });
    expect(last(receipt).text).toContain("Notat lagret: I7");
    const unclear = await kari.say("Da var vi i mål!", { channel: felles });
    const question = fine(await kari.react("pushpin", unclear.message));
    const modal = fine(await kari.tap(last(question), "Velg aktivitet"));
    if (modal.view === null) throw new Error("no modal");
    await kari.suggest(modal.view, "activity", "value", "");
    fine(await kari.submit(modal.view, { activity: "I3" }));
    expect(await region.store.log({ activity: "I3", limit: 10 })).toHaveLength(1);
    await kari.react("tada", unclear.message, { patience: 100 });
    expect(slack.ephemerals(kari)).toHaveLength(2);
  });

  test("«Oppdater aktivitet» on the phone: choose, fill in, saved", async () => {
    const { kari } = await openSlackRegion({ mode });
    const pick = fine(await kari.globalShortcut("update_activity"));
    if (pick.view === null) throw new Error("no modal");
    await kari.suggest(pick.view, "activity", "value", "fylkesveg");
    await kari.suggest(pick.view, "activity", "value", "");
    const form = fine(await kari.submit(pick.view, { activity: "I7" }));
    if (form.view === null) throw new Error("no form");
    const receipt = fine(await kari.submit(form.view, { note: "møte med Eidsiva" }));
    expect(JSON.stringify(receipt.view?.content)).toContain("Lagret: I7");
  });

  test("somebody mentioned is given a role without having written to the bot, and the text names one person only", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({
      mode,
      settings: { AKTIVITET_ADMINISTRATORS: "kari@fjell.no" },
    });
    slack.user({ id: "U0OLA", name: "Ola Bakken", email: "ola@fjell.no" });
    const receipt = fine(await kari.slash("ansvar regional næringssjef @Ola Bakken", { channel: felles }));
    expect(last(receipt).text).toContain("Ola Bakken");
    const { people, holders } = await region.store.read();
    expect(holders.map(({ person }) => people.get(person)?.email)).toEqual(["ola@fjell.no"]);
  });

  test("guests and people from other workspaces read, and change nothing; bots are not answered", async () => {
    const { slack, region, felles } = await openSlackRegion({ mode });
    const guest = slack.user({ id: "U0GJEST", name: "Gjest", guest: true });
    const outside = slack.user({ id: "U0ANNEN", name: "Annen", team: "T0OTHER" });
    const robot = slack.user({ id: "U0ROBOT", name: "Robot", bot: true });
    expect(last(fine(await guest.slash("status bredbånd", { channel: felles }))).text).toContain("Bredbånd og fiber");
    expect(last(fine(await guest.slash("bredbånd: ferdig", { channel: felles }))).text).toContain("Du kan lese her");
    const mention = fine(await outside.mention("@Aktivitet bredbånd: ferdig", { channel: felles }));
    expect(last(mention).text).toContain("Du kan lese her");
    const silence = await robot.mention("@Aktivitet bredbånd: ferdig", { channel: felles, patience: 200 });
    expect(silence.messages).toEqual([]);
    expect(await region.store.log({ limit: 10 })).toEqual([]);
  });

  test("when Slack does not say who somebody is, they read, and are told why they cannot write", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    slack.fail("users.info", "hang", 2);
    const answer = fine(await kari.slash("bredbånd: 60 %", { channel: felles }));
    expect(last(answer).text).toContain("ikke slått opp hvem du er");
    expect(await region.store.log({ limit: 10 })).toEqual([]);
  });

  test("the same delivered twice has one effect and the same answer", async () => {
    const { slack, region, kari, felles } = await openSlackRegion({ mode });
    const first = fine(await kari.slash("bredbånd: graver i Vingelen, 40 %", { channel: felles }));
    const again = await slack.redeliver();
    expect(again.body).toEqual(first.ack.body);
    fine(await kari.direct("RV3: møte i Vegforum"));
    const event = slack.deliveries.find(({ body }) =>
      (body.event as { text?: string } | undefined)?.text?.startsWith("RV3"),
    );
    await slack.redeliver(event);
    expect(await region.store.log({ limit: 10 })).toHaveLength(2);
    expect(slack.posted(kari.directMessages).filter(({ byApp }) => byApp)).toHaveLength(1);
  });

  test("a change of a message stores nothing (A10); another channel's talk, changed or not, is left alone", async () => {
    const { kari, felles, region } = await openSlackRegion({ mode });
    const asked = await kari.say("status bredbånd", { channel: kari.directMessages });
    expect((await kari.edit(asked.message, "bredbånd: ferdig")).messages.at(-1)?.text).toContain("Du endret meldingen");
    const talk = await kari.say("bredbånd: ferdig", { channel: felles, patience: 200 });
    expect(talk.messages).toEqual([]);
    expect((await kari.edit(talk.message, "bredbånd: 60 %", { patience: 200 })).messages).toEqual([]);
    expect(await region.store.log({ limit: 1 })).toEqual([]);
  });

  test("a revoked token stops all calls, and health says so", async () => {
    const { slack, adapter, kari, felles } = await openSlackRegion({ mode });
    expect(await adapter.health()).toEqual({ ok: true });
    await slack.revoke();
    expect(await adapter.health()).toEqual({ ok: false, reason: "token_revoked" });
    const before = slack.calls.length;
    await kari.mention("@Aktivitet status bredbånd", { channel: felles, patience: 200 });
    expect(slack.calls.length).toBe(before);
    expect(adapter.messenger.ready()).toBe(false);
  });
});

test("over Socket Mode the bot connects again by itself, after Slack's own change and after a broken line", async () => {
  const { slack, kari, felles } = await openSlackRegion({ mode: "Socket Mode" });
  slack.sockets.disconnect();
  await slack.until(() => slack.sockets.count() === 0);
  await slack.until(() => slack.sockets.count() === 1);
  fine(await kari.slash("status bredbånd", { channel: felles }));
  slack.sockets.drop();
  await slack.until(() => slack.sockets.count() === 0);
  await slack.until(() => slack.sockets.count() === 1);
  fine(await kari.slash("status bredbånd", { channel: felles }));
});
