import { SurveyExternalCode } from '@hailong/criteria';
import { SurveyText } from '@hailong/graphql-kit';
import type { LocalizedText } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { SurveyIndexInterval } from '../../results/graphql/index-interval.type';
import { FigureStamp } from '../../results/graphql/method-stamp.type';
import { AnswerCounts } from '../../results/graphql/results.type';
import type { Combination } from '../domain/combination';
import { SurveyCombination } from './level-results.args';

@ObjectType({
  description: 'By which way the figure above units is made of theirs; print it with the figure.',
})
export class SurveyCombinationStamp extends FigureStamp {
  @Field(() => SurveyCombination)
  readonly name!: Combination;

  @Field({ description: 'i: index of a unit, N: size of its frame.' })
  readonly formula!: string;
}

@ObjectType({ description: 'Figure of the whole, of a factor or of a criterion over several units.' })
export class SurveyLevelFigure extends AnswerCounts {
  @Field(() => Float, {
    nullable: true,
    description: 'By the combination, 0 to 100, unrounded. Null: undefined, never 0.',
  })
  readonly index!: number | null;

  @Field(() => String, { nullable: true, description: 'The index as it is printed, Vietnamese: 83,94%.' })
  readonly printed!: string | null;

  @Field(() => String, { nullable: true, description: 'The index as it is printed, English: 83.94%.' })
  readonly printedEn!: string | null;

  @Field(() => SurveyIndexInterval, {
    nullable: true,
    description:
      'Of `index`. Null: no error is known, as of answers that are held back or, in months, were held back before, or under a mean score.',
  })
  readonly interval!: SurveyIndexInterval | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Index of the added answers, whatever the combination is; unrounded.',
  })
  readonly pooledIndex!: number | null;

  @Field(() => String, { nullable: true, description: 'The pooled index as it is printed, Vietnamese.' })
  readonly pooledPrinted!: string | null;

  @Field(() => String, { nullable: true, description: 'The pooled index as it is printed, English.' })
  readonly pooledPrintedEn!: string | null;

  @Field(() => SurveyIndexInterval, { nullable: true, description: 'Of `pooledIndex`.' })
  readonly pooledInterval!: SurveyIndexInterval | null;

  @Field(() => Int, { description: 'Units with an index of their own here.' })
  readonly units!: number;
}

@ObjectType()
export class SurveyLevelFactor extends SurveyLevelFigure {
  @Field({ description: 'Code in the core.' })
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;
}

@ObjectType()
export class SurveyLevelCriterion extends SurveyLevelFactor {
  @Field(() => String, {
    nullable: true,
    description: 'Code of its factor. Null: grouped by external codes.',
  })
  readonly factor!: string | null;

  @Field({ description: 'Grouped by an external code that one of the criteria sets marks uncertain.' })
  readonly uncertain!: boolean;

  @Field(() => [SurveyExternalCode])
  readonly externalCodes!: readonly SurveyExternalCode[];
}

@ObjectType({ description: 'Mean of the units of a ranking group.' })
export class SurveyGroupMean {
  @Field()
  readonly group!: string;

  @Field(() => Int, { description: 'Units with an index.' })
  readonly units!: number;

  @Field(() => Float, { nullable: true, description: '0 to 100, unrounded. Null: undefined.' })
  readonly index!: number | null;

  @Field(() => String, { nullable: true, description: 'The mean as it is printed, Vietnamese.' })
  readonly printed!: string | null;

  @Field(() => String, { nullable: true, description: 'The mean as it is printed, English.' })
  readonly printedEn!: string | null;

  @Field(() => SurveyIndexInterval, { nullable: true, description: 'Null: no error is known.' })
  readonly interval!: SurveyIndexInterval | null;
}

@ObjectType({ description: 'A service field of the mix that figures are standardised to.' })
export class SurveyMixedField {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => Float, { description: 'Part in the forms of all units of the period, 0 to 1.' })
  readonly part!: number;

  @Field(() => Int, { description: 'Forms of the units of the figure in the field.' })
  readonly responses!: number;
}

@ObjectType({
  description:
    'Mix of service fields that figures are brought to by STANDARDISED: that of all units of the period, over the fields in which the figure has forms enough. State it with the figure.',
})
export class SurveyStandardMix {
  @Field(() => [SurveyMixedField])
  readonly fields!: readonly SurveyMixedField[];

  @Field(() => Float, { description: 'Part of the forms of the figure that lies in these fields, 0 to 1.' })
  readonly covered!: number;
}
