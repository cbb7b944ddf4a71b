import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { SurveyCriteriaSet } from '@hailong/criteria';
import { AgencyScope } from '@hailong/database';
import {
  beforeIdOf,
  connectionOf,
  SurveyInputPipe,
  SurveyPageArgs,
  ID_OR_VERSION,
} from '@hailong/graphql-kit';
import { Args, Context, ObjectType, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ReadQuestionnaires } from '../use-cases/read-questionnaires.use-case';
import { questionnaireType } from './questionnaire.mapping';
import { SurveyQuestionnaire } from './questionnaire.type';
import { criteriaSetOf } from './questionnaire.loaders';
import { FindQuestionnaires } from '../use-cases/find-questionnaires.use-case';

@ObjectType()
export class SurveyQuestionnaireConnection extends connectionOf(SurveyQuestionnaire, 'SurveyQuestionnaire') {}

@SurveyResolver(() => SurveyQuestionnaire)
export class QuestionnaireResolver {
  constructor(
    private readonly questionnaires: ReadQuestionnaires,
    private readonly find: FindQuestionnaires,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Query(() => SurveyQuestionnaire, {
    nullable: true,
    description: 'A questionnaire of the agency, drafts included, or a published one of any agency.',
  })
  @Allows('surveys.read')
  async surveyQuestionnaire(
    @ActingAgency() scope: AgencyScope,
    @Args('id', ID_OR_VERSION) id: string,
  ): Promise<SurveyQuestionnaire | undefined> {
    const record = await this.questionnaires.byId(scope, await this.find.idFor(scope, id));
    return record && questionnaireType(record, scope);
  }

  @Query(() => SurveyQuestionnaireConnection, {
    description: 'Questionnaires of the agency in every version, newest first.',
  })
  @Allows('surveys.read')
  async surveyQuestionnaires(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { first, after }: SurveyPageArgs,
  ): Promise<SurveyQuestionnaireConnection> {
    const records = await this.questionnaires.page(scope, beforeIdOf(after), first + 1);
    const nodes = records.map((record) => questionnaireType(record, scope));
    return SurveyQuestionnaireConnection.from(nodes, { first, after }, ({ id }) => String(id));
  }

  @ResolveField(() => SurveyAgency, { nullable: true, description: 'Its owner.' })
  agency(
    @Parent() questionnaire: SurveyQuestionnaire,
    @Context() context: object,
  ): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(questionnaire.agencyId);
  }

  @ResolveField(() => SurveyCriteriaSet, {
    nullable: true,
    description: 'Null when its items rate no criterion.',
  })
  criteriaSet(
    @Parent() { criteriaSetId, reader }: SurveyQuestionnaire,
    @Context() context: object,
  ): Promise<SurveyCriteriaSet | null> | null {
    return criteriaSetId === null
      ? null
      : criteriaSetOf(context, this.questionnaires, reader).load(criteriaSetId);
  }
}
