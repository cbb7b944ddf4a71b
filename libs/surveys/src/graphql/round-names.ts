import type { AgencyScope } from '@hailong/database';
import { FindQuestionnaires } from '@hailong/questionnaires';
import { Injectable } from '@nestjs/common';
import { FindPlans } from '../use-cases/find-plans.use-case';
import { questionnairesNamedBy } from './participant.input';
import type { SurveyPlanRoundsInput } from './plan-rounds.input';
import type { SurveyRoundInput } from './round.input';
import { NamedInRound } from './named-in-round';

/** Looks up what an input names: the plan, and all its questionnaires at once. */
@Injectable()
export class RoundNames {
  constructor(
    private readonly plans: FindPlans,
    private readonly questionnaires: FindQuestionnaires,
  ) {}

  async in(scope: AgencyScope, input: SurveyRoundInput | SurveyPlanRoundsInput): Promise<NamedInRound> {
    const ofGroups = 'groups' in input ? input.groups : input.questionnaires;
    const texts = [
      ...ofGroups.map(({ questionnaire }) => questionnaire),
      ...('groups' in input ? input.groups : []).flatMap((group) => group.secondForm?.questionnaire ?? []),
      ...questionnairesNamedBy(input.participants),
    ];
    return {
      planId: await this.plans.idFor(scope, input.plan),
      questionnaireId: await this.questionnaires.idsFor(scope, texts),
    };
  }
}
