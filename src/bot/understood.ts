/** What the interpreter decided: the `understood` of `contracts.md`, also when the bot asks, refuses or finds nothing. */
import { type CommandName, isLater, NO_DEADLINE, type UpdateFields } from "../model/command.ts";
import type { Status } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import type { Hit } from "../understand/search/found.ts";

export interface Understood {
  /** The command; `trouble` where none was read, or it failed. */
  name: CommandName | "trouble";
  /** Code of the one activity meant, or null. */
  activity: string | null;
  /** Slug of the area meant, or null. */
  area: string | null;
  /** Codes, best first, the best included. */
  candidates: string[];
  /** 0–1, in the order of `candidates`. */
  scores: number[];
  /** Codes of what comes nearest to words that are honestly not found: nobody is meant by them. Best first. */
  nearest: string[];
  /** Codes of those that one line is about, where it is about several; empty else. */
  activities: string[];
  /** True when the bot answers with one activity without asking. */
  sure: boolean;
  /** True when nothing is written before an answer. */
  ask: boolean;
  status: Status | null;
  progress: number | null;
  deadline: IsoDate | null;
  note: string | null;
  decision: string | null;
  responsible: string | null;
  internal: boolean;
  municipalities: string[];
}

/** A read of nothing in particular: what every answer starts from. */
export function understood(name: Understood["name"], known: Partial<Understood> = {}): Understood {
  return {
    name,
    activity: null,
    area: null,
    candidates: [],
    scores: [],
    nearest: [],
    activities: [],
    sure: false,
    ask: false,
    status: null,
    progress: null,
    deadline: null,
    note: null,
    decision: null,
    responsible: null,
    internal: false,
    municipalities: [],
    ...known,
  };
}

/** The candidates of a search, as `understood` shows them. */
export function understoodHits(hits: readonly Hit[]): Pick<Understood, "candidates" | "scores"> {
  return { candidates: hits.map((hit) => hit.code), scores: hits.map((hit) => Math.round(hit.score * 100) / 100) };
}

/** What a search that found nothing came nearest to. */
export function understoodNearest(hits: readonly Hit[]): Pick<Understood, "nearest"> {
  return { nearest: hits.map((hit) => hit.code) };
}

/** The fields of a write, as `understood` shows them: a deadline taken away is none, nor is one still to be counted. */
export function understoodFields(fields: UpdateFields): Partial<Understood> {
  const { responsible, ...said } = fields;
  const { deadline } = said;
  const rest = { ...said, deadline: deadline === NO_DEADLINE || isLater(deadline) ? null : deadline };
  if (responsible === null) return { ...rest, responsible: null };
  return { ...rest, responsible: "role" in responsible ? responsible.role : `@${responsible.mention}` };
}
