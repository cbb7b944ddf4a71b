export { FORECAST_METHOD, isForecast } from './quotas/domain/forecast';
export type { Forecast, Unforeseeable } from './quotas/domain/forecast';
export type { RuleProgress } from './quotas/domain/progress';
export type { CloseCell, CloseRule } from './quotas/domain/progress-close';
export type { ListedAgency } from './quotas/domain/progress-province';
export type { Standing } from './quotas/domain/progress-standing';
export * from './quotas/use-cases/read-progress.use-case';
export * from './quotas/use-cases/read-province-progress.use-case';
export * from './sampling.providers';
