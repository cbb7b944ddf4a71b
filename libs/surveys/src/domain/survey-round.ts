import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Channel, RespondentKind } from './survey-plan';
import { QuotaRule } from './quota-rule';

/** A survey round (đợt khảo sát): one fielding of a plan. */
export interface SurveyRound {
  /** Short name, unique for its owner: `gia-lai-2026`. Lower-case letters, digits, hyphens. */
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly window: RoundWindow;
  readonly deadlines: readonly Deadline[];
  readonly channels: readonly Channel[];
  readonly groups: readonly RespondentGroup[];
  readonly participants: readonly Participant[];
  readonly quotas: readonly QuotaRule[];
  /** Service fields (lĩnh vực) that answers, quotas and results are told apart by; absent: none. */
  readonly fields?: readonly NamedPart[];
  /** Named groups of procedures (nhóm TTHC); absent: none. */
  readonly procedureGroups?: readonly ProcedureGroup[];
  /** Who may answer by himself online: anybody, or who was invited and holds a credential. Absent: anybody. */
  readonly access?: 'open' | 'invited';
  /** Fewest valid responses an agency needs for a rank. Default 30. */
  readonly minimumResponses: number;
  /** A demonstration: takes simulated answers, and everything computed from it says so. Default false. */
  readonly demonstration: boolean;
}

/** A part of the services of an agency, by code. */
export interface NamedPart {
  readonly code: string;
  readonly label: LocalizedText;
}

export interface ProcedureGroup extends NamedPart {
  /** Code of the field it belongs to; absent: none. */
  readonly field?: string;
  /** Codes of its procedures (mã TTHC); absent: not listed. */
  readonly procedures?: readonly string[];
}

export interface RoundWindow {
  /** First day answers are accepted, Vietnamese time. */
  readonly opensOn: CalendarDay;
  /** Last day, inclusive. */
  readonly closesOn: CalendarDay;
  /** Last day on which paper forms filled within the window may still be typed in. Default `closesOn`. */
  readonly entryUntil?: CalendarDay;
}

export interface Deadline {
  readonly code: string;
  readonly label: LocalizedText;
  /** Inclusive. */
  readonly on: CalendarDay;
}

export interface RespondentGroup {
  readonly code: string;
  readonly label: LocalizedText;
  readonly respondents: readonly RespondentKind[];
  /** Published questionnaire of this group. */
  readonly questionnaireId: number;
}

export interface Participant {
  readonly agencyId: number;
  /** Agencies are ranked inside their group: `department`, `commune`, … */
  readonly rankingGroup: string;
  /** Class of the unit that quotas tell apart: `huyen`, `thi-xa`, `xa`, `phuong`; absent: the ranking group. */
  readonly unitClass?: string;
  /** The agency's own questionnaire by group code, where it extends the core. */
  readonly questionnaires?: Readonly<Record<string, number>>;
}

/** draft → open → closed → final, never back. A draft is private to its owner. */
export const ROUND_STATES = ['draft', 'open', 'closed', 'final'] as const;
export type RoundState = (typeof ROUND_STATES)[number];
