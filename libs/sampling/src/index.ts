export * from './quotas/domain/quota-cell';
export * from './quotas/use-cases/make-cells';
export * from './quotas/use-cases/read-quotas.use-case';
export * from './quotas/use-cases/update-targets.use-case';
export * from './sampling.providers';
