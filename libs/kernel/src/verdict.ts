import { Problem } from './problem';

/** Answer of a use case or a rule: a value, or all problems that stand in its way (never empty). */
export type Verdict<T, P extends Problem = Problem> = Accepted<T> | Refused<P>;

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<P extends Problem = Problem> {
  readonly ok: false;
  readonly problems: readonly P[];
}

export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

export function refuse<P extends Problem>(...problems: readonly P[]): Refused<P> {
  if (problems.length === 0) throw new RangeError('a refusal names at least one problem');
  return { ok: false, problems };
}

/** Accepts the value when there are no problems, else refuses with them. */
export function verdictOf<T, P extends Problem>(value: T, problems: readonly P[]): Verdict<T, P> {
  return problems.length === 0 ? accept(value) : refuse(...problems);
}
