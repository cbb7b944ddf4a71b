import { TEMPLATE_CODES } from '@hailong/surveys/use-cases';
import { PARKS, hue } from '../../kit/hue';
import { Opened } from '../../kit/province';
import { LOAD, Outcome, PUBLISH_FORM } from '../../kit/survey-operations';
import { KINDS, Unchanged, unchangedIn } from './sent-back-unchanged';

const PUBLISH_SET = `mutation ($id: ID!) { it: publishSurveyCriteriaSet(id: $id, asCore: false) { __typename
  ... on SurveyRefusal { problems { code place } } ... on SurveyCriteriaSet { state } } }`;

describe('what a query returns', () => {
  let province: Opened<typeof hue>;
  let unchanged: Unchanged;
  beforeAll(async () => {
    province = await hue.open();
    unchanged = unchangedIn(province, PARKS);
  });
  afterAll(() => province.close());

  it.each(TEMPLATE_CODES)('can be sent back unchanged, and published: %s', async (template) => {
    const input = { template, codePrefix: `tra-${template}`, year: 2026 };
    const { criteriaSet, questionnaires, plan } = await province.ask<Outcome>(LOAD, { input }, PARKS);
    if (criteriaSet) await unchanged(KINDS.set, criteriaSet.id);
    for (const { id } of questionnaires) await unchanged(KINDS.form, id);
    if (plan) await unchanged(KINDS.plan, plan.id);
    if (criteriaSet)
      expect(await province.ask(PUBLISH_SET, { id: criteriaSet.id }, PARKS)).toMatchObject({
        state: 'PUBLISHED',
      });
    for (const { id } of questionnaires)
      expect(await province.ask(PUBLISH_FORM, { id }, PARKS)).toMatchObject({
        questionnaire: { state: 'PUBLISHED' },
      });
  });

  it.each(TEMPLATE_CODES)('of a round can be sent back unchanged: %s', async (template) => {
    const input = { template, codePrefix: `dot-${template}`, year: 2026, publish: true };
    const { rounds } = await province.ask<Outcome>(LOAD, { input }, PARKS);
    for (const { id } of rounds) await unchanged(KINDS.round, id);
  });
});
