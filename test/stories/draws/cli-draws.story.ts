import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { systemClock, today, DRAW_ID } from '@hailong/kernel';
import { dossiers, reportDossiers } from '../../kit/draw';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound, LOADED_ROUND } from '../../kit/loaded-round';

const FINISHED = { finishedOn: `${today(systemClock).slice(0, 4)}-01-01` };
const AS = ['--as', 'T1.01'];

interface DrawJson {
  readonly id: string;
  readonly seed: string;
  readonly frameDigest: string;
  readonly strata: readonly {
    readonly name: string;
    readonly drawn: number;
    readonly wanted: number;
    readonly replacements: number;
  }[];
}

interface MemberJson {
  readonly code: string;
  readonly stratum: string;
}

describe('draws that operators make', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    const [agency] = await province.db.admin<{ id: number }>(
      `select agency_id as id from hailong.agency where code = 'T1.01'`,
    );
    await reportDossiers(province.db, agency?.id ?? 0, [
      ...dossiers('H21.17-land', 30, { ...FINISHED, field: 'dat-dai' }),
      ...dossiers('H21.17-civil', 9, { ...FINISHED, field: 'ho-tich' }),
      ...dossiers('H21.17-kin', 6, { ...FINISHED, field: 'ho-tich', person: 'one and the same' }),
    ]);
  });
  afterAll(() => province.close());

  const draw = (...args: string[]) => operator.json<DrawJson>('draw', LOADED_ROUND, ...AS, ...args);
  const members = ({ id }: DrawJson, ...args: string[]) =>
    operator.json<MemberJson[]>('drawn', id, ...AS, ...args);

  it('are told with method, seed, digest and every stratum', async () => {
    const { code, stdout } = await operator.run([
      'draw',
      LOADED_ROUND,
      ...AS,
      '--by',
      'field',
      '--each',
      '4',
      '--size',
      'ho-tich=12',
      '--rest-days',
      '0',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Cách rút · method: hash-order-1; mầm · seed: [0-9a-f]{32} \(máy chủ tạo/m);
    expect(stdout).toMatch(/^dat-dai +30 +4 +4 +26$/m);
    expect(stdout).toMatch(/^ho-tich +15 +12 +10 +0 +lấy hết · taken whole$/m);
    expect(stdout).toMatch(/^ {2}same-person: 5$/m);
  });

  it('are drawn again and hold; a member that was exchanged is named and the exit code is 1', async () => {
    const made = await draw('--total', '5', '--seed', '85302', '--seed-origin', 'XSMB', '--rest-days', '0');
    expect(await operator.json('redraw', made.id, ...AS)).toMatchObject({ holds: true, differences: [] });
    const [first] = await members(made, '--called');
    await province.db.admin(`delete from hailong.draw_member where draw_id = $1 and position = 1`, [
      DRAW_ID.read(made.id),
    ]);
    const { code, stdout } = await operator.run(['redraw', made.id, ...AS]);
    expect(code).toBe(1);
    expect(stdout).toContain(`Sai · wrong member: ${first?.code}`);
    expect(await operator.problemsOf('redraw', 'draw:999', ...AS)).toEqual([['NOT_FOUND', 'id']]);
    expect(await operator.problemsOf('drawn', 'draw:999', ...AS)).toEqual([['NOT_FOUND', 'draw']]);
    expect(await operator.problemsOf('draw', 'khong-co', '--each', '1', ...AS)).toEqual([
      ['NOT_FOUND', 'round'],
    ]);
    expect(await operator.problemsOf('draw', LOADED_ROUND, '--each', '1')).toEqual([
      ['DRAW_PARTICIPANT_UNKNOWN', 'round'],
    ]);
  });

  it('can be redrawn by the recipe of the README, with the frame list, the sizes and sha256sum alone', async () => {
    const made = await draw('--by', 'field', '--each', '3', '--rest-days', '0');
    const { stdout } = await operator.run(['drawn', made.id, '--frame', ...AS]);
    const folder = mkdtempSync(path.join(tmpdir(), 'hailong-recipe-'));
    try {
      writeFileSync(path.join(folder, 'frame.tsv'), stdout);
      const sizes = made.strata.map(
        ({ name, drawn, replacements }) => `${name}\t${drawn}\t${replacements}\n`,
      );
      writeFileSync(path.join(folder, 'sizes.tsv'), sizes.join(''));
      const readme = readFileSync(path.resolve('libs/draws/README.md'), 'utf8');
      const recipe = /```bash\n(sha256sum frame\.tsv[^]*?)```/.exec(readme)?.[1] ?? 'exit 1';
      const env = { ...process.env, SEED: made.seed };
      const printed = execFileSync('bash', ['-c', recipe], { cwd: folder, env, encoding: 'utf8' });
      const [digest, ...lines] = printed.trimEnd().split('\n');
      expect(digest).toBe(`${made.frameDigest}  frame.tsv`);
      const redrawn = lines.map((line) => line.split('\t')).map(([stratum, , code]) => ({ code, stratum }));
      expect((await members(made)).map(({ code, stratum }) => ({ code, stratum }))).toEqual(redrawn);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stay listed, newest first, for the agency that made them', async () => {
    const draws = await operator.json<DrawJson[]>('draws', LOADED_ROUND, ...AS);
    expect(draws.map(({ id }) => id)).toEqual(['draw:3', 'draw:2', 'draw:1']);
    expect(await operator.problemsOf('draws', LOADED_ROUND)).toEqual([['PARTICIPANT_UNKNOWN', '--as']]);
  });

  it('have their people called again by another unit, whose work an operator orders, hands out and follows', async () => {
    const paper = ['--number', '12/SNV', '--signed-on', '2018-08-01'];
    const order = (...args: string[]) => ['recontact', 'order', LOADED_ROUND, ...paper, ...args];
    expect(await operator.problemsOf(...order(...AS))).toEqual([['RECONTACT_AGENCIES_EMPTY', 'agencies']]);
    expect(await operator.problemsOf(...order('--percent', '5', '--total', '9'))).toEqual([
      ['RECONTACT_SIZE_UNCLEAR', 'percent'],
    ]);
    const made = await operator.json<{ id: string; agencies: object[] }>(...order('--percent', '10'));
    const [called] = await province.db.admin<{ n: number }>(
      `select count(*)::int as n from hailong.draw_member where called_on is not null`,
    );
    const people = { code: 'T1.01', population: called?.n, drawn: 5 };
    expect(made).toMatchObject({
      mandate: { unit: 'T1', givenBy: 'T1' },
      sizes: { percent: 10, minimum: 5 },
    });
    expect(made.agencies).toContainEqual(expect.objectContaining(people));
    const listed = await operator.json<object[]>('recontact', 'list', LOADED_ROUND);
    expect(listed).toMatchObject([{ id: made.id }]);
    const handed = await operator.run([
      'recontact',
      'hand-out',
      made.id,
      '--caller',
      'hoa',
      '--caller',
      'nam=T1.01',
    ]);
    expect(handed.stdout).toMatch(/^hoa +T1\.01 +3$/m);
    expect(handed.stdout).toMatch(/^nam +T1\.01 +2$/m);
    expect((await operator.run(['recontact', 'figures', made.id])).stdout).toMatch(
      /^T1\.01 +5 +0 +0 +0 +0$/m,
    );
    expect(await operator.json('recontact', 'redraw', made.id)).toMatchObject({ holds: true });
    expect(await operator.problemsOf('recontact', 'redraw', made.id, ...AS)).toEqual([['NOT_FOUND', 'id']]);
    expect(await operator.problemsOf('recontact', 'figures', made.id, ...AS)).toEqual([
      ['NOT_FOUND', 'recontact'],
    ]);
    expect(await operator.json('recontact', 'end')).toEqual({ ended: 0 });
    expect((await operator.run(['recontact', 'close', made.id])).stdout).toMatch(/kết thúc · ended \d{4}-/);
    expect(
      await province.db.admin('select from hailong.recontact_member where sealed_contact is not null'),
    ).toEqual([]);
  });
});
