import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, ID, Mutation, Query } from '@nestjs/graphql';
import { MaintainCounters } from '../use-cases/maintain-counters.use-case';
import {
  RegisterSurveyCounterInput,
  RegisterSurveyCounterResult,
  RetireSurveyCounterResult,
  SurveyCounter,
  SurveyCounterRegistered,
} from './counter.type';

@SurveyResolver(() => SurveyCounter)
export class CounterResolver {
  constructor(private readonly counters: MaintainCounters) {}

  @Query(() => [SurveyCounter], { description: 'Counters and kiosks of the acting agency.' })
  @Allows('counters.read')
  async surveyCounters(@ActingAgency() scope: AgencyScope): Promise<SurveyCounter[]> {
    return (await this.counters.list(scope)).map(SurveyCounter.of);
  }

  @Mutation(() => RegisterSurveyCounterResult, {
    description:
      'Registers a counter or kiosk, where many people answer from one address. Its token is shown this once.',
  })
  @Allows('counters.manage')
  async registerSurveyCounter(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { label }: RegisterSurveyCounterInput,
  ): Promise<typeof RegisterSurveyCounterResult> {
    return resultOf(await this.counters.register(scope, label), SurveyCounterRegistered.by);
  }

  @Mutation(() => RetireSurveyCounterResult, {
    description: 'The token of the counter is good for nothing any more, within a minute.',
  })
  @Allows('counters.manage')
  async retireSurveyCounter(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof RetireSurveyCounterResult> {
    return resultOf(await this.counters.retire(scope, id), SurveyCounter.of);
  }
}
