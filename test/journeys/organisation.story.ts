import { ANALYST, RunningPortal, administratorOf, runningPortal } from '../support/portal-app';

const IMPORT = `mutation ($input: SurveyAgencyImportInput!) {
  importSurveyAgencies(input: $input) {
    __typename
    ... on SurveyAgenciesImported { created changed unchanged }
    ... on SurveyRefusal { message messageEn problems { code place message messageEn } }
  }
}`;

interface Imported {
  importSurveyAgencies: {
    __typename: string;
    created?: number;
    changed?: number;
    unchanged?: number;
    message?: string;
    problems?: { code: string; place: string; message: string }[];
  };
}

describe('the organisation over GraphQL', () => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await runningPortal();
  });
  afterAll(() => portal.stop());

  const importCsv = async (content: string, validFrom = '2018-01-01') => {
    const answer = await portal.ask<Imported>(
      IMPORT,
      { input: { format: 'CSV', content, validFrom } },
      ANALYST,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.importSurveyAgencies;
  };

  it('takes a table of agencies, and taking it again changes nothing', async () => {
    const csv =
      'code,name,kind,parent_code\n06,UBND tỉnh Bắc Kạn,province,\n058,UBND thành phố Bắc Kạn,district,06\n01834,UBND phường Nguyễn Thị Minh Khai,commune,058\n';
    expect(await importCsv(csv)).toMatchObject({ created: 3, changed: 0, unchanged: 0 });
    expect(await importCsv(csv)).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
  });

  it('reads what Excel in Vietnamese writes: semicolons and a byte-order mark', async () => {
    expect(
      await importCsv('\uFEFFcode;name;kind;parent_code\n060;"UBND huyện Pác Nặm";district;06\n'),
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
    const result = await importCsv(csv);
    expect(result.problems?.map(({ code, place }) => [code, place])).toEqual([
      ['BAD_DAY', 'row 2, column valid_from'],
      ['BAD_NAME', 'row 4, column name'],
      ['BAD_KIND', 'row 5, column kind'],
      ['BAD_CODE', 'row 6, column code'],
      ['DUPLICATE_CODE', 'row 3, column code'],
    ]);
    const { data } = await portal.ask<{ surveyAgency: unknown }>('{ surveyAgency(code: "X4") { code } }');
    expect(data.surveyAgency).toBeNull();
  });

  it('refuses a circle of parents, a parent nobody knows, and a table that is no table', async () => {
    expect(
      (await importCsv('code,name,kind,parent_code\nC1,Một,department,C2\nC2,Hai,department,C1\n')).problems,
    ).toMatchObject([
      { code: 'CIRCLE', place: 'row 2, column parent_code' },
      { code: 'CIRCLE', place: 'row 3, column parent_code' },
    ]);
    expect((await importCsv('code,name,kind,parent_code\nC1,Một,department,NOPE\n')).problems).toMatchObject([
      { code: 'UNKNOWN_PARENT' },
    ]);
    expect((await importCsv('code,name,kind\nC1,"Một,department\n')).problems).toMatchObject([
      { code: 'BROKEN_CSV' },
    ]);
    expect((await importCsv('')).problems).toMatchObject([{ code: 'NO_ROWS' }]);
  });

  it('shows the tree of a day: a later name and parent leave the earlier year as it was', async () => {
    await importCsv(
      'code,name,kind,parent_code\n19,UBND tỉnh Thái Nguyên,province,\n01834,UBND phường Bắc Kạn mới,commune,19\n',
      '2025-07-01',
    );
    const at = async (asOf: string) =>
      (
        await portal.ask<{
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

  it('says who came from whom', async () => {
    const link = { predecessor: '06', successor: '19', effectiveOn: '2025-07-01', kind: 'MERGED' };
    const record = `mutation ($input: SurveySuccessionsInput!) { recordSurveySuccessions(input: $input) { __typename ... on SurveySuccessionsRecorded { recorded } ... on SurveyRefusal { problems { code } } } }`;
    expect((await portal.ask(record, { input: { links: [link] } }, ANALYST)).data).toMatchObject({
      recordSurveySuccessions: { recorded: 1 },
    });
    const { data } = await portal.ask(
      '{ surveyAgency(code: "19") { predecessors { kind share predecessor { code name } } } }',
    );
    expect(data).toEqual({
      surveyAgency: {
        predecessors: [{ kind: 'MERGED', share: 1, predecessor: { code: '06', name: 'UBND tỉnh Bắc Kạn' } }],
      },
    });
    const unknown = await portal.ask(record, { input: { links: [{ ...link, successor: 'NOPE' }] } }, ANALYST);
    expect(unknown.data).toMatchObject({
      recordSurveySuccessions: { problems: [{ code: 'UNKNOWN_AGENCY' }] },
    });
  });

  it('shows a department merged from two, each with its share', async () => {
    await importCsv(
      'code,name,kind,parent_code,dissolved_on\n06.A,Sở Tài nguyên và Môi trường,department,06,2025-03-01\n06.B,Sở Nông nghiệp,department,06,2025-03-01\n',
    );
    await importCsv(
      'code,name,kind,parent_code\n06.C,Sở Nông nghiệp và Môi trường,department,06\n',
      '2025-03-01',
    );
    const links = ['06.A', '06.B'].map((predecessor) => ({
      predecessor,
      successor: '06.C',
      effectiveOn: '2025-03-01',
      kind: 'MERGED',
    }));
    await portal.ask(
      'mutation ($input: SurveySuccessionsInput!) { recordSurveySuccessions(input: $input) { __typename } }',
      { input: { links } },
      ANALYST,
    );
    const { data } = await portal.ask(
      '{ surveyAgency(code: "06.C") { predecessors { share predecessor { name dissolvedOn } } } }',
    );
    expect(data).toEqual({
      surveyAgency: {
        predecessors: [
          { share: 1, predecessor: { name: 'Sở Tài nguyên và Môi trường', dissolvedOn: '2025-03-01' } },
          { share: 1, predecessor: { name: 'Sở Nông nghiệp', dissolvedOn: '2025-03-01' } },
        ],
      },
    });
    const tree = async (asOf: string) =>
      JSON.stringify(
        (
          await portal.ask(
            `{ surveyAgencyTree(asOf: "${asOf}") { agency { code } children { agency { code } } } }`,
          )
        ).data,
      );
    expect(await tree('2020-01-01')).toContain('06.A');
    expect(await tree('2020-01-01')).not.toContain('06.C');
    expect(await tree('2025-03-01')).not.toContain('06.A');
    expect(await tree('2025-03-01')).toContain('06.C');
  });

  it('pages through agencies without a gap or a repeat', async () => {
    const page = `query ($after: String) { surveyAgencies(first: 2, after: $after, asOf: "2018-09-01") { edges { node { code } } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        data,
      }: {
        data: {
          surveyAgencies: {
            edges: { node: { code: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      } = await portal.ask(page, { after });
      seen.push(...data.surveyAgencies.edges.map(({ node }) => node.code));
      after = data.surveyAgencies.pageInfo.hasNextPage ? data.surveyAgencies.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['01834', '058', '06', '06.A', '06.B', '060']);
  });

  it('lets nobody change it but the province', async () => {
    const input = { format: 'CSV', content: 'code,name,kind\nZ1,Z,department\n', validFrom: '2018-01-01' };
    const code = async (actor?: ReturnType<typeof administratorOf>) =>
      (await portal.ask(IMPORT, { input }, actor)).errors?.[0]?.extensions.code;
    expect(await code()).toBe('SURVEY_UNAUTHENTICATED');
    expect(await code(administratorOf('06'))).toBe('SURVEY_FORBIDDEN');
  });
});
