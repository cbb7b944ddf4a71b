import { SurveyAgency } from '@hailong/agencies';
import { SurveyExternalCode } from '@hailong/criteria';
import { IdField, Kept, SurveyDay, SurveyText } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText, QUESTIONNAIRE_ID } from '@hailong/kernel';
import { SurveyItemKind, SurveyPurpose } from '@hailong/questionnaires';
import type { ItemKind, Purpose } from '@hailong/questionnaires/domain';
import { SurveyRound } from '@hailong/surveys';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { SurveyIndexInterval } from './index-interval.type';
import { SurveyMethodStamp } from './method-stamp.type';
import { FormAccount } from '../domain/form-account';
import { SurveyFormAccount } from './form-account.type';
import { Sampling } from '../domain/sampling';
import { SurveySampling } from './sampling.enum';
import { SurveyNumberResult } from './number-result.type';

@ObjectType({ description: 'A level of a scale, or an option, and how often it was chosen.' })
export class SurveyLevelCount {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field({ description: 'In the numerator of a share.' })
  readonly satisfied!: boolean;

  @Field(() => Int)
  readonly count!: number;
}

/** Counts of answers. */
@ObjectType({ isAbstract: true })
export abstract class AnswerCounts {
  @Field(() => [SurveyLevelCount], {
    description: 'Lowest first; empty where the answers beneath are on different scales.',
  })
  readonly levels!: readonly SurveyLevelCount[];

  @Field(() => Int, { description: 'Answers that count.' })
  readonly valid!: number;

  @Field(() => Int, { description: 'Hidden by a display rule, or said not to apply; in no denominator.' })
  readonly notApplicable!: number;

  @Field(() => Int, { description: 'Shown and left blank; in no denominator.' })
  readonly missing!: number;
}

@ObjectType({ isAbstract: true })
abstract class Answers extends AnswerCounts {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;
}

@ObjectType({ isAbstract: true })
abstract class IndexedAnswers extends Answers {
  @Field(() => Float, { nullable: true, description: '0 to 100, unrounded. Null: undefined, never 0.' })
  readonly index?: number;
}

@ObjectType()
export class SurveyCriterionResult extends IndexedAnswers {
  @Field(() => String, { nullable: true, description: 'Its code in the core. Null: shown but never ranked.' })
  readonly coreCode?: string;

  @Field(() => [SurveyExternalCode], { description: 'Its codes in other systems.' })
  readonly externalCodes!: readonly SurveyExternalCode[];
}

@ObjectType()
export class SurveyFactorResult extends IndexedAnswers {
  @Field(() => [SurveyCriterionResult])
  readonly criteria!: readonly SurveyCriterionResult[];
}

@ObjectType()
export class SurveyAreaResult extends IndexedAnswers {
  @Field(() => [SurveyFactorResult])
  readonly factors!: readonly SurveyFactorResult[];
}

@ObjectType({
  description:
    'A question outside the criteria: perception, expectation, profile, coordination, the overall question. `valid` of a TEXT item is the number of its texts, which `surveyOpinions(item:)` shows; texts beside "other" are there too.',
})
export class SurveyItemResult extends Answers {
  @Field(() => SurveyPurpose)
  readonly purpose!: Purpose;

  @Field(() => SurveyItemKind)
  readonly kind!: ItemKind;

  @Field(() => Float, {
    nullable: true,
    description: "Share of the scale's upper levels in percent, unrounded. Null: the scale has none.",
  })
  readonly share?: number;

  @Field(() => SurveyNumberResult, {
    nullable: true,
    description: 'NUMBER: the answers by class. Null: another kind.',
  })
  readonly numbers?: SurveyNumberResult;
}

@ObjectType({
  description:
    'What one respondent group answered on a questionnaire. A group with two forms is listed once for each, side by side; their account of forms is one.',
})
export class SurveyGroupResults {
  @Field()
  readonly group!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @IdField(QUESTIONNAIRE_ID)
  readonly questionnaire!: number;

  @Field(() => Int, {
    description: 'Valid responses in the figures (n): those of the blocks that are shown.',
  })
  readonly responses!: number;

  @Field(() => SurveyFormAccount, {
    nullable: true,
    description:
      'All forms of the group that came in. Null: the round is not final yet, or the figures are of a part.',
  })
  readonly forms!: FormAccount | null;

  @Field(() => Int, {
    description:
      'Valid responses that may belong to the part that is asked for and are told apart no more; 0 for the whole.',
  })
  readonly notToldApart!: number;

  @Field(() => SurveyMethodStamp)
  readonly method!: SurveyMethodStamp;

  @Field(() => Float, {
    nullable: true,
    description:
      'Satisfaction index, 0 to 100, unrounded. Null: undefined (no satisfaction question, or no valid answer), never 0.',
  })
  readonly index?: number;

  @Field(() => SurveyIndexInterval, {
    nullable: true,
    description:
      'Interval of `index`. Null: no index, a mean score, no error is known, as of answers that are held back, or figures of several units.',
  })
  readonly interval!: SurveyIndexInterval | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Satisfaction of peer agencies with coordination; never part of `index`.',
  })
  readonly coordinationIndex?: number;

  @Field(() => [SurveyAreaResult])
  readonly areas!: readonly SurveyAreaResult[];

  @Field(() => [SurveyItemResult])
  readonly items!: readonly SurveyItemResult[];
}

@ObjectType({
  description:
    "One agency's results of a round, from the blocks of forms that are shown: forms are sealed at fixed moments, together with enough others, and a block shows when the next is sealed or the round closes.",
})
export class SurveyResults {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Kept()
  @Field(() => SurveyAgency, { nullable: true })
  readonly agency?: SurveyAgency | null;

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever these figures show.' })
  readonly simulated!: boolean;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Day on which the newest block of the figures was sealed. Null: none is shown yet.',
  })
  readonly asOf!: CalendarDay | null;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Day on which forms are sealed next. Null: the round takes no more forms.',
  })
  readonly nextSealing!: CalendarDay | null;

  @Field(() => [SurveySampling])
  readonly samplings!: readonly Sampling[];

  @Field(() => [SurveyGroupResults])
  readonly groups!: readonly SurveyGroupResults[];

  readonly agencyId!: number;
}
