import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { Args, ID, Mutation, Query } from '@nestjs/graphql';
import { MaintainCounters } from '../use-cases/maintain-counters.use-case';
import {
  SurveyRegisterCounterInput,
  SurveyRegisterCounterResult,
  SurveyRetireCounterResult,
  SurveyCounter,
  SurveyCounterRegistered,
} from './counter.type';
import { COUNTER_ID } from '@hailong/kernel';

@SurveyResolver(() => SurveyCounter)
export class CounterResolver {
  constructor(private readonly counters: MaintainCounters) {}

  @Query(() => [SurveyCounter], { description: 'Counters and kiosks of the acting agency.' })
  @Allows('counters.read')
  async surveyCounters(@ActingAgency() scope: AgencyScope): Promise<SurveyCounter[]> {
    return (await this.counters.list(scope)).map(SurveyCounter.of);
  }

  @Mutation(() => SurveyRegisterCounterResult, {
    description:
      'Registers a counter or kiosk, where many people answer from one address. Its token is shown this once.',
  })
  @Allows('counters.manage')
  async registerSurveyCounter(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { label }: SurveyRegisterCounterInput,
  ): Promise<typeof SurveyRegisterCounterResult> {
    return resultOf(await this.counters.register(scope, label), SurveyCounterRegistered.by);
  }

  @Mutation(() => SurveyRetireCounterResult, {
    description: 'The token of the counter is good for nothing any more, within a minute.',
  })
  @Allows('counters.manage')
  async retireSurveyCounter(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof SurveyRetireCounterResult> {
    return resultOf(await this.counters.retire(scope, COUNTER_ID.read(id) ?? ''), SurveyCounter.of);
  }
}
