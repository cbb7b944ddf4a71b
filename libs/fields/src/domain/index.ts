export {
  type ChosenField,
  type WrittenField,
  NOT_READ_YET,
  chosenField,
  withListedLabels,
} from './chosen-fields';
export { PROBLEMS as FIELD_PROBLEMS } from './problems';
