import { DrawHouseholds } from '@hailong/draws/use-cases';
import { MakeSampleFile } from '@hailong/responses/use-cases';
import { agencies } from '../../kit/agencies';
import { aClerk } from '../../kit/clerk';
import { expectOk } from '../../kit/expect-ok';
import { A_RATING, NO_FEEDBACK } from '../../kit/intake';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';
import { VILLAGES, csvOf, giaLaiUnder } from '../draws/villages';
import { HEADER, goodRow, imported, tableFile, verified } from './import-file';

const CHANNELS = { channels: ['ONLINE', 'PAPER'] };

describe('the cluster of a form', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: CHANNELS }))
    .with(aClerk())
    .with(aVisitor())
    .with(agencies(giaLaiUnder('P')));
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const enter = async (changes: object) => {
    const [verdict] = await province.clerk.enter(province.clerk.form(changes));
    return (
      verdict?.problems?.map((each) => `${each.__typename} ${each.code} ${each.place}`) ?? verdict?.__typename
    );
  };
  const stored = async (serial: string) => {
    const rows = await province.db.admin<{ cluster: number | null }>(
      'select cluster from hailong.response_detail where serial = $1',
      [serial],
    );
    return rows.map(({ cluster }) => cluster);
  };
  /** Draws households for the round, 3 strata of 1 commune of 2 villages: 6 clusters. */
  const draw = async () => {
    const { drawId } = expectOk(
      await province.app.get(DrawHouseholds).draw(province.owner, {
        roundId: province.round.roundId,
        frame: { format: 'csv', content: csvOf(VILLAGES) },
        design: {
          ...{ communes: 1, exceptions: {}, communesBy: 'size', villages: 2, villagesBy: 'size' },
          ...{ households: 5, replacements: 1 },
        },
      }),
    );
    province.later(2);
    return drawId;
  };

  it('is refused by name where no households were drawn, and nothing is stored', async () => {
    expect(await enter({ serial: 'PH-0', cluster: 1 })).toEqual([
      'SurveyWrongAddress CLUSTER_UNEXPECTED cluster',
    ]);
    expect(await province.clerk.stored()).toBe(0);
  });

  it('is kept as its number when an operator types it in, from a draw made while the round is open', async () => {
    await draw();
    expect(await enter({ serial: 'PH-1', cluster: 4 })).toBe('SurveyResponseAccepted');
    expect(await enter({ serial: 'PH-2' })).toBe('SurveyResponseAccepted');
    expect([await stored('PH-1'), await stored('PH-2')]).toEqual([[4], [null]]);
    expect(await verified(province.app)).toEqual({ stored: 2, differences: 0 });
  });

  it.each([0, 7, -1, 40_000])(
    '%d is refused to the operator with the numbers that there are',
    async (cluster) => {
      expect(await enter({ serial: `PH-x${cluster}`, cluster })).toEqual([
        'SurveyWrongAddress CLUSTER_UNKNOWN cluster',
      ]);
      expect(await stored(`PH-x${cluster}`)).toEqual([]);
    },
  );

  it('comes with a file: by its Vietnamese name, as a spreadsheet writes numbers, and faulty ones by row', async () => {
    const rows = ['2', '6.0', '', '7', 'sáu'].map((cluster, n) => [...goodRow(900 + n), cluster]);
    const report = await imported(province.app, {
      ...{ scope: province.owner, roundId: province.round.roundId },
      file: tableFile('ho.csv', () => [[...HEADER, 'Số cụm'], ...rows]),
    });
    expect(report).toMatchObject({ stored: 3, refused: 2 });
    expect(report.faults.map(({ code, first }) => [code, first[0]?.place, first[0]?.value])).toEqual([
      ['CLUSTER_UNKNOWN', 'row 5, column Số cụm', '7'],
      ['CLUSTER_UNREADABLE', 'row 6, column Số cụm', 'sáu'],
    ]);
    const serials = rows.map(([serial = '']) => serial);
    expect((await Promise.all(serials.map(stored))).flat()).toEqual([2, 6, null]);
  });

  it('is a column of the sample file where households were drawn', async () => {
    const { table } = expectOk(
      await province.app.get(MakeSampleFile).make({ roundId: province.round.roundId }),
    );
    const [header = [], ...lines] = table;
    const at = header.indexOf('cluster');
    expect(lines.map((line) => line[at])).toEqual(['1', '2', '3']);
  });

  it('is not stored of a form that a respondent sends', async () => {
    const form = await province.visitor.blank();
    province.later(60);
    const before = await province.clerk.stored();
    const { data } = await province.visitor.submit(
      province.visitor.inputOf(form, { cluster: 4, answers: [A_RATING, NO_FEEDBACK] }),
    );
    expect(data?.submitSurveyResponse).toMatchObject({ __typename: 'SurveyResponseAccepted' });
    expect(await province.clerk.stored()).toBe(before + 1);
    const kept = await province.db.admin(
      `select d.cluster from hailong.survey_response r join hailong.response_detail d using (agency_id, response_id)
       where r.channel = 0 and d.cluster is not null`,
    );
    expect(kept).toEqual([]);
  });
});
