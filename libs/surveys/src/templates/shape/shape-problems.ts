import { problem, Problem } from '@hailong/kernel';

/** A few words in both languages of a problem. */
export interface Phrase {
  readonly vi: string;
  readonly en: string;
}

/** A key that this place does not have: usually a slip of the pen that would otherwise be lost in silence. */
export function unknownKey(place: string, known: readonly string[]): Problem {
  return problem(
    'KEY_UNKNOWN',
    place,
    `Khóa này không có ở đây. Xóa đi hoặc sửa thành một trong: ${listed(known)}.`,
    `There is no such key here. Remove it or correct it to one of: ${listed(known)}.`,
  );
}

export function missingKey(place: string): Problem {
  return problem('KEY_MISSING', place, 'Thiếu khóa này. Hãy bổ sung.', 'This key is missing. Add it.');
}

export function wrongValue(place: string, expected: Phrase, found: unknown): Problem {
  const { vi, en } = described(found);
  return problem(
    'VALUE_WRONG',
    place,
    `Cần ${expected.vi}, nhưng gặp ${vi}. Hãy sửa lại.`,
    `Expected ${expected.en}, found ${en}. Correct it.`,
  );
}

/** A code that names nothing of the same document. */
export function unknownName(
  code: NameProblem,
  place: string,
  name: string,
  known: readonly string[],
): Problem {
  const { vi, en } = NAMED[code];
  const [knownVi, knownEn] =
    known.length > 0
      ? [`Các mã có: ${listed(known)}.`, `Known: ${listed(known)}.`]
      : ['Chưa có mã nào.', 'There are none.'];
  return problem(
    code,
    place,
    `Không có ${vi} “${name}”. ${knownVi} Sửa mã ở đây hoặc bổ sung ${vi} đó.`,
    `There is no ${en} “${name}”. ${knownEn} Correct the code here or add that ${en}.`,
  );
}

const NAMED = {
  CRITERION_UNKNOWN: { vi: 'tiêu chí', en: 'criterion' },
  SCALE_UNKNOWN: { vi: 'thang đo', en: 'scale' },
  QUESTIONNAIRE_UNKNOWN: { vi: 'mẫu phiếu', en: 'questionnaire' },
} as const;
export type NameProblem = keyof typeof NAMED;

const SHOWN = 12;

function listed(names: readonly string[]): string {
  return names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ', …' : '');
}

const LONGEST_ECHO = 40;

function described(found: unknown): Phrase {
  if (found === null || found === undefined) return { vi: 'giá trị rỗng', en: 'no value' };
  if (Array.isArray(found)) return { vi: 'một danh sách', en: 'a list' };
  if (typeof found !== 'string') return describedBare(found);
  if (found.trim() === '') return { vi: 'chuỗi trống', en: 'an empty text' };
  const echo = found.length > LONGEST_ECHO ? `${found.slice(0, LONGEST_ECHO)}…` : found;
  return { vi: `“${echo}”`, en: `“${echo}”` };
}

function describedBare(found: unknown): Phrase {
  if (typeof found === 'number') return { vi: `số ${found}`, en: `the number ${found}` };
  if (typeof found === 'boolean') return { vi: `${found}`, en: `${found}` };
  return { vi: 'một đối tượng', en: 'an object' };
}
