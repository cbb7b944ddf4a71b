import { CODE_LENGTH, LabelledInput, Nested, NestedList, TextUpTo } from '@hailong/graphql-kit';
import { WITHOUT_CASES, WithoutCases } from '@hailong/statistics/domain';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsNumber, IsOptional } from 'class-validator';
import { POINT_RULES, PointRule } from '../domain/conversion';
import { SurveyPointRule, SurveyWithoutCases } from './component.type';

/** Most counts of a sum, and most steps of a rule. */
const MOST = 100;

@InputType({ description: 'A count within a sum of counts.' })
export class SurveyCountFactorInput {
  @Field({ description: 'Name of the count, once in a sum.' })
  @TextUpTo(CODE_LENGTH)
  readonly count!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Whole factor: 1 adds the count, -1 takes it off.',
  })
  @IsInt()
  readonly factor: number = 1;
}

@InputType({ description: 'A step of a share with its points.' })
export class SurveyPointStepInput {
  @Field(() => Float, { description: 'Lowest share of the step, percent; it belongs to the step.' })
  @IsNumber()
  readonly from!: number;

  @Field(() => Float)
  @IsNumber()
  readonly points!: number;
}

@InputType({
  description:
    'How counts become the points of a component. LINEAR: good, all, withoutCases, fullFrom. STEPS: good, all, withoutCases, steps. DEDUCTION: cases, perCase. GIVEN: points.',
})
export class SurveyPointRuleInput {
  @Field(() => SurveyPointRule)
  @IsIn(POINT_RULES.keys)
  readonly kind!: PointRule;

  @NestedList(() => SurveyCountFactorInput, {
    ...{ most: MOST, nullable: true },
    description: 'Numerator: cases as they should be.',
  })
  readonly good?: readonly SurveyCountFactorInput[] | null;

  @NestedList(() => SurveyCountFactorInput, { most: MOST, nullable: true, description: 'Denominator.' })
  readonly all?: readonly SurveyCountFactorInput[] | null;

  @Field(() => SurveyWithoutCases, { nullable: true, description: 'Points where the denominator is 0.' })
  @IsOptional()
  @IsIn(WITHOUT_CASES.keys)
  readonly withoutCases?: WithoutCases | null;

  @Field(() => Float, { nullable: true, description: 'Share from which all points are given, percent.' })
  @IsOptional()
  @IsNumber()
  readonly fullFrom?: number | null;

  @NestedList(() => SurveyPointStepInput, { most: MOST, nullable: true })
  readonly steps?: readonly SurveyPointStepInput[] | null;

  @NestedList(() => SurveyCountFactorInput, {
    ...{ most: MOST, nullable: true },
    description: 'Cases for which points are taken off.',
  })
  readonly cases?: readonly SurveyCountFactorInput[] | null;

  @Field(() => Float, { nullable: true, description: 'Points taken off for each case.' })
  @IsOptional()
  @IsNumber()
  readonly perCase?: number | null;

  @Field(() => String, { nullable: true, description: 'Name of the count that holds the points given.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly points?: string | null;
}

@InputType({ description: 'A component of a conversion.' })
export class SurveyPointComponentInput extends LabelledInput {
  @Field(() => Float, { description: 'Most points.' })
  @IsNumber()
  readonly most!: number;

  @Nested(() => SurveyPointRuleInput)
  readonly rule!: SurveyPointRuleInput;
}
