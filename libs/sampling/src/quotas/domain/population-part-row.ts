import { CalendarDay } from '@hailong/kernel';
import { RespondentKind, ServiceWindow } from '@hailong/surveys';

/** N of a part of an agency's dossiers. A null dimension means all together, so rows overlap: look one up. */
export interface PopulationPartRow {
  /** Code of a field of the round. */
  readonly field: string | null;
  /** Code of a group of procedures of the round. */
  readonly procedureGroup: string | null;
  readonly applicant: RespondentKind | null;
  readonly dossiers: number;
  /** What somebody stated for the part; null: nothing. */
  readonly stated: number | null;
  readonly source: 'dossiers' | 'counts';
  /** Day of the figure. */
  readonly asOf: CalendarDay;
}

/** What the frame is asked: how many dossiers were finished in the window, told apart by these names. */
export interface PopulationAsked {
  readonly window: ServiceWindow;
  readonly asOf: CalendarDay;
  readonly fields: readonly { readonly code: string }[];
  readonly procedureGroups: readonly {
    readonly code: string;
    readonly field?: string;
    readonly procedures?: readonly string[];
  }[];
}
