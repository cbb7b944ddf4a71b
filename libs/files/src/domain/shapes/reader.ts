import { COMMON_PROBLEMS, Problem, Texts, Verdict, listed, verdictOf } from '@hailong/kernel';
import { describeValue } from './describe-value';

/** A value in a JSON document with its path. The problems of a whole document gather in one list. */
export interface Spot {
  readonly value: unknown;
  readonly place: string;
  readonly problems: Problem[];
}

/** Reads JSON as a typed value. A misfit is noted and read as `blank`, so that one pass finds every problem. */
export interface Shape<T> {
  readonly blank: T;
  read(spot: Spot): T;
}

export interface Field<T, Needed extends boolean> {
  readonly shape: Shape<T>;
  readonly needed: Needed;
}

/** Fields, one per key of T, needed exactly where T demands the key. */
export type Fields<T> = {
  readonly [K in keyof T]-?: undefined extends T[K]
    ? Field<Exclude<T[K], undefined>, false>
    : Field<T[K], true>;
};

export function needed<T>(shape: Shape<T>): Field<T, true> {
  return { shape, needed: true };
}

export function allowed<T>(shape: Shape<T>): Field<T, false> {
  return { shape, needed: false };
}

/** An object with exactly these keys: others are refused, missing needed ones named. */
export function objectOf<T extends object>(fields: Fields<T>): Shape<T> {
  const known = Object.entries<Field<unknown, boolean>>(fields);
  const blank = Object.fromEntries(
    known.filter(([, f]) => f.needed).map(([key, f]) => [key, f.shape.blank]),
  ) as T;
  return {
    blank,
    read(spot) {
      const entries = entriesOf(spot);
      if (!entries) return blank;
      for (const key of entries.keys()) {
        if (!Object.hasOwn(fields, key))
          spot.problems.push(
            COMMON_PROBLEMS.KEY_UNKNOWN.at(keyPlace(spot, key), listed(Object.keys(fields))),
          );
      }
      const read = known.flatMap(([key, field]) => {
        const place = keyPlace(spot, key);
        if (entries.has(key)) return [[key, field.shape.read({ ...spot, value: entries.get(key), place })]];
        if (!field.needed) return [];
        spot.problems.push(COMMON_PROBLEMS.KEY_MISSING.at(place));
        return [[key, field.shape.blank]];
      });
      return Object.fromEntries(read) as T;
    },
  };
}

/** A list of any length. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return {
    blank: [],
    read(spot) {
      if (!Array.isArray(spot.value)) return misfit(spot, LIST, []);
      return spot.value.map((value: unknown, i) =>
        shape.read({ ...spot, value, place: `${spot.place}[${i}]` }),
      );
    },
  };
}

/** An object whose keys are codes of the file's own, each of one form. */
export function mapOf<T>(shape: Shape<T>, key: RegExp, form: Texts): Shape<Readonly<Record<string, T>>> {
  return {
    blank: {},
    read(spot) {
      const entries = [...(entriesOf(spot) ?? [])].map(([code, value]): [string, T] => {
        const place = keyPlace(spot, code);
        if (!key.test(code)) spot.problems.push(unsuited(place, form, code));
        return [code, shape.read({ ...spot, value, place })];
      });
      return Object.fromEntries(entries);
    },
  };
}

/** Checks the value as a whole, for problems that no single key shows. */
export function withCheck<T>(
  shape: Shape<T>,
  check: (value: T, place: string) => readonly Problem[],
): Shape<T> {
  return {
    blank: shape.blank,
    read(spot) {
      const value = shape.read(spot);
      spot.problems.push(...check(value, spot.place));
      return value;
    },
  };
}

/** Notes a misfit and goes on with a stand-in. */
export function misfit<T>(spot: Spot, expected: Texts, standIn: T): T {
  spot.problems.push(unsuited(spot.place, expected, spot.value));
  return standIn;
}

function unsuited(place: string, expected: Texts, found: unknown): Problem {
  const { vi, en } = describeValue(found);
  return COMMON_PROBLEMS.VALUE_UNSUITED.at(place, {
    vi: `${expected.vi}, không phải ${vi}`,
    en: `${expected.en}, not ${en}`,
  });
}

/** Reads a whole document. `place` begins every path, e.g. the name of a file or an argument. */
export function parseAs<T>(shape: Shape<T>, json: unknown, place: string): Verdict<T> {
  const problems: Problem[] = [];
  const value = shape.read({ value: json, place, problems });
  return verdictOf(value, problems);
}

export function joinPlace(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}

const LIST: Texts = { vi: 'một danh sách [ … ]', en: 'a list [ … ]' };
const OBJECT: Texts = { vi: 'một đối tượng { … }', en: 'an object { … }' };

/** Own keys only: a file that says `constructor` or `__proto__` gets an unknown key, never an inherited value. */
function entriesOf(spot: Spot): ReadonlyMap<string, unknown> | undefined {
  const { value } = spot;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return misfit(spot, OBJECT, undefined);
  return new Map(Object.entries(value));
}

function keyPlace(spot: Spot, key: string): string {
  return joinPlace(spot.place, key);
}
