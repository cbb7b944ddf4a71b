import { CODE_LENGTH, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

@ArgsType()
export class SurveyRankingSchemeArgs {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Default: the version in force; of a scheme that was never announced, its draft.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  readonly version?: number;
}

@ArgsType()
export class SurveySchemeGroupArgs extends SurveyRankingSchemeArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Code of a ranking group, such as department or commune; default all. Criteria are compared among its agencies.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly group?: string;
}

@ArgsType()
export class SurveySchemeRankingArgs extends SurveySchemeGroupArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Code of a factor of the core: the agencies are ranked on its criteria alone. Default all.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly factor?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of a service field: the agencies are ranked on the forms of that field alone. Rounds that do not tell it apart are left out and named. Default all.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly field?: string;
}

@ArgsType()
export class SurveySchemeCriteriaArgs extends SurveyRankingSchemeArgs {
  @Field({ description: 'Code of an agency of the ranking.' })
  @TextUpTo(CODE_LENGTH)
  readonly agency!: string;
}
