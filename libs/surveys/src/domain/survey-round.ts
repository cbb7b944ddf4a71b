import { CalendarDay, day, KeyOf, LocalizedText, closedList } from '@hailong/kernel';
import type { ChosenField } from '@hailong/fields/domain';
import { Channel } from './channel';
import type { RemovalRule } from './form-marks';
import { ProcedureGroup, RoundAccess, ToldApartBy } from './service-dimensions';
import { QuotaOrigin } from './quotas/quota-origin';
import { QuotaRule } from './quotas/quota-rule';
import { GroupFrame, RespondentKind } from './survey-plan';

export * from './service-dimensions';

/** A survey round (đợt khảo sát): one fielding of a plan. */
export interface SurveyRound {
  /** Short name, unique for its owner: `gia-lai-2026`. Lower-case letters, digits, hyphens. */
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly window: RoundWindow;
  /** Days on which the dossiers that count were finished, both included; absent: the round's year. */
  readonly service?: ServiceWindow;
  readonly deadlines: readonly Deadline[];
  readonly channels: readonly Channel[];
  readonly groups: readonly RespondentGroup[];
  readonly participants: readonly Participant[];
  readonly quotas: readonly QuotaRule[];
  /** Plan, as it then was, of each rule that comes from a plan; absent: no rule does. */
  readonly quotaOrigins?: readonly QuotaOrigin[];
  /** Service fields (lĩnh vực) that answers, quotas and results are told apart by, fixed when the round opens; absent: none. */
  readonly fields?: readonly ChosenField[];
  /** Every form is asked for its field, also where no quota tells fields apart; absent: only where quotas do. Fixed when the round opens. */
  readonly asksField?: boolean;
  /** Named groups of procedures (nhóm TTHC); absent: none. */
  readonly procedureGroups?: readonly ProcedureGroup[];
  /** Respondents that may answer online: all, or those that were invited and hold a credential. Absent: all. */
  readonly access?: RoundAccess;
  /**
   * Share of its rating items that a valid form answers, in percent, of those that were shown and applied; absent: half. At
   * least one in any case, see formContent.
   */
  readonly leastAnswered?: number;
  /** Ways in which figures tell forms apart, besides respondent group and questionnaire; absent: none. Fixed when the round opens. */
  readonly toldApartBy?: readonly ToldApartBy[];
  /** Fewest independent forms that are shown together, where more than the deployment asks for. */
  readonly smallestBlock?: number;
  /**
   * Fewest independent forms that are shown together, k, as the round and its deployment asked for it when the round opened; absent in a
   * draft. What the deployment asks for later changes nothing, so that blocks can be recounted under the rules that made them.
   */
  readonly fixedSmallestBlock?: number;
  /** Forms that are removed when the round becomes final, where that is requested; absent: none. Fixed when the round opens. */
  readonly removal?: RemovalRule;
  /** Fewest forms in the index an agency needs for a rank. Default 30. */
  readonly minimumResponses: number;
  /**
   * A demonstration: takes simulated forms and no others, and everything computed from it says so. Only the shipped loader marks a
   * round, see MarkRound.
   */
  readonly demonstration: boolean;
  /** A round to try the form in: ordinary, but for being in no result and no ranking. Marked as a demonstration is. */
  readonly trial?: boolean;
}

/** Marks of a round that only the shipped loader sets. */
export const ROUND_MARKS = ['demonstration', 'trial'] as const;
export type RoundMark = (typeof ROUND_MARKS)[number];

/** Marks of a round as its document has them; of a round that is not stored yet: none. */
export function marksOf(round: SurveyRound | undefined): Pick<SurveyRound, RoundMark> {
  return { demonstration: round?.demonstration ?? false, ...(round?.trial && { trial: true }) };
}

export interface ServiceWindow {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export interface RoundWindow {
  /** First day answers are accepted, Vietnamese time. */
  readonly opensOn: CalendarDay;
  /** Last day, inclusive. */
  readonly closesOn: CalendarDay;
  /**
   * Last day for forms of the channels that are typed in: the day of typing, or in an import the day of receipt. Default
   * `closesOn`.
   */
  readonly entryUntil?: CalendarDay;
}

/** Date of the plan that people must keep (report, results). Shown, never enforced: the window decides. */
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
  /** Second questionnaire, which a random share of the group gets; absent: all get the first. Fixed when the round opens. */
  readonly secondForm?: SecondForm;
  /** Absent: finished dossiers. */
  readonly frame?: GroupFrame;
}

/**
 * Second questionnaire of a respondent group, beside the first: a random share of the respondents gets it. Which form a respondent gets is
 * drawn and never chosen, so that both halves are samples of the same people.
 */
export interface SecondForm {
  readonly questionnaireId: number;
  /** Share of the respondents that get it, whole percent, 1…99. */
  readonly percent: number;
  /** Seed of the draw, a whole number 0…99, fixed when the round opens: it decides which lots stand for which form. */
  readonly seed: number;
}

export interface Participant {
  readonly agencyId: number;
  /** Agencies are ranked inside their group: `department`, `commune`, … */
  readonly rankingGroup: string;
  /** Class of the unit that quotas tell apart: `huyen`, `thi-xa`, `xa`, `phuong`; absent: the ranking group. */
  readonly unitClass?: string;
  /**
   * Group of units that shows, once the round is final, the forms that never filled a block of their own; absent: none. A unit is
   * in one group at most. Fixed when the round opens.
   */
  readonly unitGroup?: string;
  /** The agency's own questionnaire by group code, where it extends the core. */
  readonly questionnaires?: Readonly<Record<string, number>>;
}

/** The days whose finished dossiers are the population of a round. */
export function referenceWindow({ service, year }: Pick<SurveyRound, 'service' | 'year'>): ServiceWindow {
  return service ?? { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
}

/** Share of its rating items that a valid form answers, in percent, where its round states none. */
const DEFAULT_LEAST_ANSWERED = 50;

/** Share of its rating items that a valid form of a round answers, in percent. */
export function leastAnsweredOf({ leastAnswered }: Pick<SurveyRound, 'leastAnswered'>): number {
  return leastAnswered ?? DEFAULT_LEAST_ANSWERED;
}

/** Class of a participant, as quotas use it. */
export function unitClassOf({ unitClass, rankingGroup }: Participant): string {
  return unitClass ?? rankingGroup;
}

/** draft → open → closed → final, never back. A draft is private to its owner. */
export const ROUND_STATES = closedList('round state', {
  draft: { number: 0, vi: 'còn là dự thảo', en: 'a draft' },
  open: { number: 1, vi: 'đang mở', en: 'open' },
  closed: { number: 2, vi: 'đã đóng', en: 'closed' },
  final: { number: 3, vi: 'đã chốt', en: 'final' },
});
export type RoundState = KeyOf<typeof ROUND_STATES>;
