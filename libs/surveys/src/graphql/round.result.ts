import type { AgencyScope } from '@hailong/database';
import { SurveyFinding, SurveyRefusal, findingOf } from '@hailong/graphql-kit';
import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { RoundRecord } from '../domain/round-record';
import { RoundMoved } from '../use-cases/move-round';
import { roundType } from './round.mapping';
import { SurveyRound } from './round.type';

@ObjectType({ description: 'The round is one step on.' })
export class SurveyRoundMoved {
  @Field(() => SurveyRound)
  readonly round!: SurveyRound;

  @Field(() => [SurveyFinding], { description: 'Warnings; none of them stood in the way.' })
  readonly warnings!: readonly SurveyFinding[];
}

@ObjectType({ description: 'A draft for each year of the plan.' })
export class SurveyRoundsPlanned {
  @Field(() => [SurveyRound])
  readonly rounds!: readonly SurveyRound[];
}

export function movedType({ round, warnings }: RoundMoved, reader: AgencyScope): SurveyRoundMoved {
  return Object.assign(new SurveyRoundMoved(), {
    round: roundType(round, reader),
    warnings: warnings.map(findingOf),
  });
}

export function plannedType(rounds: readonly RoundRecord[], reader: AgencyScope): SurveyRoundsPlanned {
  return Object.assign(new SurveyRoundsPlanned(), {
    rounds: rounds.map((round) => roundType(round, reader)),
  });
}

export const SurveySaveRoundResult = createUnionType({
  name: 'SurveySaveRoundResult',
  types: () => [SurveyRound, SurveyRefusal] as const,
});

export const SurveyPlanRoundsResult = createUnionType({
  name: 'SurveyPlanRoundsResult',
  types: () => [SurveyRoundsPlanned, SurveyRefusal] as const,
});

export const SurveyOpenRoundResult = movedResult('SurveyOpenRoundResult');
export const SurveyCloseRoundResult = movedResult('SurveyCloseRoundResult');
export const SurveyFinaliseRoundResult = movedResult('SurveyFinaliseRoundResult');

/** Makes a union for each mutation, so that each may get another outcome without the others. */
function movedResult(name: string) {
  return createUnionType({ name, types: () => [SurveyRoundMoved, SurveyRefusal] as const });
}
