import { SurveyText, enumOf } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { WITHOUT_CASES, WithoutCases } from '@hailong/statistics/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CountSum, POINT_RULES, PointConversion, PointRule } from '../domain/conversion';

export const SurveyPointRule = enumOf(
  'SurveyPointRule',
  POINT_RULES,
  'How counts become the points of a component.',
);
export const SurveyWithoutCases = enumOf(
  'SurveyWithoutCases',
  WITHOUT_CASES,
  'Points of a component whose denominator is 0.',
);

@ObjectType({ description: 'A count within a sum of counts.' })
export class SurveyCountFactor {
  @Field({ description: 'Name of the count.' })
  readonly count!: string;

  @Field(() => Int, { description: 'Whole factor: 1 adds the count, -1 takes it off.' })
  readonly factor!: number;
}

@ObjectType({ description: 'A step of a share with its points.' })
export class SurveyPointStep {
  @Field(() => Float, { description: 'Lowest share of the step, percent; it belongs to the step.' })
  readonly from!: number;

  @Field(() => Float)
  readonly points!: number;
}

@ObjectType({ description: 'What a rule is computed from; null where a rule of this kind has no such term.' })
export class SurveyPointRuleTerms {
  @Field(() => [SurveyCountFactor], { nullable: true, description: 'Numerator: cases as they should be.' })
  readonly good!: readonly SurveyCountFactor[] | null;

  @Field(() => [SurveyCountFactor], { nullable: true, description: 'Denominator.' })
  readonly all!: readonly SurveyCountFactor[] | null;

  @Field(() => Float, { nullable: true, description: 'Share from which all points are given, percent.' })
  readonly fullFrom!: number | null;

  @Field(() => [SurveyPointStep], { nullable: true })
  readonly steps!: readonly SurveyPointStep[] | null;

  @Field(() => [SurveyCountFactor], { nullable: true, description: 'Cases for which points are taken off.' })
  readonly cases!: readonly SurveyCountFactor[] | null;

  @Field(() => Float, { nullable: true, description: 'Points taken off for each case.' })
  readonly perCase!: number | null;

  @Field(() => String, { nullable: true, description: 'Name of the count that holds the points given.' })
  readonly points!: string | null;
}

@ObjectType({ description: 'A component of a conversion.' })
export class SurveyPointComponent {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => Float, { description: 'Most points.' })
  readonly most!: number;

  @Field(() => SurveyPointRule)
  readonly rule!: PointRule;

  @Field(() => SurveyWithoutCases, {
    nullable: true,
    description: 'Rule for a denominator of 0. Null: there is no denominator.',
  })
  readonly withoutCases!: WithoutCases | null;

  @Field(() => SurveyPointRuleTerms)
  readonly terms!: SurveyPointRuleTerms;
}

export function componentType({
  code,
  label,
  most,
  rule,
}: PointConversion['components'][number]): SurveyPointComponent {
  const withoutCases = 'withoutCases' in rule ? rule.withoutCases : null;
  return Object.assign(new SurveyPointComponent(), {
    ...{ code, label, most, rule: rule.kind, withoutCases },
    terms: {
      good: 'good' in rule ? factorsOf(rule.good) : null,
      all: 'all' in rule ? factorsOf(rule.all) : null,
      fullFrom: 'fullFrom' in rule ? rule.fullFrom : null,
      steps: 'steps' in rule ? rule.steps : null,
      cases: 'cases' in rule ? factorsOf(rule.cases) : null,
      perCase: 'perCase' in rule ? rule.perCase : null,
      points: 'points' in rule ? rule.points : null,
    },
  });
}

function factorsOf(sum: CountSum): readonly SurveyCountFactor[] {
  return Object.entries(sum).map(([count, factor]) => ({ count, factor }));
}
