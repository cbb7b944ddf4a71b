export { SurveyQuotaMeaning } from './graphql/quota.type';
export {
  changeTakenSlots,
  limitedCellsOf,
  lockTakenSlots,
  takenSlots,
} from './persistence/limited-cell-store';
export { QUOTAS } from './quotas.providers';
export { TARGET_SECONDS } from './use-cases/target-worker';
