import { CODE_LENGTH, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field } from '@nestjs/graphql';

@ArgsType()
export class SurveyPointsArgs {
  @Field({ description: 'Code of a conversion, such as qd-766.' })
  @TextUpTo(CODE_LENGTH)
  readonly conversion!: string;

  @Field({
    description:
      '2026, 2026-H1, 2026-Q3, 2026-09 or 2026-01-01..2026-09-30; it must lie within the days of the conversion.',
  })
  @TextUpTo(CODE_LENGTH)
  readonly period!: string;
}
