import { SCHEME } from './scheme.spec-data';
import { schemeDocument } from './scheme-document';
import { schemeName, versionAmong } from './scheme-name';

const CORE = { ...SCHEME.core, document: { method: 'pooled' as const } };
const TERMS = { code: 'xep-hang-2026', title: { vi: 'Xếp hạng 2026' }, year: 2026, core: 'sipas' };

describe('a scheme', () => {
  it('has every default written out: pooled as the core, 30 forms, 95 %, the groups of the rounds', () => {
    expect(schemeDocument(TERMS, { core: CORE, rounds: [], pooled: [] })).toEqual(SCHEME);
  });

  it('takes the method of the core unless it names one', () => {
    const core = { ...CORE, document: { method: 'mean-of-factors' as const } };
    expect(schemeDocument(TERMS, { core, rounds: [], pooled: [] }).method).toBe('mean-of-factors');
    expect(schemeDocument({ ...TERMS, method: 'pooled' }, { core, rounds: [], pooled: [] }).method).toBe(
      'pooled',
    );
  });

  it('that names rounds and no rule takes the rounds of the list', () => {
    const rounds = [{ roundId: 1, code: 'dot-1', ownerCode: 'P.1' }];
    expect(schemeDocument(TERMS, { core: CORE, rounds, pooled: [] })).toMatchObject({
      roundsRule: 'listed',
      rounds,
    });
  });

  it('keeps the agencies of a pool under their ids and codes', () => {
    const pooledUnits = [{ code: 'nho', title: { vi: 'Sở nhỏ' }, agencies: ['P.1', 'P.2'] }];
    const agencies = [
      { agencyId: 7, code: 'P.1' },
      { agencyId: 8, code: 'P.2' },
    ];
    const found = { core: CORE, rounds: [], pooled: [agencies] };
    expect(schemeDocument({ ...TERMS, pooledUnits }, found).pooledUnits).toEqual([
      { code: 'nho', title: { vi: 'Sở nhỏ' }, agencies },
    ]);
  });

  it.each([
    ['xep-hang-2026', { code: 'xep-hang-2026' }],
    ['xep-hang-2026@2', { code: 'xep-hang-2026', version: 2 }],
    ['xep-hang-2026@0', undefined],
    ['xếp hạng', undefined],
    ["'; drop", undefined],
  ])('is named by code or version: %s', (text, name) => {
    expect(schemeName(text)).toEqual(name);
  });

  it('is, without a version, the one in force; the draft where none was ever announced', () => {
    const [draft, inForce, old] = (['draft', 'announced', 'superseded'] as const).map((state, at) => ({
      ...{ state, version: 3 - at },
    }));
    if (!draft || !inForce || !old) throw new Error('three versions');
    expect(versionAmong([draft, inForce, old], undefined)).toBe(inForce);
    expect(versionAmong([draft, inForce, old], 1)).toBe(old);
    expect(versionAmong([draft], undefined)).toBe(draft);
    expect(versionAmong([draft], 9)).toBeUndefined();
  });
});
