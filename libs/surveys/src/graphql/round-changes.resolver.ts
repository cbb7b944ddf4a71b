import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, Mutation } from '@nestjs/graphql';
import { PlanYearlyRounds } from '../use-cases/plan-yearly-rounds.use-case';
import { SaveRound } from '../use-cases/save-round.use-case';
import { SurveyPlanRoundsInput, roundsToPlan } from './plan-rounds.input';
import { roundToSave } from './round.document';
import { SurveyRoundInput } from './round.input';
import { roundType } from './round.mapping';
import { SurveyPlanRoundsResult, SurveySaveRoundResult, plannedType } from './round.result';
import { RoundNames } from './round-names';

@SurveyResolver()
export class RoundChangesResolver {
  constructor(
    private readonly saveRound: SaveRound,
    private readonly planYearlyRounds: PlanYearlyRounds,
    private readonly names: RoundNames,
  ) {}

  @Mutation(() => SurveySaveRoundResult, {
    description: 'Saves a draft: a new one, or instead of the draft of its code.',
  })
  @Allows('rounds.manage')
  async saveSurveyRound(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyRoundInput,
  ): Promise<typeof SurveySaveRoundResult> {
    const named = await this.names.in(scope, input);
    return resultOf(await this.saveRound.save(scope, roundToSave(input, named)), (round) =>
      roundType(round, scope),
    );
  }

  @Mutation(() => SurveyPlanRoundsResult, {
    description: 'Drafts a round for each year of a plan: all or none.',
  })
  @Allows('rounds.manage')
  async planSurveyRounds(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) input: SurveyPlanRoundsInput,
  ): Promise<typeof SurveyPlanRoundsResult> {
    const named = await this.names.in(scope, input);
    return resultOf(await this.planYearlyRounds.plan(scope, roundsToPlan(input, named)), (rounds) =>
      plannedType(rounds, scope),
    );
  }
}
