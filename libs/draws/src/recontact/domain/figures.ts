import { Interval, SMALLEST_GROUP, wilsonIntervalOfPopulation } from '@hailong/statistics';
import { CallOutcome } from './outcome';
import { RECONTACT_SHARES, RecontactShareName } from './recontact-shares';

/** Share of the people called, as a count with its 95 % interval. */
export interface RecontactShare {
  readonly name: RecontactShareName;
  readonly yes: number;
  readonly n: number;
  /** Wilson's interval of a random sample from the called people of the agency, 0…1. */
  readonly interval: Interval;
}

/** Members of an agency with the same newest outcome; null: not called yet. */
export interface OutcomeCount {
  readonly outcome: Pick<CallOutcome, 'reached' | 'asked' | 'answered' | 'again'> | null;
  readonly members: number;
}

/** Numbers of members by the end of their calls. */
export interface RecontactCounts {
  readonly called: number;
  readonly reached: number;
  readonly noAnswer: number;
  readonly wrongNumber: number;
  readonly refused: number;
  /** Members that do not remember whether they were asked. */
  readonly unsure: number;
}

type Test = (outcome: NonNullable<OutcomeCount['outcome']>) => boolean;

export function countsOf(groups: readonly OutcomeCount[]): RecontactCounts {
  const count = counterOf(groups);
  return {
    called: count(() => true),
    reached: count(({ reached }) => reached === 'reached'),
    noAnswer: count(({ reached }) => reached === 'no-answer'),
    wrongNumber: count(({ reached }) => reached === 'wrong-number'),
    refused: count(({ reached }) => reached === 'refused'),
    unsure: count(({ asked }) => asked === 'unsure'),
  };
}

/** Numerator and denominator of each share. */
const TESTS: Readonly<Record<RecontactShareName, readonly [yes: Test, of: Test]>> = {
  reached: [({ reached }) => reached === 'reached', () => true],
  asked: [({ asked }) => asked === 'yes', ({ asked }) => asked === 'yes' || asked === 'no'],
  self: [({ answered }) => answered === 'self', ({ answered }) => answered !== undefined],
  other: [({ answered }) => answered === 'other', ({ answered }) => answered !== undefined],
  again: [({ again }) => again === 'yes', ({ again }) => again === 'yes' || again === 'no'],
};

/**
 * Computes the shares of an agency; a share without a person has no row. The interval takes the people that replied as a
 * random sample of the population: a person that was not reached counts as missing by chance.
 *
 * @param population called people of the agency that could be drawn
 * @param smallest shares of fewer people are left out; default: none
 */
export function sharesOf(
  groups: readonly OutcomeCount[],
  population: number,
  smallest = 1,
): RecontactShare[] {
  const count = counterOf(groups);
  return RECONTACT_SHARES.keys.flatMap((name) => {
    const [yes, n] = [count(TESTS[name][0]), count(TESTS[name][1])];
    const interval = wilsonIntervalOfPopulation(yes, n, population);
    return interval && n >= smallest ? [{ name, yes, n, interval }] : [];
  });
}

/** Fewest people of a share that is shown outside of the unit. */
export const SMALLEST_SHARE = SMALLEST_GROUP;

function counterOf(groups: readonly OutcomeCount[]): (test: Test) => number {
  return (test) =>
    groups.reduce((sum, { outcome, members }) => sum + (outcome && test(outcome) ? members : 0), 0);
}
