import { CITY, hue, WARD } from '../../kit/hue';
import {
  formInput,
  Outcome,
  PLAN,
  PLAN_ROUNDS,
  PUBLISH_FORM,
  refusals,
  SAVE_FORM,
  SAVE_PLAN,
  SIGN,
} from '../../kit/survey-operations';
import { Opened } from '../../kit/province';

const REFUSED = `... on SurveyRefusal { problems { code place } }`;
const RULE = `code kind count each`;
const VERSION = `code state number digest`;
const PLAN_QUOTAS = `query ($plan: ID!) { it: surveyPlanQuotas(plan: $plan) { __typename ${REFUSED}
  ... on SurveyPlanQuotas { quotas { rule { ${RULE} } plan { ${VERSION} } } } } }`;
const ROUND_QUOTAS = `query ($round: ID!) { it: surveyRound(id: $round) { service { from to } access
  quotas { ${RULE} } quotaOrigins { rule plan { ${VERSION} } } fields { code } procedureGroups { code field procedures }
  participants { unitClass } } }`;
const DIFFERENCES = `query ($round: ID!) { it: surveyQuotaDifferences(round: $round) { __typename ${REFUSED}
  ... on SurveyQuotaDifferences { differences { code change before { ${RULE} } now { rule { ${RULE} } plan { ${VERSION} } } } } } }`;

interface Version {
  readonly code: string;
  readonly state: string;
  readonly number: string | null;
  readonly digest: string;
}
interface Quotas {
  readonly quotas: readonly {
    readonly rule: { readonly code: string; readonly kind: string };
    readonly plan: Version;
  }[];
}
interface RoundQuotas {
  readonly quotas: readonly { readonly code: string; readonly count: number | null }[];
  readonly quotaOrigins: readonly { readonly rule: string; readonly plan: Version }[];
}
interface Differences {
  readonly differences: readonly { readonly code: string; readonly change: string }[];
}

const rule = (code: string, count: number, more: object = {}) => ({
  ...{ code, label: `Chỉ tiêu ${code}`, kind: 'MINIMUM', count },
  ...more,
});

/** Hương Hồ 2024: the ward's plan carries out the city's. */
describe('quota rules of a parent plan', () => {
  let province: Opened<typeof hue>;
  let parent: string;
  beforeAll(async () => {
    province = await hue.open();
    const { id } = await province.ask<Outcome>(SAVE_FORM, { input: formInput('nguoi-dan') }, WARD);
    await province.ask<Outcome>(PUBLISH_FORM, { id }, WARD);
    const quotas = [
      rule('bac', 100, { each: ['AGENCY'] }),
      rule('giay', 5, { channel: 'PAPER' }),
      rule('mang', 7),
    ];
    parent = (await province.ask<Outcome>(SAVE_PLAN, { input: { ...PLAN, code: 'kh-hue', quotas } }, CITY))
      .id;
    await province.ask<Outcome>(
      SIGN,
      { id: parent, input: { number: '2802/KH-SNV', signedOn: '2024-04-02' } },
      CITY,
    );
  });
  afterAll(() => province.close());

  const child = (more: object) => ({ input: { ...PLAN, parentPlan: parent, ...more } });

  it('hold in the ward’s plan unless it replaces or lifts them, and say which plan states them', async () => {
    const own = [rule('giay', 9), { code: 'mang', label: 'Bỏ', kind: 'NONE' }];
    const { id } = await province.ask<Outcome>(SAVE_PLAN, child({ code: 'kh-hh', quotas: own }), WARD);
    const { quotas } = await province.ask<Quotas>(PLAN_QUOTAS, { plan: id }, WARD);
    expect(
      quotas.map(({ rule: each, plan }) => [each.code, each.kind, plan.code, plan.state, plan.number]),
    ).toEqual([
      ['bac', 'MINIMUM', 'kh-hue', 'SIGNED', '2802/KH-SNV'],
      ['giay', 'MINIMUM', 'kh-hh', 'DRAFT', null],
      ['mang', 'NONE', 'kh-hh', 'DRAFT', null],
    ]);
  });

  it('must fit the ward’s plan: a channel it does not use is refused by the name of the rule', async () => {
    const online = child({ code: 'kh-mang', channels: ['ONLINE'] });
    expect(refusals(await province.ask<Outcome>(SAVE_PLAN, online, WARD))).toEqual([
      'CHANNEL_UNKNOWN inheritedQuotas.giay.over.channel',
    ]);
    const lifted = { ...online.input, quotas: [{ code: 'giay', label: 'Bỏ', kind: 'NONE' }] };
    expect(await province.ask<Outcome>(SAVE_PLAN, { input: lifted }, WARD)).toMatchObject({ state: 'DRAFT' });
  });

  it('are recorded in a round with the version they were of; a later change is offered and never taken over', async () => {
    const above = { ...PLAN, code: 'kh-cha', quotas: [rule('bac', 100), rule('cu', 1)] };
    const { id: drafted } = await province.ask<Outcome>(SAVE_PLAN, { input: above }, WARD);
    const below = { ...PLAN, code: 'kh-con', parentPlan: drafted, service: { from: '10-01', to: '07-31' } };
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input: below }, WARD);
    const { rounds } = await province.ask<Outcome>(PLAN_ROUNDS, { input: { plan: plan.id } }, WARD);
    const round = rounds[0]?.id;
    const before = await province.ask<RoundQuotas>(ROUND_QUOTAS, { round }, WARD);
    expect(before).toMatchObject({ service: { from: '2023-10-01', to: '2024-07-31' }, access: 'OPEN' });
    expect(before.quotaOrigins.map((each) => [each.rule, each.plan.code, each.plan.state])).toEqual([
      ['bac', 'kh-cha', 'DRAFT'],
      ['cu', 'kh-cha', 'DRAFT'],
    ]);
    expect((await province.ask<Differences>(DIFFERENCES, { round }, WARD)).differences).toEqual([]);

    await province.ask<Outcome>(
      SAVE_PLAN,
      { input: { ...above, quotas: [rule('bac', 200), rule('moi', 2)] } },
      WARD,
    );
    expect(await province.ask<Outcome>(ROUND_QUOTAS, { round }, WARD)).toEqual(before);
    const { differences } = await province.ask<Differences>(DIFFERENCES, { round }, WARD);
    expect(differences).toMatchObject([
      { code: 'bac', change: 'CHANGED', before: { count: 100 }, now: { rule: { count: 200 } } },
      { code: 'moi', change: 'ADDED', before: null },
      { code: 'cu', change: 'REMOVED', now: null },
    ]);
    const { quotas } = await province.ask<Quotas>(PLAN_QUOTAS, { plan: plan.id }, WARD);
    expect(quotas[0]?.plan.digest).not.toBe(before.quotaOrigins[0]?.plan.digest);
    const trail = await province.db.admin(
      `select before -> 'document' -> 'quotas' -> 0 -> 'rule' ->> 'count' as count from hailong.audit_entry
       where subject = 'kh-cha' and before is not null`,
    );
    expect(trail).toEqual([{ count: '100' }]);
  });

  it('go with fields, groups of procedures, access and classes of units from the plan into its rounds', async () => {
    const fields = [{ code: 'dat-dai', label: 'Đất đai' }];
    const procedureGroups = [{ code: 'so-do', label: 'Sổ đỏ', field: 'dat-dai', procedures: ['1.010708'] }];
    const quotas = [rule('theo-lop', 3, { each: ['FIELD'], unitClass: 'phuong' })];
    const input = { ...PLAN, code: 'kh-day-du', fields, procedureGroups, quotas, access: 'INVITED' };
    const plan = await province.ask<Outcome>(SAVE_PLAN, { input }, WARD);
    const participants = [{ agencyCode: 'HH', unitClass: 'phuong' }];
    const { rounds } = await province.ask<Outcome>(
      PLAN_ROUNDS,
      { input: { plan: plan.id, participants } },
      WARD,
    );
    expect(await province.ask<Outcome>(ROUND_QUOTAS, { round: rounds[0]?.id }, WARD)).toMatchObject({
      ...{
        access: 'INVITED',
        fields: [{ code: 'dat-dai' }],
        service: { from: '2024-01-01', to: '2024-12-31' },
      },
      procedureGroups: [{ code: 'so-do', field: 'dat-dai', procedures: ['1.010708'] }],
      quotas: [{ code: 'theo-lop', each: ['FIELD'] }],
      participants: [{ unitClass: 'phuong' }],
    });
  });
});
