import { ExecutionContext, createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';

/** Request of Express or Fastify, as far as both are alike. */
export interface SendingRequest {
  /** Address of the client as the host's server sees it; behind a proxy, set its trust-proxy option. */
  readonly ip?: string;
  /** Id that the host's server or logger gave the request. */
  readonly id?: unknown;
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** HTTP request of a GraphQL operation; undefined where the host's context holds none. */
export function sendingRequestOf(execution: ExecutionContext): SendingRequest | undefined {
  return GqlExecutionContext.create(execution).getContext<{ req?: SendingRequest }>().req;
}

/** Address of the sender of a GraphQL request: to limit how much comes from one address, never to be stored. */
export const SenderAddress = createParamDecorator(
  (_: unknown, execution: ExecutionContext): string | undefined => sendingRequestOf(execution)?.ip,
);
