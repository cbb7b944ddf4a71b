import { SurveyDay, SurveyRefusal, connectionOf, enumOf, IdField } from '@hailong/graphql-kit';
import { CalendarDay, RESPONSE_ID } from '@hailong/kernel';
import { SET_ASIDE, SetAside } from '@hailong/questionnaires/domain';
import { CHANNELS, Channel, QualitySign } from '@hailong/surveys/domain';
import { SurveyChannel, SurveyQualitySign } from '@hailong/surveys';
import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { SurveyEntrant } from '../../bodies/graphql/body.type';
import { SURPLUS_REASONS, SurplusReason } from '../../intake/domain/surplus-reason';
import { signsIn } from '../../quality/domain/quality-signs';
import { ListedResponse } from '../use-cases/list-responses.use-case';
import { Revaluation } from '../use-cases/revalue-response.use-case';

export const SurveySurplusReason = enumOf(
  'SurveySurplusReason',
  SURPLUS_REASONS,
  'Why a valid form is surplus. Only one of QUOTA_FULL is counted when a slot becomes free.',
);

@ObjectType({ description: 'A stored response for the judgement of its validity: without its answers.' })
export class SurveyResponse {
  @IdField(RESPONSE_ID)
  readonly id!: string;

  @Field(() => SurveyDay)
  readonly receivedOn!: CalendarDay;

  @Field(() => SurveyChannel)
  readonly channel!: Channel;

  @Field({ description: 'Code of the respondent group.' })
  readonly group!: string;

  @Field()
  readonly valid!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Over an exact quota, or outside every one: kept, and in figures only by wish. Null: others than the reader typed the form in, and the round is not final.',
  })
  readonly surplus!: boolean | null;

  @Field(() => SurveySurplusReason, { nullable: true, description: 'Null unless it is surplus.' })
  readonly surplusReason!: SurplusReason | null;

  @Field(() => [SurveyQualitySign], {
    nullable: true,
    description: 'Reasons to look, never proofs. Null as `surplus`.',
  })
  readonly signs!: readonly QualitySign[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'FORM_BLANK or SCREENED_OUT: invalid by its own answers, for good. Null: it says enough.',
  })
  readonly setAside!: string | null;

  @Field({ description: 'It was set aside, and its key was accepted later: the later form counts.' })
  readonly replaced!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Reason of the newest correction. Null also as `surplus`.',
  })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The operator that typed it in.' })
  readonly assistedBy!: string | null;

  @Field(() => SurveyEntrant, {
    nullable: true,
    description: 'Agency or collecting body whose people entered it; null: its respondent sent it.',
  })
  readonly enteredBy!: SurveyEntrant | null;
}

const SET_ASIDE_CODES: Readonly<Record<SetAside, string>> = {
  blank: 'FORM_BLANK',
  'screened-out': 'SCREENED_OUT',
};

@ObjectType()
export class SurveyResponseConnection extends connectionOf(SurveyResponse, 'SurveyResponse') {}

export function responseType(row: ListedResponse): SurveyResponse {
  const { responseId: id, receivedOn, valid, surplus, reason, assistedBy, setAside, replaced } = row;
  const { enteredBy, told } = row;
  return Object.assign(new SurveyResponse(), {
    id,
    receivedOn,
    group: row.groupCode,
    signs: told ? signsIn(row.flags) : null,
    valid,
    surplus: told ? surplus : null,
    reason: told ? reason : null,
    assistedBy,
    replaced,
    enteredBy: enteredBy ? SurveyEntrant.of(enteredBy) : null,
    surplusReason: told && surplus ? SURPLUS_REASONS.keyOf(row.surplusReason ?? 0) : null,
    setAside: setAside === null ? null : SET_ASIDE_CODES[SET_ASIDE.keyOf(setAside)],
    channel: CHANNELS.keyOf(row.channel),
  });
}

@ObjectType({ description: 'The response has this validity now, and its tally agrees.' })
export class SurveyResponseRevalued {
  @IdField(RESPONSE_ID)
  readonly response!: string;

  @Field()
  readonly valid!: boolean;

  @Field()
  readonly reason!: string;

  static of({ responseId, valid, reason }: Revaluation): SurveyResponseRevalued {
    return Object.assign(new SurveyResponseRevalued(), { response: responseId, valid, reason });
  }
}

export const SurveyRevalueResponseResult = createUnionType({
  name: 'SurveyRevalueResponseResult',
  types: () => [SurveyResponseRevalued, SurveyRefusal] as const,
});
