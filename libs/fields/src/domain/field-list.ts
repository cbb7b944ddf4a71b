import { CalendarDay, KeyOf, LocalizedText, closedList } from '@hailong/kernel';

/** Service field (lĩnh vực) of the province. Its code keeps its meaning over all versions of the list. */
export interface ListedField {
  readonly code: string;
  /** Label; a later version may reword it. */
  readonly label: LocalizedText;
  /** Codes of its procedures (mã TTHC). A national code, `1.010708`, means the procedure everywhere. */
  readonly procedures: readonly string[];
}

/** List of the service fields of the province. */
export interface FieldList {
  readonly fields: readonly ListedField[];
}

/** draft → published, for good. */
export const FIELD_LIST_STATES = closedList('state of a list of fields', {
  draft: { number: 0, vi: 'dự thảo', en: 'a draft' },
  published: { number: 1, vi: 'đã công bố', en: 'published' },
});
export type FieldListState = KeyOf<typeof FIELD_LIST_STATES>;

/** Stored version of the list. */
export interface FieldListRecord {
  /** Province that publishes it. */
  readonly agencyId: number;
  /** Version from 1. */
  readonly version: number;
  readonly state: FieldListState;
  readonly document: FieldList;
  /** Null while it is a draft. */
  readonly publishedOn: CalendarDay | null;
}
