/** What the words for a status can say and not say, a row each: leave one out and it does not compile. */
import { isWhole, type Status } from "../../model/status.ts";

/** A status as it was said; `ended` is a plain «avsluttet». */
export type Said = Status | "ended";

interface SpokenTraits {
  /** First in a line it says what the status is now: «forsinket bredbånd». Colours and «i gang» could as well be searched for. */
  verb: boolean;
  /** «vi er i gang»: whether a sentence says it of the activity itself; `wholly` where only some of its words do: «det er levert». */
  inSentence: "yes" | "wholly" | "no";
  /** It has degrees: «litt forsinket». */
  degrees: boolean;
  /** Where an amount of time may stand that says by how much: «to uker forsinket», «utsatt to uker». */
  amount: "around" | "behind" | "nowhere";
  /** «forsinket til fredag» and «utsatt, til fredag» say when it will be; «gjennomført før jul» tells when it was. */
  until: boolean;
  /** «forsinket til fredag» is so in one breath, too. */
  untilInBreath: boolean;
  /** Another field may follow in one breath: «i gang 60 %», but not «planlagt levert». */
  followed: boolean;
  /** It closes the activity: «ferdig, unntatt Os» asks, and «visstnok ferdig» does. */
  closes: boolean;
  /** Good news, which «vi er nesten» in front of it takes back. */
  good: boolean;
  /** From when on a day beside it makes it something to come: any day that is not yet, one far ahead, none. */
  early: "ahead" | "far-ahead" | "never";
  /** It may be said of a part or a thing of the activity's: a meeting is held, cancelled or moved, but is not «i gang». */
  ofLess: boolean;
  /** «avlyst, møtet» names what it is said of; «forsinket, møte på Tynset» tells what comes of it. */
  namesBehind: boolean;
}

export const SPOKEN: Readonly<Record<Said, SpokenTraits>> = {
  planned: {
    verb: false,
    inSentence: "no",
    degrees: false,
    amount: "nowhere",
    until: false,
    untilInBreath: false,
    followed: false,
    closes: false,
    good: false,
    early: "never",
    ofLess: false,
    namesBehind: false,
  },
  "in-progress": {
    verb: false,
    inSentence: "yes",
    degrees: false,
    amount: "nowhere",
    until: false,
    untilInBreath: false,
    followed: true,
    closes: false,
    good: true,
    early: "far-ahead",
    ofLess: false,
    namesBehind: false,
  },
  delayed: {
    verb: true,
    inSentence: "yes",
    degrees: true,
    amount: "around",
    until: true,
    untilInBreath: true,
    followed: true,
    closes: false,
    good: false,
    early: "never",
    ofLess: true,
    namesBehind: false,
  },
  blocked: {
    verb: true,
    inSentence: "yes",
    degrees: true,
    amount: "nowhere",
    until: false,
    untilInBreath: false,
    followed: true,
    closes: false,
    good: false,
    early: "never",
    ofLess: true,
    namesBehind: false,
  },
  postponed: {
    verb: true,
    inSentence: "yes",
    degrees: true,
    amount: "behind",
    until: true,
    untilInBreath: false,
    followed: false,
    closes: false,
    good: false,
    early: "never",
    ofLess: true,
    namesBehind: false,
  },
  done: {
    verb: true,
    inSentence: "wholly",
    degrees: false,
    amount: "nowhere",
    until: false,
    untilInBreath: false,
    followed: true,
    closes: true,
    good: true,
    early: "ahead",
    ofLess: true,
    namesBehind: true,
  },
  dropped: {
    verb: true,
    inSentence: "yes",
    degrees: false,
    amount: "nowhere",
    until: false,
    untilInBreath: false,
    followed: false,
    closes: true,
    good: false,
    early: "never",
    ofLess: true,
    namesBehind: true,
  },
  ended: {
    verb: true,
    inSentence: "no",
    degrees: false,
    amount: "nowhere",
    until: false,
    untilInBreath: false,
    followed: true,
    closes: false,
    good: false,
    early: "never",
    ofLess: true,
    namesBehind: true,
  },
};

/** True for what says that all of it is done: «ferdig»; false for no status. */
export function saysWhole(said: Said | null): boolean {
  return said !== "ended" && isWhole(said);
}
