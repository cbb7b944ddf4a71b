import { LoggedRequest } from './request-id';

/** Operation of a caller while it runs. */
export interface Operation {
  /** Root field of the schema, or name of the page. */
  readonly name: string;
  /** Moment by `performance.now()`. */
  readonly startedAt: number;
  readonly request?: LoggedRequest;
  /** Number of the agency that the caller acts for. */
  agencyId?: number;
}

const underWay = new WeakMap<object, Operation>();

export function newOperation(name: string, request?: LoggedRequest): Operation {
  return { name, startedAt: performance.now(), request };
}

/**
 * Begins an operation that parts of the server which know nothing of each other find again.
 * @param at the object that the server makes for this operation alone
 */
export function beginOperation(at: object, name: string, request?: LoggedRequest): Operation {
  const operation = newOperation(name, request);
  underWay.set(at, operation);
  return operation;
}

export function operationAt(at: object): Operation | undefined {
  return underWay.get(at);
}
