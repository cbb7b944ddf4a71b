import { CalendarDay } from '@hailong/kernel';
import { Channel, SecondForm } from '@hailong/surveys/domain';
import { FilledAnswer, Questionnaire } from '@hailong/questionnaires/domain';

/** Order of a simulation. The same input gives the same forms, always and everywhere. */
export interface SimulationInput {
  /** A whole number. */
  readonly seed: number;
  readonly agencies: readonly SimulatedAgencyInput[];
  readonly groups: readonly SimulatedGroup[];
  readonly channels: readonly Channel[];
  /** Days, both inclusive. */
  readonly window: { readonly from: CalendarDay; readonly to: CalendarDay };
  /** Forms altogether. A longer simulation begins with the forms of a shorter one. */
  readonly responses: number;
}

export interface SimulatedAgencyInput {
  readonly agencyId: number;
  /** Questionnaire of the agency by group code, where it extends the core. */
  readonly questionnaires?: Readonly<Record<string, Questionnaire>>;
}

export interface SimulatedGroup {
  readonly code: string;
  readonly questionnaire: Questionnaire;
  /** Second form, which the key of a respondent may draw; absent: all get the first. */
  readonly second?: { readonly form: SecondForm; readonly questionnaire: Questionnaire };
  /** Weight of this group among the others. Default 1. */
  readonly share?: number;
}

export interface SimulatedForm {
  readonly agencyId: number;
  readonly group: string;
  readonly channel: Channel;
  readonly answeredOn: CalendarDay;
  /** Unique within a simulation, in the shape of a random UUID: the key under which the intake takes it once. */
  readonly key: string;
  readonly answers: readonly FilledAnswer[];
}
