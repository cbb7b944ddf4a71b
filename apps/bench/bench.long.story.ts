import { readdirSync } from 'node:fs';
import { SmallBench, openSmallBench } from './small-bench';

interface Printed {
  readonly machine: Record<string, unknown>;
  readonly benchmarks: readonly {
    name: string;
    command: string;
    figures: Record<string, { value: number; unit: string; means: string }>;
  }[];
}

describe('a benchmark', () => {
  let small: SmallBench;
  beforeAll(() => {
    small = openSmallBench();
  });
  afterAll(() => small.close());

  it('prints JSON alone with the machine, units and the command that repeats it, and leaves nothing behind', async () => {
    const { code, stdout, stderr } = await small.run('storage', '--json');
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
    expect(readdirSync(small.folder)).toEqual([]);
  });

  const figuresOf = async (...args: string[]) => {
    const { code, stdout } = await small.run(...args, '--json');
    expect(code).toBe(0);
    expect(readdirSync(small.folder)).toEqual([]);
    return (JSON.parse(stdout) as Printed).benchmarks[0]?.figures ?? {};
  };

  it('of latency sends at half the rate that the same server reached and stores every acknowledged form', async () => {
    const { p50, p99, offered, flatOut, ...figures } = await figuresOf('latency');
    expect(offered?.value).toBeCloseTo((flatOut?.value ?? 0) / 2, 6);
    expect(p99?.value).toBeGreaterThanOrEqual(p50?.value ?? Infinity);
    expect(p99?.unit).toBe('ms');
    for (const rate of [500, 1000, 2000]) expect(figures[`p99At${rate}`]).toMatchObject({ unit: 'ms' });
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
      tables: { unit: 'ms', means: '16 tables of a province: overall, by 5 factors, by 10 fields' },
      tablesBlocked: { unit: 'ms' },
      threadBlocked: {
        unit: 'ms',
        means: 'the tables of a province on another thread: longest wait of other work',
      },
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

  it('of the intake compares the product with an idle host, common ways and physical floors, each with its bound', async () => {
    const figures = await figuresOf('intake');
    for (const code of [
      'ofIdle',
      'ofCommonWay',
      'ofCommonSheet',
      'ofCommonInsert',
      'ofInserts',
      'ofManyRows',
      'ofCopies',
    ])
      expect(figures[code]?.means).toMatch(
        /\((the core of its server|the processors|the flush to disk) ÷ the (core of its server|processors|flush to disk)\)$/,
      );
    expect(figures.acceptedWalBytes).toMatchObject({ unit: 'B' });
    expect(figures.idleWalBytes?.value).toBeLessThan(figures.acceptedWalBytes?.value ?? 0);
    expect(figures.firstFormMs?.value).toBeGreaterThan(0);
  });

  it('of the intake with several numbers of clients measures the product at each', async () => {
    expect(await figuresOf('intake', '--clients', '4,8')).toMatchObject({
      clients4: { means: 'accepted from 4 clients' },
      clients8: { means: 'accepted from 8 clients' },
      ofClients8: { unit: '×' },
    });
  });

  it('of form posts prints figures for people and the command line with its options', async () => {
    const { code, stdout, stderr } = await small.run('intake', '--form');
    // Of a benchmark that failed the test shows what it said.
    expect(code === 0 ? code : stderr).toBe(0);
    expect(stderr).toMatch(/^\[1\/1\] intake: /);
    expect(stdout).toMatch(/ \/s +phiếu nhận qua biểu mẫu · accepted as plain form posts\n/);
    expect(stdout).toMatch(/\n {2}\$ npm run bench -- intake --form\n$/);
    expect(readdirSync(small.folder)).toEqual([]);
  });
});
