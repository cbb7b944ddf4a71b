import { Shape, mapOf, misfit, text } from '@hailong/files/domain';
import { isDayOfYear } from '../../domain/yearly-rounds';

/** `MM-DD` of some year. */
export const dayOfYear: Shape<string> = {
  blank: '01-01',
  read: (spot) =>
    typeof spot.value === 'string' && isDayOfYear(spot.value)
      ? spot.value
      : misfit(
          spot,
          { vi: 'một ngày trong năm, dạng 10-31', en: 'a day of the year, written 10-31' },
          '01-01',
        ),
};

/** Codes in other systems by system: `{ "SIPAS": "31" }`. */
export const externalCodes = mapOf(text, /^[A-Z][A-Z0-9_-]*$/, {
  vi: 'tên hệ thống viết hoa như SIPAS, PARINDEX, ND61',
  en: 'the name of a system in capitals such as SIPAS, PARINDEX, ND61',
});
