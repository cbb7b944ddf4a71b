import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { aLoadedRound } from '../../kit/loaded-round';
import { anOperator } from '../../kit/operator';
import { aProvince, Opened } from '../../kit/province';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import {
  Desk,
  Loaded,
  dossierRow,
  dossierTable,
  loadDossiers,
  nextCode,
  outcomesOf,
  sessionsEnded,
} from './dossier-tables';

const ROWS = 20_000;

describe('a file of dossiers whose import is killed in the middle', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let desk: Desk;
  beforeAll(async () => {
    province = await described.open();
    desk = { ...province.operator, db: province.db };
  });
  afterAll(() => province.close());

  it('goes on where it was, keeps each dossier once, and tells each refused row once', async () => {
    const codes = Array.from({ length: ROWS }, nextCode);
    const rows = codes.map((code, n) => dossierRow(code, n % 1000 === 0 ? 'lost' : 'granted'));
    const place = path.join(desk.folder, 'ho-so.csv');
    writeFileSync(place, dossierTable(...rows));
    expect(await killedOnceItHasReported(place, desk)).toBe('SIGKILL');
    await sessionsEnded(desk);
    const [record] = await desk.db.admin<{ row: number; finished: boolean }>(
      'select last_row as row, finished from hailong.dossier_import',
    );
    expect(record?.finished).toBe(false);
    expect(record?.row).toBeLessThan(ROWS);

    // As far as it came with the next of the refused rows.
    appendFileSync(`${place}.errors.csv`, '"H21.17-26');

    const { code, answer } = await loadDossiers<Loaded>(desk, 'ho-so.csv');
    expect([code, answer]).toMatchObject([1, { resumedAfter: record?.row, finished: true }]);
    expect(await outcomesOf(desk, codes)).toHaveLength(ROWS - ROWS / 1000);
    const told = readFileSync(`${place}.errors.csv`, 'utf8')
      .split('\r\n')
      .flatMap((line) => /;;(\d+);/.exec(line)?.[1] ?? []);
    expect(told).toEqual(Array.from({ length: ROWS / 1000 }, (_, k) => String(k * 1000 + 2)));
  });
});

/** The program in a process of its own, killed when it says that a tenth of the file is done. */
function killedOnceItHasReported(place: string, { db }: Desk): Promise<string | null> {
  const hook = path.resolve('test/kit/run-typescript.cjs');
  const program = path.resolve('apps/cli/src/main.ts');
  const child = spawn(process.execPath, ['--require', hook, program, 'load', 'dossiers', place], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: db.adminUrl, APP_DATABASE_URL: db.appUrl, HAILONG_SECRET_KEY: TEST_SECRET_KEY },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (text: Buffer) => {
    if (/reported \d/.test(text.toString())) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
}
