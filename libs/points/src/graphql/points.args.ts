import { CODE_LENGTH, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const MOST_VERSIONS = 1_000_000;

@ArgsType()
export class SurveyPointsArgs {
  @Field({ description: 'Code of a conversion, such as qd-766 or one of the province.' })
  @TextUpTo(CODE_LENGTH)
  readonly conversion!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Version that the province saved, superseded or not. Default: the newest that begins by the first day of the period; a code that ships has none.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  readonly version?: number | null;

  @Field({
    description:
      '2026, 2026-H1, 2026-Q3, 2026-09 or 2026-01-01..2026-09-30; it must lie within the days of the conversion.',
  })
  @TextUpTo(CODE_LENGTH)
  readonly period!: string;
}
