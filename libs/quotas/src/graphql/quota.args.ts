import { SurveyPageArgs, TextUpTo, IdOrCode } from '@hailong/graphql-kit';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

@ArgsType()
export class SurveyQuotasArgs extends SurveyPageArgs {
  @IdOrCode()
  readonly round!: string;
}

/** Longest code of an agency that may be asked for. */
const CODE_LENGTH = 100;

@ArgsType()
export class SurveyRoundQuotasArgs extends SurveyQuotasArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only the cells of this agency and those it shares. Default: all cells.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode?: string | null;
}
