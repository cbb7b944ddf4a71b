import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

const SCHEMA = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

  type Query {
    offices: [Office!]!
    news: [News!]!
  }

  type Office {
    name: String!
    agency: SurveyAgency
  }

  type News {
    headline: String!
    round: SurveyRound
    plan: SurveyPlan
    form: SurveyQuestionnaire
  }

  type SurveyAgency @key(fields: "code") {
    code: String!
    telephone: String
  }

  type SurveyRound @key(fields: "id") {
    id: ID!
    banner: String
  }

  type SurveyPlan @key(fields: "code", resolvable: false) {
    code: String!
  }

  type SurveyQuestionnaire @key(fields: "id", resolvable: false) {
    id: ID!
  }
`;

/** Answers of the other part of the graph: its own texts, and of the surveys nothing but ids and codes. */
export interface PortalNews {
  offices: readonly { readonly name: string; readonly agency: { readonly code: string } }[];
  news: readonly {
    readonly headline: string;
    readonly round?: { readonly id: string };
    readonly plan?: { readonly code: string };
    readonly form?: { readonly id: string };
  }[];
}

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A subgraph that is not ours: offices and news of a portal, which name agencies, rounds, plans and questionnaires. */
export async function startNews(portal: PortalNews): Promise<RunningServer> {
  const resolvers = {
    Query: { offices: () => portal.offices, news: () => portal.news },
    SurveyAgency: { telephone: ({ code }: { code: string }) => `0269 ${code}` },
    SurveyRound: { banner: ({ id }: { id: string }) => `banner of ${id}` },
  };
  const server = new ApolloServer({ schema: buildSubgraphSchema({ typeDefs: parse(SCHEMA), resolvers }) });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}
