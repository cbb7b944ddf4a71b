import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { passableFolder } from '../../test/kit/embedded-elsewhere';
import { BENCHMARKS } from './src/catalogue';
import { runBench } from './src/program';

interface Printed {
  readonly machine: Record<string, unknown>;
  readonly benchmarks: readonly {
    name: string;
    command: string;
    figures: Record<string, { value: number; unit: string; means: string }>;
  }[];
}

describe('a benchmark', () => {
  let folder: string;
  const nodeOptions = process.env.NODE_OPTIONS;
  beforeAll(() => {
    folder = passableFolder();
    // The measured servers run the working tree, in processes of their own.
    process.env.NODE_OPTIONS = `--require ${path.resolve('test/kit/run-typescript.cjs')}`;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    if (nodeOptions === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = nodeOptions;
  });

  /** Runs one command line with small sizes. */
  const bench = async (...args: string[]) => {
    const [stdout, stderr]: [string[], string[]] = [[], []];
    const surroundings = {
      variables: { TMPDIR: folder },
      stdout: (text: string) => void stdout.push(text),
      stderr: (text: string) => void stderr.push(text),
      interactive: false,
      stop: new AbortController().signal,
    };
    const sizes = { responses: 300, seconds: 0.2, cells: 600 };
    const code = await runBench(args, surroundings, sizes);
    return { code, stdout: stdout.join(''), stderr: stderr.join('') };
  };

  it('prints JSON alone with the machine, units and the command that repeats it, and leaves nothing behind', async () => {
    const { code, stdout, stderr } = await bench('storage', '--json');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^\[1\/1\] storage: /);
    const { machine, benchmarks } = JSON.parse(stdout) as Printed;
    expect(Object.keys(machine).sort()).toEqual(
      [
        ...['cores', 'durableCommit', 'memoryGiB', 'node', 'postgresql', 'processor', 'system'],
        ...['workMs', 'flushUs'],
      ].sort(),
    );
    expect(machine.durableCommit).toBe(true);
    expect(benchmarks).toMatchObject([{ name: 'storage', command: 'npm run bench -- storage' }]);
    const figures = benchmarks[0]?.figures ?? {};
    expect(figures.responses?.value).toBe(300);
    expect(figures.bytesPerResponse).toMatchObject({ unit: 'B' });
    expect(figures.bytesPerResponse?.value).toBeGreaterThan(figures.sheetBytes?.value ?? Infinity);
    expect(figures).toHaveProperty('ofSheet.unit', '×');
    expect(readdirSync(folder)).toEqual([]);
  });

  const figuresOf = async (...args: string[]) => {
    const { code, stdout } = await bench(...args, '--json');
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    return (JSON.parse(stdout) as Printed).benchmarks[0]?.figures ?? {};
  };

  it('of latency sends at half the rate that the same server reached and stores every acknowledged form', async () => {
    const { p50, p99, offered, flatOut } = await figuresOf('latency');
    expect(offered?.value).toBeCloseTo((flatOut?.value ?? 0) / 2, 6);
    expect(p99?.value).toBeGreaterThanOrEqual(p50?.value ?? Infinity);
    expect(p99?.unit).toBe('ms');
  });

  it('of reading while writing reads rankings and results meanwhile and stores every acknowledged form', async () => {
    const { readings, besideOfAlone } = await figuresOf('reading-while-writing', '--responses', '200');
    expect(readings?.value).toBeGreaterThan(0);
    expect(besideOfAlone).toMatchObject({ unit: '×', turns: { length: 3 } });
  });

  it('of rankings compares every size with typed columns that hold the same forms, and the largest with the smallest', async () => {
    const figures = await figuresOf('ranking', '--sizes', '2000,1500');
    for (const size of [1500, 2000]) {
      const [ours, theirs] = [figures[`ranking${size}P50`]?.value, figures[`typed${size}P50`]?.value];
      expect(figures[`ofTyped${size}`]?.value).toBeCloseTo((ours ?? 0) / (theirs ?? 1), 6);
      expect(figures[`ranking${size}First`]).toMatchObject({ unit: 'ms' });
    }
    const [large, small] = [figures.ranking2000P95?.value, figures.ranking1500P95?.value];
    expect(figures.flat?.value).toBeCloseTo((large ?? 0) / (small ?? 1), 6);
  });

  it('of memory asks the server at every tenth of its load', async () => {
    const { responses, peak } = await figuresOf('memory');
    expect(responses?.value).toBeGreaterThanOrEqual(3000);
    expect(peak).toMatchObject({ unit: 'MiB', turns: { length: 10 } });
  });

  it('of rank sets computes sound sets of all agencies and says how long other work waits', async () => {
    expect(await figuresOf('rank-sets')).toMatchObject({
      processor: { unit: 'ms', turns: { length: 5 } },
      blocked: { unit: 'ms', means: 'longest wait of other work' },
      ofCompared: { unit: '×' },
    });
  });

  it('of cells loads a round with the stated number of cells and takes a place for every response', async () => {
    expect(await figuresOf('cells')).toMatchObject({
      ofCpu: { unit: '×' },
      ofRate: { unit: '×' },
      cells: { means: 'accepted with 745 cells' },
    });
  });

  it('of the import stores every row of its file and compares it with COPY of the same rows', async () => {
    const { ofCopy, rows, copied, residentLarge } = await figuresOf('import');
    expect(ofCopy?.value).toBeCloseTo((rows?.value ?? 0) / (copied?.value ?? 1), 6);
    expect(residentLarge).toMatchObject({ unit: 'MiB', means: 'resident at most, 600 rows' });
  });

  it('of kills ends with nothing lost, doubled or miscounted, whether the server or PostgreSQL was killed', async () => {
    const { kills, refused, failed, acknowledged } = await figuresOf('kill', '--times', '2');
    expect(kills?.value).toBe(2);
    expect(failed?.value).toBeGreaterThan(0);
    expect((acknowledged?.value ?? 0) + (refused?.value ?? 0)).toBe(2 * 300);
  });

  it('of form posts prints figures for people and the command line with its options', async () => {
    const { code, stdout, stderr } = await bench('intake', '--form');
    // Of a benchmark that failed the test shows what it said.
    expect(code === 0 ? code : stderr).toBe(0);
    expect(stderr).toMatch(/^\[1\/1\] intake: /);
    expect(stdout).toMatch(/ \/s +phiếu nhận qua biểu mẫu · accepted as plain form posts\n/);
    expect(stdout).toMatch(/\n {2}\$ npm run bench -- intake --form\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is listed with all others when no benchmark is named, and nothing is started', async () => {
    const listed = await bench();
    for (const name of [...BENCHMARKS.map((each) => each.name), 'all'])
      expect(listed.stdout).toMatch(new RegExp(`^  ${name} \\[options\\] +\\p{L}`, 'mu'));
    expect([listed.code, listed.stderr]).toEqual([0, '']);
    expect(await bench('--help')).toEqual(listed);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [['warp'], /There is no command "warp"; the commands: intake, latency.* See: npm run bench -- --help/],
    [['ranking', '--form'], /There is no option "--form".* See: npm run bench -- ranking --help/],
    [['ranking', '--sizes', '1500,10'], /--sizes "10" is wrong: it must be a whole number from 1500/],
    [['intake', '--many', '0'], /--many "0" is wrong: it must be a whole number from 1 to 100/],
  ])(
    'that is written wrongly as %p is refused in a sentence before anything is started',
    async (args, en) => {
      const { code, stdout, stderr } = await bench(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(en);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('has every option of its help in the README', async () => {
    const readme = readFileSync(path.join(__dirname, 'README.md'), 'utf8');
    for (const { name } of BENCHMARKS) {
      expect(readme).toContain(`\`${name}`);
      const { stdout } = await bench(name, '--help');
      for (const option of stdout.match(/(?<= )--[a-z-]+/g) ?? []) expect(readme).toContain(`\`${option}`);
    }
  });
});
