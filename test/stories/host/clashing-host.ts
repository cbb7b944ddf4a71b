import 'reflect-metadata';
import { SatisfactionSurveyModule } from '@hailong/module';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { startSmallHost } from '../../kit/servers/small-host';

/*
 * A program of its own: GraphQL keeps declared types as long as the process lives. Its argument is the address of a
 * database; its host has a type with the name of a type of the module.
 */

@ObjectType()
class SurveyRound {
  @Field()
  readonly winner!: string;
}

@Resolver(() => SurveyRound)
class ContestResolver {
  @Query(() => SurveyRound)
  contest(): SurveyRound {
    return { winner: 'An' };
  }
}

const [, , url = ''] = process.argv;
const survey = SatisfactionSurveyModule.forRoot({ database: { url }, resolveActor: () => null });

startSmallHost({ survey, providers: [ContestResolver], logger: ['warn'] }).then(
  () => process.exit(0),
  () => process.exit(1),
);
