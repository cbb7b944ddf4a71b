import type { DumpResult } from './dump-trial';

const WHEN = {
  waiting: { vi: 'trước niêm phong', en: 'before the sealing' },
  sealed: { vi: 'sau niêm phong', en: 'after the sealing' },
  closed: { vi: 'sau khi đóng đợt', en: 'after the close' },
} as const;

/** Tells whether the READMEs state that this dump names people: before the sealing by their order, and before the close with the key. */
export function isStatedLimit({ moment, key, arrivals }: DumpResult): boolean {
  return (arrivals && moment === 'waiting') || (key && moment !== 'closed');
}

/** Code of the dump in the figures. */
export function dumpCode({ moment, sheets, key, arrivals, tried }: DumpResult): string {
  const with_ = [sheets && 'sheets', key && 'key', arrivals && 'arrivals'].filter(Boolean);
  return ['dump', tried, moment, ...with_].join('-');
}

/** Words for the dump, in Vietnamese and English. */
export function dumpWords(result: DumpResult): { readonly vi: string; readonly en: string } {
  const { sheets, key, arrivals, tried } = result;
  const limit = isStatedLimit(result);
  const vi = [
    `bản sao cơ sở dữ liệu ${WHEN[result.moment].vi}, đợt mời ${tried} người`,
    ...(sheets ? ['có phiếu in'] : []),
    ...(key ? ['có khóa'] : []),
    ...(arrivals ? ['biết thứ tự người đến'] : []),
  ];
  const en = [
    `a dump ${WHEN[result.moment].en}, ${tried} invited`,
    ...(sheets ? ['with sheets'] : []),
    ...(key ? ['with the key'] : []),
    ...(arrivals ? ['and the order in which people came'] : []),
  ];
  return {
    vi: `${vi.join(', ')}${limit ? ' (giới hạn)' : ''}`,
    en: `${en.join(', ')}${limit ? ' (a stated limit)' : ''}`,
  };
}
