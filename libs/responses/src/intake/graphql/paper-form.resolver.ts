import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { ReadQuestionnaires, SurveyQuestionnaire, publishedQuestionnaireOf } from '@hailong/questionnaires';
import { FindRounds } from '@hailong/surveys';
import { Args, Context, Parent, Query, ResolveField } from '@nestjs/graphql';
import { ListPaperForms } from '../use-cases/list-paper-forms.use-case';
import {
  SurveyPaperForm,
  SurveyPaperForms,
  SurveyPaperFormsArgs,
  SurveyPaperFormsResult,
} from './paper-form.type';

@SurveyResolver(() => SurveyPaperForm)
export class PaperFormResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly forms: ListPaperForms,
    private readonly questionnaires: ReadQuestionnaires,
  ) {}

  @Query(() => SurveyPaperFormsResult, {
    description:
      'Which questionnaire each serial of a paper form draws, so that it is printed and typed in on that one: where the respondent group has two, a lot of round and serial decides; else the first. For the agencies whose forms the login enters.',
  })
  @Allows('forms.enter')
  async surveyPaperForms(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { round, ...wanted }: SurveyPaperFormsArgs,
  ): Promise<typeof SurveyPaperFormsResult> {
    const roundId = await this.rounds.idForAny(scope, round);
    const operator = { operatorAgencyId: scope.own?.agencyId, operatorForRoundsOf: scope.roundsOf };
    return resultOf(await this.forms.list(roundId, wanted, operator), SurveyPaperForms.of);
  }

  @ResolveField(() => SurveyQuestionnaire, { nullable: true })
  questionnaire(
    @Parent() { questionnaireId }: SurveyPaperForm,
    @Context() context: object,
  ): Promise<SurveyQuestionnaire | null> {
    return publishedQuestionnaireOf(context, this.questionnaires).load(questionnaireId);
  }
}
