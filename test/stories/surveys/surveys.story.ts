import { LOAD, Outcome, PLAN, PUBLISH_FORM, refusals, SAVE_PLAN } from '../../kit/survey-operations';
import { hue, PARKS, PROVINCE, templateRows, TRADE } from '../../kit/hue';
import { Opened } from '../../kit/province';

const TEMPLATES = `{ surveyTemplates { code title source method firstYear lastYear questionnaires { name items } } }`;

/** Says in words as well why a template was not loaded. */
const LOAD_TOLD = LOAD.replace('code place', 'code place message');

interface Told extends Outcome {
  readonly problems: readonly { readonly code: string; readonly place: string; readonly message: string }[];
}

describe('templates', () => {
  let province: Opened<typeof hue>;
  beforeAll(async () => {
    province = await hue.open();
  });
  afterAll(() => province.close());

  it('are listed for everybody: five plans and two bare forms', async () => {
    const { data } = await province.portal.ask<{
      surveyTemplates: { code: string; method: string | null; firstYear: number | null }[];
    }>(TEMPLATES);
    expect(data.surveyTemplates.map(({ code, firstYear }) => [code, firstYear])).toEqual([
      ['kcn-666-2024', 2024],
      ['bac-kan-266-2018', 2018],
      ['huong-ho-2024', 2024],
      ['ben-tre-sct-2022', 2022],
      ['ba-ria-vung-tau-tnmt-2021', 2021],
      ['national-2023-2026', null],
      ['nd61-2018', null],
    ]);
    expect(data.surveyTemplates.filter(({ method }) => method === null).map(({ code }) => code)).toEqual([
      'kcn-666-2024',
    ]);
  });

  it.each([
    [
      'kcn-666-2024',
      'doanh-nghiep-2027',
      0,
      ['organization'],
      ['doanh-nghiep-2027', 'doanh-nghiep-2028', 'doanh-nghiep-2029'],
    ],
    ['bac-kan-266-2018', 'hai-long-tinh-2027', 1, ['citizen'], ['hai-long-tinh-2027']],
    ['huong-ho-2024', 'hai-long-xa-2027', 1, ['citizen'], ['hai-long-xa-2027']],
    ['ben-tre-sct-2022', 'hai-long-so-2027', 1, ['coordination', 'service'], ['hai-long-so-2027']],
    ['ba-ria-vung-tau-tnmt-2021', 'hai-long-giao-dich-2027', 1, ['citizen'], ['hai-long-giao-dich-2027']],
    ['national-2023-2026', 'national-2023-2026', 1, ['citizen'], []],
    ['nd61-2018', 'nd61-2018', 1, ['citizen'], []],
  ])(
    '%s becomes the agency’s own in its year, and loading it again is refused by name and writes nothing',
    async (template, prefix, sets, forms, rounds) => {
      const input = { template, year: 2027, publish: true };
      const loaded = await province.ask<Outcome>(LOAD, { input }, PARKS);
      expect(loaded.criteriaSet).toEqual(
        sets ? expect.objectContaining({ code: prefix, state: 'PUBLISHED', core: false }) : null,
      );
      expect(loaded.questionnaires.map(({ code, state }) => [code, state])).toEqual(
        forms.map((name) => [`${prefix}-${name}`, 'PUBLISHED']),
      );
      expect(loaded.plan).toEqual(
        rounds.length ? expect.objectContaining({ code: prefix, state: 'DRAFT', number: null }) : null,
      );
      expect(loaded.rounds.map(({ code, state }) => [code, state])).toEqual(
        rounds.map((code) => [code, 'DRAFT']),
      );
      expect(loaded.rounds.map(({ year, window }) => [year, window.opensOn.slice(0, 4)])).toEqual(
        rounds.map((code) => [Number(code.slice(-4)), code.slice(-4)]),
      );
      expect(loaded.rounds.flatMap(({ participants }) => participants)).toEqual(
        rounds.map(() => ({ rankingGroup: 'department', agency: { code: 'BQL' } })),
      );

      const before = await templateRows(province);
      const again = await province.ask<Told>(LOAD_TOLD, { input }, PARKS);
      expect(refusals(again)).toEqual(['CODE_PREFIX_TAKEN codePrefix']);
      const [told = ''] = again.problems.map(({ message }) => message);
      for (const code of [...forms.map((name) => `${prefix}-${name}`), ...rounds])
        expect(told).toContain(code);
      expect(await templateRows(province)).toEqual(before);
      const free = /"([a-z0-9-]+)", hoặc/.exec(told)?.[1];
      const second = await province.ask<Outcome>(LOAD, { input: { ...input, codePrefix: free } }, PARKS);
      expect(second.questionnaires.map(({ code }) => code)).toEqual(forms.map((name) => `${free}-${name}`));
    },
  );

  it('are not half loaded when one code of many is taken', async () => {
    await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'huong-ho-2024' } }, TRADE);
    const before = await templateRows(province);
    expect(
      refusals(
        await province.ask<Outcome>(
          LOAD,
          { input: { template: 'huong-ho-2024', codePrefix: 'huong-ho-2024', year: 2024, publish: true } },
          TRADE,
        ),
      ),
    ).toEqual(['CODE_PREFIX_TAKEN codePrefix']);
    expect(await templateRows(province)).toEqual(before);
    const loaded = await province.ask<Outcome>(
      LOAD,
      { input: { template: 'huong-ho-2024', year: 2024, codePrefix: 'sct-2024', publish: true } },
      TRADE,
    );
    expect(loaded.questionnaires.map(({ code }) => code)).toEqual(['sct-2024-citizen']);
  });

  it('loaded twice at the same moment are loaded once', async () => {
    const load = () =>
      province.ask<Outcome>(
        LOAD,
        { input: { template: 'nd61-2018', codePrefix: 'cung-luc', publish: true } },
        TRADE,
      );
    const outcomes = await Promise.all([load(), load(), load()]);
    expect(outcomes.filter(({ __typename }) => __typename === 'SurveyTemplateLoaded')).toHaveLength(1);
    expect(outcomes.flatMap(({ problems = [] }) => problems.map(({ code }) => code))).toEqual(
      Array(2).fill('CODE_PREFIX_TAKEN'),
    );
  });

  it('are loaded as drafts to be adapted unless they are to be published, and then have no rounds', async () => {
    const loaded = await province.ask<Outcome>(
      LOAD,
      { input: { template: 'bac-kan-266-2018', codePrefix: 'bac-kan-266-2018', year: 2018 } },
      TRADE,
    );
    expect(loaded).toMatchObject({
      criteriaSet: { state: 'DRAFT' },
      questionnaires: [{ state: 'DRAFT' }],
      plan: { state: 'DRAFT' },
      rounds: [],
    });
    const [form] = loaded.questionnaires;
    expect(refusals(await province.ask<Outcome>(PUBLISH_FORM, { id: form?.id }, TRADE))).toEqual([
      'CRITERIA_SET_UNPUBLISHED criteriaSet',
    ]);
  });

  it('without a satisfaction criterion warn their author that the index will be undefined (KCN 666/2024)', async () => {
    const input = { template: 'kcn-666-2024', year: 2024, codePrefix: 'canh-bao', publish: true };
    const { warnings } = await province.ask<Outcome>(LOAD, { input }, PARKS);
    expect(warnings).toContainEqual({ code: 'SATISFACTION_ITEM_MISSING', place: 'canh-bao-organization' });
  });

  it('become the core when the province loads them, and of nobody else', async () => {
    const input = { template: 'national-2023-2026', publish: true };
    expect((await province.ask<Outcome>(LOAD, { input }, PROVINCE)).criteriaSet).toMatchObject({
      core: true,
    });
    const wish = { input: { ...input, codePrefix: 'khung', asCore: true } };
    expect(refusals(await province.ask<Outcome>(LOAD, wish, TRADE))).toEqual([
      'CORE_PUBLISHER_UNSUITED asCore',
    ]);
  });

  it('that do not exist, and participants that do not, are refused by name', async () => {
    expect(
      refusals(await province.ask<Outcome>(LOAD, { input: { template: '../kcn', publish: true } }, TRADE)),
    ).toEqual(['TEMPLATE_UNKNOWN ../kcn']);
    const input = {
      template: 'kcn-666-2024',
      codePrefix: 'kcn-666-2024',
      year: 2024,
      publish: true,
      participants: [{ agencyCode: 'SCT' }, { agencyCode: 'NOPE' }],
    };
    expect(refusals(await province.ask<Outcome>(LOAD, { input }, TRADE))).toEqual([
      'AGENCY_UNKNOWN participants[1].agencyCode',
    ]);
    const stranger = { input: { ...input, participants: [{ agencyCode: 'HH' }] } };
    expect(refusals(await province.ask<Outcome>(LOAD, stranger, TRADE))).toEqual(
      [2024, 2025, 2026].map((year) => `PARTICIPANT_OUTSIDE kcn-666-${year}.participants[0]`),
    );
  });

  it('are for those who may write, and every load is in the audit trail', async () => {
    const operator = { subject: 'clerk', agencyCode: 'SCT', roles: ['agency-operator' as const] };
    const codes = [undefined, operator].map(async (actor) => {
      const { errors } = await province.portal.ask(LOAD, { input: { template: 'nd61-2018' } }, actor);
      return errors?.[0]?.extensions.code;
    });
    expect(await Promise.all(codes)).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    const trail = await province.db.admin(
      `select actor, subject from hailong.audit_entry where action = 'load-template' and subject = 'sct-2024'`,
    );
    expect(trail).toEqual([{ actor: 'admin of SCT', subject: 'sct-2024' }]);
  });
});
