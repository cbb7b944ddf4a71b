import { IdField, SurveyRefusal, enumOf } from '@hailong/graphql-kit';
import { COLLECTING_BODY_ID } from '@hailong/kernel';
import { Field, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { BODY_KINDS, BodyKind } from '../domain/body-kinds';
import { Entrant } from '../domain/entrant';
import { BodyRow } from '../persistence/body-store';

export const SurveyCollectingBodyKind = enumOf(
  'SurveyCollectingBodyKind',
  BODY_KINDS,
  'Kind of a body outside the organisation tree that collects forms.',
);

@ObjectType({
  description: 'A body outside the organisation tree that collects forms for the rounds of an agency.',
})
export class SurveyCollectingBody {
  @IdField(COLLECTING_BODY_ID)
  readonly id!: number;

  @Field()
  readonly code!: string;

  @Field()
  readonly name!: string;

  @Field(() => SurveyCollectingBodyKind)
  readonly kind!: BodyKind;

  @Field({ description: 'False: its people enter no more forms. What they entered stays.' })
  readonly active!: boolean;

  static of({ bodyId, code, name, kind, active }: BodyRow): SurveyCollectingBody {
    const body = { id: bodyId, code, name, kind: BODY_KINDS.keyOf(kind), active };
    return Object.assign(new SurveyCollectingBody(), body);
  }
}

@InputType()
export class SurveySaveCollectingBodyInput {
  @Field({ description: 'Code by which it is named from then on: VNPOST. A code that is there is changed.' })
  @IsString()
  @MaxLength(1000)
  readonly code!: string;

  @Field({ description: 'At most 200 characters.' })
  @IsString()
  @MaxLength(1000)
  readonly name!: string;

  @Field(() => SurveyCollectingBodyKind)
  @IsIn(BODY_KINDS.keys)
  readonly kind!: BodyKind;

  @Field({ defaultValue: true, description: 'False: its people enter no more forms.' })
  @IsBoolean()
  readonly active!: boolean;
}

export const SurveySaveCollectingBodyResult = createUnionType({
  name: 'SurveySaveCollectingBodyResult',
  types: () => [SurveyCollectingBody, SurveyRefusal] as const,
});

@ObjectType({ description: 'Agency, or collecting body, whose people entered forms.' })
export class SurveyEntrant {
  @Field()
  readonly code!: string;

  @Field()
  readonly name!: string;

  @Field(() => SurveyCollectingBodyKind, { nullable: true, description: 'Null: an agency.' })
  readonly kind!: BodyKind | null;

  static of({ code, name, kind }: Entrant): SurveyEntrant {
    return Object.assign(new SurveyEntrant(), { code, name, kind: kind ?? null });
  }
}
