import { readFileSync } from 'node:fs';

/** The agencies of Gia Lai as they are: 135 wards and communes, with their codes. */
const AGENCIES = readFileSync('apps/demonstration/data/gia-lai-2026-agencies.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1);

/** Table of these agencies under a province, for the part `agencies`. */
export function giaLaiUnder(province: string): string {
  return ['code,name,kind,parent_code', ...AGENCIES.map((line) => `${line.trim()},${province}`)].join('\n');
}

interface Commune {
  readonly code: string;
  readonly name: string;
}

const COMMUNES: readonly Commune[] = AGENCIES.flatMap((line) => {
  const [code = '', name = '', kind] = line.trim().split(',');
  return kind === 'commune' ? [{ code, name }] : [];
});

/** Stratum of a commune: its wards, and the communes in two halves by their codes, for want of a published division. */
function stratumOf({ code, name }: Commune): string {
  if (name.includes('phường')) return 'do-thi';
  return code < 'H21.170' ? 'nong-thon-1' : 'nong-thon-2';
}

export interface VillageLine {
  readonly stratum: string;
  readonly commune_code: string;
  readonly village: string;
  readonly households: number;
}

/** Villages of every ward and commune, three to six each, with 20 to 59 households; made up, the units above them are real. */
export const VILLAGES: readonly VillageLine[] = COMMUNES.flatMap((commune, at) =>
  Array.from({ length: 3 + (at % 4) }, (_, no) => ({
    stratum: stratumOf(commune),
    commune_code: commune.code,
    village: `${commune.name.includes('phường') ? 'Tổ dân phố' : 'Thôn'} ${no + 1}`,
    households: 20 + ((at * 7 + no * 13) % 40),
  })),
);

export function csvOf(villages: readonly VillageLine[]): string {
  const lines = villages.map(({ stratum, commune_code: code, village, households }) =>
    [stratum, code, village, String(households)].join(','),
  );
  return ['stratum,commune_code,village,households', ...lines].join('\n');
}

export function households(villages: readonly VillageLine[]): number {
  return villages.reduce((sum, village) => sum + village.households, 0);
}
