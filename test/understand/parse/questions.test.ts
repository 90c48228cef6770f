import { describe, expect, test } from "vitest";
import { parseCommand } from "../../../src/understand/parse.ts";
import { parsingIn } from "../../support/commands.ts";

const delayed = { name: "list", filters: { status: ["delayed"], area: null } };
const withoutDeadline = { name: "list", filters: { withoutDeadline: true } };
const plan = { name: "overview", area: null };

describe("a question as people ask it, in bokmål or nynorsk", () => {
  const CASES: [string, object][] = [
    ["hva er forsinka?", delayed],
    ["hva er forsinket", delayed],
    ["er noe forsinket?", delayed],
    ["kva heng etter?", delayed],
    ["hva henger etter i næring", { name: "list", filters: { status: ["delayed"], area: "næringsutvikling" } }],
    ["er infrastruktur forsinket?", { name: "list", filters: { status: ["delayed"], area: "infrastruktur" } }],
    ["hva mangler frist?", withoutDeadline],
    ["kva manglar frist?", withoutDeadline],
    ["hvilke aktiviteter har ikke frist?", withoutDeadline],
    ["hva mangler ansvarlig", { name: "list", filters: { withoutResponsible: true } }],
    ["hva er ikke startet?", { name: "list", filters: { status: ["planned"] } }],
    ["er det noe som ikke er startet", { name: "list", filters: { status: ["planned"] } }],
    ["kva er ikkje starta", { name: "list", filters: { status: ["planned"] } }],
    ["hva er ferdig?", { name: "list", filters: { status: ["done"] } }],
    ["hvor mange er ferdige?", { name: "list", filters: { status: ["done"] } }],
    ["har vi noe som er stoppet?", { name: "list", filters: { status: ["blocked"] } }],
    ["hvor mange aktiviteter er det?", plan],
    ["hvor langt er vi kommet med planen?", plan],
    ["kor langt er me komne?", plan],
    ["hvordan går det?", plan],
    ["hvordan ligger vi an med bredbånd?", { name: "status", activity: { words: "bredbånd" } }],
    ["hva skjer i infrastruktur?", { name: "overview", area: "infrastruktur" }],
    ["hva skjedde forrige uke?", { name: "changes", since: "2018-11-19" }],
    ["kva skjedde i går?", { name: "changes", since: "2018-11-25" }],
    ["hva skjedde med bredbånd", { name: "history", activity: { words: "bredbånd" } }],
    ["endringer siden i går", { name: "changes", since: "2018-11-25" }],
    ["hva skjer neste uke", { name: "deadlines", days: 13 }],
    ["hva har frist i desember", { name: "deadlines", days: 35 }],
    ["når er neste frist?", { name: "deadlines", days: null }],
    ["hva har kari ansvar for?", { name: "list", filters: { person: { mention: "kari" } } }],
    ["kva har Kari Nordmann ansvar for", { name: "list", filters: { person: { mention: "Kari-Nordmann" } } }],
    ["hva har regionkoordinator ansvar for", { name: "list", filters: { role: "regionkoordinator" } }],
    ["hva har jeg ansvar for?", { name: "mine" }],
    ["hvem er regional næringssjef?", { name: "list", filters: { role: "regional-naeringssjef" } }],
    ["hvem har ansvar for bredbånd?", { name: "status", activity: { words: "bredbånd" } }],
    ["kven har ansvar for breiband", { name: "status", activity: { words: "breiband" } }],
    ["takk", { name: "courtesy", said: "thanks" }],
    ["Tusen takk!", { name: "courtesy", said: "thanks" }],
    ["ok", { name: "courtesy", said: "yes" }],
    ["hvem er du", { name: "help", topic: null }],
    ["hjelp meg", { name: "help", topic: null }],
    ["hvordan melder jeg status?", { name: "help", topic: "status" }],
    ["korleis set eg frist?", { name: "help", topic: "frist" }],
  ];
  test.each(CASES)("«%s»", (line, expected) => {
    expect(parseCommand(line, parsingIn(null))).toMatchObject(expected);
  });
});

describe("a question about one activity stays with it", () => {
  test.each([
    "er bredbånd ferdig?",
    "når er fristen for bredbånd?",
    "hva skal vi gjøre med bredbånd?",
    "blir bredbånd forsinket?",
  ])("«%s»", (line) => {
    expect(parseCommand(line, parsingIn("infrastruktur"))).toMatchObject({ name: "status" });
  });
});

describe("status and area together, in any order, are a list and no write", () => {
  test.each(["næring forsinket", "forsinket næring", "forsinket i næring", "liste forsinket næring"])(
    "«%s»",
    (line) => {
      expect(parseCommand(line, parsingIn("infrastruktur"))).toMatchObject({
        name: "list",
        filters: { status: ["delayed"], area: "næringsutvikling" },
      });
    },
  );
});

describe("a word that takes the status back", () => {
  test.each([
    "bredbånd nesten ferdig",
    "bredbånd er ikke ferdig",
    "I7 snart ferdig",
    "bredbånd blir ferdig",
    "bredbånd ikkje heilt ferdig",
  ])("makes «%s» a read", (line) => {
    expect(parseCommand(line, parsingIn(null)).name).toBe("status");
  });
});
