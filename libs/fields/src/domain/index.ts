export { type ChosenField, type WrittenField, chosenField } from './chosen-fields';
export { isProcedure, readProcedureCode } from './procedure-code';
