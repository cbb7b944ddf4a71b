import type { WrittenField } from '@hailong/fields/domain';
import type { ProcedureGroup } from '@hailong/surveys/domain';
import { JsonReader, Spot, ifThere } from './json-reader';

/** Service field: one of the province's list by its code alone, or the round's own with a label. */
export function fieldOf(reader: JsonReader, spot: Spot): WrittenField {
  const at = reader.keys(spot, ['code', 'label', 'listVersion']);
  const label = ifThere(at('label'), (each) => reader.label(each));
  const listVersion = ifThere(at('listVersion'), (each) => reader.wholeNumber(each));
  return {
    code: reader.text(at('code')),
    ...(label && { label }),
    ...(listVersion !== undefined && { listVersion }),
  };
}

/** Group of procedures with the code of its field and those of its procedures, where they are there. */
export function procedureGroupOf(reader: JsonReader, spot: Spot): ProcedureGroup {
  const at = reader.keys(spot, ['code', 'label', 'field', 'procedures']);
  const field = ifThere(at('field'), (each) => reader.text(each));
  const procedures = ifThere(at('procedures'), (each) => reader.list(each, (code) => reader.text(code)));
  return {
    code: reader.text(at('code')),
    label: reader.label(at('label')),
    ...(field !== undefined && { field }),
    ...(procedures && { procedures }),
  };
}
