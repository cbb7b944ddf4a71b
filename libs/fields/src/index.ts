export { withListedLabels } from './domain/listed-labels';
export { FIELDS } from './fields.providers';
export { fieldsWithProcedures, newestFieldList } from './persistence/field-list-store';
