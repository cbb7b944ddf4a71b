import { hailong, openDemonstration, Operator, operator } from '../support/operator';

interface RankJson {
  readonly simulated: boolean;
  readonly entries: readonly {
    readonly agency: { readonly code: string };
    readonly index: number;
    readonly n: number;
  }[];
  readonly excluded: readonly { readonly code: string }[];
}

const SIMULATE = ['simulate', '--round', 'thu-nghiem', '--responses', '300', '--seed', '7'];
const RANK = ['rank', '--round', 'thu-nghiem'];

describe('the command line', () => {
  let desk: Operator;
  beforeAll(async () => {
    desk = await operator();
    await openDemonstration(desk);
    await desk.json(...SIMULATE);
  });
  afterAll(() => desk.leave());

  describe('written wrongly', () => {
    it.each([
      [['rnk'], /Không có lệnh "rnk".*Ý bạn là rank\?/, /There is no command "rnk"/],
      [['load', 'agency'], /Không có lệnh "agency".*agencies/, /There is no command "agency"/],
      [['round'], /cần thêm một trong: open, close, finalise/, /needs one of: open, close, finalise/],
      [['rank'], /Thiếu tùy chọn "--round <round>"/, /"--round <round>" is missing/],
      [['rank', '--round'], /"--round <round>" cần một giá trị/, /needs a value/],
      [[...RANK, '--methd', 'x'], /Không có tùy chọn "--methd".*Ý bạn là --method\?/, /no option "--methd"/],
      [
        [...RANK, '--method', 'best'],
        /--method "best" chưa đúng/,
        /"best" is wrong: it must be one of: pooled/,
      ],
      [[...RANK, '--minimum', '-1'], /--minimum "-1" chưa đúng/, /a whole number from 0/],
      [['tree', '--as-of', '2026-02-30'], /"2026-02-30" chưa đúng/, /a day that exists/],
      [['tree', 'T1'], /nhận ít tham số hơn/, /takes fewer arguments/],
      [['load', 'agencies'], /Thiếu tham số <file>/, /argument <file> is missing/],
      [['load', 'agencies', 'khong-co.csv'], /Không đọc được tệp "khong-co.csv"/, /cannot be read/],
    ])('%p: one sentence in both languages, nothing on stdout, exit code 2', async (args, vi, en) => {
      const ran = await desk.run(args);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      const [first, second, ...more] = ran.stderr.trimEnd().split('\n');
      expect([first, second]).toEqual([expect.stringMatching(vi), expect.stringMatching(en)]);
      expect(more).toEqual([]);
    });

    it('an address of a database that is none is told before anything is opened', async () => {
      const ran = await hailong(['tree'], { variables: { DATABASE_URL: 'mysql://x' } });
      expect([ran.code, ran.stderr]).toEqual([
        2,
        expect.stringContaining('DATABASE_URL is no database address'),
      ]);
    });

    it('--help lists every command on stdout, and so does no command at all', async () => {
      const help = await hailong(['--help'], {});
      for (const name of [
        'migrate',
        'doctor',
        'verify',
        'bench',
        'load',
        'tree',
        'lineage',
        'templates',
        'diff',
        'publish',
      ])
        expect(help.stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
      for (const name of ['rounds', 'round', 'simulate', 'invalidate', 'restore', 'results', 'rank'])
        expect(help.stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
      expect([help.code, help.stderr]).toEqual([0, '']);
      expect(await hailong([], {})).toEqual(help);
    });
  });

  it.each([
    [['tree']],
    [['lineage', 'T1.01']],
    [['templates']],
    [['rounds']],
    [['results', '--round', 'thu-nghiem', '--agency', 'T1.01']],
    [RANK],
    [['verify']],
    [['doctor']],
    [['migrate']],
    [SIMULATE],
  ])('%p --json prints JSON alone on stdout', async (args) => {
    const { code, stdout } = await desk.run([...args, '--json']);
    expect(code).toBe(0);
    expect(typeof JSON.parse(stdout)).toBe('object');
  });

  it('a refusal under --json is JSON with its problems, exit code 1', async () => {
    const { code, stdout, stderr } = await desk.run(['rank', '--round', 'khong-co', '--json']);
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'NOT_FOUND', place: 'round' }] });
  });

  it('a refusal for people goes to stderr with place and both texts, exit code 1', async () => {
    const { code, stdout, stderr } = await desk.run(['rank', '--round', 'khong-co']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/• round \[NOT_FOUND\]\n {4}vi: .*khong-co.*\n {4}en: .*khong-co/);
  });

  it('simulate twice with one seed stores each form once, and another seed adds its own', async () => {
    const stored = async () =>
      (await desk.db.admin<{ n: string }>('select count(*) as n from hailong.survey_response'))[0]?.n;
    expect(await desk.json(...SIMULATE)).toMatchObject({ sent: 300, stored: 0, repeated: 300, refused: 0 });
    expect(await stored()).toBe('300');
    const other = await desk.json('simulate', '--round', 'thu-nghiem', '--responses', '50', '--seed', '8');
    expect(other).toMatchObject({ stored: 50, repeated: 0 });
    expect(await stored()).toBe('350');
  });

  it('rank says that figures are simulated, by which method, tie rule and minimum, and who is left out why', async () => {
    const { code, stdout } = await desk.run([...RANK, '--minimum', '100000']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/SỐ LIỆU MÔ PHỎNG \/ SIMULATED/);
    expect(stdout).toMatch(/method: pooled v1/);
    expect(stdout).toMatch(/ties: best/);
    expect(stdout).toMatch(/minimum n: 100000; .*criteria compared: 9/);
    expect(stdout).toMatch(/without rank: 3\n {2}T1.01 {2}Sở Một \(n = \d+\)\n.*100000 phiếu/);
  });

  it('rank gives each agency its index with two decimals, and the unrounded one under --json', async () => {
    const { stdout } = await desk.run([...RANK, '--group', 'department']);
    const { entries, simulated } = await desk.json<RankJson>(...RANK, '--group', 'department');
    expect(simulated).toBe(true);
    expect(entries.map(({ agency }) => agency.code).sort()).toEqual(['T1.01', 'T1.02']);
    for (const { agency, index, n } of entries) {
      const printed = index.toFixed(2).replace('.', ',');
      expect(stdout).toMatch(new RegExp(`${agency.code} +Sở \\S+ +${printed}% +${n}$`, 'm'));
    }
  });

  it('a round is found by its id as well', async () => {
    const [round] = await desk.json<{ id: number; code: string }[]>('rounds');
    expect(round?.code).toBe('thu-nghiem');
    expect(await desk.json('rank', '--round', String(round?.id))).toEqual(await desk.json(...RANK));
  });

  it('an invalidated response is counted no more, a restored one again; both need a reason', async () => {
    const results = ['results', '--round', 'thu-nghiem', '--agency', 'T1.02'];
    const counts = async () => {
      const { groups } = await desk.json<{ groups: { invalid: number; results: { responses: number } }[] }>(
        ...results,
      );
      return groups.map((group) => [group.results.responses, group.invalid])[0] ?? [];
    };
    const [row] = await desk.db.admin<{ id: string }>(
      `select response_id as id from hailong.survey_response join hailong.agency using (agency_id) where code = 'T1.02' limit 1`,
    );
    const of = [row?.id ?? '', '--agency', 'T1.02', '--reason'];
    const [valid = 0] = await counts();
    await desk.json('invalidate', ...of, 'phiếu trùng');
    expect(await counts()).toEqual([valid - 1, 1]);
    await desk.json('restore', ...of, 'nhầm');
    expect(await counts()).toEqual([valid, 0]);
    expect((await desk.run(['invalidate', ...of, ' '])).stderr).toMatch(/REASON_MISSING/);
    expect(
      (await desk.run(['invalidate', of[0] ?? '', '--agency', 'T1.01', '--reason', 'x'])).stderr,
    ).toMatch(/NOT_FOUND/);
  });

  it('Ctrl-C stops a long command: what was stored stays stored and counted, exit code 130', async () => {
    const stop = new AbortController();
    const args = ['simulate', '--round', 'thu-nghiem', '--responses', '5000', '--seed', '9'];
    const ran = await desk.run(args, { stop, hear: (text) => text.includes('/5000') && stop.abort() });
    expect([ran.code, ran.stdout]).toEqual([130, '']);
    expect(ran.stderr).toMatch(/Đã dừng theo yêu cầu.*\nStopped as asked/);
    const { checked } = await desk.json<{ checked: { responses: number } }>('verify');
    expect(checked.responses).toBeGreaterThan(350);
    expect(checked.responses).toBeLessThan(5000);
  });

  it('verify finds a tally that was tampered with, prints it and exits with 1', async () => {
    const sound = await desk.run(['verify']);
    expect([sound.code, sound.stdout]).toEqual([
      0,
      expect.stringMatching(/Recounted \d+ responses of 4 agencies/),
    ]);
    const tamper = (sql: string) =>
      desk.db.admin(
        `update hailong.tally t set ${sql} from hailong.agency a where a.agency_id = t.agency_id and a.code = 'T1.03' and t.channel = 0`,
      );
    await tamper('responses = responses + 2, counts[3] = counts[3] + 5');
    const { code, stdout } = await desk.run(['verify']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/2 numbers DIFFER/);
    expect(stdout).toMatch(/^T1\.03 .* online +responses +(\d+) +\d+$/m);
    expect(stdout).toMatch(/^T1\.03 .* online +slot 2 /m);
    const { stdout: json, code: again } = await desk.run(['verify', '--json']);
    expect(again).toBe(1);
    expect(JSON.parse(json)).toMatchObject({
      ok: false,
      differences: [{ agencyCode: 'T1.03' }, { agencyCode: 'T1.03' }],
    });
    await tamper('responses = responses - 2, counts[3] = counts[3] - 5');
    expect((await desk.run(['verify'])).code).toBe(0);
  });
});
