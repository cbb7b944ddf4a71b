import { ReadOrganisation, SurveyAgency, SurveyResolver, agencyOf } from '@hailong/agencies';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { ReadQuestionnaires } from '../use-cases/read-questionnaires.use-case';
import { SurveyQuestionnaire } from './questionnaire.type';
import { SurveyGroupQuestionnaire, SurveyParticipant, SurveyRespondentGroup } from './round.type';
import { publishedQuestionnaireOf } from './survey.loaders';

@SurveyResolver(() => SurveyRespondentGroup)
export class RespondentGroupResolver {
  constructor(private readonly questionnaires: ReadQuestionnaires) {}

  @ResolveField(() => SurveyQuestionnaire, { nullable: true })
  questionnaire(
    @Parent() group: SurveyRespondentGroup,
    @Context() context: object,
  ): Promise<SurveyQuestionnaire | null> {
    return publishedQuestionnaireOf(context, this.questionnaires).load(group.questionnaireId);
  }
}

@SurveyResolver(() => SurveyGroupQuestionnaire)
export class GroupQuestionnaireResolver {
  constructor(private readonly questionnaires: ReadQuestionnaires) {}

  @ResolveField(() => SurveyQuestionnaire, { nullable: true })
  questionnaire(
    @Parent() own: SurveyGroupQuestionnaire,
    @Context() context: object,
  ): Promise<SurveyQuestionnaire | null> {
    return publishedQuestionnaireOf(context, this.questionnaires).load(own.questionnaireId);
  }
}

@SurveyResolver(() => SurveyParticipant)
export class ParticipantResolver {
  constructor(private readonly organisation: ReadOrganisation) {}

  @ResolveField(() => SurveyAgency, { nullable: true })
  agency(@Parent() participant: SurveyParticipant, @Context() context: object): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(participant.agencyId);
  }
}
