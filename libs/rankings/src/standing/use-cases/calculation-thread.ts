import { resultOf } from '@hailong/statistics/domain';
import { parentPort } from 'node:worker_threads';
import { ArgumentsOf, CalculationName, ResultOf, stepsOf } from '../domain/calculations';

/** Question to the thread. */
export interface AskedCalculation<N extends CalculationName = CalculationName> {
  readonly id: number;
  readonly name: N;
  readonly args: ArgumentsOf<N>;
}

/** Answer of the thread: the result, or the error that the calculation threw. */
export type CalculationAnswer<N extends CalculationName = CalculationName> =
  | { readonly id: number; readonly result: ResultOf<N> }
  | { readonly id: number; readonly error: unknown };

/** Program of the thread: answers one question after the other. */
parentPort?.on('message', (asked: AskedCalculation) => parentPort?.postMessage(answerTo(asked)));

function answerTo({ id, name, args }: AskedCalculation): CalculationAnswer {
  try {
    return { id, result: resultOf(stepsOf(name, args)) };
  } catch (error) {
    return { id, error };
  }
}
