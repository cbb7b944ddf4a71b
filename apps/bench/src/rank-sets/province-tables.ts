import { judgeAgencies } from '@hailong/rankings/domain';
import { resultWithPauses } from '@hailong/statistics/domain';

/** Agencies of Gia Lai by ranking group. */
const GROUPS = { department: 14, commune: 135 } as const;
const AGENCIES = GROUPS.department + GROUPS.commune;

/** Forms of an agency that the figures of a table stand on. */
interface Table {
  readonly name: string;
  readonly forms: number;
}

/** Tables of a province: over all, by the five factors, and by ten fields of a tenth of the forms. */
export const TABLES: readonly Table[] = [
  { name: 'overall', forms: 600 },
  ...numbered('factor', 5).map((name) => ({ name, forms: 600 })),
  ...numbered('field', 10).map((name) => ({ name, forms: 60 })),
];

/**
 * Judges every table as the product does: cautious answers, bands, possible ranks in the groups and over all.
 *
 * @throws when an agency is not judged
 */
export async function judgeTables(draws: number, pause: () => Promise<unknown>): Promise<void> {
  for (const [at, { name, forms }] of TABLES.entries()) {
    const judged = judgeAgencies(agenciesOf(at, forms), { draws });
    const { standings } = await resultWithPauses(judged, pause);
    if (standings.size !== AGENCIES)
      throw new Error(`${standings.size} of ${AGENCIES} are judged in the table ${name}`);
  }
}

/** Indices from 70 to 98, in another order in each table; errors as of forms with some clusters. */
function agenciesOf(table: number, forms: number) {
  return Array.from({ length: AGENCIES }, (_, at) => ({
    agencyId: at + 1,
    group: at < GROUPS.department ? 'department' : 'commune',
    index: 70 + (28 * ((at * 37 + table * 11) % AGENCIES)) / (AGENCIES - 1),
    n: forms,
    effectiveAnswers: (forms * (8 + ((at * 7) % 5))) / 12,
  }));
}

function numbered(word: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${word} ${at + 1}`);
}
