import { CalendarDay, day, LocalizedText, parseDay, Texts } from '@hailong/kernel';
import { mapOf, misfit, Shape } from './reader';

/** Text with something in it, of characters that PostgreSQL can store: neither NUL nor half of a surrogate pair. */
export const text: Shape<string> = {
  blank: '',
  read: (spot) => {
    if (typeof spot.value !== 'string' || spot.value.trim() === '') return misfit(spot, FILLED, '');
    return /\p{Surrogate}/u.test(spot.value) || spot.value.includes('\0')
      ? misfit(spot, WHOLE, '')
      : spot.value;
  },
};

const FILLED: Texts = { vi: 'một chuỗi có chữ', en: 'a text that is not empty' };
const WHOLE: Texts = {
  vi: 'một chuỗi không có ký tự hỏng (\\u0000 hoặc nửa cặp ký tự)',
  en: 'a text without broken characters (\\u0000 or half of a pair)',
};

const translations = mapOf(text, /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  vi: 'mã ngôn ngữ như vi, en, bdq',
  en: 'a language tag such as vi, en, bdq',
});

/** A label in a file: a plain string is Vietnamese, an object gives one text per language and Vietnamese always. */
export const localizedText: Shape<LocalizedText> = {
  blank: { vi: '' },
  read(spot) {
    if (typeof spot.value === 'string') return { vi: text.read(spot) };
    if (typeof spot.value !== 'object' || spot.value === null || Array.isArray(spot.value)) {
      return misfit(spot, LABEL, { vi: '' });
    }
    if (!Object.hasOwn(spot.value, 'vi')) return misfit(spot, LABEL, { vi: '' });
    return { vi: '', ...translations.read(spot) };
  },
};

const LABEL: Texts = {
  vi: 'một chuỗi tiếng Việt hoặc { "vi": …, "en": … } có tiếng Việt',
  en: 'a Vietnamese text, or { "vi": …, "en": … } with Vietnamese in it',
};

export const trueOrFalse: Shape<boolean> = {
  blank: false,
  read: (spot) =>
    typeof spot.value === 'boolean'
      ? spot.value
      : misfit(spot, { vi: 'true hoặc false', en: 'true or false' }, false),
};

/** Reads a finite number; whether it makes sense is a rule of the domain. */
export const anyNumber: Shape<number> = {
  blank: 0,
  read: (spot) =>
    typeof spot.value === 'number' && Number.isFinite(spot.value)
      ? spot.value
      : misfit(spot, { vi: 'một số', en: 'a number' }, 0),
};

export const wholeNumber: Shape<number> = {
  blank: 0,
  read: (spot) =>
    typeof spot.value === 'number' && Number.isSafeInteger(spot.value)
      ? spot.value
      : misfit(spot, { vi: 'một số nguyên', en: 'a whole number' }, 0),
};

/** Word of a closed list. */
export function oneOf<T extends string>(words: readonly [T, ...T[]]): Shape<T> {
  const expected = { vi: `một trong: ${words.join(', ')}`, en: `one of: ${words.join(', ')}` };
  return {
    blank: words[0],
    read: (spot) => words.find((word) => word === spot.value) ?? misfit(spot, expected, words[0]),
  };
}

const NO_DAY = day('0001-01-01');

export const calendarDay: Shape<CalendarDay> = {
  blank: NO_DAY,
  read: (spot) =>
    (typeof spot.value === 'string' ? parseDay(spot.value) : undefined) ??
    misfit(
      spot,
      { vi: 'một ngày có thật, dạng 2026-10-31', en: 'a day that exists, written 2026-10-31' },
      NO_DAY,
    ),
};
