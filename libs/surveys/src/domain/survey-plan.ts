import { CalendarDay, KeyOf, LocalizedText, closedList } from '@hailong/kernel';
import type { ChosenField, WithWrittenFields } from '@hailong/fields/domain';
import { Channel } from './channel';
import type { RemovalRule } from './form-marks';
import { ProcedureGroup, RoundAccess } from './service-dimensions';
import { QuotaRule } from './quotas/quota-rule';

export * from './channel';

/**
 * A survey plan (kế hoạch khảo sát): the legal act. Number and date may be missing while it is a draft
 * (Bà Rịa–Vũng Tàu 2021 circulated unsigned); rounds may start before it is signed (Bắc Kạn 2018).
 */
export interface SurveyPlan {
  readonly title: string;
  /** `666/KH-BQLKCN`; absent while draft. */
  readonly number?: string;
  /** Day of signature; absent while draft. */
  readonly signedOn?: CalendarDay;
  /** The plan it carries out (Hương Hồ's ward plan under Huế's 2802/KH-SNV). */
  readonly parentPlanId?: number;
  /** Parent act that is not in the system, as cited. */
  readonly parentCitation?: string;
  readonly years: { readonly from: number; readonly to: number };
  readonly population: string;
  readonly channels: readonly Channel[];
  readonly groups: readonly PlannedGroup[];
  readonly fielding: YearlyWindow;
  /** Transactions that count, relative to the year; absent: not stated by the plan. */
  readonly service?: YearlyWindow;
  readonly deadlines: readonly YearlyDeadline[];
  /** Rules that the plan states; those of a parent plan are inherited, see effectiveQuotas. */
  readonly quotas: readonly QuotaRule[];
  /** Service fields (lĩnh vực) of its rounds, those of the province's list among them; absent: none. */
  readonly fields?: readonly ChosenField[];
  /** Every form is asked for its field, also where no quota tells fields apart; absent: only where quotas do. */
  readonly asksField?: boolean;
  /** Named groups of procedures (nhóm TTHC) of its rounds; absent: none. */
  readonly procedureGroups?: readonly ProcedureGroup[];
  /** Access to its rounds. Absent: open to all. */
  readonly access?: RoundAccess;
  /** Forms of its rounds that are removed, on request, when they become final; absent: none. */
  readonly removal?: RemovalRule;
  /** Demands of the plan that are not data: reports, roles, supervision. Shown to its administrator. */
  readonly notes?: readonly string[];
}

/** Plan as an author writes it, in a file or an input: fields of the list of the province by their codes alone. */
export type WrittenPlan = WithWrittenFields<SurveyPlan>;

/** Kinds of people and bodies that use services and are asked about them. */
export const RESPONDENTS = closedList('respondent kind', {
  citizen: { number: 0, vi: 'người dân', en: 'citizen' },
  organization: { number: 1, vi: 'tổ chức, doanh nghiệp', en: 'organization or enterprise' },
  agency: { number: 2, vi: 'cơ quan nhà nước', en: 'agency' },
});
export type RespondentKind = KeyOf<typeof RESPONDENTS>;

/**
 * Frames of a respondent group: what its people or bodies are found in, and N is counted by. `bodies`: named bodies, each
 * invited once, and no other respondent may answer. `list`: enterprises and people on a list. See libs/dossiers.
 */
export const GROUP_FRAMES = closedList('frame of a respondent group', {
  dossiers: { number: 0, vi: 'hồ sơ đã giải quyết', en: 'finished dossiers' },
  bodies: { number: 1, vi: 'danh sách cơ quan, đơn vị', en: 'list of named bodies' },
  list: { number: 2, vi: 'danh sách doanh nghiệp, người dân', en: 'list of enterprises and people' },
});
export type GroupFrame = KeyOf<typeof GROUP_FRAMES>;

/** Frame of a group; without a name of its own it asks the applicants of finished dossiers. */
export function frameOf({ frame }: { readonly frame?: GroupFrame }): GroupFrame {
  return frame ?? 'dossiers';
}

/** Nhóm đối tượng: people that get one questionnaire. */
export interface PlannedGroup {
  readonly code: string;
  readonly label: LocalizedText;
  /** Kinds of respondents that may belong to it. */
  readonly respondents: readonly RespondentKind[];
  /** Code of its questionnaire within the template or plan. */
  readonly questionnaire: string;
  /** Absent: finished dossiers. */
  readonly frame?: GroupFrame;
}

/** Days of a year as `MM-DD`, both inclusive; a window that ends before it starts runs into the next year. */
export interface YearlyWindow {
  readonly from: string;
  readonly to: string;
}

export interface YearlyDeadline {
  readonly code: string;
  readonly label: LocalizedText;
  /** `MM-DD`, inclusive. "Before 31/10" is written `10-30`. */
  readonly on: string;
}
