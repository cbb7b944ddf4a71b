import { day } from '@hailong/kernel';
import { enteringRounds, isOfPeriod } from './entering-rounds';
import { RankingScheme, periodOfYear } from './ranking-scheme';
import { SCHEME, aRound } from './scheme.spec-data';

const ON_CORE = aRound(1);
const TRIAL = aRound(2, { trial: true });
const SIMULATED = aRound(3, { demonstration: true });
const LAST_YEAR = aRound(4, { year: 2025 });
const OTHER_CORE = aRound(5);
const ROUNDS = [ON_CORE, TRIAL, SIMULATED, LAST_YEAR, OTHER_CORE].map((round) => ({
  round,
  onCore: round !== OTHER_CORE,
}));

/** Ids of the rounds that enter, and the others with their reasons. */
function chosen(scheme: RankingScheme, rounds = ROUNDS) {
  const { entered, leftOut } = enteringRounds(scheme, rounds);
  return {
    entered: entered.map(({ roundId }) => roundId),
    leftOut: leftOut.map(({ round, code }) => `${round.roundId} ${code}`),
  };
}

describe('of the rounds that have opened,', () => {
  it('those of the period on the core enter, and every other one of the period is left out with its reason', () => {
    expect(chosen(SCHEME)).toEqual({ entered: [1], leftOut: ['2 TRIAL', '3 SIMULATED', '5 OTHER_CORE'] });
  });

  it('a scheme of demonstrations ranks demonstrations alone: the two are never mixed', () => {
    expect(chosen({ ...SCHEME, demonstration: true })).toEqual({
      entered: [3],
      leftOut: ['1 NOT_SIMULATED', '2 TRIAL', '5 NOT_SIMULATED'],
    });
  });

  it('a list keeps out every round that is not on it', () => {
    const rounds = [ON_CORE, aRound(6)].map((round) => ({ round, onCore: true }));
    const listed = { roundId: 6, code: 'dot-6', ownerCode: 'P.1' };
    expect(chosen({ ...SCHEME, roundsRule: 'listed', rounds: [listed] }, rounds)).toEqual({
      entered: [6],
      leftOut: ['1 NOT_LISTED'],
    });
  });

  it('those opened first stand first, whatever their ids are', () => {
    const later = { ...aRound(7), openedOn: day('2026-09-01') };
    const rounds = [later, aRound(9), aRound(8)].map((round) => ({ round, onCore: true }));
    expect(chosen(SCHEME, rounds).entered).toEqual([8, 9, 7]);
  });

  it.each([
    ['the whole year', {}, true],
    [
      'dossiers from the autumn before',
      { service: { from: day('2025-10-01'), to: day('2026-09-30') } },
      true,
    ],
    ['dossiers into the next year', { service: { from: day('2026-07-01'), to: day('2027-01-01') } }, false],
    ['the year before, asked in this one', { year: 2025 }, false],
  ])('a round about %s is of 2026: by the last day of the service', (_, document, is) => {
    expect(isOfPeriod(aRound(1, document), periodOfYear(2026))).toBe(is);
  });
});
