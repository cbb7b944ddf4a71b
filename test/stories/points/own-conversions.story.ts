import { ProvinceScope } from '@hailong/database';
import { ImportCounts } from '@hailong/points/use-cases';
import type { SurveyActor } from '@hailong/access';
import { ANALYST, administratorOf } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { expectOk } from '../../kit/expect-ok';
import { Opened, aProvince } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { CITY_SCORE, CityScore, inputOf } from './city-score';

const TEXTS = `code own version savedOn superseded`;
const FACTORS = `{ count factor }`;
const WHOLE = `${TEXTS} title invented legalBasis { title number signedOn } source validFrom validTo endedBy { number } decimals
  maximum counts { name label unit frame } grades { code label from below } uncertain { about text }
  components { code label most rule withoutCases terms {
    good ${FACTORS} all ${FACTORS} fullFrom steps { from points } cases ${FACTORS} perCase points } }`;
const SAVE = `mutation ($input: SurveyPointConversionInput!) { it: saveSurveyPointConversion(input: $input) {
  ... on SurveyPointConversion { ${TEXTS} } ... on SurveyRefusal { problems { code place message messageEn } } } }`;
const ALL = `{ it: surveyPointConversions { ${WHOLE} } }`;
const POINTS = `query ($conversion: String!, $version: Int, $period: String!) {
  it: surveyPoints(conversion: $conversion, version: $version, period: $period) {
    ... on SurveyPoints { conversion { ${TEXTS} } ranked { agency { code } rank grade { code } total { printed } } }
    ... on SurveyRefusal { problems { code place } } } }`;

const SUPERVISOR: SurveyActor = { subject: 'mặt trận', agencyCode: null, roles: ['province-supervisor'] };
/** A share of 11 in 15 and no late dialogue is 16 points; 14 of 15 and two late ones 18; the border of 15 is P.3. */
const COUNTS = `agency_code,dossiers,dossiers_overdue,đối thoại chậm
P.1,15,4,0
P.2,15,1,2
P.3,15,5,0`;

interface Listed {
  readonly code: string;
  readonly own: boolean;
  readonly version: number | null;
}

describe('a conversion of the province itself', () => {
  const described = aProvince('2026-10-15').with(aPortal()).with(agencies());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const save = (document: CityScore, input: object = inputOf(document)) =>
    province.ask<{ problems?: readonly { code: string; place: string }[] }>(SAVE, { input }, ANALYST);
  const list = (actor?: SurveyActor) => province.ask<Listed[]>(ALL, {}, actor);
  const points = (period: string, version?: number) =>
    province.ask(POINTS, { conversion: 'cchc-thanh-pho', period, version }, ANALYST);
  const stored = () =>
    province.db.admin(`select code, version from hailong.point_conversion order by code, version`);

  it('is saved by the editors of the province alone', async () => {
    for (const actor of [SUPERVISOR, administratorOf('P.1'), undefined]) {
      const { errors } = await province.portal.ask(SAVE, { input: inputOf(CITY_SCORE) }, actor);
      expect(errors?.[0]?.extensions.code).toBe(actor ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
    expect(await stored()).toEqual([]);
    expect(await save(CITY_SCORE)).toEqual({
      ...{ code: 'cchc-thanh-pho', own: true, version: 1, savedOn: '2026-10-15', superseded: false },
    });
  });

  it('is listed behind those that ship, whole, for readers of rankings and no other caller', async () => {
    for (const actor of [ANALYST, SUPERVISOR]) {
      const all = await list(actor);
      expect(all.map(({ code, own, version }) => [code, own, version])).toEqual([
        ['qd-766', false, null],
        ['nd-61-2018', false, null],
        ['cchc-minh-hoa', false, null],
        ['cchc-thanh-pho', true, 1],
      ]);
      const [linear, deduction] = CITY_SCORE.components;
      expect(all[3]).toMatchObject({
        ...{ title: CITY_SCORE.title, legalBasis: CITY_SCORE.legalBasis, uncertain: CITY_SCORE.uncertain },
        ...{ validFrom: '2026-01-01', validTo: null, maximum: 20, decimals: 2 },
        grades: [
          { from: 0, below: 15 },
          { code: 'xuat-sac', from: 15, below: null },
        ],
        components: [
          {
            ...{ code: linear?.code, rule: 'LINEAR', withoutCases: 'NONE' },
            terms: {
              good: expect.arrayContaining([{ count: 'dossiers_overdue', factor: -1 }]) as object,
              ...{ all: [{ count: 'dossiers', factor: 1 }], fullFrom: 100, cases: null },
            },
          },
          { code: deduction?.code, terms: { cases: [{ count: 'dialogues_late', factor: 1 }], perCase: 0.5 } },
        ],
      });
    }
    for (const actor of [undefined, administratorOf('P.1')])
      expect((await list(actor)).map(({ own }) => own)).toEqual([false, false, false]);
  });

  it('takes its own counts in tables, ranks on unrounded totals, and gives its border to the higher grade', async () => {
    const table = { format: 'csv', content: COUNTS, source: 'Cổng', period: '2026-Q3' } as const;
    expectOk(await province.app.get(ImportCounts).import(ProvinceScope.of(undefined, 'sở'), table));
    expect(await points('2026-Q3')).toMatchObject({
      conversion: { code: 'cchc-thanh-pho', version: 1 },
      ranked: [
        { agency: { code: 'P.2' }, rank: 1, total: { printed: '18,00' } },
        { agency: { code: 'P.1' }, rank: 2, total: { printed: '16,00' } },
        { agency: { code: 'P.3' }, rank: 3, total: { printed: '15,00' }, grade: { code: 'xuat-sac' } },
      ],
    });
  });

  it('is superseded by a newer version, while figures of the earlier one can be computed again', async () => {
    const [first, second] = CITY_SCORE.components;
    if (!first || !second) throw new Error('the score has two components');
    const dearer = { ...second, rule: { ...second.rule, perCase: 2 } } as typeof second;
    expect(await save({ ...CITY_SCORE, components: [first, dearer] })).toMatchObject({ version: 2 });
    const ranked = (printed: string) => ({ ranked: [{ total: { printed } }, {}, {}] });
    const newest = { conversion: { version: 2, superseded: false }, ...ranked('16,00') };
    expect([await points('2026-Q3'), await points('2026-Q3', 2)]).toMatchObject([newest, newest]);
    expect(await points('2026-Q3', 1)).toMatchObject({
      ...{ conversion: { version: 1, superseded: true }, ...ranked('18,00') },
    });
    expect(await points('2026-Q3', 3)).toEqual({
      problems: [{ code: 'CONVERSION_VERSION_UNKNOWN', place: 'version' }],
    });
    expect((await list(ANALYST)).slice(3)).toMatchObject([{ version: 2 }, { version: 1, superseded: true }]);
  });

  it('ends on the day before a newer version begins', async () => {
    expect(await save({ ...CITY_SCORE, validFrom: '2026-10-01' })).toMatchObject({ version: 3 });
    expect(await points('2026-Q3')).toMatchObject({ conversion: { version: 2 } });
    expect(await points('2026-Q4')).toMatchObject({ conversion: { version: 3 } });
    expect(await points('2026')).toEqual({ problems: [{ code: 'CONVERSION_EXPIRED', place: 'period' }] });
    expect(await points('2025')).toEqual({ problems: [{ code: 'PERIOD_TOO_EARLY', place: 'period' }] });
    expect(await points('quý 3')).toEqual({
      problems: [{ code: 'POINT_PERIOD_MALFORMED', place: 'period' }],
    });
  });

  it('is refused with every path, reason and remedy, and leaves nothing behind', async () => {
    const before = [await stored(), await province.db.admin('select count(*) from hailong.audit_entry')];
    const [first, second] = CITY_SCORE.components;
    if (!first || !second) throw new Error('the score has two components');
    const faulty = { ...first, rule: { ...first.rule, fullFrom: 0, all: {} } } as unknown as typeof first;
    const refused = await save({ ...CITY_SCORE, maximum: 21, components: [faulty, second] });
    expect(refused.problems?.map(({ code, place }) => [code, place])).toEqual([
      ['SUM_EMPTY', 'components[0].rule.all'],
      ['FULL_SHARE_OUTSIDE', 'components[0].rule.fullFrom'],
      ['MAXIMUM_DIFFERENT', 'maximum'],
    ]);
    expect(refused.problems?.[2]).toMatchObject({
      message: expect.stringMatching(/21.*20: sửa/) as string,
      messageEn: expect.stringMatching(/21.*20: correct/) as string,
    });
    const places = async (document: CityScore, input?: object) =>
      (await save(document, input)).problems?.map(({ code, place }) => [code, place]);
    const inVietnamese = { ...CITY_SCORE, title: { vi: 'Chấm điểm' } as typeof CITY_SCORE.title };
    expect(await places(inVietnamese)).toEqual([['KEY_MISSING', 'title.en']]);
    expect(await places({ ...CITY_SCORE, code: 'qd-766' })).toEqual([['CONVERSION_CODE_TAKEN', 'code']]);
    const twice = { count: 'dossiers', factor: 1 };
    const rule = { kind: 'DEDUCTION', cases: [twice, twice], perCase: 1 };
    const input = { ...inputOf(CITY_SCORE), components: [{ ...first, rule }] };
    expect(await places(CITY_SCORE, input)).toEqual([
      ['COUNT_REPEATED', 'components[0].rule.cases[1].count'],
    ]);
    expect([await stored(), await province.db.admin('select count(*) from hailong.audit_entry')]).toEqual(
      before,
    );
  });

  it('stands in the trail with its versions, saved again the same it adds nothing', async () => {
    expect(await save({ ...CITY_SCORE, validFrom: '2026-10-01' })).toMatchObject({ version: 3 });
    const trail = await province.db.admin<{ before: object | null }>(
      `select actor, subject, before -> 'validFrom' as before, after -> 'validFrom' as after from hailong.audit_entry
       where action = 'save-point-conversion' order by subject`,
    );
    const entry = { actor: 'analyst', after: '2026-01-01' };
    expect(trail).toEqual([
      { ...entry, subject: 'cchc-thanh-pho v1', before: null },
      { ...entry, subject: 'cchc-thanh-pho v2', before: '2026-01-01' },
      { ...entry, subject: 'cchc-thanh-pho v3', before: '2026-01-01', after: '2026-10-01' },
    ]);
  });
});
