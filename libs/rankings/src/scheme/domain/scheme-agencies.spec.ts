import { EnteringRounds } from './entering-rounds';
import { SchemeGroup } from './ranking-scheme';
import { schemeAgencies } from './scheme-agencies';
import { aRound } from './scheme.spec-data';

const department = (agencyId: number) => ({ agencyId, kind: 'department', level: 'province' }) as const;
const commune = (agencyId: number) => ({ agencyId, kind: 'commune', level: 'commune' }) as const;
const PROVINCE = { agencyId: 1, kind: 'province', level: 'province' } as const;
const TREE = [PROVINCE, department(7), department(8), commune(9)];

const round = (roundId: number, participants: Readonly<Record<number, string>>) =>
  aRound(roundId, {
    participants: Object.entries(participants).map(([id, rankingGroup]) => ({
      agencyId: Number(id),
      rankingGroup,
    })),
  });
const ENTERED = { entered: [round(1, { 7: 'department' })], leftOut: [] };

/** `id group REASON` of each agency. */
function listed(
  groups: readonly SchemeGroup[],
  rounds: EnteringRounds = ENTERED,
  others: readonly ReturnType<typeof commune>[] = [],
) {
  return schemeAgencies(groups, rounds, { tree: TREE, others }).map(({ agencyId, group, excluded }) =>
    [agencyId, group, excluded].filter((word) => word !== undefined).join(' '),
  );
}

describe('the agencies of a ranking', () => {
  it('are, without groups of the scheme, those of the rounds, and those of the same kind in no round', () => {
    expect(listed([])).toEqual(['7 department', '8 department NO_ROUND']);
  });

  it('are chosen by kind and level, all conditions together, and belong to the first group that they meet', () => {
    const groups: SchemeGroup[] = [
      { code: 'so', label: { vi: 'Sở' }, kinds: ['department'], levels: ['province'] },
      { code: 'khac', label: { vi: 'Khác' }, levels: ['province', 'commune'] },
    ];
    expect(listed(groups)).toEqual(['1 khac NO_ROUND', '7 so', '8 so NO_ROUND', '9 khac NO_ROUND']);
  });

  it('that take part in a round and are in no group are listed as such, and not ranked', () => {
    const communes: SchemeGroup[] = [{ code: 'xa', label: { vi: 'Xã' }, kinds: ['commune'] }];
    expect(listed(communes)).toEqual(['7 NO_GROUP', '9 xa NO_ROUND']);
  });

  it('in rounds on another core alone have nothing comparable, and in a round that enters as well are ranked', () => {
    const elsewhere = (ids: Readonly<Record<number, string>>) => ({
      ...ENTERED,
      leftOut: [{ round: round(2, ids), code: 'OTHER_CORE' as const }],
    });
    expect(listed([], elsewhere({ 7: 'department', 9: 'commune' }))).toEqual([
      '7 department',
      '8 department NO_ROUND',
      '9 commune NOTHING_COMPARABLE',
    ]);
  });

  it('in several rounds are one agency, in the group of the round that was opened last', () => {
    const rounds = { entered: [round(1, { 7: 'department' }), round(2, { 7: 'land' })], leftOut: [] };
    expect(listed([], rounds)).toEqual(['7 land']);
  });

  it('that are gone from the tree of the day are ranked by the rounds that they took part in', () => {
    const rounds = { entered: [round(1, { 7: 'department', 12: 'commune' })], leftOut: [] };
    expect(listed([], rounds, [commune(12)])).toContain('12 commune');
  });
});
