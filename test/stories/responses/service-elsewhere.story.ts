import { aClerk } from '../../kit/clerk';
import { takenOf } from '../../kit/limited-cells';
import { aProvince, Opened } from '../../kit/province';
import { VUNG_TAU, aRound } from '../../kit/round';
import { storedForms } from '../../kit/stored-forms';
import { aPortal } from '../../kit/servers/portal';
import { aVisitor } from '../../kit/visitor';
import { HEADER, goodRow, imported, tableFile } from './import-file';
import { aSuperApp } from './super-app';

const FIELDS = [
  { code: 'dat-dai', label: { vi: 'Đất đai' } },
  { code: 'ho-tich', label: { vi: 'Hộ tịch' } },
];
const byField = (kind: string, channel?: string) => ({
  fields: FIELDS,
  quotas: [
    { ...{ code: 'linh-vuc', label: { vi: 'Theo lĩnh vực' }, channel }, kind, count: 2, each: ['FIELD'] },
  ],
});
describe('exact cells by field, from a super-app', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal())
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE', 'APP'], ...byField('EXACT') } }))
    .with(aVisitor())
    .with(aSuperApp());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  it('are told with the form: the fields among which a person chooses', async () => {
    const { body } = await province.superApp.form();
    expect(body.services).toEqual([{ field: 'dat-dai' }, { field: 'ho-tich' }]);
  });

  it('count the answers of a field, and keep those without one as surplus with the reason', async () => {
    const { superApp: app, db, round } = province;
    const answer = async (changes: object) => {
      const { body } = await app.ticket(await app.dossier());
      return (await app.answers(body.ticket ?? '', changes)).body;
    };
    expect(await answer({ field: 'ho-tich' })).toMatchObject({ repeated: false });
    const quiet = await answer({});
    expect(Object.keys(quiet).sort()).toEqual(['receipt', 'repeated']);
    expect(await takenOf(db, round.roundId)).toEqual([0, 1]);
    expect((await storedForms(db)).filter(({ surplus }) => surplus)).toMatchObject([
      { surplusReason: 'SERVICE_MISSING' },
    ]);
  });
});

describe.each([
  ['cells by field that are exact', byField('EXACT'), [1, 1]],
  ['cells by field that are ceilings', byField('CEILING'), [1, 1]],
  ['rounds without cells that ask every form for its field', { fields: FIELDS, asksField: true }, []],
])('%s', (_, terms, taken) => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: { channels: ['PAPER', 'POST'], ...terms } }))
    .with(aClerk());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  it('refuse the row of a file that names no field, by name, and store its neighbours', async () => {
    const header = [...HEADER, 'field'];
    const rows = [
      [...goodRow(1), 'Đất đai'],
      [...goodRow(2), ''],
      [...goodRow(3), 'ho-tich'],
    ];
    const report = await imported(province.app, {
      ...{ scope: province.owner, roundId: province.round.roundId },
      file: tableFile('phieu.csv', () => [header, ...rows]),
    });
    expect(report).toMatchObject({ stored: 2, refused: 1 });
    expect(report.faults).toMatchObject([{ code: 'FIELD_MISSING', rows: 1 }]);
    expect(await takenOf(province.db, province.round.roundId)).toEqual(taken);
  });

  it('refuse a form that is typed in without a field, so that none escapes them', async () => {
    const [verdict] = await province.clerk.enter(province.clerk.form());
    expect(verdict?.problems).toMatchObject([{ code: 'FIELD_MISSING', place: 'field' }]);
  });
});

describe('cells by field in one channel', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: { channels: ['PAPER', 'POST'], ...byField('EXACT', 'POST') } }))
    .with(aClerk());

  it('ask the forms of that channel alone', async () => {
    const province = await described.open();
    try {
      const { clerk } = province;
      const verdicts = await clerk.enter(clerk.form({ channel: 'PAPER' }), clerk.form({ channel: 'POST' }));
      expect(verdicts.map(({ __typename }) => __typename)).toEqual([
        'SurveyResponseAccepted',
        'SurveyResponseRefused',
      ]);
    } finally {
      await province.close();
    }
  });
});
