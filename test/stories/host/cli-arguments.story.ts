import { readFileSync } from 'node:fs';
import { aProvince, Opened } from '../../kit/province';
import { anOperator, Operator, hailong } from '../../kit/operator';
import * as path from 'node:path';

const RANK = ['rank', '--round', 'thu-nghiem'];

describe('on the command line,', () => {
  const described = aProvince('today').with(anOperator());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  it.each([
    [['rnk'], /Không có lệnh "rnk".*Ý bạn là rank\?/, /There is no command "rnk"/],
    [['load', 'agency'], /Không có lệnh "agency".*agencies/, /There is no command "agency"/],
    [['round'], /cần thêm một trong: open, close, finalise/, /needs one of: open, close, finalise/],
    [['delete'], /cần thêm một trong: criteria, questionnaire, plan, round/, /needs one of: criteria/],
    [['token', '--role', 'vua'], /--role "vua" chưa đúng/, /one of: agency-administrator/],
    [['token', '--role', 'device', '--days', '99'], /--days "99" chưa đúng/, /a whole number from 1 to 30/],
    [['plan'], /cần thêm một trong: sign, rounds/, /needs one of: sign, rounds/],
    [['plan', 'sign', 'x', '--on', '2024-09-30'], /Thiếu tùy chọn "--number <number>"/, /is missing/],
    [['plan', 'sign', 'x', '--number', '1/KH', '--on', '30/9'], /--on "30\/9" chưa đúng/, /a day that/],
    [['load', 'extension', 'x.json'], /Thiếu tùy chọn "--as <code>"/, /is missing/],
    [['rank'], /Cần đúng một trong ba: --round/, /Give one of the three: --round/],
    [[...RANK, '--year', '2026'], /Cần đúng một trong ba: --round/, /Give one of the three: --round/],
    [[...RANK, '--factor', 'A'], /--factor và --field chỉ dùng khi xếp hạng/, /--factor and --field go with/],
    [[...RANK, '--field', 'A'], /--factor và --field chỉ dùng khi xếp hạng/, /--factor and --field go with/],
    [['rank', '--year', '2026', '--minimum', '5'], /do quy chế ấn định/, /are fixed by the scheme/],
    [
      ['results', '--round', 'thu-nghiem', '--units', '--field', 'dat-dai'],
      /--field và --procedure-group chỉ dùng với --agency/,
      /--procedure-group go with --agency/,
    ],
    [['allocate'], /Cần đúng một trong hai: --scheme/, /Give one of the two: --scheme/],
    [['sensitivity'], /Cần đúng một trong hai: --scheme/, /Give one of the two: --scheme/],
    [['standing', '--agency', 'A'], /Cần đúng một trong hai: --scheme/, /Give one of the two: --scheme/],
    [['scheme'], /cần thêm một trong: list, show, save/, /needs one of: list, show, save/],
    [['points', '--period', '2026'], /Thiếu tùy chọn "--conversion <code>"/, /is missing/],
    [['load', 'point-counts'], /Cần đúng một trong hai: một tệp số liệu/, /Give one of the two: a file/],
    [['rank', '--round'], /"--round <round>" cần một giá trị/, /needs a value/],
    [[...RANK, '--methd', 'x'], /Không có tùy chọn "--methd".*Ý bạn là --method\?/, /no option "--methd"/],
    [
      [...RANK, '--method', 'best'],
      /--method "best" chưa đúng/,
      /"best" is wrong: it must be one of: pooled/,
    ],
    [[...RANK, '--minimum', '-1'], /--minimum "-1" chưa đúng/, /a whole number from 0/],
    [[...RANK, '--target', '100,5'], /--target "100,5" chưa đúng/, /a number from 0 to 100/],
    [['tree', '--as-of', '2026-02-30'], /"2026-02-30" chưa đúng/, /a day that exists/],
    [['tree', 'T1'], /nhận ít tham số hơn/, /takes fewer arguments/],
    [['bench'], /Không có lệnh "bench"/, /There is no command "bench"/],
    [['draw', 'x'], /Cần đúng một cách: --each N/, /Say it one way/],
    [['draw', 'x', '--each', '3', '--total', '9'], /Cần đúng một cách: --each N/, /Say it one way/],
    [['draw', 'x', '--total', '9', '--by', 'field,mau'], /--by "mau" chưa đúng/, /one of: field, procedure/],
    [
      ['recontact', 'order', 'x', '--number', '1', '--signed-on', '2026-01-01', '--percent', '20'],
      /--percent "20" chưa đúng/,
      /a whole number from 5 to 10/,
    ],
    [['load', 'agencies'], /Thiếu tham số <file>/, /argument <file> is missing/],
    [['load', 'agencies', 'khong-co.csv'], /Không đọc được tệp "khong-co.csv"/, /cannot be read/],
  ])(
    '%p is answered by one sentence in both languages, with nothing on stdout and exit code 2',
    async (args, vi, en) => {
      const ran = await operator.run(args);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      const [first, second, ...more] = ran.stderr.trimEnd().split('\n');
      expect([first, second]).toEqual([expect.stringMatching(vi), expect.stringMatching(en)]);
      expect(more).toEqual([]);
    },
  );

  it('an address of a database that is none is told before anything is opened', async () => {
    const ran = await hailong(['tree'], { variables: { DATABASE_URL: 'mysql://x' } });
    expect([ran.code, ran.stderr]).toEqual([
      2,
      expect.stringContaining('DATABASE_URL: the address of the database cannot be read'),
    ]);
  });

  it('--help lists every command on stdout, and so do the word help and no command at all', async () => {
    const help = await hailong(['--help'], {});
    for (const name of [
      'migrate',
      'doctor',
      'verify',
      'load',
      'tree',
      'lineage',
      'templates',
      'diff',
      'publish',
    ])
      expect(help.stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const name of [
      'plans',
      'plan',
      'rounds',
      'round',
      'simulate',
      'invalidate',
      'revalidate',
      'backup',
      'restore',
      'draw',
      'draws',
      'drawn',
      'redraw',
      'recontact',
      'invite',
      'invitations',
      'paper-invitations',
      'deliver',
      'retry-deliveries',
      'remind',
      'results',
      'levels',
      'rank',
    ])
      expect(help.stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect([await hailong([], {}), await hailong(['help'], {})]).toEqual([help, help]);
    expect(await hailong(['help', 'load'], {})).toEqual(await hailong(['load', '--help'], {}));
  });

  it('every command and option that the help knows stands in the README', async () => {
    const readme = readFileSync(path.resolve('apps/cli/README.md'), 'utf8');
    const commands = await everyCommand([]);
    expect(commands).toContainEqual(['load', 'bac-kan-2018']);
    expect(commands).toContainEqual(['diff', 'criteria']);
    for (const command of commands) {
      const { stdout } = await hailong([...command, '--help'], {});
      for (const option of stdout.match(/(?<= )--[a-z-]+/g) ?? []) expect(readme).toContain(`\`${option}`);
      expect(readme).toContain(command.at(-1));
    }
  });
});

/** `['load', 'agencies']`, …: every command that `--help` leads to. */
async function everyCommand(parent: readonly string[]): Promise<string[][]> {
  const { stdout } = await hailong([...parent, '--help'], {});
  const [, ...groups] = stdout.split(/^Tùy chọn chung.*$/m);
  const listed = parent.length === 0 ? stdout.split(/^Biến môi trường/m)[0] : groups.join('');
  const names = [...(listed ?? '').matchAll(/^ {2}([a-z][a-z0-9-]+) /gm)].map(([, name = '']) => [
    ...parent,
    name,
  ]);
  if (parent.length === 2) return names;
  return [...names, ...(await Promise.all(names.map(everyCommand))).flat()];
}
