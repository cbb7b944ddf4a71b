import type { LocalizedText } from '@hailong/kernel';

/** Service field of a plan or round: chosen from the list of the province, or with a label of the plan. */
export interface ChosenField {
  readonly code: string;
  readonly label: LocalizedText;
  /** Version of the list that it was chosen from; {@link NOT_READ_YET}: the newest when it is saved; absent: no field of the list. */
  readonly listVersion?: number;
}

/** Version of a field that is named by its code alone, until it is saved. */
const NOT_READ_YET = 0;

/** Field as an author writes it. */
export interface WrittenField extends Omit<ChosenField, 'label'> {
  /** Absent: the field is one of the list. */
  readonly label?: LocalizedText;
}

/** Field that an author means: without a label, one of the list. */
export function chosenField({ code, label, listVersion }: WrittenField): ChosenField {
  if (label === undefined) return { code, label: { vi: '' }, listVersion: listVersion ?? NOT_READ_YET };
  return { code, label, ...(listVersion !== undefined && { listVersion }) };
}
