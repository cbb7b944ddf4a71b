import { SurveyAgency } from '@hailong/agencies';
import { SurveyRefusal, SurveyText } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { formatPercent } from '@hailong/statistics';
import { Field, Float, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { SurveyIndexInterval } from '../../results/graphql/index-interval.type';
import { JudgedCriterion, SchemeCriteria } from '../use-cases/read-scheme-criteria.use-case';
import { schemeType } from './scheme.mapping';
import { SurveyRankingScheme } from './scheme.type';

@ObjectType({ description: 'Answers to an agency on a criterion that a ranking scheme compares.' })
export class SurveyComparedCriterion {
  @Field({ description: 'Code in the core.' })
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field({ description: 'Code of its factor in the core.' })
  readonly factor!: string;

  @Field(() => Int, { description: 'Valid answers (n).' })
  readonly n!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of satisfied answers, 0 to 100, unrounded, under every index method. Null: no answer.',
  })
  readonly share!: number | null;

  @Field(() => String, { nullable: true, description: 'The share as it is printed, Vietnamese: 83,94%.' })
  readonly printed!: string | null;

  @Field(() => String, { nullable: true, description: 'The share as it is printed, English: 83.94%.' })
  readonly printedEn!: string | null;

  @Field(() => SurveyIndexInterval, {
    nullable: true,
    description: 'At the level of the scheme. Null: no error is known, as of answers that are held back.',
  })
  readonly interval!: SurveyIndexInterval | null;

  static of({ share, interval, ...criterion }: JudgedCriterion): SurveyComparedCriterion {
    return Object.assign(new SurveyComparedCriterion(), criterion, {
      share: share ?? null,
      printed: share === undefined ? null : formatPercent(share, 2, 'vi'),
      printedEn: share === undefined ? null : formatPercent(share, 2, 'en'),
      interval: interval ? SurveyIndexInterval.of(interval) : null,
    });
  }
}

@ObjectType({
  description:
    'An agency by the criteria that a ranking scheme compares. There are no ranks by criterion: with so many agencies and criteria some would differ by chance alone. Show each share with its interval.',
})
export class SurveySchemeCriteria {
  @Field(() => SurveyRankingScheme)
  readonly scheme!: SurveyRankingScheme;

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever these figures show.' })
  readonly simulated!: boolean;

  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field(() => Int, { description: 'Level of the intervals, percent.' })
  readonly confidence!: number;

  @Field(() => [SurveyComparedCriterion], { description: 'In the order of the core.' })
  readonly criteria!: readonly SurveyComparedCriterion[];

  readonly agencyId!: number;

  static of({ scheme, agencyId, confidence, criteria }: SchemeCriteria): SurveySchemeCriteria {
    return Object.assign(new SurveySchemeCriteria(), {
      ...{ scheme: schemeType(scheme), simulated: scheme.document.demonstration, agencyId, confidence },
      criteria: criteria.map(SurveyComparedCriterion.of),
    });
  }
}

export const SurveySchemeCriteriaResult = createUnionType({
  name: 'SurveySchemeCriteriaResult',
  types: () => [SurveySchemeCriteria, SurveyRefusal] as const,
});
