/** A year of the region, said to the real bot line by line, and what the channels would have been told week by week. */
import { readFileSync } from "node:fs";
import { digestCard } from "../../src/cards/digest.ts";
import { cardText } from "../../src/cards/text.ts";
import { type Digest, type DigestMemory, NO_MEMORY } from "../../src/model/digest.ts";
import type { LogEntry } from "../../src/model/log.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { type Instant, instantAtOslo, osloDate } from "../../src/model/week.ts";
import { digestFor } from "../../src/weekly/digest.ts";
import type { WeeklySchedule } from "../../src/weekly/schedule/planned.ts";
import type { WeekId } from "../../src/weekly/schedule/week-id.ts";
import { type SkipReason, type WeeklyHistory, weeklyMoment } from "../../src/weekly/schedule.ts";
import { openRegion, type Region } from "./region.ts";

/** One line of the script. */
interface Said {
  at: string;
  name: string;
  text: string;
}

/** What one week brought in one channel. */
export interface Week {
  week: WeekId;
  at: Instant;
  /** What was posted, null when there was nothing to say, or the reason why it was passed over. */
  outcome: Digest | SkipReason | null;
  /** The log rows that the digest was made of. */
  entries: readonly LogEntry[];
  text: string | null;
}

const SCRIPT: Said[] = readFileSync(new URL("../fixtures/year.txt", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, at, name, text] = /^(\S+) (.+?) \| (.+)$/u.exec(line) ?? [];
    return at === undefined || name === undefined || text === undefined ? [] : [{ at, name, text }];
  });

const END = "2019-08-26T12:00";

/** The channels were connected on the Friday before. */
const USUAL: WeeklySchedule = {
  weekday: 1,
  time: "08:30",
  from: instantAtOslo("2018-08-17T12:00"),
  pause: null,
  quietWeeks: [],
  planFrom: "2017-01-01",
};

/** One channel chose Fridays at noon, and one keeps quiet in the winter holiday. */
const OWN: Record<string, Partial<WeeklySchedule>> = {
  kommunikasjon: { weekday: 5, time: "12:00" },
  kompetanseutvikling: { quietWeeks: ["2019-W08"] },
};

export interface Year {
  /** By area. */
  weeks: Map<string, Week[]>;
  /** What the bot had to ask about instead of storing it: nothing. */
  asked: string[];
  /** All rows, oldest first, and the world at the end. */
  log: LogEntry[];
  snapshot: Snapshot;
}

/** Plays the year (or a part of it), with the weeks that each area's channel would have had. */
export async function playYear(end = END): Promise<Year> {
  const region = await openRegion();
  const { plan } = await region.store.read();
  const channels = plan.areas.map(({ slug }) => channelOf(slug, { ...USUAL, ...OWN[slug] }));
  const asked: string[] = [];
  for (const { at, name, text } of SCRIPT.filter((said) => said.at < end)) {
    for (const channel of channels) await channel.until(instantAtOslo(at), region);
    region.setClock(at);
    const reply = await region.person(name).says(text);
    if (reply.understood.ask) asked.push(`${at} ${text}\n${reply.text}`);
  }
  for (const channel of channels) await channel.until(instantAtOslo(end), region);
  return {
    weeks: new Map(channels.map(({ area, weeks }) => [area, weeks])),
    asked,
    log: (await region.store.log({ limit: 5000 })).reverse(),
    snapshot: await region.store.read(),
  };
}

function channelOf(area: string, schedule: WeeklySchedule) {
  let history: WeeklyHistory = { settled: null, byHand: null };
  let memory: DigestMemory = NO_MEMORY;
  let lastRow = 0;
  let clock = schedule.from;
  const weeks: Week[] = [];
  return { area, weeks, until };

  /** Wakes at every moment before `end`, as a timer would. */
  async function until(end: Instant, region: Region): Promise<void> {
    for (;;) {
      const moment = weeklyMoment(schedule, history, clock);
      for (const { week, reason } of moment.skipped)
        settle({ week, at: clock, outcome: reason, entries: [], text: null });
      if (moment.due !== null) await post(moment.due.week, region);
      const next = weeklyMoment(schedule, history, clock).next;
      if (next === null || next.at > end) return;
      clock = next.at;
    }
  }

  async function post(week: WeekId, region: Region): Promise<void> {
    const snapshot: Snapshot = await region.store.read();
    const log = (await region.store.log({ limit: 5000 })).reverse();
    const entries = log.filter(({ id }) => id > lastRow);
    const result = digestFor({ area, week, today: osloDate(clock), snapshot, entries, memory });
    memory = result.memory;
    if (result.digest !== null) lastRow = log.at(-1)?.id ?? 0;
    const text = result.digest === null ? null : cardText(digestCard(result.digest));
    settle({ week, at: clock, outcome: result.digest, entries: result.digest === null ? [] : entries, text });
  }

  function settle(week: Week): void {
    history = { ...history, settled: week.week };
    weeks.push(week);
  }
}
