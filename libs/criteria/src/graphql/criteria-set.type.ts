import { SurveyDay, SurveyText, enumOf, IdField } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText, CRITERIA_SET_ID } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { INDEX_METHODS, type IndexMethodName } from '@hailong/statistics';
import { CRITERIA_SET_STATES, type CriteriaSetState } from '../domain/criteria-set-state';
import { SurveyPeriod, SurveyScale } from './scale.type';

const SurveyCriteriaSetState = enumOf('SurveyCriteriaSetState', CRITERIA_SET_STATES);

export const SurveyIndexMethod = enumOf(
  'SurveyIndexMethod',
  INDEX_METHODS,
  'A named, versioned way from answers to an index.',
);

@ObjectType({ description: 'The same thing in another system: SIPAS, PARINDEX, ND61.' })
export class SurveyExternalCode {
  @Field()
  readonly system!: string;

  @Field()
  readonly code!: string;

  @Field({ description: 'A guess that no source of that system confirms.' })
  readonly uncertain!: boolean;
}

@ObjectType({ description: 'Tiêu chí.' })
export class SurveyCriterion {
  @Field({ description: 'Unique within the set.' })
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field({ description: 'Of a core: an agency may leave it out.' })
  readonly optional!: boolean;

  @Field(() => [SurveyExternalCode])
  readonly externalCodes!: readonly SurveyExternalCode[];

  @Field(() => String, {
    nullable: true,
    description: 'The core criterion under which it enters a province ranking. Null: shown, never ranked.',
  })
  readonly coreCode!: string | null;
}

@ObjectType({ description: 'Yếu tố.' })
export class SurveyFactor {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => Float, {
    nullable: true,
    description: 'Relative to the others, for WEIGHTED_FACTORS. Null counts as 1.',
  })
  readonly weight!: number | null;

  @Field(() => [SurveyCriterion])
  readonly criteria!: readonly SurveyCriterion[];
}

@ObjectType({ description: 'Nội dung, khía cạnh.' })
export class SurveyContentArea {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => [SurveyFactor])
  readonly factors!: readonly SurveyFactor[];
}

@ObjectType({ description: 'A factor that an agency added under an area of the core.' })
export class SurveyOwnFactor {
  @Field({ description: 'Code of the core area.' })
  readonly area!: string;

  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => Float, { nullable: true })
  readonly weight!: number | null;
}

@ObjectType({ description: 'A criterion that an agency added.' })
export class SurveyOwnCriterion {
  @Field({ description: 'Code of the core factor, or of an own one.' })
  readonly factor!: string;

  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => [SurveyExternalCode])
  readonly externalCodes!: readonly SurveyExternalCode[];

  @Field(() => String, {
    nullable: true,
    description: 'The core criterion it measures instead. Null: not comparable.',
  })
  readonly mapsTo!: string | null;
}

@ObjectType({ description: 'What an agency wrote on top of the core.' })
export class SurveyCriteriaExtension {
  @Field(() => [String], { description: 'Codes of the optional core criteria it leaves out.' })
  readonly omitted!: readonly string[];

  @Field(() => [SurveyOwnFactor])
  readonly factors!: readonly SurveyOwnFactor[];

  @Field(() => [SurveyOwnCriterion])
  readonly criteria!: readonly SurveyOwnCriterion[];

  /** Resolved through a loader. */
  readonly coreId!: number;
}

@ObjectType({ description: 'A version of a criteria set (bộ tiêu chí). A published one never changes.' })
export class SurveyCriteriaSet {
  @IdField(CRITERIA_SET_ID)
  readonly id!: number;

  @Field()
  readonly code!: string;

  @Field(() => Int, { description: 'From 1, counted for each code of an agency.' })
  readonly version!: number;

  @Field(() => SurveyCriteriaSetState)
  readonly state!: CriteriaSetState;

  @Field({ description: 'Published by the province for every agency to extend.' })
  readonly core!: boolean;

  @Field(() => SurveyDay, { nullable: true, description: 'Null while it is a draft.' })
  readonly publishedOn!: CalendarDay | null;

  @Field(() => SurveyText)
  readonly title!: LocalizedText;

  @Field(() => SurveyPeriod)
  readonly period!: SurveyPeriod;

  @Field(() => String, { nullable: true, description: 'Where the labels come from: decree, plan.' })
  readonly source!: string | null;

  @Field(() => SurveyScale)
  readonly scale!: SurveyScale;

  @Field(() => SurveyIndexMethod)
  readonly method!: IndexMethodName;

  @Field(() => [SurveyContentArea], {
    description: "Of an extension: the core with the agency's changes applied.",
  })
  readonly areas!: readonly SurveyContentArea[];

  @Field(() => SurveyCriteriaExtension, { nullable: true, description: 'Null when it extends no core.' })
  readonly extension!: SurveyCriteriaExtension | null;

  /** Resolved through a loader. */
  readonly agencyId!: number;
}
