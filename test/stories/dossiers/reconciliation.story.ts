import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { SurveyActor } from '@hailong/access';
import { REPORTER, ANALYST, administratorOf } from '../../kit/actors';
import { agencies } from '../../kit/agencies';
import { aReporter } from '../../kit/reporter';
import { aPortal } from '../../kit/servers/portal';
import { aLoadedRound } from '../../kit/loaded-round';
import { anOperator } from '../../kit/operator';
import { aProvince, Opened } from '../../kit/province';
import { Desk, dossierRow, dossierTable, nextCode } from './dossier-tables';

const RECONCILE = `query ($month: String!, $content: String!) {
  surveyDossierReconciliation(month: $month, content: $content) {
    __typename
    ... on SurveyDossierReconciliation { compared theirs ours difference
      gaps { kind agencyCode procedure theirs ours difference } problems { code place } }
    ... on SurveyRefusal { code place problems { code place } } } }`;

interface Reconciled {
  readonly __typename: string;
  readonly code?: string;
  readonly gaps?: readonly Record<string, unknown>[];
  readonly problems?: readonly { code: string; place: string }[];
}

describe('the counts of the dossier system', () => {
  const described = aProvince('2026-10-31').with(aPortal()).with(agencies()).with(aReporter());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    const report = (changes: object) => province.reporter.dossier(changes);
    await province.reporter.report([
      report({ procedure: '1.010708' }),
      report({ procedure: '1.010708.000.00.00.H56', outcome: 'REFUSED' }),
      report({ procedure: '1.000002', finishedOn: '2026-10-31' }),
      report({ procedure: '1.000002', code: 'H21.17-260901-0001', finishedOn: '2026-09-30' }),
      report({ decidingAgency: 'P.2', procedure: null }),
      report({ decidingAgency: 'P.3', procedure: '1.000003' }),
    ]);
  });
  afterAll(() => province.close());

  const ask = async (content: string, actor: SurveyActor = ANALYST, month = '2026-10') => {
    const answer = await province.portal.ask<{ surveyDossierReconciliation: Reconciled }>(
      RECONCILE,
      { month, content },
      actor,
    );
    return { ...answer, found: answer.data?.surveyDossierReconciliation };
  };
  const table = (...rows: string[]) => ['agency_code,procedure,dossiers', ...rows].join('\n');

  it('agree with the frame of the month, however a procedure is spelt', async () => {
    const rows = ['P.1,1.010708.H56.17,1', 'P.1,1.010708,1', 'P.1,1.000002,1', 'P.2,,1', 'P.3,1.000003,1'];
    expect((await ask(table(...rows))).found).toEqual({
      ...{ __typename: 'SurveyDossierReconciliation', compared: 4, theirs: 5, ours: 5, difference: 0 },
      ...{ gaps: [], problems: [] },
    });
  });

  it('are told apart from it gap by gap in both directions, and rows that are no counts are named', async () => {
    const rows = [
      ...['P.1,1.010708,3', 'P.1,1.000009,2', 'P.9,1.000001,4', 'P.2,,1', ',1.000001,1'],
      ...[
        'P.1,Cấp sổ đỏ,1',
        'P.1,1.000001,nhiều',
        'P.1,1.000001',
        '"P.1" x,1.000001,1',
        'P.1,1.000001,1,thừa',
      ],
      ...['P.1,1.000001,9999999999', '', 'P.1,1.000001,-1'],
    ];
    const { found } = await ask(table(...rows));
    expect(found?.gaps?.map((gap) => Object.values(gap))).toEqual([
      ['PROCEDURE_ONLY_OURS', 'P.1', '1.000002', 0, 1, 1],
      ['PROCEDURE_ONLY_THEIRS', 'P.1', '1.000009', 2, 0, -2],
      ['COUNTS_DIFFER', 'P.1', '1.010708', 3, 2, -1],
      ['AGENCY_ONLY_OURS', 'P.3', '1.000003', 0, 1, 1],
      ['AGENCY_UNKNOWN', 'P.9', '1.000001', 4, 0, -4],
    ]);
    expect(found?.problems?.map(({ code, place }) => [code, place])).toEqual([
      ['AGENCY_MISSING', 'row 6, column agency_code'],
      ['PROCEDURE_CODE_MALFORMED', 'row 7, column procedure'],
      ['DOSSIER_COUNT_OUTSIDE', 'row 8, column dossiers'],
      ['DOSSIER_COUNT_OUTSIDE', 'row 9, column dossiers'],
      ['ROW_QUOTES_UNCLEAR', 'row 10'],
      ['COLUMN_UNKNOWN', 'row 11, column #4'],
      ['DOSSIER_COUNT_OUTSIDE', 'row 12, column dossiers'],
      ['DOSSIER_COUNT_OUTSIDE', 'row 14, column dossiers'],
    ]);
  });

  it('are compared for its own agency alone by an administrator, and by nobody who may not read the frame', async () => {
    const { found } = await ask(table('P.1,1.010708,2', 'P.1,1.000002,1', 'P.2,,5'), administratorOf('P.1'));
    expect(found).toMatchObject({
      ...{ compared: 2, ours: 3, gaps: [] },
      problems: [{ code: 'AGENCY_UNKNOWN', place: 'row 4, column agency_code' }],
    });
    expect((await ask(table('P.1,,1'), REPORTER)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    ['no month', table('P.1,,1'), '2026-13', ['MONTH_UNREAL', 'month']],
    ['no row', 'agency_code,procedure,dossiers\n', '2026-10', ['ROWS_MISSING', '']],
    ['an open quote', table('"P.1,,1'), '2026-10', ['CSV_UNREADABLE', 'row 2']],
    ['no column of counts', 'agency_code,procedure\nP.1,', '2026-10', ['COLUMN_NAME_MISSING', 'row 1']],
  ])('are refused as a whole with %s', async (_, content, month, problem) => {
    const { found } = await ask(content, ANALYST, month);
    expect(found?.problems?.map(({ code, place }) => [code, place])).toEqual([problem]);
  });
});

describe('the reconciliation on the command line', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let desk: Desk;
  beforeAll(async () => {
    province = await described.open();
    desk = { ...province.operator, db: province.db };
    await desk.json(
      'load',
      'dossiers',
      desk.file('ho-so.csv', dossierTable(dossierRow(), dossierRow(nextCode(), 'refused'))),
    );
  });
  afterAll(() => province.close());

  const reconciled = (content: string, ...more: string[]) =>
    desk.run(['reconcile', 'dossiers', desk.file('so.csv', content), '--month', '2026-01', ...more]);

  it('ends with 0 where both agree, and with 1 where there is a gap, which it lists and writes on request', async () => {
    expect((await reconciled('agency_code;procedure;dossiers\nT1.01;;2')).code).toBe(0);
    const gap = await reconciled(
      'agency_code;procedure;dossiers\nT1.01;;3\n=T9;1.010708;1',
      '--to',
      'lech.csv',
    );
    expect(gap.code).toBe(1);
    expect(gap.stdout).toMatch(/^T1\.01 +– +3 +2 +-1 +hai bên khác số · both/m);
    expect(gap.stdout).toMatch(/2026-01: .*dossier system 4, .*here 2, .*difference -2/);
    expect(readFileSync(path.join(desk.folder, 'lech.csv'), 'utf8')).toBe(
      [
        '\uFEFFagency_code;procedure;theirs;ours;difference;kind',
        "'=T9;1.010708;1;0;-1;agency-unknown",
        'T1.01;;3;2;-1;counts-differ\r\n',
      ].join('\r\n'),
    );
    const bad = await reconciled('agency_code;procedure;dossiers\nT1.01;;2\nT1.01;x;1', '--json');
    expect([bad.code, JSON.parse(bad.stdout)]).toMatchObject([
      1,
      { gaps: [], theirs: 2, ours: 2, problems: [{ code: 'PROCEDURE_CODE_MALFORMED' }] },
    ]);
    expect(await desk.problemsOf('reconcile', 'dossiers', 'so.csv', '--month', '1/2026')).toEqual([
      ['MONTH_UNREAL', 'month'],
    ]);
  });
});
