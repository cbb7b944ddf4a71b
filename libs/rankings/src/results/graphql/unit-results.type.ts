import { SurveyDay, SurveyRefusal } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { SurveyRound, roundType } from '@hailong/surveys';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { Sampling } from '../domain/sampling';
import { UnitResults } from '../use-cases/read-unit-results.use-case';
import { groupResultsType } from './results.mapping';
import { SurveySampling } from './sampling.enum';
import { SurveyGroupResults } from './results.type';

@ObjectType({
  description:
    'Results of several units together: the shown blocks of each, and, once the round is final, the forms that never filled a block of their unit, joined in the group of units that the round named.',
})
export class SurveyUnitResults {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field(() => String, { nullable: true, description: 'Null: every unit of the round.' })
  readonly unitGroup!: string | null;

  @Field(() => Int)
  readonly units!: number;

  @Field(() => Int, {
    description: 'Units of which nothing is in the figures, neither a block of their own nor in their group.',
  })
  readonly missing!: number;

  @Field({ description: 'The answers are simulated (số liệu mô phỏng); say so wherever these figures show.' })
  readonly simulated!: boolean;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Day on which the newest of the figures was sealed. Null: none is shown yet.',
  })
  readonly asOf!: CalendarDay | null;

  @Field(() => [SurveySampling])
  readonly samplings!: readonly Sampling[];

  @Field(() => [SurveyGroupResults], {
    description: 'By respondent group and questionnaire, which are never pooled.',
  })
  readonly groups!: readonly SurveyGroupResults[];

  static of({ round, unitGroup, units, missing, asOf, samplings, groups }: UnitResults): SurveyUnitResults {
    return Object.assign(new SurveyUnitResults(), {
      ...{ round: roundType(round), unitGroup: unitGroup ?? null, units, missing, asOf: asOf ?? null },
      ...{ simulated: round.document.demonstration, samplings },
      groups: groups.map(groupResultsType),
    });
  }
}

export const SurveyUnitResultsResult = createUnionType({
  name: 'SurveyUnitResultsResult',
  types: () => [SurveyUnitResults, SurveyRefusal] as const,
});
