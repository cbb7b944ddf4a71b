import { SurveyRefusal, enumOf } from '@hailong/graphql-kit';
import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { DIFFERENCE_KINDS, type Difference, type DifferenceKind } from '../domain/difference';
import { CriteriaSetComparison } from '../use-cases/read-criteria-sets.use-case';
import { criteriaSetType } from './criteria-set.mapping';
import { SurveyCriteriaSet } from './criteria-set.type';

const SurveyCriteriaDifferenceKind = enumOf('SurveyCriteriaDifferenceKind', DIFFERENCE_KINDS);

@ObjectType({ description: 'One thing that differs between two versions.' })
export class SurveyCriteriaDifference {
  @Field(() => SurveyCriteriaDifferenceKind)
  readonly kind!: DifferenceKind;

  @Field({ description: 'Code of the area, factor or criterion. Empty when it concerns the whole set.' })
  readonly code!: string;

  @Field(() => String, { nullable: true })
  readonly before!: string | null;

  @Field(() => String, { nullable: true })
  readonly after!: string | null;

  @Field({ description: 'The difference as a sentence, Vietnamese.' })
  readonly message!: string;

  @Field({ description: 'The difference as a sentence, English.' })
  readonly messageEn!: string;
}

@ObjectType({ description: 'Two versions side by side.' })
export class SurveyCriteriaSetComparison {
  @Field(() => SurveyCriteriaSet)
  readonly from!: SurveyCriteriaSet;

  @Field(() => SurveyCriteriaSet)
  readonly to!: SurveyCriteriaSet;

  @Field(() => [SurveyCriteriaDifference], { description: 'Whole set first, then areas, factors, criteria.' })
  readonly differences!: readonly SurveyCriteriaDifference[];
}

export function comparisonType({
  from,
  to,
  differences,
}: CriteriaSetComparison): SurveyCriteriaSetComparison {
  return Object.assign(new SurveyCriteriaSetComparison(), {
    from: criteriaSetType(from),
    to: criteriaSetType(to),
    differences: differences.map(differenceType),
  });
}

function differenceType({ kind, code, before, after, vi, en }: Difference): SurveyCriteriaDifference {
  return { kind, code, before: before ?? null, after: after ?? null, message: vi, messageEn: en };
}

export const SurveySaveCriteriaSetResult = criteriaSetResult('SurveySaveCriteriaSetResult');
export const SurveySaveCriteriaExtensionResult = criteriaSetResult('SurveySaveCriteriaExtensionResult');
export const SurveyPublishCriteriaSetResult = criteriaSetResult('SurveyPublishCriteriaSetResult');
export const SurveyCopyCriteriaSetResult = criteriaSetResult('SurveyCopyCriteriaSetResult');

export const SurveyCriteriaSetDifferenceResult = createUnionType({
  name: 'SurveyCriteriaSetDifferenceResult',
  types: () => [SurveyCriteriaSetComparison, SurveyRefusal] as const,
});

/** Makes a union for one mutation, so that each may get further outcomes on its own. */
function criteriaSetResult(name: string) {
  return createUnionType({ name, types: () => [SurveyCriteriaSet, SurveyRefusal] as const });
}
