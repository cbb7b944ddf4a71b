import type { Transaction } from '@hailong/database';
import { newestFieldList, withListedLabels } from '@hailong/fields';
import type { ChosenField, WrittenField } from '@hailong/fields/domain';
import { Verdict, accept } from '@hailong/kernel';

interface WithFields {
  readonly fields?: readonly WrittenField[];
}

/** Plan or round of which every field has its label. */
type WithChosenFields<Document> = Omit<Document, 'fields'> & { readonly fields?: readonly ChosenField[] };

/** Gives the fields that a plan or round chose from the list of the province their labels in its newest published version. */
export async function withListedFields<Document extends WithFields>(
  tx: Transaction,
  { fields, ...document }: Document,
): Promise<Verdict<WithChosenFields<Document>>> {
  if (fields === undefined) return accept(document);
  const read = withListedLabels(fields, await newestFieldList(tx));
  return read.ok ? accept({ ...document, fields: read.value }) : read;
}
