import { CalendarDay } from '@hailong/kernel';

/** Cơ quan, đơn vị: the tenant. Name, kind and parent are dated; the code and the id stay. */
export interface Agency {
  readonly agencyId: number;
  /** Identifier (mã định danh), e.g. `H21.17`. */
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  readonly parentId: number | null;
  /** The day from which this name, kind and parent hold. */
  readonly validFrom: CalendarDay;
  readonly foundedOn: CalendarDay;
  /** First day it no longer exists; null while it does. */
  readonly dissolvedOn: CalendarDay | null;
}

/** province: UBND tỉnh · department: sở, ban, ngành · central-vertical: ngành dọc · division: phòng chuyên môn của huyện · public-unit: đơn vị sự nghiệp. */
export const AGENCY_KINDS = [
  'province',
  'department',
  'central-vertical',
  'district',
  'division',
  'commune',
  'public-unit',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const AGENCY_LEVELS = ['province', 'district', 'commune'] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];

const LEVEL_OF_KIND: Record<AgencyKind, AgencyLevel> = {
  province: 'province',
  department: 'province',
  'central-vertical': 'province',
  'public-unit': 'province',
  district: 'district',
  division: 'district',
  commune: 'commune',
};

export function levelOf(kind: AgencyKind): AgencyLevel {
  return LEVEL_OF_KIND[kind];
}

export const SUCCESSION_KINDS = ['renamed', 'merged', 'split', 'transferred'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** `predecessor` went into `successor` on a day; `share` is the part of it that did, 0 < share ≤ 1. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  readonly effectiveOn: CalendarDay;
  readonly kind: SuccessionKind;
  readonly share: number;
}
