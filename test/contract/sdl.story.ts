import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { committedContract } from '../kit/committed-contract';
import { aProvince, Opened } from '../kit/province';
import { aPortal } from '../kit/servers/portal';

describe('the GraphQL schema', () => {
  const described = aProvince('today').with(aPortal());
  let province: Opened<typeof described>;
  let sdl: string;
  beforeAll(async () => {
    province = await described.open();
    sdl = `# The schema that the module brings. Written by: npm run contract\n\n${printSchema(lexicographicSortSchema(province.app.get(GraphQLSchemaHost).schema))}\n`;
  });
  afterAll(() => province.close());

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
