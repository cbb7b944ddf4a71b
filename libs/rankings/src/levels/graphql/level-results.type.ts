import { SurveyCriteriaSet, SurveyExternalCode } from '@hailong/criteria';
import { SurveyDay, SurveyRefusal, SurveyText, enumOf } from '@hailong/graphql-kit';
import type { CalendarDay, LocalizedText } from '@hailong/kernel';
import { SurveyRound } from '@hailong/surveys';
import { Field, Float, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { SurveyMethodStamp } from '../../results/graphql/method-stamp.type';
import { AnswerCounts } from '../../results/graphql/results.type';
import type { Combination } from '../domain/combination';
import { SAMPLINGS, Sampling } from '../domain/sampling';
import { SurveyCombination } from './level-results.args';

const SurveySampling = enumOf(
  'SurveySampling',
  SAMPLINGS,
  'Way in which respondents were found, as far as the terms of the rounds tell.',
);

@ObjectType({
  description: 'By which way the figure above units is made of theirs; print it with the figure.',
})
export class SurveyCombinationStamp {
  @Field(() => SurveyCombination)
  readonly name!: Combination;

  @Field(() => Int)
  readonly version!: number;

  @Field({ description: 'In words, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'In words, English.' })
  readonly textEn!: string;

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

  @Field(() => Float, {
    nullable: true,
    description: 'Index of the added answers, whatever the combination is; unrounded.',
  })
  readonly pooledIndex!: number | null;

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
}

@ObjectType({ description: 'A round of the period that is in no figure.' })
export class SurveyRoundLeftOut {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field({
    description: 'NO_CORE, OTHER_CORE, NO_CODE, SIMULATED, REMOVAL_CUT or FIELD_DIFFERENT; more may come.',
  })
  readonly code!: string;

  @Field({ description: 'Vietnamese.' })
  readonly message!: string;

  @Field({ description: 'English.' })
  readonly messageEn!: string;
}

@ObjectType({ description: 'A core criterion that some of the units do not ask; it is in no figure.' })
export class SurveyUnsharedCriterion {
  @Field()
  readonly coreCode!: string;

  @Field(() => Int, { description: 'Units that do not ask it.' })
  readonly units!: number;
}

@ObjectType({
  description:
    'Figures of a period, of several units together and of a part of their forms: sums of the blocks that are shown.',
})
export class SurveyLevelResults {
  @Field(() => SurveyDay, { description: 'First day of the period.' })
  readonly from!: CalendarDay;

  @Field(() => SurveyDay, { description: 'Last day of the period.' })
  readonly to!: CalendarDay;

  @Field(() => SurveyCriteriaSet, {
    nullable: true,
    description: 'Core on which the figures rest. Null: grouped by external codes, or no form has a core.',
  })
  readonly core!: SurveyCriteriaSet | null;

  @Field(() => String, { nullable: true, description: 'System by whose codes criteria were added up.' })
  readonly externalSystem!: string | null;

  @Field(() => [SurveyRound], { description: 'Rounds in the figures.' })
  readonly rounds!: readonly SurveyRound[];

  @Field(() => [SurveyRoundLeftOut])
  readonly leftOut!: readonly SurveyRoundLeftOut[];

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever these figures show.' })
  readonly simulated!: boolean;

  @Field(() => Int, { description: 'Units that take part in the rounds.' })
  readonly units!: number;

  @Field(() => Int, { description: 'Units of which nothing is in the figures.' })
  readonly missing!: number;

  @Field(() => Int, { description: 'Forms in the index (n).' })
  readonly responses!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Dossiers or members in the frames of the units (N). Null: not known of one of them.',
  })
  readonly population!: number | null;

  @Field(() => [SurveySampling])
  readonly samplings!: readonly Sampling[];

  @Field(() => Int, {
    description: 'Valid responses that may belong to the part that is asked for and are told apart no more.',
  })
  readonly notToldApart!: number;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Day on which the newest of the figures was sealed. Null: none is shown yet.',
  })
  readonly asOf!: CalendarDay | null;

  @Field(() => SurveyMethodStamp)
  readonly method!: SurveyMethodStamp;

  @Field(() => SurveyCombinationStamp)
  readonly combination!: SurveyCombinationStamp;

  @Field(() => SurveyLevelFigure)
  readonly whole!: SurveyLevelFigure;

  @Field(() => [SurveyLevelFactor], { description: 'Empty where criteria are grouped by external codes.' })
  readonly factors!: readonly SurveyLevelFactor[];

  @Field(() => [SurveyLevelCriterion])
  readonly criteria!: readonly SurveyLevelCriterion[];

  @Field(() => [SurveyGroupMean], { description: 'Means of the ranking groups over the whole.' })
  readonly groups!: readonly SurveyGroupMean[];

  @Field(() => [SurveyUnsharedCriterion])
  readonly notShared!: readonly SurveyUnsharedCriterion[];
}

export const SurveyLevelResultsResult = createUnionType({
  name: 'SurveyLevelResultsResult',
  types: () => [SurveyLevelResults, SurveyRefusal] as const,
});
