import { IMPORT, importCsv } from './import-agencies';
import { administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';

describe('the organisation over GraphQL', () => {
  const described = aProvince('today').with(aPortal());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  it('takes a table of agencies, and taking it again changes nothing', async () => {
    const csv =
      'code,name,kind,parent_code\n06,UBND tỉnh Bắc Kạn,province,\n058,UBND thành phố Bắc Kạn,district,06\n01834,UBND phường Nguyễn Thị Minh Khai,commune,058\n';
    expect(await importCsv(province.portal, csv)).toMatchObject({ created: 3, changed: 0, unchanged: 0 });
    expect(await importCsv(province.portal, csv)).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
  });

  it('reads what Excel in Vietnamese writes: semicolons and a byte-order mark', async () => {
    expect(
      await importCsv(
        province.portal,
        '\uFEFFcode;name;kind;parent_code\n060;"UBND huyện Pác Nặm";district;06\n',
      ),
    ).toMatchObject({ created: 1 });
  });

  it('names every faulty row and takes none of them', async () => {
    const csv = [
      'code,name,kind,parent_code,valid_from',
      'X1,Sở Một,department,06,2018-02-30',
      'X1,Sở Hai,department,06,',
      'X3,Sở \uFFFD,department,06,',
      'X4,Sở Bốn,ministry,06,',
      'X 5,Sở Năm,department,06,',
    ].join('\n');
    const result = await importCsv(province.portal, csv);
    expect(result.problems?.map(({ code, place }) => [code, place])).toEqual([
      ['DAY_UNREAL', 'row 2, column valid_from'],
      ['AGENCY_NAME_UNREADABLE', 'row 4, column name'],
      ['AGENCY_KIND_UNKNOWN', 'row 5, column kind'],
      ['AGENCY_CODE_MALFORMED', 'row 6, column code'],
      ['AGENCY_CODE_REPEATED', 'row 3, column code'],
    ]);
    const { data } = await province.portal.ask<{ surveyAgency: unknown }>(
      '{ surveyAgency(id: "X4") { code } }',
    );
    expect(data.surveyAgency).toBeNull();
  });

  it('refuses a circle of parents, an unknown parent, and a text that is no table', async () => {
    expect(
      (
        await importCsv(
          province.portal,
          'code,name,kind,parent_code\nC1,Một,department,C2\nC2,Hai,department,C1\n',
        )
      ).problems,
    ).toMatchObject([
      { code: 'PARENT_UNSUITED', place: 'row 2, column parent_code' },
      { code: 'PARENT_UNSUITED', place: 'row 3, column parent_code' },
    ]);
    expect(
      (await importCsv(province.portal, 'code,name,kind,parent_code\nC1,Một,department,NOPE\n')).problems,
    ).toMatchObject([{ code: 'PARENT_UNKNOWN' }]);
    expect((await importCsv(province.portal, 'code,name,kind\nC1,"Một,department\n')).problems).toMatchObject(
      [{ code: 'CSV_UNREADABLE' }],
    );
    expect((await importCsv(province.portal, 'code,name,kind\nx9,A,department\n')).created).toBe(1);
    expect((await importCsv(province.portal, 'code,name,kind\nX9,A,department\n')).problems).toMatchObject([
      { code: 'AGENCY_CODE_TAKEN', place: 'row 2, column code' },
    ]);
    expect((await importCsv(province.portal, '')).problems).toMatchObject([{ code: 'ROWS_MISSING' }]);
  });

  it('shows the tree of a day: a later name and parent leave the earlier year as it was', async () => {
    await importCsv(
      province.portal,
      'code,name,kind,parent_code\n19,UBND tỉnh Thái Nguyên,province,\n01834,UBND phường Bắc Kạn mới,commune,19\n',
      '2025-07-01',
    );
    const at = async (asOf: string) =>
      (
        await province.portal.ask<{
          surveyAgencies: {
            edges: { node: { code: string; name: string; parent: { code: string } | null } }[];
          };
        }>(
          `query ($asOf: SurveyDay) { surveyAgencies(asOf: $asOf) { edges { node { code name parent { code } } } } }`,
          { asOf },
        )
      ).data.surveyAgencies.edges
        .map(({ node }) => node)
        .find((node) => node.code === '01834');
    expect(await at('2018-09-01')).toEqual({
      code: '01834',
      name: 'UBND phường Nguyễn Thị Minh Khai',
      parent: { code: '058' },
    });
    expect(await at('2026-01-01')).toEqual({
      code: '01834',
      name: 'UBND phường Bắc Kạn mới',
      parent: { code: '19' },
    });
  });

  it('warns of an agency whose name another one under the same parent has, in whatever spelling', async () => {
    const parent = 'code,name,kind,parent_code\nT,UBND tỉnh T,province,\nT.1,Sở Nội vụ,department,T\n';
    expect((await importCsv(province.portal, parent)).warnings).toEqual([]);
    const again = [
      'code,name,kind,parent_code',
      'T.2,"  SỞ\u00a0 NỘI \u200bVỤ",department,T',
      'T.3,So Noi vu,department,T',
      'T.4,Uỷ ban Dân tộc,department,T',
      'T.5,Ủy ban Dân tộc,department,T',
      'T.6,Sở Nội vụ,department,06',
    ].join('\n');
    const { created, warnings } = await importCsv(province.portal, again);
    expect(created).toBe(5);
    expect(warnings?.map(({ code, place, message }) => [code, place, /[T].\d/.exec(message)?.[0]])).toEqual([
      ['AGENCY_NAME_UNCLEAR', 'row 2, column name', 'T.1'],
      ['AGENCY_NAME_UNCLEAR', 'row 3, column name', 'T.1'],
      ['AGENCY_NAME_UNCLEAR', 'row 3, column name', 'T.2'],
      ['AGENCY_NAME_UNCLEAR', 'row 5, column name', 'T.4'],
    ]);
    const { data } = await province.portal.ask('{ surveyAgency(id: "T.2") { name } }');
    expect(data).toEqual({ surveyAgency: { name: 'SỞ NỘI VỤ' } });
  });

  it('records every change in the audit trail, also by an author who works for no agency', async () => {
    const entries = await province.db.admin<{ code: string; actor: string; action: string }>(
      `select a.code, e.actor, e.action from hailong.audit_entry e join hailong.agency a using (agency_id) order by e.at limit 1`,
    );
    expect(entries).toEqual([{ code: '06', actor: 'analyst', action: 'import-agencies' }]);
  });

  it('refuses text that no database can store as bad input', async () => {
    const { errors } = await province.portal.ask('query ($code: ID!) { surveyAgency(id: $code) { name } }', {
      code: 'a\u0000b',
    });
    expect(errors?.[0]?.extensions.code).toBe('SURVEY_INVALID_INPUT');
  });

  it('lets only the province change the organisation', async () => {
    const input = { format: 'CSV', content: 'code,name,kind\nZ1,Z,department\n', validFrom: '2018-01-01' };
    const code = async (actor?: ReturnType<typeof administratorOf>) =>
      (await province.portal.ask(IMPORT, { input }, actor)).errors?.[0]?.extensions.code;
    expect(await code()).toBe('UNAUTHENTICATED');
    expect(await code(administratorOf('06'))).toBe('FORBIDDEN');
  });
});
