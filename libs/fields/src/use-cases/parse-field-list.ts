import { allowed, listOf, localizedText, needed, objectOf, parseAs, text } from '@hailong/files/domain';
import { Verdict } from '@hailong/kernel';
import { FieldList, ListedField } from '../domain/field-list';

interface WrittenField extends Omit<ListedField, 'procedures'> {
  readonly procedures?: readonly string[];
}

const shape = objectOf<{ readonly fields: readonly WrittenField[] }>({
  fields: needed(
    listOf(
      objectOf<WrittenField>({
        code: needed(text),
        label: needed(localizedText),
        procedures: allowed(listOf(text)),
      }),
    ),
  ),
});

/** List of fields written as JSON, `{ "fields": [{ "code", "label", "procedures" }] }`; refuses with every misfit and its path. */
export function parseFieldList(json: unknown): Verdict<FieldList> {
  const read = parseAs(shape, json, '');
  if (!read.ok) return read;
  const fields = read.value.fields.map(({ procedures = [], ...field }) => ({ ...field, procedures }));
  return { ...read, value: { fields } };
}
