import { SurveyIndexMethod } from '@hailong/criteria';
import { IndexMethodName, INDEX_METHODS } from '@hailong/statistics';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { SurveyChannel } from '@hailong/surveys';
import { INCLUSIONS, type Inclusion } from '../domain/tally-class';
import { SurveyInclusion } from './tally-class.type';
import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

@ArgsType()
class OfRoundArgs {
  @Field(() => ID)
  @IsString()
  readonly round!: string;

  @Field(() => SurveyIndexMethod, { nullable: true, description: 'Default: the method of the criteria set.' })
  @IsOptional()
  @IsIn(INDEX_METHODS.keys)
  readonly method?: IndexMethodName;

  @Field(() => SurveyInclusion, {
    nullable: true,
    description: 'Forms with a sign of doubtful quality; default INCLUDED, because a sign is no proof.',
  })
  @IsOptional()
  @IsIn(INCLUSIONS.keys)
  readonly flagged?: Inclusion;

  @Field(() => SurveyInclusion, {
    nullable: true,
    description: 'Forms over an exact quota; default EXCLUDED.',
  })
  @IsOptional()
  @IsIn(INCLUSIONS.keys)
  readonly surplus?: Inclusion;
}

@ArgsType()
export class SurveyResultsArgs extends OfRoundArgs {
  @Field(() => String, { nullable: true, description: 'Code of a respondent group; default every group.' })
  @IsOptional()
  @IsString()
  readonly group?: string;

  @Field(() => SurveyChannel, { nullable: true, description: 'Default every channel together.' })
  @IsOptional()
  @IsIn(CHANNELS.keys)
  readonly channel?: Channel;

  @Field(() => String, { nullable: true, description: 'Code of a service field of the round; default all.' })
  @IsOptional()
  @IsString()
  readonly field?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a procedure group of the round; default all.',
  })
  @IsOptional()
  @IsString()
  readonly procedureGroup?: string;
}

@ArgsType()
export class SurveyAgencyResultsArgs extends SurveyResultsArgs {
  @Field()
  @IsString()
  readonly agencyCode!: string;
}

@ArgsType()
export class SurveyRankingArgs extends OfRoundArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Ranking group, such as department or commune; default all.',
  })
  @IsOptional()
  @IsString()
  readonly group?: string;

  @Field(() => Int, {
    nullable: true,
    description: "Fewest valid responses for a rank; default the round's.",
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly minimumResponses?: number;
}
