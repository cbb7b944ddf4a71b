import {
  SurveyDay,
  SurveyFaultFilter,
  SurveyProblem,
  SurveyRefusal,
  connectionOf,
} from '@hailong/graphql-kit';
import { CalendarDay, Verdict } from '@hailong/kernel';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { SurveyChannel } from '@hailong/surveys';
import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { SurveyQualitySign } from '../../quality/graphql/quality.type';
import { QualitySign, signsIn } from '../../quality/domain/quality-signs';
import { ListedResponse } from '../use-cases/list-responses.use-case';
import { Revaluation } from '../use-cases/revalue-response.use-case';
import { Outcome } from '../../intake/use-cases/receive-form.use-case';
import { ResponseReceipt } from '../../intake/domain/response-receipt';
import { submissionProblemOf } from '../../intake/graphql/submission-problem.type';

@ObjectType({ description: 'The form is in, durably, and counted.' })
export class SurveyResponseAccepted {
  @Field(() => ID, { description: 'Reveals nothing of the answers.' })
  readonly receipt!: string;

  @Field({
    description:
      'It had been counted before: this was a retry with the same key, and its answers were not looked at.',
  })
  readonly repeated!: boolean;
}

@ObjectType({
  description:
    'Nothing was stored; every problem is named and says what to do: most are mended and sent again with the same key; with TICKET_UNUSABLE the form needs a new key, with SurveyQuotaFull and SurveyNotEligible it need not be sent again.',
})
export class SurveyResponseRefused {
  @Field(() => [SurveyProblem])
  readonly problems!: readonly SurveyProblem[];
}

export const SubmitSurveyResponseResult = createUnionType({
  name: 'SubmitSurveyResponseResult',
  types: () => [SurveyResponseAccepted, SurveyResponseRefused] as const,
});

@ObjectType({
  description:
    'A fault befell this form of a list, and not the others: whether it is in shows when it is sent again with the same key.',
})
export class SurveyResponseUndecided {
  @Field({ description: 'One of the codes of faults, such as SURVEY_BUSY.' })
  readonly code!: string;

  @Field()
  readonly message!: string;

  @Field()
  readonly messageEn!: string;

  @Field(() => Int, { nullable: true, description: 'Milliseconds to wait before it is sent again.' })
  readonly retryAfterMs!: number | null;
}

export const SubmitSurveyResponsesResult = createUnionType({
  name: 'SubmitSurveyResponsesResult',
  types: () => [SurveyResponseAccepted, SurveyResponseRefused, SurveyResponseUndecided] as const,
});

const FAULTS = new SurveyFaultFilter();

export function outcomeType(outcome: Outcome): typeof SubmitSurveyResponsesResult {
  if (outcome.decided) return submissionResultOf(outcome.verdict);
  const { extensions } = FAULTS.catch(outcome.fault);
  const { code, messageVi: message, messageEn, retryAfterMs = null } = extensions;
  return Object.assign(new SurveyResponseUndecided(), { code, message, messageEn, retryAfterMs });
}

export function submissionResultOf(
  verdict: Verdict<ResponseReceipt>,
): SurveyResponseAccepted | SurveyResponseRefused {
  if (verdict.ok) return Object.assign(new SurveyResponseAccepted(), verdict.value);
  return Object.assign(new SurveyResponseRefused(), { problems: verdict.problems.map(submissionProblemOf) });
}

@ObjectType({ description: 'A stored response as those see it who judge its validity: without its answers.' })
export class SurveyResponse {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => SurveyDay)
  readonly receivedOn!: CalendarDay;

  @Field(() => SurveyChannel)
  readonly channel!: Channel;

  @Field({ description: 'Code of the respondent group.' })
  readonly group!: string;

  @Field()
  readonly valid!: boolean;

  @Field({ description: 'Over an exact quota: kept, and in figures only by wish.' })
  readonly surplus!: boolean;

  @Field(() => [SurveyQualitySign], { description: 'Reasons to look, never proofs.' })
  readonly signs!: readonly QualitySign[];

  @Field(() => String, { nullable: true, description: 'Reason of the newest correction.' })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The operator who typed it in.' })
  readonly assistedBy!: string | null;
}

@ObjectType()
export class SurveyResponseConnection extends connectionOf(SurveyResponse, 'SurveyResponse') {}

export function responseType(row: ListedResponse): SurveyResponse {
  const { responseId: id, receivedOn, valid, surplus, reason, assistedBy } = row;
  return Object.assign(new SurveyResponse(), {
    id,
    receivedOn,
    group: row.groupCode,
    signs: signsIn(row.flags),
    valid,
    surplus,
    reason,
    assistedBy,
    channel: CHANNELS.keyOf(row.channel),
  });
}

@ObjectType({ description: 'The response has this validity now, and its tally agrees.' })
export class SurveyResponseRevalued {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly valid!: boolean;

  @Field()
  readonly reason!: string;

  static of({ responseId, valid, reason }: Revaluation): SurveyResponseRevalued {
    return Object.assign(new SurveyResponseRevalued(), { id: responseId, valid, reason });
  }
}

export const RevalueSurveyResponseResult = createUnionType({
  name: 'RevalueSurveyResponseResult',
  types: () => [SurveyResponseRevalued, SurveyRefusal] as const,
});
