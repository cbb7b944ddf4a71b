import { labelsOf } from '../../../../test/fixtures/labels/read-labels';
import {
  criteria,
  criteriaSet,
  factors,
  factorSizes,
  item,
  items,
  levels,
  questionnaire,
  section,
  template,
  vi,
  withPurpose,
} from '../../../../test/fixtures/labels/template-parts';

describe('national 2023–2026 (decision 1001)', () => {
  const code = 'national-2023-2026';
  const labels = labelsOf(code);
  const form = questionnaire(code);
  const rows = (name: string) => vi(section(form, name).items);

  it('has 39 criteria, 2+2+9+10 of policy and 3+4+3+3+3 of service, numbered as in SIPAS', () => {
    expect(vi(criteriaSet(code).areas)).toEqual(labels.areas);
    expect(vi(factors(code))).toEqual(labels.factors);
    expect(factorSizes(code)).toEqual([2, 2, 9, 10, 3, 4, 3, 3, 3]);
    expect(vi(criteria(code))).toEqual(labels.criteria);
    expect(criteria(code).map((each) => each.externalCodes?.SIPAS)).toEqual(
      Array.from({ length: 39 }, (_, i) => `${i + 1}`),
    );
    expect(criteria(code).filter((each) => each.optional)).toEqual([]);
    expect(criteriaSet(code)).toMatchObject({
      method: 'pooled',
      period: { from: '2023-01-01', to: '2026-12-31' },
      scale: { satisfied: ['4', '5'] },
    });
  });

  it('groups services by indicators of decree 61 and by factors of PARINDEX, all of them marked as uncertain', () => {
    const codesOf = (system: string) => criteria(code).map((each) => each.externalCodes?.[system]);
    const indicators = [
      '5',
      '5',
      '5',
      '6',
      undefined,
      undefined,
      '1',
      '7',
      '3',
      undefined,
      '1',
      undefined,
      undefined,
      '8',
      '8',
      '8',
    ];
    expect(codesOf('ND61').slice(23)).toEqual(indicators);
    expect(codesOf('PARINDEX').slice(23)).toEqual(
      [3, 4, 3, 3, 3].flatMap((size, at) => Array.from({ length: size }, () => `F${at + 1}`)),
    );
    for (const { externalCodes = {}, uncertainCodes = [] } of criteria(code))
      expect(
        Object.keys(externalCodes)
          .filter((system) => system !== 'SIPAS')
          .toSorted(),
      ).toEqual(uncertainCodes);
  });

  it('asks Câu 1 to Câu 10 with the rows and options of the form', () => {
    const perception = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'].map(
      (each) => section(form, each).title.vi,
    );
    expect(perception).toEqual(labels.perception);
    expect(rows('C1')).toEqual(labels.interest);
    expect(vi(item(form, 'C2').options)).toEqual(labels.channels);
    expect(item(form, 'C2')).toMatchObject({ kind: 'multiple' });
    expect(
      item(form, 'C2')
        .options!.map((each) => each.other ?? false)
        .lastIndexOf(true),
    ).toBe(6);
    expect(rows('C3')).toEqual(labels.channels);
    expect(vi(item(form, 'C4').options)).toEqual(labels.readiness);
    expect(vi(item(form, 'C5').options)).toEqual(labels.harassment);
    expect(vi(item(form, 'C6').options)).toEqual(labels.payment);
    expect(rows('C7')).toHaveLength(3);
    expect(section(form, 'C8').items.map((each) => each.kind)).toEqual(Array(7).fill('yes-no'));
    expect(vi(withPurpose(form, 'satisfaction'))).toEqual(labels.criteria);
    expect(rows('C10')).toEqual(labels.expectation);
    expect(items(form).at(-1)).toMatchObject({ code: 'YK', kind: 'text' });
  });

  it('prints the levels of its four scales as the form does', () => {
    expect(levels(form, 'hai-long-5')).toEqual(labels['satisfaction levels']);
    expect(levels(form, 'quan-tam-4')).toEqual(labels['interest levels']);
    expect(levels(form, 'phu-hop-4')).toEqual(labels['suitability levels']);
    expect(levels(form, 'mong-muon-4')).toEqual(labels['wish levels']);
    expect(form.scales.find((each) => each.code === 'mong-muon-4')!.satisfied).toEqual(['3', '4']);
  });

  it('lets people without a transaction say so for criteria 24 to 39, and for no criterion of policy', () => {
    const notFor = withPurpose(form, 'satisfaction').filter((each) => each.mayNotApply);
    expect(notFor.map((each) => each.code)).toEqual(Array.from({ length: 16 }, (_, i) => `C9.${i + 24}`));
  });

  it('forces nobody to say who they are, ethnicity least of all', () => {
    const profile = withPurpose(form, 'profile');
    expect(profile.map((each) => each.code)).toEqual([
      'PA.gender',
      'PA.ethnicity',
      'PA.age',
      'PA.education',
      'PA.occupation',
    ]);
    expect(profile.filter((each) => each.required)).toEqual([]);
    expect(vi(item(form, 'PA.age').options)).toEqual(labels.age);
    expect(vi(item(form, 'PA.education').options)).toEqual(labels.education);
    expect(vi(item(form, 'PA.occupation').options)).toEqual(labels.occupation);
  });
});

describe('one-stop shop rating (decree 61/2018)', () => {
  const code = 'nd61-2018';
  const labels = labelsOf(code);

  it('asks the nine indicators on three levels, two of them satisfied', () => {
    expect(vi(criteria(code))).toEqual(labels.criteria);
    expect(vi(withPurpose(questionnaire(code), 'satisfaction'))).toEqual(labels.criteria);
    expect(criteria(code).map((each) => each.externalCodes)).toEqual(
      Array.from({ length: 9 }, (_, i) => ({ ND61: `${i + 1}` })),
    );
    expect(levels(questionnaire(code), 'hai-long-3')).toEqual(labels.levels);
    expect(criteriaSet(code).scale.satisfied).toEqual(['2', '3']);
    expect(items(questionnaire(code)).filter((each) => each.kind === 'text')).toHaveLength(1);
  });

  it('does not blend the points of the other indicator family, and says so', () => {
    expect(template(code).source).toMatch(/0–2 điểm.*không trộn.*15 điểm/);
    expect(template(code).plan).toBeUndefined();
  });
});
