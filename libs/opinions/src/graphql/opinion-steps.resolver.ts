import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Verdict } from '@hailong/kernel';
import { Args, Mutation } from '@nestjs/graphql';
import { AnswerOpinions } from '../use-cases/answer-opinions.use-case';
import { AssignOpinions } from '../use-cases/assign-opinions.use-case';
import { Opinion } from '../use-cases/describe-opinions';
import { HandOverOpinions } from '../use-cases/hand-over-opinions.use-case';
import { ReopenOpinions } from '../use-cases/reopen-opinions.use-case';
import { SetAsideOpinions } from '../use-cases/set-aside-opinions.use-case';
import {
  SurveyAnswerOpinionsInput,
  SurveyAssignOpinionsInput,
  SurveyHandOverOpinionsInput,
  SurveyReopenOpinionsInput,
  SurveySetAsideOpinionsInput,
  opinionKeys,
} from './opinion.input';
import { SurveyHandleOpinionsResult, SurveyOpinionsHandled } from './opinion.type';

type Result = typeof SurveyHandleOpinionsResult;

const handled = (verdict: Verdict<readonly Opinion[]>): Result =>
  resultOf(verdict, (opinions) => SurveyOpinionsHandled.of(opinions));

@SurveyResolver()
export class OpinionStepsResolver {
  constructor(
    private readonly assigning: AssignOpinions,
    private readonly answering: AnswerOpinions,
    private readonly handingOver: HandOverOpinions,
    private readonly settingAside: SetAsideOpinions,
    private readonly reopening: ReopenOpinions,
  ) {}

  @Mutation(() => SurveyHandleOpinionsResult, {
    description: 'Gives opinions to a unit or a person in charge, also from another one.',
  })
  @Allows('opinions.handle')
  async assignSurveyOpinions(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { opinions, assignee }: SurveyAssignOpinionsInput,
  ): Promise<Result> {
    return handled(await this.assigning.assign(scope, opinionKeys(opinions), assignee));
  }

  @Mutation(() => SurveyHandleOpinionsResult, {
    description: 'Answers opinions, or corrects their answer. Stays inside the agency until it is published.',
  })
  @Allows('opinions.handle')
  async answerSurveyOpinions(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { opinions, answer }: SurveyAnswerOpinionsInput,
  ): Promise<Result> {
    return handled(await this.answering.answer(scope, opinionKeys(opinions), answer));
  }

  @Mutation(() => SurveyHandleOpinionsResult, {
    description: 'Records that opinions were handed over to the system of petitions (PAKN); sends nothing.',
  })
  @Allows('opinions.handle')
  async handOverSurveyOpinions(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { opinions, reference }: SurveyHandOverOpinionsInput,
  ): Promise<Result> {
    return handled(await this.handingOver.handOver(scope, opinionKeys(opinions), reference));
  }

  @Mutation(() => SurveyHandleOpinionsResult, {
    description: 'Sets opinions aside that need no handling, with the reason.',
  })
  @Allows('opinions.handle')
  async setAsideSurveyOpinions(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { opinions, reason }: SurveySetAsideOpinionsInput,
  ): Promise<Result> {
    return handled(await this.settingAside.setAside(scope, opinionKeys(opinions), reason));
  }

  @Mutation(() => SurveyHandleOpinionsResult, {
    description: 'Takes closed opinions up again, with the reason; their deadline stays.',
  })
  @Allows('opinions.handle')
  async reopenSurveyOpinions(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { opinions, reason }: SurveyReopenOpinionsInput,
  ): Promise<Result> {
    return handled(await this.reopening.reopen(scope, opinionKeys(opinions), reason));
  }
}
