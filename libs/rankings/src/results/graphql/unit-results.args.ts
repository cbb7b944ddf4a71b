import { CODE_LENGTH, LABEL_LENGTH, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { SurveyFiguresArgs } from './results.args';

@ArgsType()
export class SurveyUnitResultsArgs extends SurveyFiguresArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Group of units that the round named before it opened; default every unit of the round.',
  })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly unitGroup?: string;

  @Field(() => String, { nullable: true, description: 'Code of a respondent group; default every group.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly group?: string;
}
