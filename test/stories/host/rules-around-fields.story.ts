import { clockAt, day } from '@hailong/kernel';
import { SatisfactionSurveyModule } from '@hailong/module';
import { ForbiddenException } from '@nestjs/common';
import { GraphQLSchema, defaultFieldResolver } from 'graphql';
import { ANALYST } from '../../kit/actors';
import { aRound, VUNG_TAU } from '../../kit/round';
import { HostHabits, SmallHost, startSmallHost } from '../../kit/servers/small-host';
import { TestDatabase, testDatabase } from '../../kit/test-database';

/** A field, and rows of it, none of which a reader of properties has to read. */
const RANKING = `query ($round: ID!) { surveyRanking(round: $round) {
  __typename ... on SurveyRanking { entries { __typename } excluded { __typename } } } }`;

describe('a rule that a host puts around fields of the module', () => {
  let db: TestDatabase;
  let host: SmallHost | undefined;
  beforeEach(async () => {
    db = await testDatabase();
  });
  afterEach(async () => {
    await host?.app.close();
    await db.drop();
  });

  it.each<[string, (rule: () => void) => HostHabits['graphql']]>([
    ['transformSchema', (rule) => ({ transformSchema: (schema) => behindRule(schema, rule) })],
    [
      'fieldMiddleware',
      (rule) => ({ buildSchemaOptions: { fieldMiddleware: [(_, next) => (rule(), next())] } }),
    ],
  ])('is asked each time, also for an answer that was given before: %s', async (_, around) => {
    let isOpen = true;
    const rule = () => {
      if (!isOpen) throw new ForbiddenException('the host refuses');
    };
    const portal = (host = await startSmallHost({
      survey: SatisfactionSurveyModule.forRoot({
        database: { url: db.appUrl },
        resolveActor: () => ANALYST,
        clock: clockAt(day('2021-10-01')),
      }),
      graphql: around(rule),
    }));
    const { publicRoundId: round } = await aRound({ template: VUNG_TAU })(portal);
    for (let times = 1; times <= 3; times += 1)
      expect((await portal.ask(RANKING, { round })).errors).toBeUndefined();
    isOpen = false;
    expect(await portal.ask(RANKING, { round })).toMatchObject({ errors: [{ message: 'the host refuses' }] });
  });
});

/** Puts a rule in front of the root fields of queries, as directives of the Nest documentation do. */
function behindRule(schema: GraphQLSchema, rule: () => void): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (...asked) => {
      rule();
      return resolve(...asked);
    };
  }
  return schema;
}
