import { Texts, quoted } from '@hailong/kernel';

/** A value of a JSON file in a few words: `“abc”`, `the number 3`, `a list`. */
export function describeValue(found: unknown): Texts {
  if (found === null || found === undefined) return { vi: 'giá trị rỗng', en: 'no value' };
  if (Array.isArray(found)) return { vi: 'một danh sách', en: 'a list' };
  if (typeof found === 'number') return { vi: `số ${found}`, en: `the number ${found}` };
  if (typeof found === 'boolean') return { vi: `${found}`, en: `${found}` };
  if (typeof found !== 'string') return { vi: 'một đối tượng', en: 'an object' };
  if (found.trim() === '') return { vi: 'chuỗi trống', en: 'an empty text' };
  return { vi: `“${quoted(found)}”`, en: `“${quoted(found)}”` };
}
