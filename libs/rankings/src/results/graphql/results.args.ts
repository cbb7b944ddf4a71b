import { SurveyIndexMethod } from '@hailong/criteria';
import { IndexMethodName, INDEX_METHODS } from '@hailong/statistics';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { SurveyChannel } from '@hailong/surveys';
import { INCLUSIONS, type Inclusion } from '../domain/forms-counted';
import { SurveyInclusion } from './forms-counted.type';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { IdOrCode } from '@hailong/graphql-kit';

/** Arguments of results and of rankings: round, method, forms counted. */
@ArgsType()
export class SurveyFiguresArgs {
  @IdOrCode()
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
export class SurveyResultsArgs extends SurveyFiguresArgs {
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
