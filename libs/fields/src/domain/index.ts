export type { ChosenField, WithWrittenFields, WrittenField } from './chosen-fields';
export { type FieldWithProcedures, fieldOfProcedure } from './field-of-procedure';
export { listedCodes, readProcedureCode } from './procedure-code';
