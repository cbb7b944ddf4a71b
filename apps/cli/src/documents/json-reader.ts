import { Shape, localizedText, parseAs, text } from '@hailong/files/domain';
import { CalendarDay, COMMON_PROBLEMS, LocalizedText, Problem, day, parseDay, refuse } from '@hailong/kernel';

/** Value in a JSON document with its path. */
export interface Spot {
  readonly value: unknown;
  readonly place: string;
}

const NO_DAY = day('0001-01-01');

/**
 * Reads typed values out of a JSON document and collects every misfit. After the first problem the values are stand-ins:
 * check `problems` before using them.
 */
export class JsonReader {
  readonly problems: Problem[] = [];

  /** Reads the keys of an object; unknown keys become problems. */
  keys(spot: Spot, known: readonly string[]): (key: string) => Spot {
    const object = this.object(spot);
    for (const key of Object.keys(object)) {
      if (!known.includes(key))
        this.problems.push(COMMON_PROBLEMS.KEY_UNKNOWN.at(joined(spot.place, key), known.join(', ')));
    }
    return (key) => ({
      value: Object.hasOwn(object, key) ? object[key] : undefined,
      place: joined(spot.place, key),
    });
  }

  list<T>(spot: Spot, each: (spot: Spot) => T): T[] {
    const values = Array.isArray(spot.value)
      ? (spot.value as unknown[])
      : this.misfit(spot, 'một danh sách [ … ]', 'a list [ … ]', []);
    return values.map((value, i) => each({ value, place: `${spot.place}[${i}]` }));
  }

  map<T>(spot: Spot, each: (spot: Spot) => T): Record<string, T> {
    const object = this.object(spot);
    return Object.fromEntries(
      Object.entries(object).map(([key, value]) => {
        const place = joined(spot.place, key);
        return [this.text({ value: key, place }), each({ value, place })];
      }),
    );
  }

  /** Reads a text as the libs do: with something in it, of characters that the database can store. */
  text(spot: Spot): string {
    return this.shaped(spot, text);
  }

  /** Reads a text with translations; a plain text is Vietnamese. */
  label(spot: Spot): LocalizedText {
    return this.shaped(spot, localizedText);
  }

  number(spot: Spot): number {
    if (typeof spot.value === 'number' && Number.isFinite(spot.value)) return spot.value;
    return this.misfit(spot, 'một số', 'a number', 0);
  }

  wholeNumber(spot: Spot): number {
    if (Number.isSafeInteger(spot.value)) return spot.value as number;
    return this.misfit(spot, 'một số nguyên', 'a whole number', 0);
  }

  trueOrFalse(spot: Spot): boolean {
    if (typeof spot.value === 'boolean') return spot.value;
    return this.misfit(spot, 'true hoặc false', 'true or false', false);
  }

  day(spot: Spot): CalendarDay {
    const read = typeof spot.value === 'string' ? parseDay(spot.value) : undefined;
    return (
      read ??
      this.misfit(spot, 'một ngày có thật, dạng 2026-10-31', 'a day that exists, written 2026-10-31', NO_DAY)
    );
  }

  oneOf<T extends string>(spot: Spot, words: readonly [T, ...T[]]): T {
    const found = words.find((word) => word === spot.value);
    return (
      found ?? this.misfit(spot, `một trong: ${words.join(', ')}`, `one of: ${words.join(', ')}`, words[0])
    );
  }

  private shaped<T>({ value, place }: Spot, shape: Shape<T>): T {
    const read =
      value === undefined ? refuse(COMMON_PROBLEMS.KEY_MISSING.at(place)) : parseAs(shape, value, place);
    if (read.ok) return read.value;
    this.problems.push(...read.problems);
    return shape.blank;
  }

  private object(spot: Spot): Record<string, unknown> {
    return isObject(spot.value)
      ? spot.value
      : this.misfit(spot, 'một đối tượng { … }', 'an object { … }', {});
  }

  private misfit<T>({ value, place }: Spot, vi: string, en: string, standIn: T): T {
    const { KEY_MISSING, VALUE_UNSUITED } = COMMON_PROBLEMS;
    this.problems.push(value === undefined ? KEY_MISSING.at(place) : VALUE_UNSUITED.at(place, { vi, en }));
    return standIn;
  }
}

/** Reads a value that may be missing or null. */
export function ifThere<T>(spot: Spot, read: (spot: Spot) => T): T | undefined {
  return spot.value === undefined || spot.value === null ? undefined : read(spot);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function joined(place: string, key: string): string {
  return place ? `${place}.${key}` : key;
}
