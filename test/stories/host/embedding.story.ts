import { ReadOrganisation, SatisfactionSurveyModule, SurveyHealth } from '@hailong/module';
import { OwnHost, startOwnHost } from '../../kit/servers/own-host';
import { TestDatabase, testDatabase } from '../../kit/test-database';

const IMPORT = `mutation ($csv: String!) { importSurveyAgencies(input: { format: CSV, content: $csv, validFrom: "2025-07-01" }) {
  __typename ... on SurveyAgenciesImported { created } } }`;

describe('a host that is not ours', () => {
  let db: TestDatabase;
  let host: OwnHost;
  beforeAll(async () => {
    db = await testDatabase();
    host = await startOwnHost(db.adminUrl, db.appUrl);
  });
  afterAll(async () => {
    await host.app.close();
    await db.drop();
  });

  const ask = async (query: string, variables: object = {}, user?: string, at = host) => {
    const headers = { 'content-type': 'application/json', ...(user ? { 'x-host-user': user } : {}) };
    const response = await fetch(at.url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as {
      data: Record<string, unknown> | null;
      errors?: { extensions: { code: string } }[];
    };
  };

  it('serves its own types, tables and guard beside the survey, in one schema and one database', async () => {
    expect((await ask('mutation { addHostNews(headline: "Tin") { id } }', {}, 'anybody')).data).toMatchObject(
      { addHostNews: { id: '1' } },
    );
    expect((await ask('mutation { addHostNews(headline: "Tin") { id } }')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect(
      (await ask('{ hostNews { headline } hostPage { hasNextPage } surveyAgencyTree { agency { code } } }'))
        .data,
    ).toEqual({
      hostNews: [{ headline: 'Tin' }],
      hostPage: { hasNextPage: false },
      surveyAgencyTree: [],
    });
  });

  it("decides by its own login who may act, and the survey's handlers follow it", async () => {
    const csv = 'code,name,kind\nH21.17,Sở Văn hóa,department\n';
    expect((await ask(IMPORT, { csv })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await ask(IMPORT, { csv }, 'somebody')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask(IMPORT, { csv }, 'analyst')).data).toMatchObject({
      importSurveyAgencies: { created: 1 },
    });
  });

  it('lets guards run on field resolvers too, and ours answer', async () => {
    const { data } = await ask(
      '{ surveyAgency(id: "H21.17") { name parent { name } predecessors { share } } }',
    );
    expect(data).toEqual({ surveyAgency: { name: 'Sở Văn hóa', parent: null, predecessors: [] } });
  });

  it('has a global whitelisting pipe of its own, and our arguments pass it whole', async () => {
    const submit = `mutation { submitSurveyResponse(input: { key: "0123456789abcdef", round: "1", agencyCode: "H21.17", group: "g",
      channel: ONLINE, answers: [{ item: "Q", level: "5" }] }) { ... on SurveyResponseRefused { problems { ... on SurveyProblem { code } } } } }`;
    expect(await ask(submit)).toEqual({
      data: { submitSurveyResponse: { problems: [{ code: 'NOT_FOUND' }] } },
    });
  });

  it('keeps its own connection away from our walls: our tables are ours alone', async () => {
    const owners = await db.admin(
      `select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'hailong'::regnamespace and relkind = 'r'`,
    );
    expect(owners).toEqual([{ owner: 'hailong_owner' }]);
    const news = await db.admin(
      `select has_table_privilege('hailong_app', 'public.news', 'select') as readable`,
    );
    expect(news).toEqual([{ readable: false }]);
  });

  it('can run twice in one process, each on its own province', async () => {
    const otherDb = await testDatabase();
    const other = await startOwnHost(otherDb.adminUrl, otherDb.appUrl);
    const query = '{ surveyAgency(id: "H21.17") { name } }';
    expect((await ask(query)).data).toEqual({ surveyAgency: { name: 'Sở Văn hóa' } });
    expect((await ask(query, {}, undefined, other)).data).toEqual({ surveyAgency: null });
    await other.app.close();
    await otherDb.drop();
  });

  it("gives the host's own providers agencies to look up, and no use case that would change them", async () => {
    expect((await ask('{ hostAgencyName(code: "H21.17") }')).data).toEqual({ hostAgencyName: 'Sở Văn hóa' });
    expect(Reflect.getMetadata('exports', SatisfactionSurveyModule)).toEqual([
      ReadOrganisation,
      SurveyHealth,
    ]);
  });

  it('brings every type of ours under our prefix, so that no name of the host is taken', async () => {
    const { data } = await ask(
      '{ __schema { types { name } queryType { fields { name } } mutationType { fields { name } } } }',
    );
    const schema = data?.__schema as {
      types: { name: string }[];
      queryType: { fields: { name: string }[] };
      mutationType: { fields: { name: string }[] };
    };
    const hosts = ['News', 'PageInfo', 'Query', 'Mutation', 'String', 'Boolean', 'Int', 'Float', 'ID'];
    const strangers = schema.types
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('__') && !hosts.includes(name) && !/Survey/.test(name));
    expect(strangers).toEqual([]);
    const operations = [...schema.queryType.fields, ...schema.mutationType.fields].map(({ name }) => name);
    expect(operations.filter((name) => !/survey/i.test(name))).toEqual([
      'hostNews',
      'hostPage',
      'hostAgencyName',
      'addHostNews',
    ]);
  });
});
