import { SurveyDay, connectionOf, IdField } from '@hailong/graphql-kit';
import { CalendarDay, DRAW_ID, ROUND_ID } from '@hailong/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DrawPurpose } from '../domain/draw-design';
import type { Exclusion } from '../domain/eligibility';
import type { MemberKind } from '../domain/member-kind';
import { SurveyDrawStages } from './stages.type';
import { SurveyDrawExclusionReason, SurveyDrawPurpose, SurveyDrawnKind } from './draw.enums';

@ObjectType({ description: 'Tầng: a part of the frame that is drawn from by itself.' })
export class SurveyDrawStratum {
  @Field({
    description:
      'Its values in the order of the dimensions, `dat-dai|citizen`; `-` is not known. HOUSEHOLDS: as the list of villages names it.',
  })
  readonly name!: string;

  @Field(() => Int, { description: 'Dossiers of the frame; households of its villages.' })
  readonly population!: number;

  @Field(() => Int, { description: 'How many the design asked for.' })
  readonly wanted!: number;

  @Field(() => Int, { description: 'The sample. Fewer than wanted: there were no more people.' })
  readonly drawn!: number;

  @Field(() => Int, { description: 'Waiting dossiers or households, drawn with the sample.' })
  readonly replacements!: number;

  @Field({ description: 'At most as large as its size: all its people are in the sample.' })
  readonly takenWhole!: boolean;
}

@ObjectType()
export class SurveyDrawExclusion {
  @Field(() => SurveyDrawExclusionReason)
  readonly reason!: Exclusion;

  @Field(() => Int, { description: 'HOUSEHOLDS: villages.' })
  readonly dossiers!: number;
}

@ObjectType({
  description:
    'Lần rút mẫu: a stratified random sample. Never undone, and repeatable by any reader of its list.',
})
export class SurveyDraw {
  @IdField(DRAW_ID)
  readonly id!: number;

  @IdField(ROUND_ID)
  readonly round!: number;

  @Field(() => SurveyDrawPurpose)
  readonly purpose!: DrawPurpose;

  @Field(() => SurveyDay)
  readonly drawnOn!: CalendarDay;

  @Field({
    description: 'Name and version, described in the documentation: `hash-order-1`, `hash-stages-1`.',
  })
  readonly method!: string;

  @Field()
  readonly seed!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where a given seed can be looked up. Null: the server made it before it looked at the frame.',
  })
  readonly seedOrigin!: string | null;

  @Field({ description: 'Dossiers reported until this instant (UTC) were in the frame.' })
  readonly frameAsOf!: string;

  @Field({ description: 'SHA-256 of the frame list.' })
  readonly frameDigest!: string;

  @Field(() => [SurveyDrawStratum])
  readonly strata!: readonly SurveyDrawStratum[];

  @Field(() => [SurveyDrawExclusion], {
    description: 'How many dossiers were left out and why; reasons without any are not named.',
  })
  readonly exclusions!: readonly SurveyDrawExclusion[];

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'First day of the service window. Null unless its purpose is SURVEY.',
  })
  readonly serviceFrom!: CalendarDay | null;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Last day of the service window. Null unless its purpose is SURVEY.',
  })
  readonly serviceTo!: CalendarDay | null;

  @Field(() => Int, {
    nullable: true,
    description: 'A person drawn fewer days ago was left out. Null unless its purpose is SURVEY.',
  })
  readonly restDays!: number | null;

  @Field(() => SurveyDrawStages, {
    nullable: true,
    description: 'Sizes of the stages. Null unless its purpose is HOUSEHOLDS.',
  })
  readonly stages!: SurveyDrawStages | null;

  @Field({ description: 'Login that drew.' })
  readonly actor!: string;
}

@ObjectType()
export class SurveyDrawConnection extends connectionOf(SurveyDraw, 'SurveyDraw') {}

@ObjectType({ description: 'A drawn dossier: to be asked when it was called.' })
export class SurveyDrawMember {
  @Field()
  readonly dossierCode!: string;

  @Field()
  readonly stratum!: string;

  @Field(() => Int, { description: 'From 1 within the stratum, the order of the draw.' })
  readonly position!: number;

  @Field(() => SurveyDrawnKind)
  readonly kind!: MemberKind;

  @Field(() => SurveyDay, { nullable: true, description: 'Null: a replacement that waits.' })
  readonly calledOn!: CalendarDay | null;

  @Field(() => String, { nullable: true, description: 'The dossier it was called for.' })
  readonly replaces!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason for it.' })
  readonly reason!: string | null;

  /** Position after which the next page begins. */
  readonly cursor!: string;
}

@ObjectType()
export class SurveyDrawMemberConnection extends connectionOf(SurveyDrawMember, 'SurveyDrawMember') {}
