import { CalendarDay, KeyOf, ListRow, closedList } from '@hailong/kernel';

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

export const AGENCY_LEVELS = closedList('agency level', {
  province: { number: 0, vi: 'cấp tỉnh', en: 'province' },
  district: { number: 1, vi: 'cấp huyện', en: 'district' },
  commune: { number: 2, vi: 'cấp xã', en: 'commune' },
});
export type AgencyLevel = KeyOf<typeof AGENCY_LEVELS>;

interface AgencyKindRow extends ListRow {
  /** The level of an agency of this kind, unless said. */
  readonly level: AgencyLevel;
}

export const AGENCY_KINDS = closedList('agency kind', {
  province: { number: 0, vi: 'UBND tỉnh', en: "province: its people's committee", level: 'province' },
  department: { number: 1, vi: 'sở, ban, ngành', en: 'department of the province', level: 'province' },
  'central-vertical': { number: 2, vi: 'ngành dọc', en: 'branch of a central agency', level: 'province' },
  district: { number: 3, vi: 'UBND huyện', en: "district: its people's committee", level: 'district' },
  division: { number: 4, vi: 'phòng chuyên môn của huyện', en: 'division of a district', level: 'district' },
  commune: { number: 5, vi: 'UBND xã', en: "commune: its people's committee", level: 'commune' },
  'public-unit': { number: 6, vi: 'đơn vị sự nghiệp', en: 'public service unit', level: 'province' },
} satisfies Record<string, AgencyKindRow>);
export type AgencyKind = KeyOf<typeof AGENCY_KINDS>;

export function levelOf(kind: AgencyKind): AgencyLevel {
  return AGENCY_KINDS.rows[kind].level;
}

export const SUCCESSION_KINDS = closedList('succession kind', {
  renamed: { number: 0, vi: 'đổi tên', en: 'renamed' },
  merged: { number: 1, vi: 'sáp nhập', en: 'merged' },
  split: { number: 2, vi: 'chia tách', en: 'split' },
  transferred: { number: 3, vi: 'chuyển giao', en: 'transferred' },
});
export type SuccessionKind = KeyOf<typeof SUCCESSION_KINDS>;

/** `predecessor` went into `successor` on a day; `share` is the part of it that did, 0 < share ≤ 1. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  readonly effectiveOn: CalendarDay;
  readonly kind: SuccessionKind;
  readonly share: number;
}
