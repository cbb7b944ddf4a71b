import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { SurveyResolver } from '@hailong/access';
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { publishedQuestionnaireOf, ReadQuestionnaires, SurveyQuestionnaire } from '@hailong/questionnaires';
import {
  SurveyGroupQuestionnaire,
  SurveyParticipant,
  SurveyRespondentGroup,
  SurveySecondForm,
} from './round.type';

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

@SurveyResolver(() => SurveySecondForm)
export class SecondFormResolver {
  constructor(private readonly questionnaires: ReadQuestionnaires) {}

  @ResolveField(() => SurveyQuestionnaire, { nullable: true })
  questionnaire(
    @Parent() second: SurveySecondForm,
    @Context() context: object,
  ): Promise<SurveyQuestionnaire | null> {
    return publishedQuestionnaireOf(context, this.questionnaires).load(second.questionnaireId);
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
