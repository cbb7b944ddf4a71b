import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { PlanYearlyRounds } from '../use-cases/plan-yearly-rounds.use-case';
import { SaveRound } from '../use-cases/save-round.use-case';
import { PlanSurveyRoundsInput, roundsToPlan } from './plan-rounds.input';
import { roundToSave } from './round.document';
import { SurveyRoundInput } from './round.input';
import { roundType } from './round.mapping';
import { PlanSurveyRoundsResult, SaveSurveyRoundResult, plannedType } from './round.result';

@SurveyResolver()
export class RoundChangesResolver {
  constructor(
    private readonly save: SaveRound,
    private readonly planRounds: PlanYearlyRounds,
  ) {}

  @Mutation(() => SaveSurveyRoundResult, {
    description: 'Keeps a draft: a new one, or in place of the draft of its code.',
  })
  @Allows('rounds.manage')
  async saveSurveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyRoundInput,
  ): Promise<typeof SaveSurveyRoundResult> {
    return resultOf(await this.save.run(scope, roundToSave(input)), (round) => roundType(round, scope));
  }

  @Mutation(() => PlanSurveyRoundsResult, {
    description: 'Drafts a round for each year of a plan: all or none.',
  })
  @Allows('rounds.manage')
  async planSurveyRounds(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: PlanSurveyRoundsInput,
  ): Promise<typeof PlanSurveyRoundsResult> {
    return resultOf(await this.planRounds.run(scope, roundsToPlan(input)), (rounds) =>
      plannedType(rounds, scope),
    );
  }
}
