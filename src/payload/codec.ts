/**
 * How a value is written into a button and read back. What comes back may be forged or old: `read` takes anything, and
 * gives `undefined` for whatever it would not have written itself.
 */
import type { Plan } from "../model/plan.ts";

/** What `JSON.stringify` writes. */
export type Json = string | number | boolean | Json[] | { [name: string]: Json };

/** What a value is read beside: the words that were typed (empty for none), and the plan that names must be of. */
export interface Around {
  typed: string;
  plan: Plan;
}

export interface Codec<T> {
  write(value: T, typed: string): Json;
  read(data: unknown, around: Around): T | undefined;
}

/** A field of a shape. One that has nothing to say is left out, and read as that. */
export interface Field<T> extends Codec<T> {
  /** What it is read as where it is left out: null for a field that is always written, `nothing` for one that may lack. */
  absent: { is(value: T): boolean; value(): T } | "nothing" | null;
}

/** A field that is always there. */
export function field<T>(codec: Codec<T>): Field<T> {
  return { ...codec, absent: null };
}

/** A field that may lack. */
export function perhaps<T>(codec: Codec<T>): Field<T | undefined> {
  return {
    write: (value, typed) => (value === undefined ? "" : codec.write(value, typed)),
    read: codec.read,
    absent: "nothing",
  };
}

/** Null, or a value. */
export function orNull<T>(codec: Codec<T>): Field<T | null> {
  return {
    write: (value, typed) => (value === null ? "" : codec.write(value, typed)),
    read: codec.read,
    absent: { is: (value) => value === null, value: () => null },
  };
}

/** At most so many values of a kind. */
export function listOf<T>(codec: Codec<T>, most: number): Field<T[]> {
  return {
    write: (list, typed) => list.map((value) => codec.write(value, typed)),
    read(data, around) {
      if (!Array.isArray(data) || data.length > most) return undefined;
      const list = data.map((one: unknown) => codec.read(one, around));
      return list.every((value) => value !== undefined) ? list : undefined;
    },
    absent: { is: (list) => list.length === 0, value: () => [] },
  };
}

/** True is written, false left out. */
export const flag: Field<boolean> = {
  write: (value) => value,
  read: (data) => (typeof data === "boolean" ? data : undefined),
  absent: { is: (value) => !value, value: () => false },
};

/** A codec for each field, also for those that may lack: leave one out and it does not compile. */
export type Fields<T> = { [K in keyof T]-?: Field<T[K]> };

/** An object with these fields and no others. */
export function shape<T extends object>(fields: Fields<T>): Codec<T> {
  const known = Object.entries(fields) as [keyof T & string, Field<T[keyof T]>][];
  return {
    write(value, typed) {
      // A card that waits in the outbox may be older than a field.
      const said = known.filter(([name, field]) => value[name] !== undefined && !isAbsent(value[name], field));
      return Object.fromEntries(said.map(([name, codec]) => [name, codec.write(value[name], typed)]));
    },
    read(data, around) {
      if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
      const given = new Map<string, unknown>(Object.entries(data));
      if ([...given.keys()].some((name) => !Object.hasOwn(fields, name))) return undefined;
      const held = known.filter(([name, { absent }]) => absent !== "nothing" || given.has(name));
      const read = held.map(([name, codec]) => [name, readField(given, name, codec, around)] as const);
      return read.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(read) as T);
    },
  };
}

function isAbsent<T>(value: T, { absent }: Field<T>): boolean {
  return absent !== null && absent !== "nothing" && absent.is(value);
}

function readField<T>(given: ReadonlyMap<string, unknown>, name: string, { read, absent }: Field<T>, around: Around) {
  if (given.has(name)) return read(given.get(name), around);
  return absent === null || absent === "nothing" ? undefined : absent.value();
}

/** What each member of a union holds besides its name. Leave one out and it does not compile. */
export type Members<T extends Record<Tag, string>, Tag extends string> = {
  [N in T[Tag]]: Fields<Omit<Extract<T, Record<Tag, N>>, Tag>>;
};

/** A union told apart by `tag`: its name, and what it holds if that is anything. */
export function union<T extends Record<Tag, string>, Tag extends string>(tag: Tag, members: Members<T, Tag>): Codec<T> {
  const fields = Object.entries(members) as [string, Fields<object>][];
  const table = new Map(fields.map(([name, held]) => [name, shape(held)]));
  return {
    write(value, typed) {
      const held = table.get(value[tag])?.write(value, typed) ?? {};
      return Object.keys(held).length === 0 ? [value[tag]] : [value[tag], held];
    },
    read(data, around) {
      if (!Array.isArray(data) || data.length < 1 || data.length > 2) return undefined;
      const [name, held = {}] = data as unknown[];
      const codec = typeof name === "string" ? table.get(name) : undefined;
      const read = codec?.read(held, around);
      return read === undefined ? undefined : ({ [tag]: name, ...read } as unknown as T);
    },
  };
}

/** One of two, which `isFirst` tells apart. */
export function either<A, B>(isFirst: (value: A | B) => value is A, first: Codec<A>, second: Codec<B>): Codec<A | B> {
  return {
    write: (value, typed) => (isFirst(value) ? first.write(value, typed) : second.write(value as B, typed)),
    read: (data, around) => first.read(data, around) ?? second.read(data, around),
  };
}

/** The same, of values that pass. */
export function only<T>(codec: Codec<T>, passes: (value: T) => boolean): Codec<T> {
  return {
    write: codec.write,
    read(data, around) {
      const value = codec.read(data, around);
      return value !== undefined && passes(value) ? value : undefined;
    },
  };
}
