import { Operator } from '../../kit/operator';
import { TestDatabase } from '../../kit/test-database';

/** Files as a dossier system writes them, and what the command line says of them. */

/** Operator with the database behind the terminal. */
export type Desk = Operator & { readonly db: TestDatabase };

export const HEADER = 'code;deciding_agency;outcome;applicant;finished_on;email';

/** Counts of a file, as `load dossiers --json` prints them. */
export interface Loaded {
  readonly reported: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly resumedAfter: number;
  readonly lastRow: number;
  readonly finished: boolean;
  readonly errorsFile?: string;
}

let made = 0;

/** Code that no other dossier of this run has. */
export function nextCode(): string {
  return `H21.17-260105-${String((made += 1)).padStart(6, '0')}`;
}

/** Dossier of T1.01 as a line of JSON has it. */
export function dossierObject(changes: object = {}) {
  return {
    ...{ code: nextCode(), decidingAgency: 'T1.01', outcome: 'GRANTED', applicant: 'CITIZEN' },
    ...{ finishedOn: '2026-01-10', ...changes },
  };
}

/** Dossier of T1.01 as a row of a table with {@link HEADER} has it. */
export function dossierRow(code = nextCode(), outcome = 'granted'): string {
  return `${code};T1.01;${outcome};citizen;2026-01-10;`;
}

export function dossierTable(...rows: string[]): string {
  return `${[HEADER, ...rows].join('\n')}\n`;
}

export async function loadDossiers<T>(desk: Desk, ...args: string[]): Promise<{ code: number; answer: T }> {
  const { code, stdout } = await desk.run(['load', 'dossiers', ...args, '--json']);
  return { code, answer: JSON.parse(stdout) as T };
}

/** Outcomes of stored dossiers, in the order of their codes. */
export async function outcomesOf({ db }: Desk, codes: readonly string[]): Promise<string[][]> {
  const rows = await db.admin<{ code: string; outcome: string }>(
    'select code, outcome from hailong.dossier where code = any ($1) order by code',
    [codes],
  );
  return rows.map(({ code, outcome }) => [code, outcome]);
}

/** Waits until the server has ended the sessions of a stopped or killed run: a statement that had reached it is carried out. */
export async function sessionsEnded({ db }: Desk): Promise<void> {
  for (let sessions = 1; sessions > 0;) {
    const [row] = await db.admin<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename = 'hailong_app'`,
    );
    sessions = row?.n ?? 0;
  }
}
