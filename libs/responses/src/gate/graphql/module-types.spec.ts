import { OpenToAll, SurveyResolver, rootFieldsOfModule } from '@hailong/access';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, Query, Resolver } from '@nestjs/graphql';
import { buildSchema } from 'graphql';
import { typesOfModule } from './module-types';

@SurveyResolver()
class OfModule {
  @Query(() => String, { name: 'surveyOfModule' })
  @OpenToAll()
  read(): string {
    return '';
  }
}

@Resolver()
class OfHost {
  @Query(() => String)
  surveyOfHost(): string {
    return '';
  }
}

/** Schema of a host with the module in it: types of both have Survey in their names. */
const SCHEMA = buildSchema(`
  type Query { surveyRound: SurveyRoundResult publicSurveyStatistics: PublicSurveyStatistics hostSurvey: SurveyOfRoads }
  type Mutation { openSurveyRound: SurveyMoved }
  union SurveyRoundResult = SurveyRound | SurveyRefusal
  interface SurveyProblem { code: String }
  type SurveyMoved { round: SurveyRound problems: [SurveyProblem!]! }
  type SurveyProblemOfRound implements SurveyProblem { code: String }
  type SurveyRound { groups: [SurveyGroup!]! news: [NewsOfSurvey!]! }
  type SurveyGroup { code: String round: SurveyRound }
  type SurveyRefusal { codes: [String!]! }
  type NewsOfSurvey { pages: [String!]! }
  type PublicSurveyStatistics { rows: [Int!]! }
  type SurveyOfRoads { roads: [String!]! }
`);

describe('the root fields of the module', () => {
  it('are those of its resolvers, whatever the name of a field of the host', async () => {
    const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    await app.get(GraphQLSchemaFactory).create([OfModule, OfHost]);
    await app.close();
    const fields = rootFieldsOfModule();
    expect([fields.has('surveyOfModule'), fields.has('surveyOfHost')]).toEqual([true, false]);
  });
});

describe('the types of the module in the schema of a host', () => {
  it('are those that its root fields lead to, and none of the host, whatever its name', () => {
    const found = typesOfModule(SCHEMA, new Set(['surveyRound', 'openSurveyRound']));
    expect([...found].map(({ name }) => name).sort()).toEqual([
      ...['SurveyGroup', 'SurveyMoved', 'SurveyProblemOfRound', 'SurveyRefusal', 'SurveyRound'],
    ]);
  });
});
