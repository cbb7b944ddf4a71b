import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { FindQuestionnaires } from '@hailong/questionnaires';
import { FindRounds } from '@hailong/surveys';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { CodeOpinions } from '../use-cases/code-opinions.use-case';
import { ReadCodes } from '../use-cases/read-codes.use-case';
import { SaveCode } from '../use-cases/save-code.use-case';
import {
  SurveyOpinionCodeSaved,
  SurveyOpinionCodes,
  SurveyOpinionCodesArgs,
  SurveyOpinionCodesResult,
  SurveySaveOpinionCodeInput,
  SurveySaveOpinionCodeResult,
} from './opinion-code.type';
import { SurveyCodeOpinionsInput, opinionKeys } from './opinion.input';
import { SurveyHandleOpinionsResult, SurveyOpinionsHandled } from './opinion.type';

@SurveyResolver()
export class OpinionCodeResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly questionnaires: FindQuestionnaires,
    private readonly reading: ReadCodes,
    private readonly saving: SaveCode,
    private readonly coding: CodeOpinions,
  ) {}

  @Query(() => SurveyOpinionCodesResult, {
    description: 'The codes of an item with the numbers of their texts in a round of the acting agency.',
  })
  @Allows('opinions.read')
  async surveyOpinionCodes(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, questionnaire, item }: SurveyOpinionCodesArgs,
  ): Promise<typeof SurveyOpinionCodesResult> {
    const roundId = await this.rounds.idFor(scope, round);
    const questionnaireId = await this.questionnaires.idFor(scope, questionnaire);
    return resultOf(await this.reading.read(scope, roundId, { questionnaireId, item }), (codes) =>
      SurveyOpinionCodes.of(codes),
    );
  }

  @Mutation(() => SurveySaveOpinionCodeResult, {
    description: 'Makes a code for texts of an item, or gives it another label.',
  })
  @Allows('opinions.handle')
  async saveSurveyOpinionCode(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { questionnaire, item, code, label }: SurveySaveOpinionCodeInput,
  ): Promise<typeof SurveySaveOpinionCodeResult> {
    const questionnaireId = await this.questionnaires.idFor(scope, questionnaire);
    return resultOf(await this.saving.save(scope, { questionnaireId, item, code, label }), (saved) =>
      Object.assign(new SurveyOpinionCodeSaved(), saved),
    );
  }

  @Mutation(() => SurveyHandleOpinionsResult, {
    description: 'Sorts texts into a code of their item, also from another code. Each sorting leaves a step.',
  })
  @Allows('opinions.handle')
  async codeSurveyOpinions(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { opinions, code }: SurveyCodeOpinionsInput,
  ): Promise<typeof SurveyHandleOpinionsResult> {
    const coded = await this.coding.code(scope, opinionKeys(opinions), code ?? null);
    return resultOf(coded, (found) => SurveyOpinionsHandled.of(found));
  }
}
