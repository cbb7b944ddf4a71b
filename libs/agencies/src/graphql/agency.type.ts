import { SurveyDay } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Directive, Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Agency, AgencyKind, AgencyLevel, SuccessionKind } from '../domain/agency';

export enum SurveyAgencyKind {
  PROVINCE = 'province',
  DEPARTMENT = 'department',
  CENTRAL_VERTICAL = 'central-vertical',
  DISTRICT = 'district',
  DIVISION = 'division',
  COMMUNE = 'commune',
  PUBLIC_UNIT = 'public-unit',
}
registerEnumType(SurveyAgencyKind, { name: 'SurveyAgencyKind' });

export enum SurveyAgencyLevel {
  PROVINCE = 'province',
  DISTRICT = 'district',
  COMMUNE = 'commune',
}
registerEnumType(SurveyAgencyLevel, { name: 'SurveyAgencyLevel' });

export enum SurveySuccessionKind {
  RENAMED = 'renamed',
  MERGED = 'merged',
  SPLIT = 'split',
  TRANSFERRED = 'transferred',
}
registerEnumType(SurveySuccessionKind, { name: 'SurveySuccessionKind' });

@ObjectType({
  description: 'An agency (cơ quan, đơn vị) with the name, kind and parent it has on the day asked for.',
})
@Directive('@key(fields: "code")')
export class SurveyAgency {
  @Field(() => ID)
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
