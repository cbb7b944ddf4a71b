import { ActingAgency, Allows, SurveyResolver } from '@hailong/access';
import { AgencyScope } from '@hailong/database';
import { SurveyInputPipe, SurveyPageArgs, decodeCursor, resultOf, IdOrCode } from '@hailong/graphql-kit';
import { Args, ArgsType, Field, ID, Mutation, Query } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { ListResponses } from '../use-cases/list-responses.use-case';
import { RevalueResponse } from '../use-cases/revalue-response.use-case';
import {
  SurveyRevalueResponseResult,
  SurveyResponse,
  SurveyResponseConnection,
  SurveyResponseRevalued,
  responseType,
} from './response.type';
import { SurveyRevalueResponseInput } from './response.input';
import { FindRounds, SurveyQualitySign } from '@hailong/surveys';
import { QualitySign, RESPONSE_SIGNS, bitOf } from '@hailong/surveys/domain';
import { RESPONSE_ID } from '@hailong/kernel';

@ArgsType()
export class SurveyResponsesArgs extends SurveyPageArgs {
  @IdOrCode()
  readonly round!: string;

  @Field(() => SurveyQualitySign, { nullable: true, description: 'Only those with this sign.' })
  @IsOptional()
  @IsIn(RESPONSE_SIGNS)
  readonly sign?: QualitySign | null;
}

const signBits = (sign: QualitySign) => bitOf(sign);

@SurveyResolver(() => SurveyResponse)
export class ResponseResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly list: ListResponses,
    private readonly revalue: RevalueResponse,
  ) {}

  @Query(() => SurveyResponseConnection, {
    description:
      "The acting agency's responses of a round, without their answers, in random order: until the round is final those that it typed in or imported itself, of which no answer is new to it; then all of them.",
  })
  @Allows('responses.judge')
  async surveyResponses(
    @ActingAgency() scope: AgencyScope,
    @Args(SurveyInputPipe) { round, first, after, sign }: SurveyResponsesArgs,
  ): Promise<SurveyResponseConnection> {
    const rows = await this.list.list(scope, {
      roundId: await this.rounds.idFor(scope, round),
      flags: sign ? signBits(sign) : undefined,
      after: after ? decodeCursor(after) : undefined,
      limit: first + 1,
    });
    return SurveyResponseConnection.from(rows.map(responseType), { first, after }, (response) => response.id);
  }

  @Mutation(() => SurveyRevalueResponseResult, {
    description: 'Takes a response out of the count, with the reason. Nothing is deleted.',
  })
  @Allows('responses.judge')
  async invalidateSurveyResponse(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
    @Args('input', SurveyInputPipe) { reason }: SurveyRevalueResponseInput,
  ): Promise<typeof SurveyRevalueResponseResult> {
    return resultOf(
      await this.revalue.revalue(scope, { responseId: RESPONSE_ID.read(id) ?? '', valid: false, reason }),
      SurveyResponseRevalued.of,
    );
  }

  @Mutation(() => SurveyRevalueResponseResult, {
    description: 'Counts a response again that was marked invalid, with the reason.',
  })
  @Allows('responses.judge')
  async restoreSurveyResponse(
    @ActingAgency() scope: AgencyScope,
    @Args('id', { type: () => ID }) id: string,
    @Args('input', SurveyInputPipe) { reason }: SurveyRevalueResponseInput,
  ): Promise<typeof SurveyRevalueResponseResult> {
    return resultOf(
      await this.revalue.revalue(scope, { responseId: RESPONSE_ID.read(id) ?? '', valid: true, reason }),
      SurveyResponseRevalued.of,
    );
  }
}
