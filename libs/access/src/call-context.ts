import type { ExecutionContext } from '@nestjs/common';
import { GqlContextType, GqlExecutionContext } from '@nestjs/graphql';

/**
 * Context of a call as the host's ActorResolver gets it: of GraphQL the context that the host makes, over HTTP
 * `{ req, res }`, the shape that GraphQL contexts have by default.
 */
export function contextOf(execution: ExecutionContext): object {
  if (!isHttp(execution)) return GqlExecutionContext.create(execution).getContext<object>();
  const http = execution.switchToHttp();
  return { req: http.getRequest<object>(), res: http.getResponse<object>() };
}

/** Object that is one and the same in all parts of a call, and no other call's. */
export function identityOf(execution: ExecutionContext): object {
  return isHttp(execution) ? execution.switchToHttp().getRequest<object>() : contextOf(execution);
}

export function isHttp(execution: ExecutionContext): boolean {
  return execution.getType<GqlContextType>() === 'http';
}
