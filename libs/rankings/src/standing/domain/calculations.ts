import { Steps } from '@hailong/statistics/domain';
import { judgeAgencies } from './judge-agencies';
import { ownRanks } from './own-ranks';

/** Calculations that take long. Their arguments and results are plain values, which pass from thread to thread. */
const CALCULATIONS = { judgeAgencies, ownRanks } as const;

type Calculations = typeof CALCULATIONS;

export type CalculationName = keyof Calculations;

export type ArgumentsOf<N extends CalculationName> = Parameters<Calculations[N]>;

export type ResultOf<N extends CalculationName> =
  ReturnType<Calculations[N]> extends Steps<infer R> ? R : never;

/**
 * Begins a calculation, to be run in steps.
 *
 * @throws with its first step what the calculation throws
 */
export function stepsOf<N extends CalculationName>(name: N, args: ArgumentsOf<N>): Steps<ResultOf<N>> {
  const calculation = CALCULATIONS[name] as unknown as (...all: ArgumentsOf<N>) => Steps<ResultOf<N>>;
  return calculation(...args);
}
