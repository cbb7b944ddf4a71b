import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { ApolloClient, HttpLink, InMemoryCache, TypedDocumentNode, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { ROUND_ID } from '@hailong/kernel';
import { SimulateRound } from '@hailong/responses/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { OpenRound } from '@hailong/surveys/use-cases';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { print } from 'graphql';
import { draftFromTemplate } from '../../../apps/demonstration/src/draft-from-template';
import { showFigures } from '../../kit/show-figures';
import { expectOk } from '../../kit/expect-ok';
import { administratorOf } from '../../kit/actors';
import { quotaRows } from '../../kit/quota-rows';
import { wholeSelection } from '../../kit/whole-selection';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';

const ADMINISTRATOR = administratorOf('P.1');
const README = readFileSync('libs/module/FEDERATION.md', 'utf8');
const RESPONSES = gql`
  query ($round: ID!, $first: Int!, $after: String) {
    surveyResponses(round: $round, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          receivedOn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Pages {
  readonly surveyResponses: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

/** The cache as the README of the module shows it. */
function cacheOfReadme(): InMemoryCache {
  const [, program = ''] = /```js\n(new InMemoryCache[^]*?);\n```/.exec(README) ?? [];
  return runInNewContext(program, { InMemoryCache, relayStylePagination }) as InMemoryCache;
}

describe('a client with a normalised cache, over two rounds', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ demonstration: true }));
  let province: Opened<typeof described>;
  let rounds: readonly string[];
  let client: ApolloClient;
  let cache: InMemoryCache;
  let warned: readonly jest.SpyInstance[];

  beforeAll(async () => {
    province = await described.open();
    const participants = ['P.1', 'P.2'].map((agencyCode) => ({ agencyCode }));
    const terms = { template: 'bac-kan-266-2018', codePrefix: 'hai', participants, demonstration: true };
    const { round: draft } = await draftFromTemplate(province.app, province.owner, terms);
    const second = expectOk(await province.app.get(OpenRound).open(province.owner, draft.roundId)).round;
    const fill = async (round: RoundRecord, responses: number, target: number) => {
      expectOk(await province.app.get(SimulateRound).simulate({ round, responses, seed: responses }));
      await showFigures(province.app, round);
      const rows = quotaRows({ ...province, round });
      for (const id of [91, 92])
        await rows.cell('P.1', { id, rule: 'fields', field: id - 90, target: target * id });
    };
    await fill(province.round, 300, 2);
    await fill(second, 120, 3);
    rounds = [province.round, second].map(({ roundId }) => ROUND_ID.of(roundId));
  });
  afterAll(() => province.close());

  beforeEach(() => {
    warned = (['warn', 'error'] as const).map((level) => jest.spyOn(console, level).mockImplementation());
    cache = cacheOfReadme();
    const headers = { authorization: `Bearer ${province.portal.tokenOf(ADMINISTRATOR)}` };
    client = new ApolloClient({
      cache,
      link: new HttpLink({ uri: `${province.portal.url}/graphql`, headers }),
    });
  });
  afterEach(() => {
    client.stop();
    for (const spy of warned) spy.mockRestore();
  });

  const fromServer = async (query: TypedDocumentNode<object>, variables: object) => {
    const { data, errors } = await province.portal.ask<object>(
      print(cache.transformDocument(query)),
      variables,
      ADMINISTRATOR,
    );
    expect(errors).toBeUndefined();
    return data;
  };
  const fromCache = async (query: TypedDocumentNode<object>, variables: object) =>
    (await client.query({ query, variables, fetchPolicy: 'cache-only' })).data;
  const warnings = () => warned.flatMap((spy) => spy.mock.calls as unknown[][]);

  /** Everything of a root field whose argument is the round. */
  const whole = (field: string, type: string, depth: number) => {
    const selection = wholeSelection(province.app.get(GraphQLSchemaHost).schema, type, depth);
    return gql(`query ($round: ID!) { ${field} { ... on ${type} ${selection} } }`);
  };

  it('shows the progress and the results of each as the server gives them, whichever was read last', async () => {
    const queries = [
      whole('surveyQuotaProgress(round: $round)', 'SurveyQuotaProgress', 3),
      whole('surveyResults(round: $round)', 'SurveyResults', 5),
      whole('surveyRound(id: $round)', 'SurveyRound', 2),
      gql('query ($round: ID!) { surveyRound(id: $round) { id agency { code } } }'),
    ];
    for (const round of rounds)
      for (const query of queries) await client.query({ query, variables: { round } });
    const told: object[] = [];
    for (const round of rounds)
      for (const query of queries) {
        const server = await fromServer(query, { round });
        expect(await fromCache(query, { round })).toEqual(server);
        told.push(server);
      }
    expect(JSON.stringify(told)).not.toContain('SurveyRefusal');
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(told.length);
    expect(warnings()).toEqual([]);
  });

  it('keeps every object that has an id apart, the cells of one number in two rounds as well', async () => {
    const query = whole('surveyQuotaProgress(round: $round)', 'SurveyQuotaProgress', 3);
    for (const round of rounds) await client.query({ query, variables: { round } });
    const kept = Object.entries(cache.extract()).filter(
      ([key]) => !key.startsWith('ROOT_') && key !== '__META',
    );
    const ids = kept.map(([, value]) => (value as { id?: string }).id);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const cells = kept.filter(([key]) => key.startsWith('SurveyCellProgress:'));
    const [first, second] = rounds.map((round) => {
      const ofRound = `SurveyCellProgress:cell-progress:${round.replace('round:', '')}-`;
      return cells.filter(([key]) => key.startsWith(ofRound)).map(([, cell]) => cell as { target: number });
    });
    expect(first?.map(({ target }) => target)).toEqual(expect.arrayContaining([182, 184]));
    expect(second?.map(({ target }) => target)).toEqual(expect.arrayContaining([273, 276]));
    expect(cells.length).toBe((first?.length ?? 0) + (second?.length ?? 0));
  });

  it('adds pages up by round, with the settings of the README', async () => {
    const query = RESPONSES as TypedDocumentNode<Pages>;
    for (const round of rounds) {
      const { data } = await client.query({ query, variables: { round, first: 5 } });
      const after = data?.surveyResponses.pageInfo.endCursor;
      await client.query({ query, variables: { round, first: 5, after }, fetchPolicy: 'network-only' });
    }
    for (const round of rounds) {
      const both = (await fromServer(query, { round, first: 10 })) as Pages;
      const kept = await client.query({ query, variables: { round, first: 5 }, fetchPolicy: 'cache-only' });
      expect(kept.data?.surveyResponses.edges).toEqual(both.surveyResponses.edges);
      expect(both.surveyResponses.edges).toHaveLength(10);
    }
    expect(warnings()).toEqual([]);
  });
});
