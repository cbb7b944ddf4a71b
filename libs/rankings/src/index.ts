export * from './domain/agency-results';
export * from './domain/exclusion';
export * from './domain/piles';
export * from './domain/rank-agencies';
export * from './rankings.providers';
export * from './use-cases/rank-round.use-case';
export * from './use-cases/read-results.use-case';
