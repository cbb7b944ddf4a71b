import { day } from '@hailong/kernel';
import { comparisonProblems, listedRoundProblems, periodProblems, schemeProblems } from './check-scheme';
import { RankingScheme, SchemeGroup, periodOfYear } from './ranking-scheme';
import { SCHEME, aRound, schemeVersion } from './scheme.spec-data';

const problemsOf = (changes: Partial<RankingScheme>, code = 'xep-hang-2026') =>
  schemeProblems(code, { ...SCHEME, ...changes }, day('2026-09-15')).map(
    (problem) => `${problem.code} ${problem.place}`,
  );

const DEPARTMENTS: SchemeGroup = { code: 'so', label: { vi: 'Sở' }, kinds: ['department'] };
const LISTED = { roundId: 1, code: 'dot-1', ownerCode: 'P.1' };

describe('a ranking scheme', () => {
  it('with every term at its default, or with groups, targets and a list of rounds, is sound', () => {
    expect(problemsOf({})).toEqual([]);
    expect(
      problemsOf({
        rankingGroups: [
          { ...DEPARTMENTS, target: 90 },
          { ...DEPARTMENTS, code: 'xa', kinds: undefined, levels: ['commune'] },
        ],
        ...{ roundsRule: 'listed', rounds: [LISTED] },
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<RankingScheme>, string]>([
    ['a title without Vietnamese words', { title: { vi: ' ' } }, 'LABEL_MISSING title'],
    ['a minimum of none', { minimumResponses: 0 }, 'MINIMUM_OUTSIDE minimumResponses'],
    ['a minimum that is not whole', { minimumResponses: 30.5 }, 'MINIMUM_OUTSIDE minimumResponses'],
    ['certainty', { confidenceLevel: 100 as 99 }, 'CONFIDENCE_OUTSIDE confidenceLevel'],
    [
      'a group without a condition',
      { rankingGroups: [{ code: 'so', label: { vi: 'Sở' } }] },
      'CONDITION_MISSING rankingGroups[0]',
    ],
    [
      'a condition that nothing meets',
      { rankingGroups: [{ ...DEPARTMENTS, levels: [] }] },
      'CONDITION_MISSING rankingGroups[0]',
    ],
    ['a group twice', { rankingGroups: [DEPARTMENTS, DEPARTMENTS] }, 'CODE_REPEATED rankingGroups[1].code'],
    [
      'a target above all',
      { rankingGroups: [{ ...DEPARTMENTS, target: 101 }] },
      'TARGET_OUTSIDE rankingGroups[0].target',
    ],
    ['a list without a round', { roundsRule: 'listed' }, 'ROUNDS_MISSING rounds'],
    ['a list that its rule does not use', { rounds: [LISTED] }, 'ROUNDS_UNEXPECTED rounds'],
    ['a round twice', { roundsRule: 'listed', rounds: [LISTED, LISTED] }, 'ROUND_REPEATED rounds[1]'],
  ])('is refused with %s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });

  it('is refused with a code that could not be named', () => {
    expect(problemsOf({}, 'xếp hạng')).toEqual(['CODE_MALFORMED code']);
  });

  it.each([
    ['neither year nor days', {}, ['PERIOD_MISSING']],
    ['both', { year: 2026, period: periodOfYear(2026) }, ['PERIOD_UNCLEAR']],
    ['a year beyond the calendar of a ranking', { year: 26 }, ['SCHEME_YEAR_OUTSIDE']],
    [
      'an end before the beginning',
      { period: { from: day('2026-12-31'), to: day('2026-01-01') } },
      ['WINDOW_REVERSED'],
    ],
    [
      'all days that can be written',
      { period: { from: day('0001-01-01'), to: day('9999-12-31') } },
      ['SCHEME_YEAR_OUTSIDE', 'SCHEME_YEAR_OUTSIDE'],
    ],
    ['a year', { year: 2026 }, []],
    ['a single day', { period: { from: day('2026-01-01'), to: day('2026-01-01') } }, []],
  ])('with %s as its period is judged', (_, given, codes) => {
    expect(periodProblems(given).map(({ code }) => code)).toEqual(codes);
  });

  it('names no round that could not enter, and says why', () => {
    const scheme: RankingScheme = { ...SCHEME, roundsRule: 'listed', rounds: [LISTED] };
    const [problem, ...others] = listedRoundProblems(scheme, [
      { round: aRound(1, { trial: true }), onCore: true },
    ]);
    expect([problem?.code, problem?.place, others]).toEqual(['ROUND_UNSUITED', 'rounds[0]', []]);
    expect(problem?.en).toContain('is there to try the form');
    expect(listedRoundProblems(scheme, [{ round: aRound(1), onCore: true }])).toEqual([]);
  });

  it('is compared with an announced scheme of an earlier period alone', () => {
    const earlier = schemeVersion(1, { period: periodOfYear(2025) });
    expect(comparisonProblems(SCHEME, earlier)).toEqual([]);
    expect(comparisonProblems(SCHEME, { ...earlier, state: 'superseded' })).toEqual([]);
    for (const other of [{ ...earlier, state: 'draft' as const }, schemeVersion(1)])
      expect(comparisonProblems(SCHEME, other).map(({ code }) => code)).toEqual(['COMPARISON_UNSUITED']);
  });

  it('has a bridge only from another core, to that of a scheme that it is compared with', () => {
    const core = { criteriaSetId: 2, code: 'sipas-cu', version: 3 };
    const comparison = { code: 'xep-hang-2025', version: 1 };
    const bridge = { core, over: 'province' as const };
    expect(problemsOf({ bridge, comparison })).toEqual([]);
    expect(problemsOf({ bridge })).toEqual(['BRIDGE_UNEXPECTED bridge']);
    expect(problemsOf({ bridge: { ...bridge, core: SCHEME.core }, comparison })).toEqual([
      'BRIDGE_CORE_REPEATED bridge.core',
    ]);
    const earlier = schemeVersion(1, { period: periodOfYear(2025) });
    expect(comparisonProblems({ ...SCHEME, bridge }, earlier).map(({ code }) => code)).toEqual([
      'BRIDGE_CORE_DIFFERENT',
    ]);
    expect(
      comparisonProblems({ ...SCHEME, bridge }, schemeVersion(1, { ...earlier.document, core })),
    ).toEqual([]);
  });
});
