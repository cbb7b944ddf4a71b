import { SurveyDay, enumOf, IdField } from '@hailong/graphql-kit';
import { CalendarDay, AGENCY_ID } from '@hailong/kernel';
import { Directive, Field, Float, ObjectType } from '@nestjs/graphql';
import {
  AGENCY_KINDS,
  AGENCY_LEVELS,
  type Agency,
  type AgencyKind,
  type AgencyLevel,
  SUCCESSION_KINDS,
  type SuccessionKind,
} from '../domain/agency';

export const SurveyAgencyKind = enumOf('SurveyAgencyKind', AGENCY_KINDS);
export const SurveyAgencyLevel = enumOf('SurveyAgencyLevel', AGENCY_LEVELS);
export const SurveySuccessionKind = enumOf('SurveySuccessionKind', SUCCESSION_KINDS);

@ObjectType({
  description: 'An agency (cơ quan, đơn vị) with the name, kind and parent it has on the day asked for.',
})
@Directive('@key(fields: "code")')
@Directive('@key(fields: "agencyId")')
export class SurveyAgency {
  @IdField(AGENCY_ID, {
    description:
      'Not called `id`, by which caches of clients keep things: name, kind and parent are those of a day.',
  })
  readonly agencyId!: number;

  @Field({ description: 'Identifier (mã định danh), e.g. H21.17.' })
  readonly code!: string;

  @Field()
  readonly name!: string;

  @Field(() => SurveyAgencyKind)
  readonly kind!: AgencyKind;

  @Field(() => SurveyAgencyLevel)
  readonly level!: AgencyLevel;

  @Field(() => SurveyDay, { description: 'From when name, kind and parent are so.' })
  readonly validFrom!: CalendarDay;

  @Field(() => SurveyDay)
  readonly foundedOn!: CalendarDay;

  @Field(() => SurveyDay, { nullable: true, description: 'The first day it no longer exists.' })
  readonly dissolvedOn!: CalendarDay | null;

  /** Resolved through a loader. */
  readonly parentId!: number | null;
}

@ObjectType({ description: 'One agency went into another.' })
export class SurveySuccession {
  @Field(() => SurveyDay)
  readonly effectiveOn!: CalendarDay;

  @Field(() => SurveySuccessionKind)
  readonly kind!: SuccessionKind;

  @Field(() => Float, { description: 'Part of the predecessor that went over, 0 < share ≤ 1.' })
  readonly share!: number;

  readonly predecessorId!: number;
  readonly successorId!: number;
}

@ObjectType({ description: 'An agency with those under it.' })
export class SurveyAgencyNode {
  @Field(() => SurveyAgency)
  readonly agency!: SurveyAgency;

  @Field(() => [SurveyAgencyNode])
  readonly children!: readonly SurveyAgencyNode[];
}

export function agencyType(agency: Agency): SurveyAgency {
  return Object.assign(new SurveyAgency(), agency);
}
