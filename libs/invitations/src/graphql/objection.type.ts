import { SurveyRefusal, TextUpTo } from '@hailong/graphql-kit';
import { Field, ID, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { Objection } from '@hailong/dossiers';

@InputType({ description: 'Whoever applied wants no invitation: exactly one of code and delivery.' })
export class ObjectToSurveyInvitationsInput {
  @Field({ description: 'The agency in whose frame the dossier stands.' })
  @TextUpTo(40)
  readonly agencyCode!: string;

  @Field(() => String, { nullable: true, description: 'Mã hồ sơ.' })
  @IsOptional()
  @TextUpTo(60)
  readonly code?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the message that the person has answered: it stands in the subject or address of the objection.',
  })
  @IsOptional()
  @TextUpTo(60)
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

export const ObjectToSurveyInvitationsResult = createUnionType({
  name: 'ObjectToSurveyInvitationsResult',
  types: () => [SurveyObjectionNoted, SurveyRefusal] as const,
});
