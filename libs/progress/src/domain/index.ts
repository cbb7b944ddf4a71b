export type { DetailedCell } from './agency-progress';
export { FORECAST_METHOD, isForecast } from './forecast';
export type { ListReturns } from './list-returns';
export type { TargetStatus } from './progress-status';
export type { FormCounts } from './progress-counts';
export type { RuleProgress } from './progress';
export type { ListedAgency } from './province-progress';
