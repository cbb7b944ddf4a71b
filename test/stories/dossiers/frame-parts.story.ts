import { FRAME, FramePart, REPORT } from '../../kit/reporter';
import { REPORTER, administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aFieldList } from '../../kit/field-list';
import { aRound } from '../../kit/round';

const RECORD = `mutation ($input: SurveyFrameCountInput!) { recordSurveyFrameCount(input: $input) { __typename } }`;
const FIELDS = [{ code: 'dat-dai', label: 'Đất đai' }, { code: 'ho-tich' }];
const GROUPS = [{ code: 'so-do', label: 'Sổ đỏ', field: 'dat-dai', procedures: ['1.010708'] }];

describe('N of an agency in a round', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aFieldList())
    .with(aRound({ participants: ['P.1'], changes: { fields: FIELDS, procedureGroups: GROUPS } }));
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    await report();
  });
  afterAll(() => province.close());

  const report = async () => {
    const dossier = (n: number, changes: object) => ({
      ...{ code: `H21.17-180102-000${n}`, decidingAgency: 'P.1', outcome: 'GRANTED', applicant: 'CITIZEN' },
      ...{ finishedOn: '2018-07-01', ...changes },
    });
    const inputs = [
      dossier(1, { field: 'dat-dai', procedure: '1.010708' }),
      dossier(2, { procedure: '1.010708.000.00.00.H21' }),
      dossier(3, { field: 'ho-tich', applicant: 'ORGANIZATION' }),
      dossier(6, { procedure: '1.004873.000.00.00.H21' }),
      dossier(4, { field: 'y-te' }),
      { ...dossier(5, { field: 'dat-dai', finishedOn: '2017-12-31' }), code: 'H21.17-171201-0005' },
    ];
    const { data } = await province.portal.ask<{ it: readonly { __typename: string }[] }>(
      REPORT.replace('reportSurveyDossiers', 'it: reportSurveyDossiers'),
      { inputs },
      REPORTER,
    );
    expect(new Set(data.it.map(({ __typename }) => __typename))).toEqual(new Set(['SurveyDossierReported']));
  };

  interface Found extends Pick<FramePart, 'field' | 'procedureGroup' | 'applicant'> {
    readonly dossiers: number;
    readonly source: string;
  }
  const frame = async () => {
    const variables = { round: province.publicRoundId };
    const answer = await province.portal.ask<{
      surveyFrame: { windowFrom: string; parts: readonly Found[] };
    }>(FRAME, variables, administratorOf('P.1'));
    expect(answer.errors).toBeUndefined();
    return answer.data.surveyFrame;
  };
  const known = (parts: readonly Found[]) =>
    Object.fromEntries(
      parts
        .filter(({ applicant }) => applicant === null)
        .map(({ field, procedureGroup, dossiers, source }) => [
          `${field ?? '*'}/${procedureGroup ?? '*'}`,
          `${dossiers} ${source}`,
        ]),
    );

  it('is told by its fields and groups of procedures, of dossiers finished in its year', async () => {
    const { parts, ...window } = await frame();
    expect(window).toMatchObject({ windowFrom: '2018-01-01', windowTo: '2018-12-31', asOf: '2018-08-15' });
    // A dossier that names no field has that of its group, else the one that lists its procedure; a dossier of a field that is not the round's is in the whole alone.
    expect(known(parts)).toEqual({
      '*/*': '5 DOSSIERS',
      'dat-dai/*': '2 DOSSIERS',
      'dat-dai/so-do': '2 DOSSIERS',
      '*/so-do': '2 DOSSIERS',
      'ho-tich/*': '2 DOSSIERS',
    });
    const organizations = parts.filter(({ applicant }) => applicant === 'ORGANIZATION');
    expect(organizations.map(({ field, dossiers }) => [field, dossiers])).toEqual([
      [null, 1],
      ['ho-tich', 1],
    ]);
  });

  it('takes what is stated for a field for that field, and for the whole that holds it', async () => {
    const input = {
      ...{ window: { from: '2018-01-01', to: '2018-12-31' }, field: 'ho-tich', dossiers: 50 },
      ...{ source: 'sổ hộ tịch', note: 'phần mềm hộ tịch chưa kết nối' },
    };
    const { errors } = await province.portal.ask(RECORD, { input }, administratorOf('P.1'));
    expect(errors).toBeUndefined();
    expect(known((await frame()).parts)).toMatchObject({
      '*/*': '50 COUNTS',
      'ho-tich/*': '50 COUNTS',
      'dat-dai/*': '2 DOSSIERS',
    });
  });
});
