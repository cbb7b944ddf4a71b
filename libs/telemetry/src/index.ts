export type { Facts } from './facts';
export { countDelivery, countForms, countRefusals, recordBatch, watchQueue } from './instruments';
export { type Operation, beginOperation, newOperation, operationAt } from './operation';
export { logFailedWork, logFailure, logFault, logOutcome } from './operation-log';
export type { LoggedRequest } from './request-id';
export { traced } from './traced';
