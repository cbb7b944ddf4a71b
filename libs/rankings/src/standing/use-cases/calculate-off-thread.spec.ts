import { Logger } from '@nestjs/common';
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { JudgedAgency } from '../domain/judged-agency';
import { CalculateOffThread } from './calculate-off-thread';

const AGENCIES: readonly JudgedAgency[] = Array.from({ length: 30 }, (_, at) => ({
  ...{ agencyId: at + 1, group: at < 5 ? 'department' : 'commune', index: 70 + ((at * 7) % 30), n: 100 },
  effectiveAnswers: at === 3 ? undefined : 50 + at / 3,
}));
const TERMS = { target: 85, draws: 499 };

/** Calculator whose threads run the TypeScript of the working tree, with the threads that it has started. */
function onThreads(program = path.join(__dirname, 'calculation-thread.ts')) {
  const started: Worker[] = [];
  const execArgv = ['--require', path.resolve('test/kit/run-typescript.cjs')];
  const calculator = new CalculateOffThread(() => {
    const worker = new Worker(program, { execArgv });
    started.push(worker);
    return worker;
  });
  return { calculator, started };
}

/** Calculator without threads. Its error is of another kind than that of a dead thread: the log writes a line a second of each kind. */
const inSteps = () =>
  new CalculateOffThread(() => {
    throw new TypeError('no threads here');
  });

describe('a calculation off the thread that takes forms', () => {
  let warnings: jest.SpyInstance;
  beforeEach(() => (warnings = jest.spyOn(Logger.prototype, 'warn').mockImplementation()));
  afterEach(() => warnings.mockRestore());

  it('gives the same as in steps, bit for bit, from one thread that ends on shutdown', async () => {
    const { calculator, started } = onThreads();
    const steps = inSteps();
    const own = { confidence: 95, seed: 7, draws: 499 } as const;
    const questions = [
      (by: CalculateOffThread) => by.calculate('judgeAgencies', AGENCIES, TERMS),
      (by: CalculateOffThread) => by.calculate('judgeAgencies', AGENCIES, { ...TERMS, confidence: 99 }),
      (by: CalculateOffThread) => by.calculate('ownRanks', 9, AGENCIES, own),
    ];
    const answers = await Promise.all(questions.map((ask) => ask(calculator)));
    expect(warnings).not.toHaveBeenCalled();
    expect(answers).toStrictEqual(await Promise.all(questions.map((ask) => ask(steps))));
    expect(started).toHaveLength(1);
    const ended = once(started[0]!, 'exit');
    await calculator.onApplicationShutdown();
    await ended;
    expect((await calculator.calculate('judgeAgencies', AGENCIES, TERMS)).standings.size).toBe(30);
    expect(started).toHaveLength(1);
  });

  it('fails as the calculation does, and the thread goes on', async () => {
    const { calculator, started } = onThreads();
    const wrong = calculator.calculate('judgeAgencies', AGENCIES, { target: 101 });
    await expect(wrong).rejects.toMatchObject({ name: 'RangeError' });
    expect((await calculator.calculate('judgeAgencies', AGENCIES, TERMS)).standings.size).toBe(30);
    expect(started).toHaveLength(1);
    await calculator.onApplicationShutdown();
  });

  it('goes on in steps where the thread dies, says so once, and the next question starts another', async () => {
    const { calculator, started } = onThreads();
    const first = await calculator.calculate('judgeAgencies', AGENCIES, TERMS);
    const waiting = [TERMS, TERMS].map((terms) => calculator.calculate('judgeAgencies', AGENCIES, terms));
    await started[0]!.terminate();
    expect(await Promise.all(waiting)).toStrictEqual([first, first]);
    expect(warnings).toHaveBeenCalledTimes(1);
    expect(await calculator.calculate('judgeAgencies', AGENCIES, TERMS)).toStrictEqual(first);
    expect(started).toHaveLength(2);
    await calculator.onApplicationShutdown();
  });

  it('is done in steps where threads cannot be started or do not run, tried once and said once', async () => {
    const absent = onThreads(path.join(__dirname, 'no-such-program.ts'));
    const { standings } = await absent.calculator.calculate('judgeAgencies', AGENCIES, TERMS);
    await absent.calculator.calculate('judgeAgencies', AGENCIES, TERMS);
    expect(absent.started).toHaveLength(1);
    expect(warnings).toHaveBeenCalledTimes(1);
    const forbidden = inSteps();
    const again = () => forbidden.calculate('judgeAgencies', AGENCIES, TERMS);
    expect([(await again()).standings, (await again()).standings]).toStrictEqual([standings, standings]);
  });
});
