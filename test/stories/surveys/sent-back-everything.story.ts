import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Opened } from '../../kit/province';
import { PARKS, PROVINCE, hue } from '../../kit/hue';
import { sentBack } from '../../kit/sent-back';
import { Outcome, PLAN, PUBLISH_FORM, SAVE_FORM, SAVE_PLAN, SAVE_ROUND } from '../../kit/survey-operations';
import { wholeSelection } from '../../kit/whole-selection';
import { coreInput } from '../criteria/criteria-sets';
import { KINDS, Unchanged, unchangedIn } from './sent-back-unchanged';

const labelled = (code: string, more: object = {}) => ({ code, label: { vi: `Mục ${code}` }, ...more });
const item = (code: string, kind: string, more: object = {}) =>
  labelled(code, { kind, purpose: 'PERCEPTION', ...more });

const FORM = {
  code: 'du-moi-thu',
  title: { vi: 'Phiếu đủ mọi thứ', en: 'A form with everything' },
  languages: ['vi', 'en'],
  introduction: 'Lời mở đầu',
  source: 'Tự soạn',
  scales: [{ code: 'HL2', levels: [labelled('1'), labelled('2')], satisfied: ['2'] }],
  sections: [
    {
      ...{ code: 'A', title: 'Phần A', introduction: 'Về phần A' },
      items: [
        item('A1', 'YES_NO', { purpose: 'SCREENING', eligible: ['yes'], required: true }),
        item('A2', 'RATING', { scale: 'HL2', mayNotApply: true, overall: true, purpose: 'SATISFACTION' }),
        item('A3', 'SINGLE', { options: [labelled('x'), labelled('y', { other: true })] }),
        item('A4', 'MULTIPLE', { options: [labelled('x')], externalCodes: [{ system: 'SIPAS', code: '1' }] }),
      ],
    },
    {
      ...{ code: 'B', title: 'Phần B', showWhen: { not: { item: 'A1', is: ['no'] } } },
      items: [
        item('B1', 'NUMBER', { number: { min: 0, max: 10, decimals: 1 } }),
        item('B2', 'NUMBER', { number: { min: 0, max: 10, decimals: 0 } }),
        item('B3', 'TEXT', { maxLength: 500, showWhen: { any: [{ item: 'A3', is: ['x', 'y'] }] } }),
        item('B4', 'YES_NO', {
          showWhen: {
            all: [
              { item: 'A1', is: ['yes'] },
              { item: 'A4', is: ['x'] },
            ],
          },
        }),
      ],
    },
  ],
};

const EVERY_PLAN = {
  ...PLAN,
  code: 'du-moi-ke-hoach',
  parentCitation: 'Nghị quyết 76/NQ-CP',
  groups: [labelled('citizens', { respondents: ['CITIZEN', 'ORGANIZATION'], questionnaire: 'du-moi-thu' })],
  channels: ['ONLINE', 'PAPER', 'KIOSK'],
  service: { from: '01-01', to: '06-30' },
  deadlines: [labelled('bao-cao', { on: '11-15' })],
  fields: [labelled('dat-dai')],
  procedureGroups: [labelled('cap-giay', { field: 'dat-dai', procedures: ['1.000001'] }), labelled('khac')],
  access: 'INVITED',
  notes: ['Báo cáo UBND tỉnh'],
  quotas: [
    labelled('q-none', { kind: 'NONE' }),
    labelled('q-exact', { kind: 'EXACT', count: 5, field: 'dat-dai', group: 'citizens' }),
    labelled('q-floor', { kind: 'MINIMUM', count: 7, each: ['AGENCY', 'GROUP'] }),
    labelled('q-ceiling', { kind: 'CEILING', count: 9, channel: 'KIOSK' }),
    labelled('q-percent', { kind: 'PERCENT', percent: 2.5, unitClass: 'xa', each: ['AGENCY'] }),
    labelled('q-slovin', { kind: 'SLOVIN', error: 0.05, rounding: 'NEAREST', procedureGroup: 'cap-giay' }),
    labelled('q-slovin-up', { kind: 'SLOVIN', error: 0.1, rounding: 'UP', each: ['FIELD'] }),
    labelled('q-tiers', {
      kind: 'TIERS',
      tiers: [{ from: 0 }, { from: 100, count: 50 }],
      each: ['UNIT_CLASS'],
    }),
    labelled('q-census', { kind: 'CENSUS', each: ['PROCEDURE_GROUP'] }),
  ],
};

describe('what a query returns can be sent back unchanged', () => {
  let province: Opened<typeof hue>;
  let unchanged: Unchanged;
  beforeAll(async () => {
    province = await hue.open();
    unchanged = unchangedIn(province, PROVINCE);
  });
  afterAll(() => province.close());

  const save = (operation: string, input: object) => province.ask<Outcome>(operation, { input }, PROVINCE);

  it('of a form with every kind of item, bound and rule', async () => {
    const { id } = await save(SAVE_FORM, FORM);
    await unchanged(KINDS.form, id);
    expect(await province.ask(PUBLISH_FORM, { id }, PROVINCE)).toMatchObject({
      questionnaire: { state: 'PUBLISHED' },
    });
  });

  it('of a plan with every kind of quota, under another plan', async () => {
    await save(SAVE_PLAN, { ...PLAN, code: 'ke-hoach-tren' });
    const { id } = await save(SAVE_PLAN, { ...EVERY_PLAN, parentPlan: 'ke-hoach-tren' });
    await unchanged(KINDS.plan, id);
  });

  it('of a round with every term, whose quotas then still are those of its plan', async () => {
    const terms = EVERY_PLAN;
    const { id } = await save(SAVE_ROUND, {
      ...{ title: terms.title, channels: terms.channels, quotas: terms.quotas, fields: terms.fields },
      ...{ procedureGroups: terms.procedureGroups, access: terms.access },
      ...{ code: 'du-moi-dot', plan: EVERY_PLAN.code, year: 2024, leastAnswered: 20, minimumResponses: 12 },
      window: { opensOn: '2024-08-01', closesOn: '2024-10-31', entryUntil: '2024-11-30' },
      service: { from: '2024-01-01', to: '2024-06-30' },
      deadlines: [labelled('bao-cao', { on: '2024-11-15' })],
      groups: [labelled('citizens', { respondents: ['CITIZEN'], questionnaire: FORM.code })],
      participants: [
        {
          ...{ agencyCode: 'BQL', unitGroup: 'Cụm phường' },
          questionnaires: [{ group: 'citizens', questionnaire: FORM.code }],
        },
        { agencyCode: 'HH', rankingGroup: 'ward', unitClass: 'xa', unitGroup: 'Cụm phường' },
      ],
    });
    await unchanged(KINDS.round, id);
    expect(
      await province.ask(
        `query ($id: ID!) { it: surveyQuotaDifferences(round: $id) { ... on SurveyQuotaDifferences { differences { code } } } }`,
        { id },
        PROVINCE,
      ),
    ).toEqual({ differences: [] });
  });

  it('of an extension of the core', async () => {
    const set = await province.ask<Outcome>(
      `mutation ($input: SurveyCriteriaSetInput!) { it: saveSurveyCriteriaSet(input: $input) { ... on SurveyCriteriaSet { id } } }`,
      { input: coreInput('khung') },
      PROVINCE,
    );
    await unchanged(KINDS.set, set.id);
    await province.ask(
      `mutation ($id: ID!) { it: publishSurveyCriteriaSet(id: $id, asCore: true) { __typename } }`,
      { id: set.id },
      PROVINCE,
    );
    const { schema } = province.app.get(GraphQLSchemaHost);
    const whole = wholeSelection(schema, 'SurveyCriteriaSet', 4);
    const extend = (input: object) =>
      province.ask<Extended>(
        `mutation ($input: SurveyCriteriaExtensionInput!) { it: saveSurveyCriteriaExtension(input: $input) { __typename
          ... on SurveyRefusal { problems { code place message } } ... on SurveyCriteriaSet ${whole} } }`,
        { input },
        PARKS,
      );
    const before = await extend({
      ...{ code: 'rieng', title: 'Bộ riêng', core: set.id, omitted: ['F1.2'] },
      factors: [labelled('R1', { area: 'DV', weight: 2 })],
      criteria: [labelled('R1.1', { factor: 'R1', mapsTo: 'F1.2', externalCodes: [] })],
    });
    expect(before.extension.omitted).toEqual(['F1.2']);
    const { code, title } = before;
    const back = sentBack(schema, 'SurveyCriteriaExtensionInput', { ...before.extension, code, title });
    expect(await extend(back)).toEqual(before);
  });
});

interface Extended {
  readonly code: string;
  readonly title: object;
  readonly extension: { readonly omitted: readonly string[] };
}
