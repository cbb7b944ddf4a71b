import { labelsOf } from '../../../../test/fixtures/labels/read-labels';
import {
  criteria,
  factors,
  factorSizes,
  item,
  plan,
  questionnaire,
  section,
  template,
  vi,
  withPurpose,
} from '../../../../test/fixtures/labels/template-parts';

describe('industrial parks 2024–2026 (plan 666)', () => {
  const code = 'kcn-666-2024';
  const labels = labelsOf(code);
  const form = questionnaire(code, 'organization');
  const perception = form.sections.filter((each) => each.items[0]!.purpose === 'perception');

  it('asks the seven perception and nine needs criteria in the words of the plan', () => {
    expect(perception.map((each) => each.title.vi)).toEqual(labels.perception);
    expect(vi(withPurpose(form, 'expectation'))).toEqual(labels.expectation);
  });

  it('has no satisfaction item and no criteria set, as the plan lists none', () => {
    expect(template(code).criteriaSet).toBeUndefined();
    expect(withPurpose(form, 'satisfaction')).toEqual([]);
  });

  it('lacks the national perception 6 (money outside the rules) and the national need 4', () => {
    const national = labelsOf('national-2023-2026');
    expect(perception.map((each) => each.title.vi)).not.toContain(national.perception![5]);
    expect(JSON.stringify(form)).not.toContain('đưa tiền');
    expect(vi(withPurpose(form, 'expectation'))).not.toContain(national.expectation![3]);
    expect(national.perception).toHaveLength(perception.length + 1);
    expect(national.expectation).toHaveLength(withPurpose(form, 'expectation').length + 1);
  });

  it('starts the rows the tenant defines from the national form, and says so', () => {
    const national = labelsOf('national-2023-2026');
    expect(vi(section(form, 'ND1').items)).toEqual(national.interest);
    expect(vi(item(form, 'ND2').options)).toEqual(national.channels);
    expect(plan(code).notes!.join()).toMatch(/ND1.*ND2.*phiếu quốc gia/);
  });

  it('runs August to October of 2024, 2025, 2026 with deadlines before 15/10 and 31/10, without a quota', () => {
    expect(plan(code)).toMatchObject({
      number: '666/KH-BQLKCN',
      signedOn: '2024-07-11',
      years: { from: 2024, to: 2026 },
      population: labels.population![0],
      channels: ['paper', 'post', 'online'],
      fielding: { from: '08-01', to: '10-31' },
      deadlines: [{ on: '10-14' }, { on: '10-30' }],
      groups: [{ respondents: ['organization'], questionnaire: 'organization' }],
      quotas: [{ rule: { kind: 'none' } }],
    });
    expect(plan(code).service).toBeUndefined();
  });
});

describe('Bắc Kạn 2018 (plan 266)', () => {
  const code = 'bac-kan-266-2018';
  const labels = labelsOf(code);

  it('measures 4+5+6+3+4 criteria in five factors in the words of the plan', () => {
    expect(vi(factors(code))).toEqual(labels.factors);
    expect(factorSizes(code)).toEqual([4, 5, 6, 3, 4]);
    expect(vi(criteria(code))).toEqual(labels.criteria);
    expect(vi(withPurpose(questionnaire(code), 'satisfaction'))).toEqual(labels.criteria);
  });

  it('shows factor 5, and nothing else, only to people who say yes to having given feedback', () => {
    const form = questionnaire(code);
    expect(item(form, 'GY')).toMatchObject({ kind: 'yes-no', purpose: 'screening', required: true });
    const conditional = form.sections.filter((each) => each.showWhen);
    expect(conditional.map((each) => each.showWhen)).toEqual([{ item: 'GY', is: ['yes'] }]);
    expect(vi(conditional[0]!.items)).toEqual(labels.criteria!.slice(-4));
  });

  it('was fielded from June, before it was signed in July', () => {
    expect(plan(code)).toMatchObject({
      number: '266/KH-UBND',
      signedOn: '2018-07-02',
      years: { from: 2018, to: 2018 },
      fielding: { from: '06-01', to: '10-31' },
      groups: [{ respondents: ['citizen', 'organization'] }],
      quotas: [{ rule: { kind: 'none' } }],
    });
  });
});

describe('Hương Hồ 2024', () => {
  const code = 'huong-ho-2024';
  const labels = labelsOf(code);

  it('asks for at least as many forms as the tier table of the plan', () => {
    const number = (text: string) => Number(/[\d.]+/.exec(text)![0].replace('.', ''));
    const tiers = labels.tiers!.map((row) => {
      const [dossiers, forms] = row.split(' | ') as [string, string];
      return {
        from: dossiers.startsWith('Dưới') ? 0 : number(dossiers),
        count: forms.startsWith('100%') ? 'all' : number(forms),
      };
    });
    expect(plan(code).quotas.map((quota) => quota.rule)).toEqual([{ kind: 'tiers', tiers }]);
    expect(tiers).toEqual([
      { from: 0, count: 'all' },
      { from: 100, count: 100 },
      { from: 1000, count: 200 },
      { from: 5000, count: 500 },
    ]);
  });

  it('carries out the city plan through the app, itself without number and date', () => {
    expect(plan(code)).toMatchObject({ channels: ['app'], years: { from: 2024, to: 2024 } });
    expect(plan(code).parentCitation).toContain('2802/KH-SNV ngày 02/4/2024');
    expect([plan(code).number, plan(code).signedOn]).toEqual([undefined, undefined]);
  });

  it('stands in for the HueS form with the 22 criteria, and says so', () => {
    expect(vi(factors(code))).toEqual(labels.factors);
    expect(vi(criteria(code))).toEqual(labels.criteria);
    expect(template(code).source).toMatch(/HueS.*dùng tạm/);
  });
});
