import { Worker } from 'node:worker_threads';
import { ArgumentsOf, CalculationName, ResultOf } from '../domain/calculations';
import type { AskedCalculation, CalculationAnswer } from './calculation-thread';

/** Error of the thread, not of a calculation: its question is still without an answer. */
export class ThreadFault extends Error {}

interface Waiting {
  readonly resolve: (result: ResultOf<CalculationName>) => void;
  readonly reject: (error: unknown) => void;
}

/** Worker with the questions that wait for its answer. It keeps the process alive only while a question waits. */
export class CalculatingWorker {
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private fault: ThreadFault | undefined;
  /** True: the worker has answered a question, so this host can run it. */
  hasAnswered = false;

  constructor(private readonly worker: Worker) {
    worker.unref();
    worker.on('message', (answer: CalculationAnswer) => this.settle(answer));
    worker.on('error', (cause) => this.fail(cause));
    worker.on('messageerror', (cause) => {
      this.fail(cause);
      void worker.terminate();
    });
    worker.on('exit', () => this.fail(undefined));
  }

  /** True: it has ended and answers nothing more. */
  get hasEnded(): boolean {
    return this.fault !== undefined;
  }

  /**
   * Asks for a calculation.
   *
   * @throws ThreadFault where the worker ends before its answer; else what the calculation throws
   */
  ask<N extends CalculationName>(name: N, args: ArgumentsOf<N>): Promise<ResultOf<N>> {
    if (this.fault) return Promise.reject(this.fault);
    const id = (this.asked += 1);
    const question: AskedCalculation<N> = { id, name, args };
    return new Promise((resolve, reject) => {
      this.worker.postMessage(question);
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.worker.ref();
    });
  }

  /** Ends the worker; questions that wait fail with a {@link ThreadFault}. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(answer: CalculationAnswer): void {
    this.hasAnswered = true;
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ('error' in answer) waiting?.reject(answer.error);
    else waiting?.resolve(answer.result);
  }

  private fail(cause: unknown): void {
    this.fault ??= new ThreadFault('the thread of the possible ranks ended', { cause });
    for (const { reject } of this.waiting.values()) reject(this.fault);
    this.waiting.clear();
  }
}
