import { ActingAgency, ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { SurveyInputPipe, resultOf } from '@hailong/graphql-kit';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Query } from '@nestjs/graphql';
import { CountPopulation } from '../use-cases/count-population.use-case';
import { ImportFrameCounts } from '../use-cases/import-frame-counts.use-case';
import { RecordFrameCount } from '../use-cases/record-frame-count.use-case';
import { SurveyFrameArgs, SurveyFrameCountImportInput, SurveyFrameCountInput } from './frame.input';
import {
  SurveyImportFrameCountsResult,
  SurveyRecordFrameCountResult,
  SurveyFrame,
  SurveyFrameCountRecorded,
  SurveyFrameCountsImported,
  SurveyFrameResult,
} from './frame.type';
import { FindRounds } from '@hailong/surveys';

@SurveyResolver()
export class FrameResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly population: CountPopulation,
    private readonly frameCount: RecordFrameCount,
    private readonly frameCounts: ImportFrameCounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => SurveyFrameResult, {
    description:
      'N of an agency by field, group of procedures and applicant, with source and day of every figure, and the outcomes of the dossiers. Sở Nội vụ may ask for any agency.',
  })
  @Allows('frame.read')
  async surveyFrame(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { round, ...question }: SurveyFrameArgs,
  ): Promise<typeof SurveyFrameResult> {
    const roundId = round === undefined ? undefined : await this.rounds.idForAny(scope, round);
    return resultOf(await this.population.count(scope, { ...question, roundId }), SurveyFrame.of);
  }

  @Mutation(() => SurveyRecordFrameCountResult, {
    description: 'The agency states a number of dossiers by hand, with its source and why.',
  })
  @Allows('frame.count')
  async recordSurveyFrameCount(
    @ActingAgency() scope: AgencyScope,
    @Args('input', SurveyInputPipe) { window, ...input }: SurveyFrameCountInput,
  ): Promise<typeof SurveyRecordFrameCountResult> {
    const { field = null, procedureGroup = null, applicant = null, dossiers, source, note } = input;
    const count = {
      ...{ field, procedureGroup, applicant, dossiers, source, note },
      ...{ windowFrom: window.from, windowTo: window.to, asOf: input.asOf ?? today(this.clock) },
    };
    return resultOf(await this.frameCount.record(scope, count), SurveyFrameCountRecorded.of);
  }

  @Mutation(() => SurveyImportFrameCountsResult, {
    description: 'A table of counts of the acting agency: all rows or none; every faulty row is named.',
  })
  @Allows('frame.count')
  async importSurveyFrameCounts(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('input', SurveyInputPipe) input: SurveyFrameCountImportInput,
  ): Promise<typeof SurveyImportFrameCountsResult> {
    return resultOf(await this.frameCounts.import(scope, input), SurveyFrameCountsImported.of);
  }
}
