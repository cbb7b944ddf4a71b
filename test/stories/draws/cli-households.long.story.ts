import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { aLoadedRound, LOADED_ROUND } from '../../kit/loaded-round';
import { anOperator, Operator } from '../../kit/operator';
import { aProvince, Opened } from '../../kit/province';
import { VILLAGES, csvOf, giaLaiUnder } from './villages';

interface DrawJson {
  readonly id: string;
  readonly seed: string;
  readonly frameDigest: string;
  readonly design: Record<'households' | 'villages' | 'replacements', number> &
    Record<'communesBy' | 'villagesBy', string>;
}

interface HouseholdJson {
  readonly cluster: number;
  readonly commune: string;
  readonly village: string;
  readonly line: number;
  readonly kind: string;
}

interface ClusterJson {
  readonly households: number;
  readonly chance: number;
}

/**
 * Some villages of each stratum: a shell takes a while for each household that it digests. The last one is so large
 * that it and its commune are sure to be drawn.
 */
const LARGE = 120;
const some = (name: string, count: number) =>
  VILLAGES.filter(({ stratum }) => stratum === name)
    .slice(0, count)
    .map((line) => ({ ...line, households: 8 + (line.households % 15) }));
const [first, ...others] = some('nong-thon-2', 10);
const SOME = [
  ...[...some('do-thi', 50), ...some('nong-thon-1', 40), ...others],
  ...(first ? [{ ...first, households: LARGE }] : []),
];
/** Villages of the other communes: a draw leaves out those that its round has drawn before. */
const OTHERS = VILLAGES.filter((village) =>
  SOME.every((drawn) => drawn.commune_code !== village.commune_code),
);

describe('households that operators draw in stages', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
    const units = operator.file('gia-lai.csv', giaLaiUnder('T1'));
    await operator.json('load', 'agencies', units, '--valid-from', '2025-07-01');
    operator.file('thon.csv', csvOf(SOME));
    operator.file('con-lai.csv', csvOf(OTHERS));
  });
  afterAll(() => province.close());

  const stages = (...args: string[]) => ['draw', 'stages', LOADED_ROUND, 'thon.csv', ...args];
  const SIZES = ['--communes', '2', '--size', 'do-thi=3', '--villages', '2', '--households', '3'];

  it.each([
    ['by size', 'size', 'size'],
    ['with equal chances, then by size', 'equal', 'size'],
  ])(
    'can be redrawn %s by the recipe of the README, with the list, the sizes and sha256sum alone',
    async (_, communesBy, villagesBy) => {
      const made = await operator.json<DrawJson>(
        ...stages(...SIZES, '--communes-by', communesBy, '--villages-by', villagesBy),
      );
      const { stdout } = await operator.run(['drawn', made.id, '--frame']);
      const folder = mkdtempSync(path.join(tmpdir(), 'hailong-stages-'));
      try {
        writeFileSync(path.join(folder, 'villages.tsv'), stdout);
        writeFileSync(path.join(folder, 'sizes.tsv'), 'do-thi\t3\nnong-thon-1\t2\nnong-thon-2\t2\n');
        const readme = readFileSync(path.resolve('libs/draws/README.md'), 'utf8');
        const recipe = /```bash\n(sha256sum villages\.tsv[^]*?)```/.exec(readme)?.[1] ?? 'exit 1';
        const printed = execFileSync('bash', ['-c', recipe], {
          cwd: folder,
          env: envOf(made),
          encoding: 'utf8',
        });
        const [digest, ...lines] = printed.trimEnd().split('\n');
        expect(digest).toBe(`${made.frameDigest}  villages.tsv`);
        const drawn = await operator.json<HouseholdJson[]>('drawn', made.id);
        const stored = drawn.map(
          ({ commune, village, kind, line }) => `${commune}/${village}\t${kind}\t${line}`,
        );
        expect(byVillage(lines)).toEqual(byVillage(stored));
        const clusters = await operator.json<ClusterJson[]>('drawn', made.id, '--clusters');
        const large = clusters.find(({ households }) => households === LARGE);
        if (communesBy === 'size') expect(large?.chance).toBeCloseTo(3 / LARGE, 12);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('are told with method, seed, digest and every stratum', async () => {
    const { code, stdout } = await operator.run(['draw', 'stages', LOADED_ROUND, 'con-lai.csv', ...SIZES]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Lần rút · draw draw:3 \(households\)/m);
    expect(stdout).toMatch(/^Cách rút · method: hash-stages-1; mầm · seed: [0-9a-f]{32} \(máy chủ tạo/m);
    expect(stdout).toMatch(/^do-thi +\d+ +18 +18 +18$/m);
    expect(stdout).toMatch(/^nong-thon-2 +\d+ +12 +12 +12$/m);
    const { stdout: called } = await operator.run(['drawn', 'draw:3', '--called']);
    const lines = called.trimEnd().split('\n');
    expect(lines).toHaveLength(18 + 12 + 12);
    expect(lines[0]).toMatch(/^\d+\tH21\.\d+\t\S+ .*\d+\t\d+\tsample\t\d{4}-\d\d-\d\d$/);
    const { stdout: clusters } = await operator.run(['drawn', 'draw:3', '--clusters']);
    expect(clusters.trimEnd().split('\n')).toHaveLength(6 + 4 + 4);
    expect(await operator.json('redraw', 'draw:3')).toMatchObject({ holds: true, differences: [] });
  });

  it('are refused with the row of the fault; a missing size is wrongly written', async () => {
    operator.file('sai.csv', 'stratum,commune_code,village,households\ndo-thi,H21.1x,Thôn 1,12');
    expect(await operator.problemsOf('draw', 'stages', LOADED_ROUND, 'sai.csv', ...SIZES)).toEqual([
      ['COMMUNE_UNKNOWN', 'row 2, column commune_code'],
    ]);
    expect(await operator.problemsOf(...stages(...SIZES, '--as', 'T1.01'))).toEqual([
      ['DRAW_RUNNER_DIFFERENT', 'round'],
    ]);
    expect((await operator.run(stages('--communes', '2', '--villages', '2'))).code).toBe(2);
    expect((await operator.run(stages(...SIZES, '--communes-by', 'name'))).code).toBe(2);
    expect((await operator.run(stages(...SIZES, '--each', '3'))).stderr).toContain('"--each"');
  });
});

function envOf({ seed, design }: DrawJson): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ SEED: seed, COMMUNES_BY: design.communesBy, VILLAGES_BY: design.villagesBy },
    ...{ VILLAGES: String(design.villages), HOUSEHOLDS: String(design.households) },
    REPLACEMENTS: String(design.replacements),
  };
}

/** Sorts lines by village and keeps the order within each. */
function byVillage(lines: readonly string[]): readonly string[] {
  const villageOf = (line: string) => line.split('\t')[0] ?? '';
  return [...lines].sort((a, b) => (villageOf(a) < villageOf(b) ? -1 : Number(villageOf(a) > villageOf(b))));
}
