import { CalendarDay, KeyOf, closedList } from '@hailong/kernel';

/** Orders of a list of agencies. */
export const AGENCY_ORDERS = closedList('agency order', {
  code: { number: 0, vi: 'theo mã', en: 'by code' },
  name: { number: 1, vi: 'theo tên, thứ tự chữ cái tiếng Việt', en: 'by name, in the Vietnamese alphabet' },
});
export type AgencyOrder = KeyOf<typeof AGENCY_ORDERS>;

/** Position in a list of agencies: the agency after which a page begins. */
export interface AgencyPosition {
  readonly code: string;
  /** Needed in the order of the names. */
  readonly name: string;
}

/** Question for a page of the agencies of a day. */
export interface AgencyQuestion {
  readonly day: CalendarDay;
  /** Words or parts of words, each of which stands in the name or the code; diacritics and capitals make no difference. */
  readonly search?: string;
  /** Absent: by code. */
  readonly order?: AgencyOrder;
  /** Absent: the first page. */
  readonly after?: AgencyPosition;
  readonly limit: number;
}
