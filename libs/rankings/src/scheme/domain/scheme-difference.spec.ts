import { SCHEME, schemeVersion } from './scheme.spec-data';
import { schemeDifferences, withDifferences } from './scheme-difference';
import { schemeTerms } from './scheme-terms';

const COMMUNES = { code: 'xa', label: { vi: 'Xã' }, levels: ['commune'] } as const;

describe('between two versions of a scheme,', () => {
  it('every term is told that differs, with both values, and no other', () => {
    const to = { ...SCHEME, method: 'mean-of-factors', minimumResponses: 50 } as const;
    expect(schemeDifferences(SCHEME, SCHEME)).toEqual([]);
    expect(schemeDifferences(SCHEME, to).map(({ code }) => code)).toEqual(['method', 'minimumResponses']);
    expect(schemeDifferences(SCHEME, to)[1]).toMatchObject({
      en: 'Fewest forms in the index: 30 → 50',
      vi: 'Số phiếu tối thiểu: 30 → 50',
    });
  });

  it('groups are told one by one: new, gone and changed ones', () => {
    const before = { ...SCHEME, rankingGroups: [COMMUNES] };
    const after = {
      ...SCHEME,
      rankingGroups: [
        { ...COMMUNES, target: 90 },
        { ...COMMUNES, code: 'moi' },
      ],
    };
    expect(schemeDifferences(before, after).map(({ code, en }) => [code, en])).toEqual([
      ['rankingGroups.xa', 'Group xa: Xã: levels commune → Xã: levels commune; ≥ 90.00%'],
      ['rankingGroups.moi', 'Group moi: (none) → Xã: levels commune'],
    ]);
  });

  it.each([
    ['title', { title: { vi: 'Tên khác' } }],
    ['period', { period: { ...SCHEME.period, to: '2026-06-30' } }],
    ['core', { core: { ...SCHEME.core, version: 2 } }],
    ['rounds', { roundsRule: 'listed', rounds: [{ roundId: 1, code: 'a', ownerCode: 'P' }] }],
    ['demonstration', { demonstration: true }],
    ['confidenceLevel', { confidenceLevel: 90 }],
    ['comparison', { comparison: { code: 'xep-hang-2025', version: 1 } }],
    ['tieRule', { tieRule: 'worst' }],
  ])('the term %s is read out, so that its change is told', (code, change) => {
    const changed = { ...SCHEME, ...(change as object) };
    expect(schemeDifferences(SCHEME, changed).map((each) => each.code)).toEqual([code]);
    expect(schemeTerms(SCHEME).map((each) => each.code)).toContain(code);
  });

  it('each version has those from the version before, and the first has none', () => {
    const versions = [schemeVersion(2, { minimumResponses: 50 }), schemeVersion(1)];
    expect(withDifferences(versions).map(({ differences }) => differences.map(({ code }) => code))).toEqual([
      ['minimumResponses'],
      [],
    ]);
  });
});
