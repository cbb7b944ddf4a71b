import { readdirSync, rmSync } from 'node:fs';
import { runBench } from '../../apps/bench/src/run-bench';
import { passableFolder } from '../support/embedded-elsewhere';

const PATIENCE_MS = 120_000;

interface Printed {
  readonly machine: Record<string, unknown>;
  readonly benchmarks: readonly {
    name: string;
    command: string;
    figures: Record<string, { value: number; unit: string }>;
  }[];
}

describe('a benchmark', () => {
  let folder: string;
  beforeAll(() => {
    folder = passableFolder();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What a run printed, told its watcher and answered. */
  const bench = async (names: readonly string[], options: { json?: boolean } = {}) => {
    const printed: string[] = [];
    const told: string[] = [];
    const code = await runBench(names, {
      json: options.json ?? false,
      log: (line) => told.push(line),
      print: (text) => printed.push(text),
      sizes: { responses: 300 },
      environment: { TMPDIR: folder },
    });
    return { code, told, printed: printed.join('') };
  };

  it(
    'prints JSON alone: the machine, each figure with its unit, the command that gives it again; and leaves nothing behind',
    async () => {
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
    },
    PATIENCE_MS,
  );

  it('that does not exist is refused with the names of those that do, before anything is started', async () => {
    const { code, told, printed } = await bench(['storage', 'warp']);
    expect([code, printed]).toEqual([2, '']);
    expect(told.join('\n')).toMatch(/There is no benchmark "warp": choose among intake, ranking, storage/);
    expect(readdirSync(folder)).toEqual([]);
  });
});
