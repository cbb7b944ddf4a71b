import { Credential } from '@hailong/invitations/domain';
import { Channel } from '@hailong/surveys/domain';
import { FilledAnswer } from '@hailong/questionnaires/domain';
import { SurveyChannel } from '@hailong/surveys';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { CalendarDay } from '@hailong/kernel';
import { ID_OR_CODE, SurveyDay } from '@hailong/graphql-kit';

@InputType({ description: 'The answer to one item. Leave out what its kind does not use.' })
export class SurveyAnswerInput implements FilledAnswer {
  @Field({ description: 'Code of the item.' })
  @Allow()
  readonly item!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Rating: the level; single choice: the option; yes-no: yes or no.',
  })
  @Allow()
  readonly level?: string | null;

  @Field(() => [String], { nullable: true, description: 'Multiple choice: the ticked options.' })
  @Allow()
  readonly options?: readonly string[] | null;

  @Field(() => Float, { nullable: true })
  @Allow()
  readonly number?: number | null;

  @Field(() => String, { nullable: true, description: 'A text item, or what was written beside an option.' })
  @Allow()
  readonly text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The respondent says it does not apply.' })
  @Allow()
  readonly notApplicable?: boolean | null;
}

@InputType({
  description:
    'Proof that the sender was invited, which names no person: a nonce and its unblinded signature (RFC 9474, RSABSSA-SHA384-PSS-Deterministic).',
})
export class SurveyCredentialInput implements Credential {
  @Field({ description: '32 random bytes, Base64url.' })
  @Allow()
  readonly nonce!: string;

  @Field({ description: '256 bytes, Base64url.' })
  @Allow()
  readonly signature!: string;
}

@InputType({ description: 'The invitation itself, from a page without scripts: one of the two.' })
export class SurveyInvitationKeyInput {
  @Field(() => String, { nullable: true, description: 'The token of the link.' })
  @Allow()
  readonly token?: string | null;

  @Field(() => String, { nullable: true, description: 'The short code of a printed invitation.' })
  @Allow()
  readonly shortCode?: string | null;
}

/**
 * SubmissionPipe checks its lengths by hand: this is the hot path, with dozens of answers a form. The mark on each
 * field lets it pass a host's whitelisting pipe.
 */
@InputType({ description: 'One filled form.' })
export class SurveySubmitResponseInput {
  @Field({
    description:
      'Idempotency key of the filled form: 16 to 64 letters, digits, - or _, made at random where it is filled and repeated on every retry.',
  })
  @Allow()
  readonly key!: string;

  @Field(() => ID, { description: `A round in which the agency is rated. ${ID_OR_CODE.description}` })
  @Allow()
  readonly round!: string;

  @Field({ description: 'Code of the agency that is rated.' })
  @Allow()
  readonly agencyCode!: string;

  @Field({ description: 'Code of the respondent group.' })
  @Allow()
  readonly group!: string;

  @Field(() => SurveyChannel)
  @Allow()
  readonly channel!: Channel;

  @Field(() => ID, {
    nullable: true,
    description:
      'The questionnaire the form was filled on, checked when given: its id, or code@version. The code alone does not do: it would not say which version was filled in.',
  })
  @Allow()
  readonly questionnaire?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the service field (lĩnh vực) it is about, one of the fields of the round.',
  })
  @Allow()
  readonly field?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the procedure group it is about, one of those of the round.',
  })
  @Allow()
  readonly procedureGroup?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the procedure (mã TTHC) it is about. Where the form names neither field nor group, the groups of the round and the list of the province say them.',
  })
  @Allow()
  readonly procedure?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the paper form (số phiếu), of a form that an operator types in: then it tells a repeat, from whatever file or entry, instead of `key`. At most 64 characters; not looked at when a respondent sends.',
  })
  @Allow()
  readonly serial?: string | null;

  @Field(() => SurveyDay, {
    nullable: true,
    description:
      'Day on which a form that an operator enters was received, by default today: not after today, from `opensOn` to `closesOn` of the round. Not looked at when a respondent sends.',
  })
  @Allow()
  readonly receivedOn?: CalendarDay | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the cluster (cụm), as the list of drawn households has it, of a form that an operator types in. Responses keep the number and no village. Not stored when a respondent sends.',
  })
  @Allow()
  readonly cluster?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where an official helped the respondent to fill the form in, through any channel. The form counts like any other and is TOUCHED at best: it is none of the independent forms that a figure waits for.',
  })
  @Allow()
  readonly helped?: boolean | null;

  @Field(() => SurveyCredentialInput, {
    nullable: true,
    description: 'Of an invited person; then `key` decides nothing, and one credential is one response.',
  })
  @Allow()
  readonly credential?: SurveyCredentialInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Beside `credential`, where the respondent group has two forms: the proof of the half that exchangeSurveyInvitation gave for this group. Elsewhere it is not looked at.',
  })
  @Allow()
  readonly halfProof?: string | null;

  @Field(() => SurveyInvitationKeyInput, {
    nullable: true,
    description: 'Of an invited person whose page cannot blind; anonymous in a group only.',
  })
  @Allow()
  readonly invitation?: SurveyInvitationKeyInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The answers as a sheet, one character for each position of `questionnaire`: the number of the level or option from 1 (10 is a, 11 is b …; yes 1, no 2), a multiple choice one position for each option (1 ticked, 0 not), - unanswered, . not applicable or not asked. Then `answers` has the items with numbers and texts alone.',
  })
  @Allow()
  readonly sheet?: string | null;

  @Field(() => [SurveyAnswerInput], { nullable: true, description: 'At most 500.' })
  @Allow()
  readonly answers?: readonly SurveyAnswerInput[] | null;
}
