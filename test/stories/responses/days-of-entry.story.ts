import { SurveyActor } from '@hailong/access';
import { ImportResponses } from '@hailong/responses/use-cases';
import { ENTER, IntakeVerdict } from '../../kit/intake';
import { aClerk } from '../../kit/clerk';
import { operatorOf } from '../../kit/actors';
import { aPortal } from '../../kit/servers/portal';
import { aProvince, Opened } from '../../kit/province';
import { aRound } from '../../kit/round';
import { HEADER, goodRow, imported, tableFile } from './import-file';

const WINDOW = { opensOn: '2018-06-01', closesOn: '2018-10-31', entryUntil: '2018-11-15' };
const TYPED_IN = ['PAPER', 'POST', 'INTERVIEW', 'PHONE'];
const CALLER: SurveyActor = { subject: 'caller', agencyCode: null, roles: ['province-operator'] };

/** Asked until 31 October, typed in until 15 November. */
describe('a form that staff enter', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: { window: WINDOW, channels: TYPED_IN } }))
    .with(aClerk());
  let province: Opened<typeof described>;
  beforeEach(async () => {
    province = await described.open();
  });
  afterEach(() => province.close());

  const outcomes = (verdicts: readonly IntakeVerdict[]) =>
    verdicts.map(({ __typename, problems }) =>
      problems ? problems.map(({ code, place }) => `${code} ${place}`).join() : __typename,
    );
  const entered = async (...changes: object[]) =>
    outcomes(await province.clerk.enter(...changes.map((each) => province.clerk.form(each))));
  const days = async () => {
    const rows = await province.db.admin<{ on: string }>(
      'select received_on::text as on from hailong.survey_response order by 1',
    );
    return rows.map(({ on }) => on);
  };

  it('keeps the day on which it was received, by default today', async () => {
    province.today('2018-08-20');
    expect(await entered({ receivedOn: '2018-06-01' }, { receivedOn: '2018-08-20' }, {})).toEqual(
      ['', '', ''].map(() => 'SurveyResponseAccepted'),
    );
    expect(await days()).toEqual(['2018-06-01', '2018-08-20', '2018-08-20']);
  });

  it('is refused where it was received outside the window or after today, and nothing is stored', async () => {
    province.today('2018-08-20');
    expect(await entered({ receivedOn: '2018-05-31' }, { receivedOn: '2018-08-21' })).toEqual([
      'RECEIVED_DAY_OUTSIDE receivedOn',
      'RECEIVED_DAY_TOO_LATE receivedOn',
    ]);
    province.today('2018-11-02');
    expect(await entered({ receivedOn: '2018-11-01' }, {})).toEqual([
      'RECEIVED_DAY_OUTSIDE receivedOn',
      'RECEIVED_DAY_OUTSIDE receivedOn',
    ]);
    expect(await days()).toEqual([]);
  });

  it('received until the last day of the window is typed in until the last day of entry, through every channel', async () => {
    const forms = TYPED_IN.map((channel) => ({ channel, receivedOn: '2018-10-31' }));
    province.today('2018-11-15');
    expect(await entered(...forms)).toEqual(TYPED_IN.map(() => 'SurveyResponseAccepted'));
    province.today('2018-11-16');
    expect(await entered(...forms)).toEqual(TYPED_IN.map(() => 'ENTRY_EXPIRED '));
    expect(await days()).toHaveLength(TYPED_IN.length);
  });

  it('gets its first verdict again after the last day of entry', async () => {
    const form = province.clerk.form({ serial: 'BK-1', receivedOn: '2018-10-31' });
    province.today('2018-11-15');
    const [first] = await province.clerk.enter(form);
    province.today('2018-11-16');
    expect(await province.clerk.enter(form)).toMatchObject([{ ...first, repeated: true }]);
  });

  it('is taken from callers of the province until the same day, and from none of another agency', async () => {
    const call = (agencyCode: string) => ({ agencyCode, channel: 'PHONE', receivedOn: '2018-10-30' });
    const enter = async (actor: SurveyActor, ...agencies: string[]) => {
      const inputs = agencies.map((code) => province.clerk.form(call(code)));
      return outcomes(await province.ask<IntakeVerdict[]>(ENTER, { inputs }, actor));
    };
    province.today('2018-11-15');
    expect(await enter(CALLER, 'P.1', 'P.2')).toEqual(['SurveyResponseAccepted', 'SurveyResponseAccepted']);
    expect(await enter(operatorOf('P.1'), 'P.2')).toEqual(['ENTRY_AGENCY_OUTSIDE agencyCode']);
    province.today('2018-11-16');
    expect(await enter(CALLER, 'P.1')).toEqual(['ENTRY_EXPIRED ']);
  });

  describe('from a file', () => {
    const dated = (n: number, received: string) => [...goodRow(n), received];
    const rows = () => [
      [...HEADER, 'received_on'],
      dated(1, '31/10/2018'),
      dated(2, '01/11/2018'),
      dated(3, '31/05/2018'),
      dated(4, ''),
    ];
    const order = () => ({ scope: province.owner, roundId: province.round.roundId });

    it('is judged by the day it was received and by the day of the import', async () => {
      province.today('2018-11-15');
      const report = await imported(province.app, { ...order(), file: tableFile('han.csv', rows) });
      expect(report).toMatchObject({ stored: 1, refused: 3 });
      expect(report.faults).toMatchObject([
        { code: 'RECEIVED_DAY_OUTSIDE', rows: 3, first: [{ row: 3, column: 'received_on' }, {}, {}] },
      ]);
      province.today('2018-11-16');
      const late = await imported(province.app, { ...order(), file: tableFile('tre.csv', rows) });
      expect(late).toMatchObject({ stored: 0, repeated: 1, refused: 3 });
      expect(late.faults.map(({ code }) => code)).toEqual(['ENTRY_EXPIRED']);
    });

    it('needs the column of the day once the window is past', async () => {
      const undated = () => [HEADER, goodRow(9)];
      const file = tableFile('khong-ngay.csv', undated);
      const importer = province.app.get(ImportResponses);
      const run = () => importer.import({ ...order(), anyAgency: true, defaults: {}, file });
      province.today('2018-11-01');
      expect(await run()).toMatchObject({
        ok: false,
        problems: [{ code: 'COLUMN_MISSING', place: 'column received_on' }],
      });
      province.today('2018-10-31');
      expect(await run()).toMatchObject({ ok: true, value: { stored: 1 } });
    });
  });
});
