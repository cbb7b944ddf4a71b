import { ProvinceScope } from '@hailong/database';
import { ImportCounts } from '@hailong/points/use-cases';
import { ANALYST } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { expectOk } from '../../kit/expect-ok';
import { Opened, aProvince } from '../../kit/province';
import { atOnce } from '../../kit/run-concurrently';
import { aPortal } from '../../kit/servers/portal';

const POINTS = `query ($conversion: String!, $period: String!) {
  result: surveyPoints(conversion: $conversion, period: $period) {
    __typename
    ... on SurveyPoints {
      from to conversion { code legalBasis { number } }
      ranked {
        agency { code } rank rankInGroup tiedWith reachable grade { code }
        total { value fraction printed printedEn }
        components { component { code most rule withoutCases } cases withoutCases points { printed } }
        counts { name value asOf source }
      }
      unranked { agency { code } because message messageEn }
    }
    ... on SurveyRefusal { problems { code place } }
  }
}`;

const CONVERSIONS = `query {
  result: surveyPointConversions {
    code invented validFrom validTo endedBy { number } maximum
    components { code rule } grades { code from } counts { name unit frame } uncertain { about }
  }
}`;

const COUNTS = `agency_code,petitions,petitions_on_time,petitions_first,petitions_unsatisfied,dossiers,dossiers_overdue,dossiers_disliked
P.1,0,0,0,0,330,47,0
P.2,2,1,2,1,330,47,0
P.3,0,0,0,0,330,47,0
P,,,,,10,0,0`;

interface Points {
  readonly __typename: string;
  readonly ranked: readonly Record<string, unknown>[];
  readonly unranked: readonly object[];
  readonly problems: readonly object[];
}

describe('the points by law of a period', () => {
  const described = aProvince('2026-10-15').with(aPortal()).with(agencies());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    const table = { format: 'csv', content: COUNTS, source: 'Cổng DVCQG', period: '2026-Q3' } as const;
    expectOk(await province.app.get(ImportCounts).import(ProvinceScope.of(undefined, 'sở'), table));
  });
  afterAll(() => province.close());

  const ask = (conversion: string, period = '2026-Q3') =>
    province.ask<Points>(POINTS, { conversion, period }, ANALYST);

  it('are ranked overall and by kind, with every number unrounded, as a fraction and in print', async () => {
    const { ranked, unranked, ...rest } = await ask('qd-766');
    expect(rest).toMatchObject({
      ...{ __typename: 'SurveyPoints', from: '2026-07-01', to: '2026-09-30' },
      conversion: { code: 'qd-766', legalBasis: [{ number: '766/QĐ-TTg' }] },
    });
    expect(
      ranked.map(({ agency, rank, rankInGroup, tiedWith }) => [agency, rank, rankInGroup, tiedWith]),
    ).toEqual([
      [{ code: 'P.1' }, 1, 1, 1],
      [{ code: 'P.3' }, 1, 1, 1],
      [{ code: 'P.2' }, 3, 2, 0],
    ]);
    expect(ranked[0]).toMatchObject({
      total: { value: 17.717171717171716, fraction: '1754/99', printed: '17,72', printedEn: '17.72' },
      ...{ reachable: 18, grade: null },
      components: [
        {
          component: { code: 'petitions-on-time', most: 6, rule: 'LINEAR', withoutCases: 'FULL' },
          ...{ cases: '0/0', withoutCases: true, points: { printed: '6,00' } },
        },
        {},
        { cases: '283/330', withoutCases: false, points: { printed: '5,72' } },
      ],
    });
    expect(ranked[0]?.counts).toContainEqual({
      ...{ name: 'dossiers', value: 330, asOf: '2026-10-15', source: 'Cổng DVCQG' },
    });
    expect(unranked).toEqual([
      {
        ...{ agency: { code: 'P' }, because: 'COUNT_MISSING' },
        message: expect.stringContaining('chưa có số liệu: “PAKN tiếp nhận, xử lý trong kỳ”, ') as string,
        messageEn: expect.stringContaining(
          'counts are missing: “petitions received and handled in the period”, ',
        ) as string,
      },
    ]);
  });

  it('are refused for an unknown conversion, and outside of its days', async () => {
    expect((await ask('qd-1')).problems).toEqual([{ code: 'CONVERSION_UNKNOWN', place: 'conversion' }]);
    expect((await ask('nd-61-2018')).problems).toEqual([{ code: 'CONVERSION_EXPIRED', place: 'period' }]);
    expect((await ask('qd-766', 'quý 3')).problems).toEqual([
      { code: 'POINT_PERIOD_MALFORMED', place: 'period' },
    ]);
  });

  it('show the conversions with their days, grades and uncertainties', async () => {
    const conversions = await province.ask<Record<string, unknown>[]>(CONVERSIONS, {}, ANALYST);
    expect(conversions.map(({ code, invented }) => [code, invented])).toEqual([
      ['qd-766', false],
      ['nd-61-2018', false],
      ['cchc-minh-hoa', true],
    ]);
    expect(conversions[1]).toMatchObject({
      ...{ validTo: '2025-06-30', endedBy: { number: '118/2025/NĐ-CP' }, maximum: 18 },
      grades: expect.arrayContaining([{ code: 'xuat-sac', from: 15 }]) as object,
    });
  });

  it('are stored once where a table is imported twice at the same moment', async () => {
    const table = { format: 'csv', content: COUNTS, source: 'Cổng DVCQG', period: '2025-Q3' } as const;
    const add = async () =>
      expectOk(await province.app.get(ImportCounts).import(ProvinceScope.of(undefined, 'phòng'), table));
    const done = await atOnce(province.db.adminUrl, 'lock table hailong.audit_entry in share mode', [
      add,
      add,
    ]);
    expect(done.map(({ added }) => added)).toEqual([24, 0]);
  });

  it('stand in the trail of each agency as they were stated', async () => {
    const entries = await province.db.admin<Record<string, string>>(
      `select a.code, e.actor, e.subject from hailong.audit_entry e join hailong.agency a using (agency_id)
       where action = 'state-component-counts' and e.actor = 'sở' order by a.code`,
    );
    expect(entries.map((entry) => Object.values(entry))).toEqual([
      ['P', 'sở', '3 counts'],
      ['P.1', 'sở', '7 counts'],
      ['P.2', 'sở', '7 counts'],
      ['P.3', 'sở', '7 counts'],
    ]);
  });
});
