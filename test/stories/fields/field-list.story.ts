import { LoadTemplate } from '@hailong/surveys/use-cases';
import { template } from '../../fixtures/labels/template-parts';
import { ANALYST, administratorOf } from '../../kit/actors';
import { WithAgencies, agencies } from '../../kit/agencies';
import { Opened, aProvince } from '../../kit/province';
import { VUNG_TAU } from '../../kit/round';
import { WithPortal, aPortal } from '../../kit/servers/portal';

const LIST = `version state fields { code label procedures } differences { code messageEn }`;
const OUTCOME = `... on SurveyFieldList { ${LIST} } ... on SurveyRefusal { problems { code place } }`;
const SAVE = `mutation ($input: SurveyFieldListInput!) { it: saveSurveyFieldList(input: $input) { ${OUTCOME} } }`;
const PUBLISH = `mutation { it: publishSurveyFieldList { ${OUTCOME} } }`;
const ALL = `{ it: surveyFieldLists { ${LIST} } }`;
const PUBLISHED = `{ it: publishedSurveyFieldLists { ${LIST} } }`;
const PLAN = `mutation ($input: SurveyPlanInput!) { it: saveSurveyPlan(input: $input) {
  ... on SurveyPlan { fields { code label listVersion } } ... on SurveyRefusal { problems { code place } } } }`;

const LAND = { code: 'dat-dai', label: { vi: 'Đất đai' }, procedures: ['1.012753'] };
const CIVIL = { code: 'ho-tich', label: { vi: 'Hộ tịch' }, procedures: ['1.004873'] };
const OWN = { code: 'cho', label: { vi: 'Chợ' } };

describe('the list of service fields of a province, over GraphQL,', () => {
  const described = aProvince('2021-10-01', 9).with(aPortal()).with(agencies());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const save = (...fields: object[]) => province.ask(SAVE, { input: { fields } }, ANALYST);
  const publish = () => province.ask(PUBLISH, {}, ANALYST);
  const plan = (...fields: (object | string)[]) =>
    province.portal.ask<{ it: object }>(PLAN, { input: planWith(fields) }, administratorOf('P.1'));
  const loaded = async () => load(province, [{ code: 'ho-tich' }, OWN]);

  it('is not there at first: a plan or template that names a field by its code alone is refused, and nothing is saved', async () => {
    const missing = (place: string) => ({ problems: [{ code: 'FIELD_LIST_UNPUBLISHED', place }] });
    expect((await plan(LAND.code, OWN)).data.it).toEqual(missing('fields[0].code'));
    expect(await loaded()).toMatchObject({ ok: false, ...missing('plan.fields[0].code') });
    expect(await province.db.admin('select from hailong.survey_plan')).toEqual([]);
    expect(await province.db.admin('select from hailong.questionnaire')).toEqual([]);
  });

  it('is written and read as a draft by the province alone', async () => {
    for (const actor of [administratorOf('P.1'), undefined])
      for (const operation of [SAVE, PUBLISH, ALL]) {
        const { errors } = await province.portal.ask(operation, { input: { fields: [LAND] } }, actor);
        expect(errors?.[0]?.extensions.code).toBe(actor ? 'FORBIDDEN' : 'UNAUTHENTICATED');
      }
    expect(await save(LAND)).toMatchObject({ version: 1, state: 'DRAFT', fields: [LAND], differences: [] });
    expect(await province.ask(ALL, {}, ANALYST)).toMatchObject([{ version: 1, state: 'DRAFT' }]);
    expect(await province.ask(PUBLISHED)).toEqual([]);
  });

  it('is published once, for all to read, and says what a later version changes', async () => {
    expect(await publish()).toMatchObject({ version: 1, state: 'PUBLISHED' });
    expect(await publish()).toEqual({ problems: [{ code: 'FIELD_LIST_LOCKED', place: '' }] });
    expect(await province.ask(PUBLISHED)).toMatchObject([{ version: 1, fields: [LAND] }]);
    const more = { ...LAND, procedures: ['1.012753', '1.012754'] };
    expect(await save(more, CIVIL)).toMatchObject({
      version: 2,
      differences: [{ messageEn: 'dat-dai: procedures +1.012754' }, { messageEn: 'ho-tich: adds "Hộ tịch"' }],
    });
    expect(await publish()).toMatchObject({ version: 2, state: 'PUBLISHED' });
  });

  it('is refused with every place that contradicts itself or a published version, and stays as it is', async () => {
    const taken = { code: 'nha-dat', label: { vi: 'ĐẤT ĐAI' }, procedures: ['1.004873.H21', 'đất'] };
    expect(await save(CIVIL, taken)).toEqual({
      problems: [
        { code: 'LISTED_PROCEDURE_REPEATED', place: 'fields[1].procedures[0]' },
        { code: 'LISTED_PROCEDURE_MALFORMED', place: 'fields[1].procedures[1]' },
        { code: 'FIELD_LABEL_TAKEN', place: 'fields[1].label' },
      ],
    });
    expect(await save()).toEqual({ problems: [{ code: 'LISTED_FIELDS_MISSING', place: 'fields' }] });
    expect(await province.ask(ALL, {}, ANALYST)).toMatchObject([{ version: 2 }, { version: 1 }]);
  });

  it('gives plans and templates the labels of the fields that they choose, beside fields of their own', async () => {
    const chosen = { code: 'ho-tich', label: { vi: 'Hộ tịch' }, listVersion: 2 };
    const saved = await plan('ho-tich', OWN);
    expect(saved.data.it).toEqual({ fields: [chosen, { ...OWN, listVersion: null }] });
    const { errors } = await plan({ code: 'ho-tich', listVersion: 0 });
    expect(errors?.[0]?.extensions.code).toBe('SURVEY_INVALID_INPUT');
    const made = await loaded();
    expect(made.ok && made.value.plan?.document.fields).toEqual([chosen, OWN]);
    expect(made.ok && made.value.rounds.map(({ document }) => document.fields)).toEqual([[chosen, OWN]]);
  });
});

function planWith(fields: readonly (object | string)[]): object {
  return {
    ...{ code: 'ke-hoach', title: 'Kế hoạch', firstYear: 2021, lastYear: 2021, population: 'Người dân' },
    ...{ channels: ['PAPER'], fielding: { from: '01-01', to: '12-31' } },
    groups: [{ code: 'dan', label: { vi: 'Người dân' }, respondents: ['CITIZEN'], questionnaire: 'dan' }],
    fields: fields.map((field) => (typeof field === 'string' ? { code: field } : field)),
  };
}

/** Loads a template of an author, whose plan names these fields, for P.1. */
async function load(
  { app, scopeOf }: WithPortal & WithAgencies,
  fields: readonly { readonly code: string }[],
) {
  const { plan, ...documents } = template(VUNG_TAU);
  const written = { ...documents, ...(plan && { plan: { ...plan, fields } }) };
  return app.get(LoadTemplate).load(await scopeOf('P.1'), { template: written, year: 2021, publish: true });
}
