import { labelsOf } from '../../../../test/fixtures/labels/read-labels';
import {
  criteria,
  factors,
  factorSizes,
  item,
  items,
  plan,
  questionnaire,
  section,
  template,
  vi,
  withPurpose,
} from '../../../../test/fixtures/labels/template-parts';
import { ServiceCategory } from '../domain/service-dimensions';
import { QuotaScope } from '../domain/quotas/quota-rule';

describe('Bến Tre 2022', () => {
  const code = 'ben-tre-sct-2022';
  const labels = labelsOf(code);
  const labelOf = (parts: readonly ServiceCategory[] = [], part: string | undefined) =>
    parts.find((each) => each.code === part)?.label.vi;
  const stratum = ({ field, procedureGroup }: QuotaScope) => {
    const { fields, procedureGroups = [] } = plan(code);
    if (procedureGroup === undefined) return labelOf(fields, field);
    const home = procedureGroups.find((each) => each.code === procedureGroup)?.field;
    return `${labelOf(fields, home)} (${labelOf(procedureGroups, procedureGroup)})`;
  };
  const strata = (group: string, before = '') =>
    plan(code)
      .quotas.filter((quota) => quota.over?.group === group)
      .map(({ over, rule, label }) => {
        expect(label.vi).toBe(`${before}${stratum(over ?? {})}`);
        return `${label.vi} | ${rule.kind === 'exact' ? rule.count : rule.kind}`;
      });
  const forms = (group: string) =>
    plan(code).quotas.reduce(
      (sum, { over, rule }) => sum + (over?.group === group && rule.kind === 'exact' ? rule.count : 0),
      0,
    );

  it('has exactly 26 = 17 + 9 forms of agencies and 60 = 10 + 10 + 20 + 20 of people and organisations', () => {
    expect(strata('coordination')).toEqual(labels['coordination strata']);
    expect(strata('service', 'lĩnh vực ')).toEqual(labels['service strata']);
    expect([forms('coordination'), forms('service')]).toEqual([26, 60]);
  });

  it('keeps what agencies answer out of every satisfaction index', () => {
    const [coordination, service] = plan(code).groups;
    expect(coordination).toMatchObject({ respondents: ['agency'], questionnaire: 'coordination' });
    expect(service).toMatchObject({ respondents: ['citizen', 'organization'], questionnaire: 'service' });
    const form = items(questionnaire(code, 'coordination'));
    expect(new Set(form.map((each) => each.purpose))).toEqual(new Set(['coordination']));
    expect(form.filter((each) => each.criterion)).toEqual([]);
    expect(withPurpose(questionnaire(code, 'service'), 'coordination')).toEqual([]);
  });

  it('names the five factors as the plan does and says that the criteria are not the plan’s', () => {
    expect(vi(factors(code))).toEqual(labels.factors);
    expect(factorSizes(code).every((size) => size >= 1 && size <= 3)).toBe(true);
    expect(template(code).source).toMatch(/Tiêu chí dưới năm yếu tố.*do mẫu này đặt ra/);
  });

  it('asks about benefit beside satisfaction, in August to October, about procedures of 2022', () => {
    expect(section(questionnaire(code, 'service'), 'LI').items.map((each) => each.purpose)).toEqual([
      'perception',
      'perception',
    ]);
    expect(plan(code)).toMatchObject({
      fielding: { from: '08-01', to: '10-31' },
      service: { from: '01-01', to: '12-31' },
      years: { from: 2022, to: 2022 },
    });
  });
});

describe('Bà Rịa–Vũng Tàu 2021', () => {
  const code = 'ba-ria-vung-tau-tnmt-2021';
  const labels = labelsOf(code);
  const form = questionnaire(code);
  const rated = form.sections.filter((each) => each.showWhen);

  it('asks for each of the four factors its quality and the satisfaction with it, in the words of the draft', () => {
    expect(vi(factors(code))).toEqual(labels.factors);
    expect(rated.map((each) => each.title.vi)).toEqual(labels.factors);
    for (const each of rated) {
      expect(new Set(each.items.map(({ purpose }) => purpose))).toEqual(
        new Set(['perception', 'satisfaction']),
      );
    }
    expect(vi(rated.flatMap((each) => each.items))).toEqual(
      expect.arrayContaining([...labels.perception!, ...labels.satisfaction!]),
    );
    expect(vi(criteria(code)).slice(0, 3)).toEqual(labels.satisfaction);
  });

  it('ties every criterion to a code of SIPAS and of PARINDEX', () => {
    expect(criteria(code).map((each) => each.externalCodes)).toEqual(
      [1, 2, 3, 4].map((n) => ({ SIPAS: `F${n}`, PARINDEX: `F${n}` })),
    );
  });

  it('lets only people who completed a transaction of the department in 2021 rate, and everybody write', () => {
    const eligible = {
      all: [
        { item: 'DK.1', is: ['yes'] },
        { item: 'DK.2', is: ['yes'] },
      ],
    };
    expect(rated.map((each) => each.showWhen)).toEqual([eligible, eligible, eligible, eligible]);
    expect(withPurpose(form, 'screening').map((each) => each.code)).toEqual(['DK.1', 'DK.2']);
    expect(item(form, 'DK.1').label.vi).toContain('đã hoàn tất trong năm {year}');
    expect([section(form, 'YK').showWhen, item(form, 'YK').kind]).toEqual([undefined, 'text']);
  });

  it('is an unsigned draft, online only, closing on 4 November', () => {
    expect(plan(code)).toMatchObject({
      channels: ['online'],
      fielding: { from: '01-01', to: '11-04' },
      service: { from: '01-01', to: '12-31' },
      quotas: [{ rule: { kind: 'none' } }],
    });
    expect([plan(code).number, plan(code).signedOn]).toEqual([undefined, undefined]);
    expect(plan(code).notes!.join()).toContain('ngày bắt đầu 01/01 là của mẫu này');
  });
});
