import { NestedList, SurveyDay, SurveyPageArgs, TextUpTo, IdOrCode, IdOnly } from '@hailong/graphql-kit';
import { CalendarDay, Verdict, accept, refuse, DRAW_ID, NO_ID } from '@hailong/kernel';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { SurveyInvitationPort } from '../delivery/graphql/invitation-port.enum';
import type { InvitationPort } from '../delivery/domain/invitation-port';
import type { AdmissionClass } from '../domain/admission-class';
import { SurveyAdmissionClass } from './admission-class.enum';
import { InvitationSource, MOST_INVITATIONS } from '../domain/invitation-source';
import type { InvitationExchange } from '../use-cases/exchange-invitation.use-case';
import type { InvitationOrder } from '../use-cases/invite-people.use-case';
import { PROBLEMS } from '../domain/problems';

const CODE_LENGTH = 100;
/** Length above 256 bytes of Base64url, so that the rule names the fault. */
const BLINDED_LENGTH = 1000;

@InputType({ description: 'Order of invitations: exactly one of draw, dossiers, list and blank.' })
export class SurveyInviteInput {
  @IdOrCode()
  readonly round!: string;

  @Field(() => SurveyInvitationPort)
  @IsEnum(SurveyInvitationPort)
  readonly port!: InvitationPort;

  @IdOnly({
    nullable: true,
    description: 'Draw for this round: its sample and the replacements that were called.',
  })
  readonly draw?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes (mã hồ sơ) of finished dossiers of the agency. At most 10 000.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_INVITATIONS)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly dossiers?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of a respondent group whose list is invited: every member that is not yet. Members with a form on paper are left out, unless it came back.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly list?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of blank sheets; on paper only.' })
  @IsOptional()
  @IsInt()
  readonly blank?: number | null;

  @Field(() => SurveyDay, {
    nullable: true,
    description:
      'Last day of use of all invitations of the round; an order moves it later only. Default: as it is, at first the last day of the round.',
  })
  @IsOptional()
  @IsString()
  readonly expiresOn?: CalendarDay | null;
}

@InputType()
export class SurveyRevokeInvitationInput {
  @IdOnly({
    description: 'Id of the invitation, or of a message about it; also as an objection names the message.',
  })
  readonly id!: string;
}

@InputType({ description: 'Blind of random bytes under the key of a class.' })
export class SurveyBlindedMessageInput {
  @Field(() => SurveyAdmissionClass)
  @IsEnum(SurveyAdmissionClass)
  readonly formClass!: AdmissionClass;

  @Field({
    description:
      'Blind (RFC 9474) of 32 random bytes under this key of surveyCredentialKey: 256 bytes, Base64url. Keep the random bytes and the inverse.',
  })
  @MaxLength(BLINDED_LENGTH)
  readonly message!: string;
}

@InputType({ description: 'Exactly one of token and shortCode.' })
export class SurveyExchangeInvitationInput {
  @IdOrCode()
  readonly round!: string;

  @Field({ description: 'Code of the rated agency.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;

  @Field(() => String, { nullable: true, description: 'Token: the text behind the # of the link.' })
  @IsOptional()
  @MaxLength(CODE_LENGTH)
  readonly token?: string | null;

  @Field(() => String, { nullable: true, description: 'Short code on paper, as it was typed.' })
  @IsOptional()
  @MaxLength(CODE_LENGTH)
  readonly shortCode?: string | null;

  @NestedList(() => SurveyBlindedMessageInput, {
    most: 10,
    description:
      'One for each key of surveyCredentialKey; the one of the class of the invitation is signed. A retry sends the same messages.',
  })
  readonly blindedMessages!: readonly SurveyBlindedMessageInput[];
}

@ArgsType()
export class SurveyPaperInvitationsArgs extends SurveyPageArgs {
  @IdOrCode()
  readonly round!: string;
}

export function orderOf(input: SurveyInviteInput, roundId: number): Verdict<InvitationOrder> {
  const sources = sourcesOf(input);
  const [source] = sources;
  if (!source || sources.length > 1) return refuse(PROBLEMS.INVITATION_SOURCE_UNCLEAR.at(''));
  const { port, expiresOn } = input;
  return accept({ roundId, source, port, ...(expiresOn && { expiresOn }) });
}

function sourcesOf({ draw, dossiers, list, blank }: SurveyInviteInput): InvitationSource[] {
  return [
    ...(typeof draw === 'string' ? [{ drawId: DRAW_ID.read(draw) ?? NO_ID }] : []),
    ...(dossiers ? [{ dossierCodes: dossiers }] : []),
    ...(typeof list === 'string' ? [{ list }] : []),
    ...(typeof blank === 'number' ? [{ blank }] : []),
  ];
}

export function exchangeOf(input: SurveyExchangeInvitationInput, roundId: number): InvitationExchange {
  const { agencyCode, blindedMessages, token, shortCode } = input;
  return {
    roundId,
    agencyCode,
    blindedMessages,
    ...(typeof token === 'string' && { token }),
    ...(typeof shortCode === 'string' && { shortCode }),
  };
}
