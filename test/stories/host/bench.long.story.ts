import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runBench } from '../../../apps/bench/src/run-bench';
import { passableFolder } from '../../kit/embedded-elsewhere';

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

  /** What a run printed, told its watcher and answered. */
  const bench = async (names: readonly string[], options: { json?: boolean } = {}) => {
    const printed: string[] = [];
    const told: string[] = [];
    const code = await runBench(names, {
      json: options.json ?? false,
      log: (line) => told.push(line),
      print: (text) => printed.push(text),
      sizes: { responses: 300, seconds: 0.2, cells: 600, times: 2 },
      environment: { TMPDIR: folder },
    });
    return { code, told, printed: printed.join('') };
  };

  it('prints JSON alone: the machine, each figure with its unit, the command that gives it again; and leaves nothing behind', async () => {
    const { code, told, printed } = await bench(['storage'], { json: true });
    expect(code).toBe(0);
    expect(told.length).toBeGreaterThan(0);
    const { machine, benchmarks } = JSON.parse(printed) as Printed;
    expect(Object.keys(machine).sort()).toEqual(
      ['cores', 'durableCommit', 'memoryGiB', 'node', 'postgresql', 'processor', 'system'].sort(),
    );
    expect(machine.durableCommit).toBe(true);
    expect(benchmarks).toMatchObject([{ name: 'storage', command: 'npm run hailong -- bench storage' }]);
    const figures = benchmarks[0]?.figures ?? {};
    expect(figures.responses?.value).toBe(300);
    expect(figures.bytesPerResponse).toMatchObject({ unit: 'B' });
    expect(figures.bytesPerResponse?.value).toBeGreaterThan(figures.sheetBytes?.value ?? Infinity);
    expect(figures).toHaveProperty('ofSheet.unit', '×');
    expect(readdirSync(folder)).toEqual([]);
  });

  const figuresOf = async (name: string) => {
    const { code, printed } = await bench([name], { json: true });
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    return (JSON.parse(printed) as Printed).benchmarks[0]?.figures ?? {};
  };

  it('of latency sends at half the rate that the same server reached, and what it acknowledged is stored', async () => {
    const { p50, p99, offered, flatOut } = await figuresOf('latency');
    expect(offered?.value).toBeCloseTo((flatOut?.value ?? 0) / 2, 6);
    expect(p99?.value).toBeGreaterThanOrEqual(p50?.value ?? Infinity);
    expect(p99?.unit).toBe('ms');
  });

  it('of memory asks the server at every tenth of its load', async () => {
    const { responses, peak } = await figuresOf('memory');
    expect(responses?.value).toBeGreaterThanOrEqual(3000);
    expect(peak).toMatchObject({ unit: 'MiB', turns: { length: 10 } });
  });

  it('of cells loads a round with as many cells as it says, a place in one of them for every response', async () => {
    expect(await figuresOf('cells')).toMatchObject({
      ofCpu: { unit: '×' },
      ofRate: { unit: '×' },
      cells: { means: 'accepted with 745 cells' },
    });
  });

  it('of the import stores every row of its file and compares with COPY of the same rows', async () => {
    const { ofCopy, rows, copied, residentLarge } = await figuresOf('import');
    expect(ofCopy?.value).toBeCloseTo((rows?.value ?? 0) / (copied?.value ?? 1), 6);
    expect(residentLarge).toMatchObject({ unit: 'MiB', means: 'resident at most, 600 rows' });
  });

  it('of kills ends with nothing lost, doubled or miscounted, whichever of the two was killed', async () => {
    const { kills, refused, failed, acknowledged } = await figuresOf('kill');
    expect(kills?.value).toBe(2);
    expect(failed?.value).toBeGreaterThan(0);
    expect((acknowledged?.value ?? 0) + (refused?.value ?? 0)).toBe(2 * 300);
  });

  it('that does not exist is refused with the names of those that do, before anything is started', async () => {
    const { code, told, printed } = await bench(['storage', 'warp']);
    expect([code, printed]).toEqual([2, '']);
    expect(told.join('\n')).toMatch(/There is no benchmark "warp": choose among intake, latency/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
