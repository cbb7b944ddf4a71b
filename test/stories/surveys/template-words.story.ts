import { Opened } from '../../kit/province';
import { PARKS, TRADE, hue } from '../../kit/hue';
import { LOAD, Outcome } from '../../kit/survey-operations';

const TITLES = `query ($plan: ID!, $set: ID!) { surveyPlan(id: $plan) { title } surveyCriteriaSet(id: $set) { title } }`;

interface Titles {
  readonly surveyPlan: { readonly title: string };
  readonly surveyCriteriaSet: { readonly title: object };
}

describe('templates', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
  });
  afterAll(() => province.close());

  it('that name a year are not loaded without one', async () => {
    const { data } = await province.portal.ask<{ surveyTemplates: { code: string; asksForYear: boolean }[] }>(
      '{ surveyTemplates { code asksForYear } }',
    );
    for (const { code, asksForYear } of data.surveyTemplates) {
      const input = { template: code, codePrefix: `khong-nam-${code}` };
      const { problems = [] } = await province.ask<Partial<Outcome>>(LOAD, { input }, PARKS);
      expect(problems).toEqual(asksForYear ? [{ code: 'TEMPLATE_YEAR_MISSING', place: 'year' }] : []);
    }
    expect(data.surveyTemplates.filter(({ asksForYear }) => asksForYear)).toHaveLength(5);
  });

  it('carry the names of the agency and its province in titles and questions, or the names they are given', async () => {
    const titles = async (more: object) => {
      const input = { template: 'ba-ria-vung-tau-tnmt-2021', year: 2028, ...more };
      const { plan, criteriaSet } = await province.ask<Outcome>(LOAD, { input }, TRADE);
      const { data } = await province.portal.ask<Titles>(
        TITLES,
        { plan: plan?.id, set: criteriaSet?.id },
        TRADE,
      );
      return [data.surveyPlan.title, data.surveyCriteriaSet.title];
    };
    expect(await titles({})).toEqual([
      expect.stringMatching(/của Sở Công Thương năm 2028$/),
      { vi: 'Bộ tiêu chí hài lòng của Sở Công Thương năm 2028' },
    ]);
    expect(await titles({ codePrefix: 'ten-khac', agencyName: 'Sở Một' })).toEqual([
      expect.stringMatching(/của Sở Một năm 2028$/),
      { vi: 'Bộ tiêu chí hài lòng của Sở Một năm 2028' },
    ]);
    const input = { template: 'bac-kan-266-2018', codePrefix: 'tinh', year: 2028 };
    const { plan, criteriaSet } = await province.ask<Outcome>(LOAD, { input }, TRADE);
    const { data } = await province.portal.ask<Titles>(
      TITLES,
      { plan: plan?.id, set: criteriaSet?.id },
      TRADE,
    );
    expect(data.surveyPlan.title).toMatch(/trên địa bàn tỉnh năm 2028$/);
  });
});
