import { SurveyRefusal, TextUpTo, IdOnly } from '@hailong/graphql-kit';
import { Field, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { Objection } from '@hailong/dossiers';

@InputType({ description: 'Whoever applied wants no invitation: exactly one of code and delivery.' })
export class SurveyObjectToInvitationsInput {
  @Field({ description: 'The agency in whose frame the dossier stands.' })
  @TextUpTo(40)
  readonly agencyCode!: string;

  @Field(() => String, { nullable: true, description: 'Mã hồ sơ.' })
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

@ObjectType({ description: 'Noted for good; the contact is forgotten.' })
export class SurveyObjectionNoted {
  @Field()
  readonly agencyCode!: string;

  @Field()
  readonly code!: string;

  static of(objection: Objection): SurveyObjectionNoted {
    return Object.assign(new SurveyObjectionNoted(), objection);
  }
}

export const SurveyObjectToInvitationsResult = createUnionType({
  name: 'SurveyObjectToInvitationsResult',
  types: () => [SurveyObjectionNoted, SurveyRefusal] as const,
});
