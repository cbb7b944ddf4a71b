export type { Facts } from './facts';
export { countDelivery, countForms, recordBatch, watchQueue } from './instruments';
export { type Operation, beginOperation, newOperation, operationAt } from './operation';
export type { LoggedRequest } from './request-id';
export { logFailedWork, logFailure, logFault, logOutcome } from './operation-log';
export { traced } from './traced';
export { programVersion } from './program-version';
