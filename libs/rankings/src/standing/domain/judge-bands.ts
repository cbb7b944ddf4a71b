import { Interval } from '@hailong/statistics';
import { TargetOutcome, funnel, targetOutcome } from '@hailong/statistics/domain';
import { StandingBand } from './bands';
import { Confidence, Z_OF } from './confidence';
import { JudgedAgency } from './judged-agency';

/** Bands by id of the agency; agencies without a known error are not listed. */
export type Bands = ReadonlyMap<number, StandingBand>;

/**
 * Holds each agency against the mean of its group, by the funnel that allows for the usual differences between agencies: most agencies are
 * as the others.
 */
export function bandsByGroup(members: Iterable<readonly JudgedAgency[]>, confidence: Confidence): Bands {
  const bands = new Map<number, StandingBand>();
  for (const group of members) {
    const known = group.flatMap(({ agencyId, index, effectiveAnswers: answers }) =>
      answers === undefined ? [] : [{ agencyId, share: index / 100, answers }],
    );
    funnel(known, { z: Z_OF[confidence] })?.units.forEach(({ band }, at) => {
      const agency = known[at];
      if (agency) bands.set(agency.agencyId, band);
    });
  }
  return bands;
}

const BAND_OF_OUTCOME: Readonly<Record<TargetOutcome, StandingBand>> = {
  met: 'met',
  missed: 'not-met',
  undecided: 'cannot-be-told',
};

/**
 * Holds each agency against a target by its interval as it is printed, in whole tenths: asking for many targets tells no bound more
 * closely.
 *
 * @param target 0…100
 */
export function bandsByTarget(intervals: ReadonlyMap<number, Interval>, target: number): Bands {
  return new Map(
    [...intervals].map(([agencyId, { lower, upper }]) => {
      const outcome = targetOutcome({ lower: lower / 100, upper: upper / 100 }, target / 100);
      return [agencyId, BAND_OF_OUTCOME[outcome]];
    }),
  );
}
