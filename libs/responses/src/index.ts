export { GATE_OPTIONS } from './gate/gate-options';
export type { ImportFile } from './imports/files/import-file';
export { openImportFile } from './imports/files/open-import-file';
export { textRows } from './imports/files/text-rows';
export {
  type TallyRow,
  arrivedForms,
  placeTallies,
  placeTalliesOf,
  talliesOfAgency,
  talliesOfRound,
} from './intake/persistence/tally-reading-store';
export type { TallyDifference } from './recount/persistence/recount-store';
export { INTAKE_LIMITS, RESPONSES, RESPONSE_PAGES } from './responses.providers';
