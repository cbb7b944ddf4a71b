import { day } from '@hailong/kernel';
import { criteriaSetProblems } from './check-criteria-set';
import { criteriaOf } from './flatten-criteria';
import { CoreExtension, CriteriaSet, OwnCriterion, OwnFactor } from './criteria-set';
import { asCore, extendCore } from './extend-core';

const labelled = (code: string) => ({ code, label: { vi: `Nội dung ${code}` } });

const core: CriteriaSet = {
  title: { vi: 'Khung của tỉnh' },
  period: { from: day('2024-01-01'), to: day('2026-12-31') },
  source: 'QĐ 2640/QĐ-BNV',
  scale: { code: 'HL2', levels: [labelled('1'), labelled('2')], satisfied: ['2'] },
  method: 'pooled',
  areas: [
    {
      ...labelled('DV'),
      factors: [
        { ...labelled('F1'), criteria: [labelled('F1.1'), { ...labelled('F1.2'), optional: true }] },
        { ...labelled('F5'), weight: 2, criteria: [{ ...labelled('F5.1'), optional: true }] },
      ],
    },
  ],
};

const nothing: CoreExtension = {
  title: { vi: 'Bộ của sở' },
  coreId: 1,
  omitted: [],
  criteria: [],
  factors: [],
};
const own = (code: string, factor: string, mapsTo?: string): OwnCriterion => ({
  ...labelled(code),
  factor,
  ...(mapsTo === undefined ? {} : { mapsTo }),
});
const ownFactor = (code: string, area: string): OwnFactor => ({ ...labelled(code), area });

function extended(extension: Partial<CoreExtension>): CriteriaSet {
  const verdict = extendCore(core, { ...nothing, ...extension });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return verdict.value;
}

function tree(set: CriteriaSet): string[] {
  return criteriaOf(set).map(
    ({ area, factor, criterion }) =>
      `${area.code}/${factor.code}/${criterion.code}=${criterion.coreCode ?? '-'}`,
  );
}

function refusals(extension: Partial<CoreExtension>): string[] {
  const verdict = extendCore(core, { ...nothing, ...extension });
  return verdict.ok ? [] : verdict.problems.map(({ code, place }) => `${code} ${place}`);
}

describe('a published core', () => {
  it('a core enters the ranking with every criterion under its own code', () => {
    expect(tree(asCore(core))).toEqual(['DV/F1/F1.1=F1.1', 'DV/F1/F1.2=F1.2', 'DV/F5/F5.1=F5.1']);
  });
});

describe('an agency that extends the core', () => {
  it('an extension that adds nothing is the core under the agency’s own title', () => {
    expect(extended({})).toEqual({ ...asCore(core), title: { vi: 'Bộ của sở' } });
  });

  it('own criteria stand under a core factor or an own factor, and only mapped ones are comparable', () => {
    const set = extended({
      omitted: ['F1.2'],
      factors: [ownFactor('R1', 'DV')],
      criteria: [own('X1', 'F1', 'F1.2'), own('X2', 'R1')],
    });
    expect(tree(set)).toEqual(['DV/F1/F1.1=F1.1', 'DV/F1/X1=F1.2', 'DV/F5/F5.1=F5.1', 'DV/R1/X2=-']);
    expect(criteriaSetProblems(set)).toEqual([]);
  });

  it('an extension has the scale, method, period and weights of the core', () => {
    const set = extended({ criteria: [own('X1', 'F5')] });
    expect(set).toMatchObject({
      scale: core.scale,
      method: 'pooled',
      period: core.period,
      source: core.source,
    });
    expect(set.areas[0]?.factors[1]?.weight).toBe(2);
  });

  it('a factor goes with the last of its criteria', () => {
    expect(tree(extended({ omitted: ['F5.1'] }))).toEqual(['DV/F1/F1.1=F1.1', 'DV/F1/F1.2=F1.2']);
    expect(extended({ omitted: ['F5.1'] }).areas[0]?.factors).toHaveLength(1);
  });

  it('an area goes with the last of its criteria', () => {
    const aside = {
      ...labelled('PA'),
      factors: [{ ...labelled('G1'), criteria: [{ ...labelled('G1.1'), optional: true }] }],
    };
    const verdict = extendCore({ ...core, areas: [...core.areas, aside] }, { ...nothing, omitted: ['G1.1'] });
    expect(verdict.ok && verdict.value.areas.map(({ code }) => code)).toEqual(['DV']);
  });

  it('own factors have weights and own criteria have external codes', () => {
    const factor = { ...ownFactor('R1', 'DV'), weight: 3 };
    const criterion = { ...own('X1', 'R1'), externalCodes: { PARINDEX: '8.1' } };
    const added = extended({ factors: [factor], criteria: [criterion] }).areas[0]?.factors[2];
    expect(added).toEqual({
      ...labelled('R1'),
      weight: 3,
      criteria: [{ ...labelled('X1'), externalCodes: { PARINDEX: '8.1' } }],
    });
  });

  it('a locked criterion cannot be left out, and is named', () => {
    const verdict = extendCore(core, { ...nothing, omitted: ['F1.2', 'F1.1'] });
    expect(verdict).toMatchObject({
      ok: false,
      problems: [{ code: 'CORE_CRITERION_LOCKED', place: 'omitted[1]' }],
    });
    expect(verdict.ok ? '' : verdict.problems[0]?.en).toContain('ore criterion F1.1 is locked');
  });

  it('a criterion that the core does not have cannot be left out', () => {
    expect(refusals({ omitted: ['F9.9'] })).toEqual(['CORE_CRITERION_UNKNOWN omitted[0]']);
  });

  it.each(['F1.1', 'F1.2'])('the core code %s cannot be reused, asked or left out', (code) => {
    expect(refusals({ omitted: ['F1.2'], criteria: [own(code, 'F1')] })).toEqual([
      'CODE_REPEATED criteria[0].code',
    ]);
  });

  it('an own code is used once, and no own factor has the code of a core factor', () => {
    expect(
      refusals({ factors: [ownFactor('F5', 'DV')], criteria: [own('X1', 'F5'), own('X1', 'F1')] }),
    ).toEqual(['CODE_REPEATED factors[0].code', 'CODE_REPEATED criteria[1].code']);
  });

  it('an extension cannot build on an unknown area or factor', () => {
    expect(
      refusals({ factors: [ownFactor('R1', 'XX')], criteria: [own('X1', 'R1'), own('X2', 'R2')] }),
    ).toEqual(['CORE_AREA_UNKNOWN factors[0].area', 'FACTOR_UNKNOWN criteria[1].factor']);
  });

  it('a criterion cannot be mapped to one that the core does not have', () => {
    expect(refusals({ criteria: [own('X1', 'F1', 'F9.9')] })).toEqual([
      'CORE_CRITERION_UNKNOWN criteria[0].mapsTo',
    ]);
  });

  it('a core criterion counts once: asked itself, or measured by one own criterion', () => {
    expect(refusals({ criteria: [own('X1', 'F1', 'F1.2')] })).toEqual([
      'CORE_CRITERION_REPEATED criteria[0].mapsTo',
    ]);
    expect(
      refusals({ omitted: ['F1.2'], criteria: [own('X1', 'F1', 'F1.2'), own('X2', 'F1', 'F1.2')] }),
    ).toEqual(['CORE_CRITERION_REPEATED criteria[1].mapsTo']);
  });

  it('an own factor has a positive weight and at least one criterion', () => {
    expect(
      refusals({ factors: [{ ...ownFactor('R1', 'DV'), weight: 0 }], criteria: [own('X1', 'F1')] }),
    ).toEqual(['WEIGHT_OUTSIDE factors[0].weight', 'FACTOR_EMPTY factors[0]']);
  });

  it('codes and labels of an extension must be fit to publish', () => {
    const bad: OwnCriterion = { code: 'X 1', label: { vi: ' ' }, factor: 'F1' };
    expect(refusals({ title: { vi: '' }, criteria: [bad] })).toEqual([
      'LABEL_MISSING title',
      'CODE_MALFORMED criteria[0].code',
      'LABEL_MISSING criteria[0].label',
    ]);
  });

  it('an extension has at least one criterion', () => {
    const allOptional: CriteriaSet = {
      ...core,
      areas: [
        {
          ...labelled('DV'),
          factors: [{ ...labelled('F5'), criteria: [{ ...labelled('F5.1'), optional: true }] }],
        },
      ],
    };
    expect(extendCore(allOptional, { ...nothing, omitted: ['F5.1'] })).toMatchObject({
      ok: false,
      problems: [{ code: 'CRITERIA_MISSING' }],
    });
  });
});
