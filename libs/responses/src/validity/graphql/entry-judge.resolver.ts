import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { IdOrCode, SurveyInputPipe, SurveyPageArgs, decodeCursor, resultOf } from '@hailong/graphql-kit';
import { RESPONSE_ID } from '@hailong/kernel';
import { Args, ArgsType, Field, Mutation, Query } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { JudgeEntries } from '../use-cases/judge-entries.use-case';
import { SurveyJudgeEntryInput } from './response.input';
import {
  SurveyResponse,
  SurveyResponseConnection,
  SurveyResponseRevalued,
  SurveyRevalueResponseResult,
  responseType,
} from './response.type';

@ArgsType()
export class SurveyEntriesArgs extends SurveyPageArgs {
  @IdOrCode({ description: 'A round that the province runs.' })
  readonly round!: string;

  @Field({ description: 'Code of the rated agency.' })
  @IsString()
  @MaxLength(200)
  readonly agencyCode!: string;
}

@SurveyResolver(() => SurveyResponse)
export class EntryJudgeResolver {
  constructor(private readonly entries: JudgeEntries) {}

  @Query(() => SurveyResponseConnection, {
    description:
      "Forms of a participant of the province's rounds that others than the rated agency entered and that can be judged, without their answers, in random order. Signs, surplus and reasons show to the people of the entrant alone until the round is final.",
  })
  @Allows('entries.judge')
  async surveyEntries(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { first, after, ...participant }: SurveyEntriesArgs,
  ): Promise<SurveyResponseConnection> {
    const page = { after: after ? decodeCursor(after) : undefined, limit: first + 1 };
    const rows = await this.entries.list(scope, participant, page);
    return SurveyResponseConnection.from(rows.map(responseType), { first, after }, (response) => response.id);
  }

  @Mutation(() => SurveyRevalueResponseResult, {
    description:
      "Takes a form out of the count, with the reason, that others than the rated agency entered in the province's rounds. Nothing is deleted.",
  })
  @Allows('entries.judge')
  invalidateSurveyEntry(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('input', SurveyInputPipe) input: SurveyJudgeEntryInput,
  ): Promise<typeof SurveyRevalueResponseResult> {
    return this.judge(scope, input, false);
  }

  @Mutation(() => SurveyRevalueResponseResult, {
    description: 'Counts such a form again that was marked invalid, with the reason.',
  })
  @Allows('entries.judge')
  restoreSurveyEntry(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('input', SurveyInputPipe) input: SurveyJudgeEntryInput,
  ): Promise<typeof SurveyRevalueResponseResult> {
    return this.judge(scope, input, true);
  }

  private async judge(
    scope: AgenciesScope,
    { response, reason, ...participant }: SurveyJudgeEntryInput,
    valid: boolean,
  ): Promise<typeof SurveyRevalueResponseResult> {
    const wish = { responseId: RESPONSE_ID.read(response) ?? '', valid, reason };
    return resultOf(await this.entries.revalue(scope, participant, wish), SurveyResponseRevalued.of);
  }
}
