/** The verbs of channels, digests, following and absence must not take lines that people mean as something else. */

import { describe, expect, test } from "vitest";
import { isRead } from "../../../src/model/command.ts";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const neutral = parsingIn(null);
const nameOf = (line: string) => parseCommand(line, neutral).name;

describe("«stille», «ferie», «borte» and «fri» silence reminders only when they say for how long", () => {
  test.each([
    ["stille til fredag", "2018-11-30"],
    ["ferie til og med 5. januar", "2019-01-05"],
    ["fri t.o.m. 5. januar", "2019-01-05"],
    ["borte fram til uke 2", "2019-01-11"],
    ["stille i to uker", "2018-12-10"],
    ["stille 10 dager", "2018-12-06"],
    ["borte ut januar", "2019-01-31"],
    ["jeg er borte til fredag", "2018-11-30"],
    ["eg har fri til fredag", "2018-11-30"],
    ["jeg har ferie til 5. januar", "2019-01-05"],
  ])("«%s»", (line, until) => {
    expect(parseCommand(line, neutral)).toEqual({ name: "absence", until, deputy: null });
  });

  test("a deputy may be named", () => {
    const expected = { name: "absence", until: "2019-01-07", deputy: { mention: "kari" } };
    expect(parseCommand("fri til 7. januar, vikar @kari", neutral)).toEqual(expected);
  });

  test.each(["stille", "ferie", "fri", "fri fredag", "stille til høsten", "borte til 31.2."])(
    "«%s» does not say until when, and shows how it is done",
    (line) => {
      expect(parseCommand(line, neutral)).toEqual({ name: "help", topic: "stille" });
    },
  );

  test.each([
    ["ferie uke 28", "stille til 12. juli 2019"],
    ["ferie 14.-18. desember", "stille til 18. desember 2018"],
    ["borte fra 20. desember til 4. januar", "stille til 4. januar 2019"],
  ])("«%s» has an end, and is shown with «%s» to tap", (line, topic) => {
    expect(parseCommand(line, neutral)).toEqual({ name: "help", topic });
  });

  test.each(["stille i infra", "vis stille i næring", "stille aktiviteter", "hvilke er stille?", "liste stille"])(
    "«%s» is the filter",
    (line) => {
      expect(parseCommand(line, neutral)).toMatchObject({ name: "list", filters: { quiet: true } });
    },
  );

  test.each([
    "fri bruk av fiber",
    "ferie i Røros",
    "ferie og fritid",
    "fritidsboliger",
    "stille spørsmål om bredbånd",
    "stille rundt bredbånd",
    "borte bra",
    "vekke interesse for bedrifter",
    "vekke til live",
  ])("«%s» is a search", (line) => {
    expect(nameOf(line)).toBe("status");
  });

  test.each(["stille", "ferie", "fri til mandag"])("«I7: %s» is a comment", (note) => {
    expect(parseCommand(`I7: ${note}`, neutral)).toMatchObject({ name: "update", fields: { note, deadline: null } });
  });
});

describe("«følg» follows, and «følg opp» is what people do", () => {
  test.each(["følg bredbånd", "følg med på bredbånd", "abonner på bredbånd"])("«%s»", (line) => {
    expect(parseCommand(line, neutral)).toEqual({ name: "follow", activity: { words: "bredbånd" }, on: true });
  });

  test.each(["følg opp bredbånd", "følg opp I7", "følge opp arbeidet med jernbane", "følgjer opp fagskolen"])(
    "«%s» is a search",
    (line) => {
      expect(nameOf(line)).toBe("status");
    },
  );

  test.each(["følg opp bredbånd: møte 3.12.", "følg I7: ferdig", "purr I7: trenger svar før jul"])(
    "what stands behind the colon in «%s» is kept",
    (line) => {
      expect(parseCommand(line, neutral)).toMatchObject({ name: "update" });
    },
  );

  test("«bredbånd: følg opp Telenor» is a comment", () => {
    const expected = { name: "update", fields: { note: "følg opp Telenor", status: null } };
    expect(parseCommand("bredbånd: følg opp Telenor", neutral)).toMatchObject(expected);
  });
});

describe("«purr» asks the responsible, and nobody else", () => {
  test.each(["purr bredbånd", "purr på bredbånd", "purre på bredbånd", "be om status på bredbånd"])("«%s»", (line) => {
    expect(parseCommand(line, neutral)).toEqual({ name: "chase", activity: { words: "bredbånd" } });
  });

  test.each(["purre på fylket om RV3", "purret på Statnett om datasenter"])("«%s» is a search", (line) => {
    expect(nameOf(line)).toBe("status");
  });
});

describe("«hvorfor» asks about the activity, whatever stands around its name", () => {
  test.each([
    ["hvorfor er I3 forsinket?", { code: "I3" }],
    ["hvorfor er bredbånd stoppet", { words: "bredbånd" }],
    ["kvifor er datasenter utsett?", { words: "datasenter" }],
    ["hvorfor går det så sent med jernbane?", { words: "jernbane" }],
    ["hvorfor er det stille om bredbånd?", { words: "bredbånd" }],
    ["hvorfor står datasenter på vent?", { words: "datasenter" }],
    ["hvorfor I7", { code: "I7" }],
  ])("«%s»", (line, activity) => {
    expect(parseCommand(line, neutral)).toEqual({ name: "why", activity, entries: [] });
  });

  test("«bredbånd: hvorfor er det stopp?» reads", () => {
    expect(nameOf("bredbånd: hvorfor er det stopp?")).toBe("status");
  });
});

describe("«bilde» is of an area; of an activity it is its card", () => {
  test.each(["bilde infra", "bilde av infrastruktur", "graf for infra"])("«%s»", (line) => {
    expect(parseCommand(line, neutral)).toEqual({ name: "picture", area: "infrastruktur" });
  });

  test.each([
    ["bilde av bredbånd", { words: "bredbånd" }],
    ["bilde bredbånd", { words: "bredbånd" }],
    ["vis bilde av N17", { code: "N17" }],
  ])("«%s»", (line, activity) => {
    expect(parseCommand(line, neutral)).toEqual({ name: "status", activity });
  });

  test.each(["bilde fra møtet", "et bilde av situasjonen", "bilde av Røros"])("«%s» is a search", (line) => {
    expect(nameOf(line)).toBe("status");
  });
});

describe("«oppsummering», «kanaler» and «koble» leave what is said about activities alone", () => {
  test.each([
    ["oppsummering av møtet: bredbånd i rute", "bredbånd i rute"],
    ["oppsummering: bredbånd ferdig", "bredbånd ferdig"],
  ])("«%s» is kept, and whom it is about is asked", (line, note) => {
    const command = parseCommand(line, neutral);
    expect(command).toMatchObject({ name: "update", fields: { note, status: null } });
    if (command.name === "update" && "words" in command.activity) {
      expect(neutral.find(command.activity.words).clear).toBe(false);
    }
  });

  test.each([
    "oppsummering av bredbånd",
    "sammendrag av planen",
    "sammendrag I7",
    "ukesmelding om bredbånd",
    "kanaler for markedsføring",
    "koble bredbånd til fiber",
    "koble skole og næringsliv",
    "koble næring til kompetanse",
    "knytt kontakter",
    "koble fra bredbånd",
    "avgjør saken om bredbånd",
  ])("«%s» is a search", (line) => {
    expect(nameOf(line)).toBe("status");
  });

  test.each(["pause", "nå", "fortsett", "tid", "nei til bredbånd"])("«%s» alone changes nothing", (line) => {
    expect(isRead(parseCommand(line, neutral))).toBe(true);
  });
});

describe("a question about how it goes finds the activity, not the status word", () => {
  test.each([
    ["er fagskolen i rute?", "fagskolen"],
    ["er fagskolen i rute", "fagskolen"],
    ["er RV3 på vent?", "RV3"],
    ["er pilotkurset kommet i mål?", "pilotkurset"],
    ["ligger jernbane etter planen?", "jernbane"],
  ])("«%s»", (line, words) => {
    expect(parseCommand(line, neutral)).toEqual({ name: "status", activity: { words } });
  });
});
