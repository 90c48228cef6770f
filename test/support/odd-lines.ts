/** Lines that repeat one thing over and over: what makes a slow expression slow. */

/** One character each: spaces, signs, digits, letters, emoji, marks, what is not to be seen, halves of letters. */
const CHARACTERS = [
  ...[..." .…!?,;:-–=#@«»\"'()/\\|*_~`<>&%+\n\t019aiIåøAxn"],
  ...[
    "\u00a0",
    "\u2060",
    "\u200d",
    "\u200b",
    "\u202e",
    "\u0301",
    "e\u0301",
    "\ud83d",
    "\udc4d",
    "ﷺ",
    "א",
    "ب",
    "中",
    "😀",
  ],
  ...["👍🏽", "👨‍👩‍👧", "✅", "\uFE0F"],
];

/** Words that mean something to some expression of ours, and pairs that two of its parts can both take. */
const WORDS = [
  ...[
    "til ",
    "frist ",
    "frist er ",
    " settes",
    "nå ",
    "på med ",
    "o på med n",
    "o n",
    "på ",
    "med ",
    "er ",
    "og ",
    "ikke ",
  ],
  ...[
    "vil ",
    "skal ",
    "ferdig ",
    "ferdig, ",
    "60 % ",
    "60 %, ",
    "I7 ",
    "I7: ",
    "I7, ",
    "i7 og ",
    "bredbånd ",
    "bredbånd: ",
  ],
  ...["fordi ", "siden ", "siste ", "utsatt til ", "innen ", "1. mars ", "15.12 ", "uke 5 ", "mandag ", "overtar "],
  ...[
    "har nå ansvar for ",
    "ansvar ",
    "ansvarlig ",
    "= ",
    "betyr ",
    "nr. 1 ",
    "side 1 ",
    "30 dager ",
    "@kari ",
    "#infra ",
  ],
  ...[
    "stedfortreder ",
    "uten ",
    "men ",
    "hvis ",
    "kommentar: ",
    "intern ",
    "Tolga ",
    "i Os ",
    "møte ",
    "nplan okth",
    "plan uke ",
  ],
  ...[
    "søknad ",
    "hva ",
    "hvem er ",
    "kan du ",
    "please ",
    "del ",
    "lær ",
    "glem ",
    "rett ",
    "angre ",
    "01019010046 ",
    "00",
  ],
  ...["sak 12/18 ", "seksti ", "halvveis ", "1 av ", "uendret ", "purr ", "koble ", "frister ", "liste ", "endringer "],
  ...[
    "x-",
    "a- ",
    "a-, ",
    "a,",
    "a;",
    "a:",
    ":)",
    ":-)",
    "; ",
    ", ",
    ". ",
    "a - ",
    "a\n",
    " \n",
    "men er ",
    "i dag ",
    "FØR",
  ],
  ...[
    "neste ",
    "første ",
    "januar ",
    "prosent ",
    "infrastruktur ",
    "kommune",
    "abc",
    "unntatt ",
    "dessverre ",
    "\novertar ",
  ],
];

/** What platforms put around text. */
export const MARKUP = [
  ...[
    "<",
    ">",
    "&",
    "&amp;",
    "&#",
    "<a",
    "<a ",
    "</p>",
    "<br ",
    "<p ",
    '"',
    "'",
    '<a"',
    "<@U",
    "<@U1|",
    "|",
    "<!",
    "<#C1|n>",
  ],
  ...[
    '<emoji alt="" ',
    '<emoji alt=""',
    'alt="" ',
    "<emoji ",
    "<img ",
    "schema.skype.com/Emoji",
    "<at>",
    "<at id=",
    ":a",
    ":+1:",
  ],
];

export const REPEATED = [...CHARACTERS, ...WORDS];

/** In front: verbs, and names of an activity. */
export const FRONTS = [
  ...[
    "",
    "I7: ",
    "bredbånd ",
    "frist I7 ",
    "hva ",
    "hva gjør ",
    "utsett ",
    "ansvar ",
    "lær ",
    "glem ",
    "stille ",
    "frister ",
  ],
  ...[
    "endringer ",
    "historikk ",
    "hvorfor ",
    "koble ",
    "purr ",
    "I7 ferdig, ",
    "kan du ",
    "overta ",
    "uendret ",
    "liste ",
  ],
  ...["rett siste: ", "søk ", "del ", "intern I7: ", "forklar ", "ukesmelding "],
];

/** So many characters: `front`, then `part` again and again, then `end`. */
export function oddLine(front: string, part: string, end: string, length: number): string {
  const room = Math.max(0, length - front.length - end.length);
  return front + part.repeat(Math.ceil(room / part.length)).slice(0, room) + end;
}

/** How work is measured. */
interface Measuring {
  /** The least of so many tries counts: neither others' work, nor our own garbage, nor caches that are shared. */
  tries?: number;
  /** Milliseconds: it is not tried again once it took no more. */
  enough?: number;
  /** What is done before each try and is not measured. */
  before?: () => unknown;
}

/** Milliseconds of the processor that the work takes. */
export async function cpuOf(work: () => unknown, { tries = 3, enough = 0, before }: Measuring = {}): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < tries && least > enough; count += 1) {
    await before?.();
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
