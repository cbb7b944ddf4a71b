import { CalendarDay, parseDay, PublicId } from '@hailong/kernel';
import { type AskedRelease, readReleaseName } from '@hailong/releases/domain';
import { INDEX_METHODS, IndexMethodName } from '@hailong/statistics';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { WrongArgument } from './output/wrong-argument';

/** Readers of option values: each takes the option's name and gives what commander calls with the text. */

export const JSON_OPTION = [
  '--json',
  'in JSON, không kèm gì khác · print JSON alone (mặc định · default: a text for people)',
] as const;

export const AS_OPTION = [
  '--as <code>',
  'thay mặt cơ quan nào · for which agency (mặc định · default: the province, when exactly one exists today)',
] as const;

export const OWNER_OPTION = [
  '--as <code>',
  "cơ quan lập đợt · the round's owner (mặc định · default: the owner; of a draft, the province)",
] as const;

export const ROUND_OPTION = [
  '--round <round>',
  'mã hoặc định danh của đợt · code or id of the round',
] as const;

export const METHOD_OPTION = [
  '--method <method>',
  `cách tính · one of ${INDEX_METHODS.keys.join(', ')} (mặc định · default: the criteria set's)`,
  oneOf<IndexMethodName>('--method', INDEX_METHODS.keys),
] as const;

export function wholeNumber(option: string, min: number, max: number) {
  return (text: string): number => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) return value;
    throw wrong(option, text, `một số nguyên từ ${min} đến ${max}`, `a whole number from ${min} to ${max}`);
  };
}

/** Reads whole numbers separated by commas, without repeats. */
export function wholeNumbers(option: string, min: number, max: number) {
  const one = wholeNumber(option, min, max);
  return (text: string): readonly number[] => [...new Set(text.split(',').map((word) => one(word.trim())))];
}

/** A share from 0 to 100, with at most two decimals after a point or a comma. */
export function percentage(option: string) {
  return (text: string): number => {
    const value = /^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
    if (value >= 0 && value <= 100) return value;
    throw wrong(
      option,
      text,
      'một số từ 0 đến 100, ví dụ 85 hoặc 87,5',
      'a number from 0 to 100, e.g. 85 or 87.5',
    );
  };
}

/** The id of something that has no code. */
export function idArgument<Key>(argument: string, ids: PublicId<Key>) {
  return (text: string): Key => {
    const key = ids.read(text);
    if (key !== undefined) return key;
    throw wrong(
      argument,
      text,
      `định danh bắt đầu bằng "${ids.noun}:"`,
      `an id, which begins with "${ids.noun}:"`,
    );
  };
}

export function calendarDay(option: string) {
  return (text: string): CalendarDay => {
    const day = parseDay(text);
    if (day) return day;
    throw wrong(option, text, 'một ngày có thật, dạng 2026-10-31', 'a day that exists, written 2026-10-31');
  };
}

export function channel(option: string) {
  return oneOf<Channel>(option, CHANNELS.keys);
}

/** Reads known words separated by commas, without repeats. */
export function someOf<T extends string>(option: string, words: readonly T[]) {
  const one = oneOf(option, words);
  return (text: string): readonly T[] => [...new Set(text.split(',').map((word) => one(word.trim())))];
}

/** Reads a word of a list. */
export function oneOf<T extends string>(option: string, words: readonly T[]) {
  return (text: string): T => {
    const known = words.find((word) => word === text);
    if (known) return known;
    throw wrong(option, text, `một trong: ${words.join(', ')}`, `one of: ${words.join(', ')}`);
  };
}

function wrong(option: string, text: string, vi: string, en: string): WrongArgument {
  return new WrongArgument(
    `${option} "${text}" chưa đúng: cần ${vi}.`,
    `${option} "${text}" is wrong: it must be ${en}.`,
  );
}

/** Reads the code of a release, for its newest edition, or a code with an edition: `xep-hang-2026@2`. */
export function releaseName(text: string): AskedRelease {
  const name = readReleaseName(text);
  if (name) return name;
  throw wrong(
    'release',
    text,
    'mã bản công bố, ví dụ xep-hang-2026 hoặc xep-hang-2026@2',
    'the code of a release, such as xep-hang-2026 or xep-hang-2026@2',
  );
}
