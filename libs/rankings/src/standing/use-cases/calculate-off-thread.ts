import { resultWithPauses } from '@hailong/statistics/domain';
import { logFailedWork } from '@hailong/telemetry';
import { OnApplicationShutdown } from '@nestjs/common';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ResourceLimits, Worker } from 'node:worker_threads';
import { ArgumentsOf, CalculationName, ResultOf, stepsOf } from '../domain/calculations';
import { CalculatingWorker, ThreadFault } from './calculating-worker';

/** Extension of this file: `.js` when built. */
const EXTENSION = path.extname(__filename);

/**
 * Calculates bands and possible ranks on a thread of their own, so that the thread that takes forms does nothing else. The thread starts
 * with the first question, answers one after the other, and ends on shutdown. A question that it leaves without an answer is calculated
 * here in steps, and the next one starts another thread. Where a thread cannot be started, all questions are calculated in steps.
 */
export class CalculateOffThread implements OnApplicationShutdown {
  private worker: CalculatingWorker | undefined;
  /** False: threads cannot be started here, or the process shuts down. */
  private mayStart = true;

  /** @param start starts the thread; throws where that is impossible */
  constructor(private readonly start: () => Worker = startThread) {}

  /** Calculates; both ways give the same result, bit for bit. */
  async calculate<N extends CalculationName>(name: N, ...args: ArgumentsOf<N>): Promise<ResultOf<N>> {
    const worker = this.startedWorker();
    if (!worker) return inSteps(name, args);
    try {
      return await worker.ask(name, args);
    } catch (error) {
      if (!(error instanceof ThreadFault)) throw error;
      this.leave(worker, error);
      return inSteps(name, args);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.mayStart = false;
    await this.worker?.end();
    this.worker = undefined;
  }

  private startedWorker(): CalculatingWorker | undefined {
    if (!this.mayStart) return undefined;
    if (this.worker && !this.worker.hasEnded) return this.worker;
    try {
      return (this.worker = new CalculatingWorker(this.start()));
    } catch (error) {
      this.mayStart = false;
      logFault(error);
      return undefined;
    }
  }

  /** Logs the fault once, of all questions that waited; a worker that never answered is not started again. */
  private leave(worker: CalculatingWorker, { cause }: ThreadFault): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    if (!worker.hasAnswered) this.mayStart = false;
    logFault(cause ?? new Error('the thread ended'));
  }
}

function inSteps<N extends CalculationName>(name: N, args: ArgumentsOf<N>): Promise<ResultOf<N>> {
  return resultWithPauses(stepsOf(name, args), () => setImmediate());
}

function logFault(error: unknown): void {
  logFailedWork('possible ranks on a thread of their own', error, 'warn');
}

/** Bound of young objects, so that the thread does not take the large young space that `npm start` gives to the intake. */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 8 };

/** Starts the program beside this file. A thread loads what `require` of Node.js loads; that of jest and of bundlers is another. */
function startThread(): Worker {
  if (!require.extensions?.[EXTENSION]) throw new Error(`a thread cannot load ${EXTENSION} of this program`);
  return new Worker(path.join(__dirname, `calculation-thread${EXTENSION}`), {
    name: 'possible ranks',
    resourceLimits: LIMITS,
  });
}
