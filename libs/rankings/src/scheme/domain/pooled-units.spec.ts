import { poolNumber, poolOfNumber } from '../../ranking/domain/pooled-agencies';
import { dividedPoolProblems, poolProblems } from './check-pools';
import { entryNumber, poolOfAgency, withPools } from './pooled-units';
import type { SchemeAgency } from './scheme-agencies';

const pool = (code: string, ...ids: number[]) => ({
  ...{ code, title: { vi: `Nhóm ${code}` } },
  agencies: ids.map((agencyId) => ({ agencyId, code: `P.${agencyId}` })),
});
const agency = (agencyId: number, group?: string, excluded?: SchemeAgency['excluded']): SchemeAgency => ({
  ...{ agencyId, group, excluded },
});

describe('small agencies that are pooled', () => {
  const three = [agency(1, 'commune'), agency(2, 'commune'), agency(3, 'commune')];

  it('enter as one, in their group; the others enter by themselves', () => {
    expect(withPools([pool('nho', 1, 3)], three)).toEqual([
      agency(2, 'commune'),
      { agencyId: poolNumber(0), members: [1, 3], group: 'commune', excluded: undefined },
    ]);
  });

  it('have no rank where the rounds put those that take part into different groups', () => {
    const found = withPools([pool('nho', 1, 2)], [agency(1, 'commune'), agency(2, 'department')]);
    expect(found).toMatchObject([{ excluded: 'POOL_DIVIDED' }]);
    const absent = [agency(1, 'commune'), agency(2, 'department', 'NO_ROUND')];
    expect(withPools([pool('nho', 1, 2)], absent)).toMatchObject([{ group: 'commune', excluded: undefined }]);
  });

  it('have the reason of the first where none of them takes part', () => {
    const absent = [agency(1, 'commune', 'NO_ROUND'), agency(2, 'commune', 'NOTHING_COMPARABLE')];
    expect(withPools([pool('nho', 1, 2)], absent)).toMatchObject([{ excluded: 'NO_ROUND' }]);
    expect(withPools([pool('nho', 1, 2)], [])).toMatchObject([{ excluded: 'NO_GROUP' }]);
  });

  it('are found by their number, which is the id of no agency, and by each of their agencies', () => {
    const pools = [pool('a', 1, 2), pool('b', 3, 4)];
    expect(pools.map((_, at) => poolOfNumber(pools, poolNumber(at))?.code)).toEqual(['a', 'b']);
    expect(poolOfNumber(pools, 1)).toBeUndefined();
    expect(poolOfAgency(pools, 4)?.code).toBe('b');
    expect(poolOfAgency(pools, 5)).toBeUndefined();
    expect([4, 5].map((id) => entryNumber(pools, id))).toEqual([poolNumber(1), 5]);
  });

  it('are refused alone, in two pools, under one code, and of different groups', () => {
    const found = poolProblems([pool('a', 1), pool('a', 1, 2), pool('không', 2, 3)]);
    expect(found.map(({ code, place }) => [code, place])).toEqual([
      ['CODE_REPEATED', 'pooledUnits[1].code'],
      ['POOL_TOO_SMALL', 'pooledUnits[0].agencies'],
      ['CODE_MALFORMED', 'pooledUnits[2].code'],
      ['POOL_AGENCY_REPEATED', 'pooledUnits[1].agencies[0]'],
      ['POOL_AGENCY_REPEATED', 'pooledUnits[2].agencies[0]'],
    ]);
    const mixed = [agency(1, 'commune'), agency(2, 'department'), agency(3)];
    const divided = dividedPoolProblems([pool('a', 1, 2), pool('b', 1, 3)], mixed);
    expect(divided.map(({ code, place }) => [code, place])).toEqual([
      ['POOL_GROUPS_DIFFERENT', 'pooledUnits[0]'],
    ]);
    expect(divided[0]?.en).toContain('commune, department');
  });
});
