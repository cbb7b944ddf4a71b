import type { LocalizedText } from '@hailong/kernel';

/** Service field of a plan or round: chosen from the list of the province, or with a label of the plan. */
export interface ChosenField {
  readonly code: string;
  readonly label: LocalizedText;
  /** Version of the list that it was chosen from, from 1; absent: no field of the list. */
  readonly listVersion?: number;
}

/** Field as an author writes it: without a label, or with a version as it was read, one of the list. */
export interface WrittenField extends Omit<ChosenField, 'label'> {
  readonly label?: LocalizedText;
}

/** Plan or round as an author writes it, before its fields have labels. */
export type WithWrittenFields<Document> = Omit<Document, 'fields'> & {
  readonly fields?: readonly WrittenField[];
};
