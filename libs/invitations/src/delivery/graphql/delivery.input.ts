import { IdOrCode } from '@hailong/graphql-kit';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional } from 'class-validator';
import type { InvitationPort } from '../domain/invitation-port';
import { SurveyInvitationPort } from './invitation-port.enum';

@ArgsType()
export class SurveyDeliveriesArgs {
  @IdOrCode()
  readonly round!: string;
}

@InputType()
export class SurveyRemindInviteesInput {
  @IdOrCode()
  readonly round!: string;

  @Field(() => Int, {
    description: 'Whole days since the invitation was sent, at least; from 1 to 365.',
  })
  @IsInt()
  readonly afterDays!: number;
}

@InputType()
export class SurveyRetryDeliveriesInput {
  @IdOrCode()
  readonly round!: string;

  @Field(() => SurveyInvitationPort, {
    nullable: true,
    description:
      'Another port for invitations that were never delivered, under the same token; PAPER makes sheets of them. Default: the same port.',
  })
  @IsOptional()
  @IsEnum(SurveyInvitationPort)
  readonly port?: InvitationPort | null;
}
