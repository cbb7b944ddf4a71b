export * from './quotas/domain/allot';
export * from './quotas/domain/limited-cell';
export * from './quotas/persistence/limited-cell-store';
export * from './sampling.providers';
export * from './secrets/sealing';
export * from './secrets/secret-key';
export { SECRET_KEY } from './secrets/secrets.providers';
