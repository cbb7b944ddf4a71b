import { GIA_LAI_2026 } from '../../../libs/points/src/domain/gia-lai-2026.spec-data';
import { Operator } from '../../kit/operator';
import { Opened } from '../../kit/province';
import { VAN_CANH, countTable, operatorOfGiaLai } from './gia-lai';

interface PointsJson {
  readonly ranked: readonly {
    readonly agency: string;
    readonly rank: number;
    readonly rankInGroup: number;
    readonly tiedWith: number;
    readonly total: { readonly value: number; readonly printed: { readonly en: string } };
  }[];
  readonly unranked: readonly { readonly agency: string; readonly because: string; readonly vi: string }[];
}

describe('points by law on the command line', () => {
  let province: Opened<typeof operatorOfGiaLai>;
  let operator: Operator;
  beforeAll(async () => {
    province = await operatorOfGiaLai.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  const QD_766 = ['points', '--conversion', 'qd-766', '--period', '2023-Q1'] as const;
  const ofFile = (content: string, ...changes: string[]) =>
    operator.problemsOf(...QD_766, '--file', operator.file('counts.csv', content), ...changes);

  it('computes the published totals from a table, and ranks on what is behind the print', async () => {
    const file = operator.file('counts.csv', countTable([...GIA_LAI_2026, VAN_CANH]));
    const { ranked, unranked } = await operator.json<PointsJson>(...QD_766, '--file', file);
    const published = new Map([...GIA_LAI_2026, VAN_CANH].map(({ code, total }) => [code, total]));
    expect(new Map(ranked.map(({ agency, total }) => [agency, total.printed.en]))).toEqual(published);
    expect(unranked).toEqual([]);
    const ranks = new Map(
      ranked.map(({ agency, ...each }) => [agency, [each.rank, each.rankInGroup, each.tiedWith]]),
    );
    expect([ranks.get('H21.17'), ranks.get('H21.227'), ranks.get('H21.19'), ranks.get('H21.24')]).toEqual([
      [1, 1, 3],
      [1, 1, 3],
      [5, 4, 0],
      [15, 14, 0],
    ]);
    expect(ranked.find(({ agency }) => agency === 'H21.18')?.total).toMatchObject({
      ...{ value: expect.closeTo(5.998_884, 6) as number, printed: { vi: '6,00', en: '6.00' } },
      fraction: '5375/896',
    });
  });

  it('prints points apart from shares, and names what decided without a case', async () => {
    const file = operator.file('counts.csv', countTable(GIA_LAI_2026));
    const { stdout } = await operator.run([...QD_766, '--file', file]);
    expect(stdout).toMatch(/không phải tỷ lệ hài lòng;.* no share of satisfied answers/);
    expect(stdout).toMatch(
      /dossiers-satisfied: mẫu số bằng 0 thì được 0 điểm · no case: 0 points: H21\.20\n/,
    );
    expect(stdout).toMatch(/Chưa chắc · uncertain: components\[2\]\.rule\.withoutCases/);
  });

  it('refuses a table with a faulty row by line, column and reason', async () => {
    const [title = '', header = '', first = '', second = ''] = countTable(GIA_LAI_2026).split('\n');
    const faulty = [
      title,
      header,
      first,
      first,
      second.replace('741', '74l'),
      second.replace('H21.09', 'H9'),
    ];
    expect(await ofFile(faulty.join('\n'))).toEqual([
      ['COUNT_UNREADABLE', 'row 5, column dossiers'],
      ['COUNT_ROW_REPEATED', 'row 4'],
    ]);
    expect(await ofFile([header, faulty[5]].join('\n'))).toEqual([
      ['AGENCY_UNKNOWN', 'row 2, column agency_code'],
    ]);
    expect(await ofFile('Mã cơ quan,Kỳ,Sự hài lòng\nH21,2023-Q1,1')).toEqual([
      ['COLUMN_UNKNOWN', 'row 1, column sự hài lòng'],
    ]);
    expect(await ofFile('agency_code,period,dossiers\nH21.01,2023,1\nH21.02,,')).toEqual([
      ['COUNT_PERIOD_DIFFERENT', 'row 2, column period'],
      ['COUNTS_MISSING', 'row 3'],
    ]);
  });

  it('gives no points while a count is unknown, and says which', async () => {
    const file = operator.file('counts.csv', 'agency_code,dossiers,dossiers_overdue\nH21.01,10,0');
    const { ranked, unranked } = await operator.json<PointsJson>(...QD_766, '--file', file);
    expect([ranked, unranked]).toEqual([
      [],
      [expect.objectContaining({ agency: 'H21.01', because: 'count-missing' })],
    ]);
    expect(unranked[0]?.vi).toContain('PAKN tiếp nhận lần đầu trong kỳ');
  });

  it('holds a conversion to its days, and takes one of the province from a file', async () => {
    const counts = countTable(GIA_LAI_2026);
    expect(await ofFile(counts, '--conversion', 'nd-61-2018', '--period', '2025-Q3')).toEqual([
      ['CONVERSION_EXPIRED', 'period'],
    ]);
    expect(await ofFile(counts, '--conversion', 'qd-1')).toEqual([['CONVERSION_UNKNOWN', 'conversion']]);
    const own = await operator.json<Record<string, unknown>>('conversions', 'cchc-minh-hoa');
    const city = { ...own, code: 'thanh-pho', validFrom: '2023-01-01' };
    expect(await ofFile(counts, '--conversion', operator.file('sai.json', { ...city, maximum: 21 }))).toEqual(
      [['MAXIMUM_DIFFERENT', 'maximum']],
    );
    const table = `agency_code,dossiers,dossiers_overdue,dossiers_online,petitions,petitions_on_time,reports_late
H21.01,100,10,80,0,0,3`;
    const points = await operator.json<PointsJson>(
      ...['points', '--conversion', operator.file('rieng.json', city), '--period', '2023-Q1'],
      ...['--file', operator.file('counts.csv', table)],
    );
    expect(points).toMatchObject({
      invented: true,
      ranked: [{ total: { printed: { vi: '17,38', en: '17.38' } }, grade: { code: 'b' }, reachable: 16 }],
    });
  });

  it('stores counts with source and day, keeps earlier ones, and computes from the newest', async () => {
    const load = (table: string, ...more: string[]) =>
      operator.json('load', 'point-counts', operator.file('counts.csv', table), ...more);
    const stored = () => operator.json<PointsJson>(...QD_766);
    const [first = VAN_CANH] = GIA_LAI_2026;
    const better = { ...first, overdue: 0, satisfied: first.received };
    expect(await load(countTable([first]), '--source', 'Cổng DVCQG')).toEqual({
      agencies: 1,
      added: 7,
      unchanged: 0,
    });
    expect(await load(countTable([first]), '--source', 'Cổng DVCQG')).toEqual({
      agencies: 1,
      added: 0,
      unchanged: 7,
    });
    expect(await load(countTable([better], '20/4/2023'))).toEqual({ agencies: 1, added: 7, unchanged: 0 });
    const { ranked } = await stored();
    expect(ranked).toMatchObject([
      {
        agency: 'H21.17',
        counts: { dossiers_overdue: { value: 0, asOf: '2023-04-20', source: 'counts.csv' } },
      },
    ]);
    const kept = await province.db.admin(
      `select value::float8 as value, as_of::text as day, source from hailong.component_count
       where name = 'dossiers_overdue' order by as_of`,
    );
    expect(kept).toEqual([
      { value: 1, day: '2023-04-10', source: 'Cổng DVCQG' },
      { value: 0, day: '2023-04-20', source: 'counts.csv' },
    ]);
    const faulty = `${countTable([VAN_CANH], '20/4/2023')}\nH21.09;2023-Q1;;x;;;;;;`;
    expect(await operator.problemsOf('load', 'point-counts', operator.file('sai.csv', faulty))).toEqual([
      ['COUNT_UNREADABLE', 'row 4, column petitions'],
    ]);
    expect((await stored()).ranked.map(({ agency }) => agency)).toEqual(['H21.17']);
  });

  it('takes counts over from the frames, and leaves those of a table as they are', async () => {
    const dossier = (agency: string, n: number, outcome: string) =>
      `${agency}-230201-000${n};${agency};${outcome};citizen;2023-02-0${n}`;
    const rows = [
      dossier('H21.01', 1, 'granted'),
      dossier('H21.01', 2, 'late'),
      dossier('H21.17', 3, 'granted'),
    ];
    const header = 'code;deciding_agency;outcome;applicant;finished_on';
    await operator.json('load', 'dossiers', operator.file('ho-so.csv', [header, ...rows].join('\n')));
    const take = () => operator.json('load', 'point-counts', '--frames', 'qd-766', '--period', '2023-Q1');
    expect(await take()).toEqual({ agencies: 2, added: 2, statedElsewhere: ['H21.17'] });
    expect(await take()).toEqual({ agencies: 2, added: 0, statedElsewhere: ['H21.17'] });
    const { unranked } = await operator.json<PointsJson>(...QD_766);
    expect(unranked).toMatchObject([{ agency: 'H21.01', because: 'count-missing' }]);
    const table =
      'agency_code,petitions,petitions_on_time,petitions_first,petitions_unsatisfied,dossiers_disliked\nH21.01,0,0,0,0,0';
    await operator.json('load', 'point-counts', operator.file('pakn.csv', table), '--period', '2023-Q1');
    const { ranked } = await operator.json<PointsJson>(...QD_766);
    expect(ranked.find(({ agency }) => agency === 'H21.01')).toMatchObject({
      components: [{}, {}, { cases: '1/2', points: { printed: { vi: '3,33' } } }],
      counts: { dossiers: { value: 2, source: 'khung hồ sơ · frame' }, petitions: { source: 'pakn.csv' } },
    });
    const older = 'agency_code,as_of,dossiers\nH21.01,2023-02-28,9';
    await operator.json('load', 'point-counts', operator.file('cu.csv', older), '--period', '2023-Q1');
    const mixed = await operator.json<PointsJson>(...QD_766);
    expect(mixed.unranked).toMatchObject([{ agency: 'H21.01', because: 'count-missing' }]);
  });
});
