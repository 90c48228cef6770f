/** Ids of persons in what was written, as the names that people know them by. */
import type { Sender } from "../bot/incoming.ts";
import { ME } from "../understand/parse/persons.ts";

/**
 * Plain data with `@id` as the person's name in every text, except where the id says who is meant (`mention`). Without
 * anybody mentioned it is the same object.
 */
export function withNames<Data>(data: Data, mentioned: readonly Sender[] | undefined): Data {
  if (mentioned === undefined || mentioned.length === 0) return data;
  return named(data, new Map(mentioned.map(({ id, name }) => [id, name]))) as Data;
}

/** A command with the sender's own id where it says «meg»: whom that means must not depend on who reads it later. */
export function withSelf<Data>(data: Data, self: string): Data {
  return meant(data, self) as Data;
}

function meant(data: unknown, self: string): unknown {
  if (Array.isArray(data)) return data.map((one) => meant(one, self));
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, key === "mention" && value === ME.mention ? self : meant(value, self)]),
  );
}

function named(data: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof data === "string") return data.replace(/@([\p{L}\p{N}:_-]+)/gu, (typed, id) => names.get(id) ?? typed);
  if (Array.isArray(data)) return data.map((one) => named(one, names));
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data);
  return Object.fromEntries(entries.map(([key, value]) => [key, key === "mention" ? value : named(value, names)]));
}
