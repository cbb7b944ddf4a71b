import { Client } from 'pg';
import { RESPONSE_ID, systemClock, today } from '@hailong/kernel';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator } from '../../kit/operator';
import { aDemonstration } from '../../kit/demonstration';
import { RankJson, rowOf } from './rank-json';

const SIMULATE = ['simulate', '--round', 'thu-nghiem', '--responses', '300', '--seed', '7'];
const RANK = ['rank', '--round', 'thu-nghiem'];

describe('on the command line,', () => {
  const described = aProvince('today').with(anOperator()).with(aDemonstration());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    await operator.json(...SIMULATE);
  });
  afterAll(() => province.close());

  it.each([
    [['tree']],
    [['lineage', 'T1.01']],
    [['templates']],
    [['plans']],
    [['rounds']],
    [['results', '--round', 'thu-nghiem', '--agency', 'T1.01']],
    [RANK],
    [['verify']],
    [['doctor']],
    [['migrate']],
    [SIMULATE],
  ])('%p --json prints JSON alone on stdout', async (args) => {
    const { code, stdout } = await operator.run([...args, '--json']);
    expect(code).toBe(0);
    expect(typeof JSON.parse(stdout)).toBe('object');
  });

  it('a refusal under --json is JSON with its problems, exit code 1', async () => {
    const { code, stdout, stderr } = await operator.run(['rank', '--round', 'khong-co', '--json']);
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'NOT_FOUND', place: 'round' }] });
  });

  it('a refusal for people goes to stderr with place and both texts, exit code 1', async () => {
    const { code, stdout, stderr } = await operator.run(['rank', '--round', 'khong-co']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/• round \[NOT_FOUND\]\n {4}vi: .*khong-co.*\n {4}en: .*khong-co/);
  });

  it('simulate twice with one seed stores each form once, and another seed adds its own', async () => {
    const stored = async () =>
      (await province.db.admin<{ n: string }>('select count(*) as n from hailong.survey_response'))[0]?.n;
    expect(await operator.json(...SIMULATE)).toMatchObject({
      sent: 300,
      stored: 0,
      repeated: 300,
      refused: 0,
    });
    expect(await stored()).toBe('300');
    const fifty = ['--round', 'thu-nghiem', '--responses', '50', '--seed', '8'];
    const other = await operator.json('simulate', ...fifty);
    expect(other).toMatchObject({ stored: 50, repeated: 0 });
    expect(await stored()).toBe('350');
  });

  it('examine says that the forms are simulated', async () => {
    expect(await operator.json('examine', 'thu-nghiem')).toMatchObject({ simulated: true });
    expect((await operator.run(['examine', 'thu-nghiem'])).stdout).toMatch(/SỐ LIỆU MÔ PHỎNG/);
  });

  it('rank says that figures are simulated, by which method, tie rule and minimum, and who is left out why', async () => {
    const { code, stdout } = await operator.run([...RANK, '--minimum', '100000']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/SỐ LIỆU MÔ PHỎNG \/ SIMULATED/);
    expect(stdout).toMatch(/method: pooled v1/);
    expect(stdout).toMatch(/ties: best/);
    expect(stdout).toMatch(/minimum n: 100000; .*criteria compared: 9/);
    expect(stdout).toMatch(
      /without rank: 3\n {2}.*too few responses: 3\n.*100000 phiếu.*\n.*\n {4}T1.01 {2}Sở Một \(n = \d+\)\n/,
    );
  });

  it('levels prints the figures of a year with their intervals, codes of other systems, and the pooled ones beside other ways, in 100 columns', async () => {
    const asked = ['levels', '--year', today(systemClock).slice(0, 4)];
    const { stdout } = await operator.run(asked);
    expect(stdout).toMatch(
      /SIMULATED[^]*whole( +\d+,\d\d% \(\d+,\d%–\d+,\d%\)){1} +3 [^]*ND61\.1 \[ND61 1\] /,
    );
    const { stdout: means } = await operator.run([...asked, '--combine', 'mean-of-units']);
    expect(means).toMatch(/Pooled +Units[^]*whole( +\d+,\d\d% \(\d+,\d%–\d+,\d%\)){2} +3 /);
    const tables = `${stdout}\n${means}`.split('\n').filter((line) => /\S {2,}\S/.test(line));
    expect(Math.max(...tables.map((line) => [...line].length))).toBeLessThanOrEqual(100);
  });

  it('rank gives each agency its band, index and possible ranks as they are printed, and the unrounded index under --json', async () => {
    const asked = [...RANK, '--group', 'department', '--target', '87,5'];
    const { stdout } = await operator.run(asked);
    expect(stdout).toMatch(/95% intervals; possible ranks .*beside the target of 87.5%/);
    const { entries, simulated } = await operator.json<RankJson>(...asked);
    expect(simulated).toBe(true);
    expect(entries.map(({ agency }) => agency.code).sort()).toEqual(['T1.01', 'T1.02']);
    for (const entry of entries) {
      const [, band] = rowOf(entry).exec(stdout) ?? [];
      expect(stdout).toMatch(new RegExp(`\n  ${band}: \\d – ${entry.standing.bandText} · `));
    }
  });

  it('a round is found by its id as well', async () => {
    const [round] = await operator.json<{ id: string; code: string }[]>('rounds');
    expect(round?.code).toBe('thu-nghiem');
    expect(await operator.json('rank', '--round', round?.id ?? '')).toEqual(await operator.json(...RANK));
  });

  it('an invalidated response is counted no more, a restored one again; both need a reason', async () => {
    const counts = async () => {
      const [tally] = await province.db.admin<{ valid: number; invalid: number }>(
        `select sum(responses)::int as valid, sum(invalid)::int as invalid from hailong.tally join hailong.agency using (agency_id)
         where code = 'T1.02'`,
      );
      return [tally?.valid ?? 0, tally?.invalid];
    };
    const [row] = await province.db.admin<{ id: string; block: number }>(
      `update hailong.survey_response r set block = 0 from (select response_id, block from hailong.survey_response
         join hailong.agency using (agency_id) where code = 'T1.02' and valid limit 1) sealed
       where r.response_id = sealed.response_id returning r.response_id as id, sealed.block`,
    );
    const of = [RESPONSE_ID.of(row?.id ?? ''), '--agency', 'T1.02', '--reason'];
    const [valid = 0] = await counts();
    await operator.json('invalidate', ...of, 'phiếu trùng');
    expect(await counts()).toEqual([valid - 1, 1]);
    await operator.json('revalidate', ...of, 'nhầm');
    expect(await counts()).toEqual([valid, 0]);
    expect((await operator.run(['invalidate', ...of, ' '])).stderr).toMatch(/REASON_MISSING/);
    expect(
      (await operator.run(['invalidate', of[0] ?? '', '--agency', 'T1.01', '--reason', 'x'])).stderr,
    ).toMatch(/NOT_FOUND/);
    const sealed = 'update hailong.survey_response set block = $2 where response_id = $1';
    await province.db.admin(sealed, [row?.id, row?.block]);
  });

  it('Ctrl-C stops a long command: what was stored stays stored and counted, exit code 130', async () => {
    const stop = new AbortController();
    const args = ['simulate', '--round', 'thu-nghiem', '--responses', '5000', '--seed', '9'];
    const ran = await operator.run(args, { stop, hear: (text) => text.includes('/5000') && stop.abort() });
    expect([ran.code, ran.stdout]).toEqual([130, '']);
    expect(ran.stderr).toMatch(/Đã dừng theo yêu cầu.*\nStopped as asked/);
    const { checked } = await operator.json<{ checked: { responses: number } }>('verify');
    expect(checked.responses).toBeGreaterThan(350);
    expect(checked.responses).toBeLessThan(5000);
  });

  it('Ctrl-C also ends a command that waits for the database', async () => {
    const stop = new AbortController();
    const holder = new Client({ connectionString: province.db.adminUrl });
    await holder.connect();
    await holder.query('begin; lock table hailong.survey_response');
    const running = operator.run(['verify'], { stop });
    const waiting = `select from pg_locks where not granted and relation = 'hailong.survey_response'::regclass`;
    while ((await holder.query(waiting)).rowCount === 0);
    stop.abort();
    expect((await running).code).toBe(130);
    await holder.end();
  });

  it('verify finds a tally that was tampered with, prints it and exits with 1', async () => {
    const sound = await operator.run(['verify']);
    expect([sound.code, sound.stdout]).toEqual([
      0,
      expect.stringMatching(/Recounted \d+ responses of 4 agencies/),
    ]);
    const [row] = await province.db.admin<{ n: string }>('select count(*) as n from hailong.tally');
    expect(Number(row?.n)).toBeGreaterThan(0);
    expect(sound.stdout).toContain(`checked ${row?.n} tallies`);
    const tamper = (sql: string) =>
      province.db.admin(
        `update hailong.tally t set ${sql} from hailong.agency a where a.agency_id = t.agency_id and a.code = 'T1.03' and t.channel = 0`,
      );
    await tamper('responses = responses + 2, counts[3] = counts[3] + 5');
    const { code, stdout } = await operator.run(['verify']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/2 numbers DIFFER/);
    expect(stdout).toMatch(/^T1\.03 .* online +0 +0 +0 +responses +(\d+) +\d+$/m);
    expect(stdout).toMatch(/^T1\.03 .* online +0 +0 +0 +slot 2 /m);
    const { stdout: json, code: again } = await operator.run(['verify', '--json']);
    expect(again).toBe(1);
    expect(JSON.parse(json)).toMatchObject({
      ok: false,
      checked: { tallies: Number(row?.n) },
      differences: [{ agencyCode: 'T1.03' }, { agencyCode: 'T1.03' }],
    });
    await tamper('responses = responses - 2, counts[3] = counts[3] - 5');
    expect((await operator.run(['verify'])).code).toBe(0);
  });

  it('verify finds a sealed block that was tampered with, names agency, round and block, and exits with 1', async () => {
    const add = (n: number) =>
      province.db.admin(
        `update hailong.block b set seen = seen + $1 from hailong.agency a
         where a.agency_id = b.agency_id and a.code = 'T1.03' and b.block_no = 1`,
        [n],
      );
    expect((await operator.run(['verify'])).stdout).toMatch(/[1-9]\d* sealed blocks/);
    await add(2);
    const { code, stdout } = await operator.run(['verify']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^T1\.03, round:\d+, .* block 1, seen: (\d+) ≠ \d+$/m);
    expect(JSON.parse((await operator.run(['verify', '--json'])).stdout)).toMatchObject({
      ok: false,
      blocks: [{ agencyCode: 'T1.03', blockNo: 1, what: 'seen' }],
    });
    await add(-2);
    expect((await operator.run(['verify'])).code).toBe(0);
  });
});
