export { SurveyQuotaMeaning } from './graphql/quota.type';
export { cellsWithTargets } from './persistence/cell-target-store';
export {
  type TakenCell,
  changeTakenSlots,
  limitedCellsOf,
  lockTakenSlots,
  takenCells,
  takenSlots,
} from './persistence/limited-cell-store';
export { QUOTAS } from './quotas.providers';
export { ExpectTargets } from './use-cases/expect-targets';
export { TARGET_SECONDS } from './use-cases/target-worker';
