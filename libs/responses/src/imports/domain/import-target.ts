import { CalendarDay } from '@hailong/kernel';
import { Channel, RoundRecord } from '@hailong/surveys/domain';
import { CompiledForm, Questionnaire } from '@hailong/questionnaires/domain';
import { Submission } from '../../intake/domain/submission';

/** Target of the forms of a file: a round, the agencies that the importer may enter forms for, and their questionnaires. */
export interface ImportTarget {
  readonly round: RoundRecord;
  /** Id by code, of those that take part. */
  readonly agencies: ReadonlyMap<string, number>;
  /** Every questionnaire that these agencies use in the round, by id. */
  readonly forms: ReadonlyMap<number, ImportForm>;
  /** Clusters of the round's drawn households, numbered from 1; 0: none were drawn. */
  readonly clusters: number;
  readonly defaults: ImportDefaults;
  /** No form was received later. */
  readonly today: CalendarDay;
}

export interface ImportForm {
  readonly questionnaireId: number;
  readonly code: string;
  readonly version: number;
  readonly questionnaire: Questionnaire;
  readonly compiled: CompiledForm;
}

/** Name of a questionnaire in a file, `CODE@VERSION`: codes of items belong to one version. */
export function nameOfForm({ code, version }: Pick<ImportForm, 'code' | 'version'>): string {
  return `${code}@${version}`;
}

/** Defaults of rows that leave a column out. */
export interface ImportDefaults {
  readonly agencyCode?: string;
  readonly group?: string;
  /** Default `paper`. */
  readonly channel?: Channel;
}

/** A filled form of a file, on its way to the intake. */
export interface ImportedForm {
  readonly row: number;
  readonly submission: ImportedSubmission;
  readonly receivedOn: CalendarDay;
}

export interface ImportedSubmission extends Submission {
  /** Serial as written on the form; stored with it. */
  readonly serial: string;
}
