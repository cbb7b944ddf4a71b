import { SurveyIndexMethod } from '@hailong/criteria';
import { IndexMethodName, INDEX_METHODS } from '@hailong/statistics';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { SurveyChannel } from '@hailong/surveys';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { CODE_LENGTH, IdOrCode, TextUpTo } from '@hailong/graphql-kit';

/** Arguments of results and of rankings: round and method. */
@ArgsType()
export class SurveyFiguresArgs {
  @IdOrCode()
  readonly round!: string;

  @Field(() => SurveyIndexMethod, { nullable: true, description: 'Default: the method of the criteria set.' })
  @IsOptional()
  @IsIn(INDEX_METHODS.keys)
  readonly method?: IndexMethodName;
}

@ArgsType()
export class SurveyResultsArgs extends SurveyFiguresArgs {
  @Field(() => String, { nullable: true, description: 'Code of a respondent group; default every group.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly group?: string;

  @Field(() => SurveyChannel, {
    nullable: true,
    description: 'Default every channel together; a channel where the round tells channels apart.',
  })
  @IsOptional()
  @IsIn(CHANNELS.keys)
  readonly channel?: Channel;

  @Field(() => String, { nullable: true, description: 'Code of a service field of the round; default all.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly field?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a procedure group of the round; default all.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly procedureGroup?: string;
}

@ArgsType()
export class SurveyAgencyResultsArgs extends SurveyResultsArgs {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;
}
