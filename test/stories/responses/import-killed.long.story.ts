import { openImportFile } from '@hailong/files/use-cases';
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { INestApplicationContext } from '@nestjs/common';
import { csvOf, verified } from './import-file';
import { intakeSessionsEnded } from '../../kit/run-concurrently';
import { surveyContext } from '../../kit/servers/process';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound, LOADED_ROUND } from '../../kit/loaded-round';

/** Twelve batches, so that the kill comes amid them also where its sender waits for the processor. */
const ROWS = 60_000;

describe('an import that is killed in the middle', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hailong-import-'));
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  let app: INestApplicationContext | undefined;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await app?.close();
    await province.close();
  });

  it('goes on where it was, stores each serial once, and tells each refused row once', async () => {
    const place = path.join(folder, 'phieu.csv');
    writeFileSync(place, csvOf(rows()));
    const variables = { DATABASE_URL: province.db.adminUrl, APP_DATABASE_URL: province.db.appUrl };
    const signal = await killedOnceItHasStored(place, variables);
    expect(signal).toBe('SIGKILL');
    await intakeSessionsEnded(province.db);
    app = await surveyContext(province.db.appUrl);
    const [record] = await province.db.admin<{ row: number; finished: boolean }>(
      'select last_row as row, finished from hailong.response_import',
    );
    expect(record?.finished).toBe(false);
    const before = (await verified(app)).stored;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(ROWS - ROWS / 1000);

    // As far as it came with the next of the refused rows.
    appendFileSync(`${place}.errors.csv`, '"S5000;');

    const { code, stdout } = await operator.run(
      ['load', 'responses', place, '--round', LOADED_ROUND, '--agency', 'T1.01', '--json'],
      { variables },
    );
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as { resumedAfter: number; stored: number; finished: boolean };
    expect(report).toMatchObject({ resumedAfter: record?.row, finished: true });
    expect(report.stored + before).toBe(ROWS - ROWS / 1000);
    expect(await verified(app)).toEqual({ stored: ROWS - ROWS / 1000, differences: 0 });
    expect(await rowsToldOf(`${place}.errors.csv`)).toEqual(
      Array.from({ length: ROWS / 1000 }, (_, k) => String(k * 1000 + 2)),
    );
  });
});

/** Row k·1000+2 has a level that does not exist. */
function rows(): string[][] {
  const header = ['serial', ...Array.from({ length: 9 }, (_, at) => `DG.${at + 1}`)];
  const forms = Array.from({ length: ROWS }, (_, n) => [
    `S${n}`,
    ...Array.from({ length: 9 }, (_, at) => (n % 1000 === 0 ? '7' : String(((n + at) % 3) + 1))),
  ]);
  return [header, ...forms];
}

/** The program in a process of its own, killed when it says that a tenth of the file is stored. */
function killedOnceItHasStored(place: string, variables: Record<string, string>): Promise<string | null> {
  const hook = path.resolve('test/kit/run-typescript.cjs');
  const program = path.resolve('apps/cli/src/main.ts');
  const args = ['load', 'responses', place, '--round', LOADED_ROUND, '--agency', 'T1.01'];
  const child = spawn(process.execPath, ['--require', hook, program, ...args], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (text: Buffer) => {
    if (/stored \d/.test(text.toString())) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
}

async function rowsToldOf(place: string): Promise<(string | undefined)[]> {
  const file = await openImportFile(place);
  if (!file.ok) throw new Error('the file of errors cannot be read');
  const told: (string | undefined)[] = [];
  for await (const rows of file.value.rows())
    for (const { number, cells } of rows) if (number > 1) told.push(cells.at(-2));
  return told;
}
