import { CalculateOffThread, judgeAgencies } from '@hailong/rankings/use-cases';
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
 * Judges every table in steps: cautious answers, bands, possible ranks in the groups and over all.
 *
 * @throws when an agency is not judged
 */
export async function judgeTables(draws: number, pause: () => Promise<unknown>): Promise<void> {
  for (const [at, table] of TABLES.entries()) {
    const judged = judgeAgencies(agenciesOf(at, table.forms), { draws });
    mustJudgeAll(table, await resultWithPauses(judged, pause));
  }
}

/**
 * Judges every table as the product does, on another thread; a first table of few draws starts it.
 *
 * @param work measures the judging
 * @throws when an agency is not judged
 */
export async function judgeTablesOffThread<T>(
  draws: number,
  work: (judge: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const ranks = new CalculateOffThread();
  try {
    await ranks.calculate('judgeAgencies', agenciesOf(0, 600), { draws: 99 });
    return await work(async () => {
      for (const [at, table] of TABLES.entries())
        mustJudgeAll(table, await ranks.calculate('judgeAgencies', agenciesOf(at, table.forms), { draws }));
    });
  } finally {
    await ranks.onApplicationShutdown();
  }
}

function mustJudgeAll(
  { name }: Table,
  { standings }: { readonly standings: { readonly size: number } },
): void {
  if (standings.size === AGENCIES) return;
  throw new Error(`${standings.size} of ${AGENCIES} are judged in the table ${name}`);
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
