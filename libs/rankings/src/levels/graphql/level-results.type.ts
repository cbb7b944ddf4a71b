import { SurveyCriteriaSet } from '@hailong/criteria';
import { SurveyDay, SurveyRefusal } from '@hailong/graphql-kit';
import type { CalendarDay } from '@hailong/kernel';
import { SurveyRound } from '@hailong/surveys';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { SurveyMethodStamp } from '../../results/graphql/method-stamp.type';
import { Sampling } from '../../results/domain/sampling';
import { SurveySampling } from '../../results/graphql/sampling.enum';
import {
  SurveyCombinationStamp,
  SurveyGroupMean,
  SurveyLevelCriterion,
  SurveyLevelFactor,
  SurveyLevelFigure,
  SurveyStandardMix,
} from './level-figure.type';

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

  @Field(() => SurveyStandardMix, { nullable: true, description: 'Null unless STANDARDISED is asked for.' })
  readonly standardMix!: SurveyStandardMix | null;

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
