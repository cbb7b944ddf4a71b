import { SurveyRefusal, TextUpTo, IdOnly } from '@hailong/graphql-kit';
import { Field, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { TakenObjection } from '../use-cases/take-objection.use-case';

@InputType({ description: 'Objection of an applicant to invitations: exactly one of code and delivery.' })
export class SurveyObjectToInvitationsInput {
  @Field({ description: 'Code of the agency whose frame has the dossier.' })
  @TextUpTo(40)
  readonly agencyCode!: string;

  @Field(() => String, { nullable: true, description: 'Code of the dossier (mã hồ sơ).' })
  @IsOptional()
  @TextUpTo(60)
  readonly code?: string | null;

  @IdOnly({
    nullable: true,
    description:
      'The message that the person has answered: its id, or what stands in the subject or address of the objection.',
  })
  readonly delivery?: string | null;
}

@ObjectType({ description: 'A noted objection; the contact is forgotten.' })
export class SurveyObjectionNoted {
  @Field()
  readonly agencyCode!: string;

  @Field(() => String, { nullable: true, description: 'Code of the dossier; null for a member of a list.' })
  readonly code!: string | null;

  static of(objection: TakenObjection): SurveyObjectionNoted {
    return Object.assign(new SurveyObjectionNoted(), objection);
  }
}

export const SurveyObjectToInvitationsResult = createUnionType({
  name: 'SurveyObjectToInvitationsResult',
  types: () => [SurveyObjectionNoted, SurveyRefusal] as const,
});
