import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { committedContract } from '../kit/committed-contract';
import { RunningPortal, runningPortal } from '../kit/portal-app';

describe('the GraphQL schema', () => {
  let portal: RunningPortal;
  let sdl: string;
  beforeAll(async () => {
    portal = await runningPortal();
    sdl = `# The schema that the module brings. Written by: npm run contract\n\n${printSchema(lexicographicSortSchema(portal.app.get(GraphQLSchemaHost).schema))}\n`;
  });
  afterAll(() => portal.stop());

  it('is the committed one: a change of it shows in review', () => {
    expect(sdl).toBe(committedContract('test/contract/schema.graphql', sdl));
  });

  it('offers every problem of a submission by its own name', () => {
    for (const name of [
      'SurveyUnknownItem',
      'SurveyLevelOutsideScale',
      'SurveyAnswerToHiddenItem',
      'SurveyMissingItem',
      'SurveyRoundNotOpen',
      'SurveyWrongRespondentGroup',
    ]) {
      expect(sdl).toContain(`type ${name} implements SurveyProblem`);
    }
  });
});
