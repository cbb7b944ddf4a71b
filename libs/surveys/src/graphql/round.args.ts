import { CODE_LENGTH, SurveyPageArgs, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

@ArgsType()
export class SurveyAnnouncedRoundsArgs extends SurveyPageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only rounds in which the agency of this code takes part.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode?: string;
}
