import { Texts } from '@hailong/kernel';
import type { SchemeRecord } from './ranking-scheme';

/** Sentence that stands beside everything that a scheme shows: when it was announced, and whether figures were known by then. */
export function announcementText({
  announcedOn,
  figuresKnownOn,
}: Pick<SchemeRecord, 'announcedOn' | 'figuresKnownOn'>): Texts {
  if (announcedOn === null)
    return { vi: 'Chưa công bố: còn sửa được.', en: 'Not announced: it can still change.' };
  if (figuresKnownOn === null)
    return {
      vi: `Công bố ngày ${announcedOn}, khi chưa có số liệu của đợt nào.`,
      en: `Announced on ${announcedOn}, before figures of any round were known.`,
    };
  return {
    vi: `Công bố ngày ${announcedOn}; số liệu đầu tiên đã có từ ngày ${figuresKnownOn}.`,
    en: `Announced on ${announcedOn}; first figures had been known since ${figuresKnownOn}.`,
  };
}
