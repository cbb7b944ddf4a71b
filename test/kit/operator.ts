import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { addDays, systemClock, today } from '@hailong/kernel';
import { runHailong } from '../../apps/cli/src/program';
import { TEST_SECRET_KEY } from './secret-key';
import { TestDatabase, testDatabase } from './test-database';

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly variables?: Readonly<Record<string, string | undefined>>;
  readonly stop?: AbortController;
  /** Hears what goes to stderr at once. */
  readonly hear?: (text: string) => void;
}

/** Somebody at a terminal with a database and a folder of files; the program runs in this process. */
export interface Operator {
  readonly db: TestDatabase;
  run(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs a command that must succeed and reads its JSON. */
  json<T>(...args: string[]): Promise<T>;
  /** Runs a command that must be refused: code and place of each problem. */
  problemsOf(...args: string[]): Promise<readonly (readonly [code: string, place: string])[]>;
  readonly folder: string;
  /** Writes a file into the operator's folder and returns its name. */
  file(name: string, content: string | Buffer | object): string;
  leave(): Promise<void>;
}

export async function operator(): Promise<Operator> {
  const db = await testDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'hailong-cli-'));
  const variables = {
    DATABASE_URL: db.adminUrl,
    APP_DATABASE_URL: db.appUrl,
    INIT_CWD: folder,
    // Not the checkout's: whoever has run npm start there has a key in it.
    HAILONG_HOME: path.join(folder, 'home'),
    HAILONG_SECRET_KEY: TEST_SECRET_KEY,
    HAILONG_ANSWER_PAGE: 'https://dvc.example.vn/khao-sat',
  };
  const run = (args: readonly string[], options: RunOptions = {}) =>
    hailong(args, { ...options, variables: { ...variables, ...options.variables } });
  return {
    db,
    folder,
    run,
    json: async <T>(...args: string[]) => {
      const { code, stdout, stderr } = await run([...args, '--json']);
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
      return JSON.parse(stdout) as T;
    },
    problemsOf: async (...args) => {
      const { code, stdout } = await run([...args, '--json']);
      expect(code).toBe(1);
      const { problems } = JSON.parse(stdout) as { problems: { code: string; place: string }[] };
      return problems.map((each) => [each.code, each.place] as const);
    },
    file: (name, content) => {
      const bytes =
        typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
      writeFileSync(path.join(folder, name), bytes);
      return name;
    },
    leave: async () => {
      rmSync(folder, { recursive: true, force: true });
      await db.drop();
    },
  };
}

/** Runs one command line with nothing but what it is given. */
export async function hailong(args: readonly string[], options: RunOptions): Promise<Ran> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await runHailong(args, {
    variables: options.variables ?? {},
    stdout: (text) => void stdout.push(text),
    stderr: (text) => {
      stderr.push(text);
      options.hear?.(text);
    },
    interactive: false,
    stop: (options.stop ?? new AbortController()).signal,
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** Code of the round that {@link openDemonstration} opens. */
export const DEMONSTRATION = 'thu-nghiem';

/** Four agencies, the one-stop-shop form as the province's core, and an open demonstration round of three of them. */
export async function openDemonstration(desk: Operator): Promise<void> {
  const agencies = [
    'code,name,kind,parent_code',
    'T1,UBND tỉnh Thử Nghiệm,province,',
    'T1.01,Sở Một,department,T1',
    'T1.02,Sở Hai,department,T1',
    'T1.03,UBND phường Ba,commune,T1',
  ];
  await desk.json(
    'load',
    'agencies',
    desk.file('agencies.csv', agencies.join('\n')),
    '--valid-from',
    '2020-01-01',
  );
  await desk.json('load', 'template', 'nd61-2018', '--prefix', 'mc', '--publish');
  await desk.json('load', 'plan', desk.file('ke-hoach.json', planOf('mc-citizen')));
  await desk.json('load', 'round', desk.file('dot.json', roundOf(DEMONSTRATION)));
  await desk.json('round', 'open', DEMONSTRATION);
}

function planOf(questionnaire: string): object {
  const [year] = thisYear();
  return {
    title: 'Kế hoạch thử nghiệm',
    years: { from: year, to: year },
    population: 'Người đã làm thủ tục',
    channels: ['online', 'paper'],
    groups: [{ code: 'citizen', label: 'Người dân', respondents: ['citizen'], questionnaire }],
    fielding: { from: '01-01', to: '12-31' },
    deadlines: [],
    quotas: [],
  };
}

function roundOf(code: string): object {
  const [year, now] = thisYear();
  return {
    code,
    year,
    plan: 'ke-hoach',
    window: { opensOn: addDays(now, -20), closesOn: addDays(now, 20) },
    participants: ['T1.01', 'T1.02', 'T1.03'].map((agencyCode) => ({ agencyCode })),
    demonstration: true,
  };
}

function thisYear() {
  const now = today(systemClock);
  return [Number(now.slice(0, 4)), now] as const;
}
