export type { ChosenField, WithWrittenFields, WrittenField } from './chosen-fields';
export { isProcedure, readProcedureCode } from './procedure-code';
