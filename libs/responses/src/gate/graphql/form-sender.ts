import { ExecutionContext, createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Sender } from '../use-cases/intake-gate';

/** Header in which a registered counter or kiosk sends its token. */
export const COUNTER_HEADER = 'x-hailong-counter';

/** What the requests of Express and Fastify have in common. */
export interface SendingRequest {
  readonly ip?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Who sends a request: the address as the host's server sees it (behind a proxy, set its trust-proxy option) and the counter. */
export function senderOf({ ip, headers }: SendingRequest = {}): Sender {
  const counter = headers?.[COUNTER_HEADER];
  return { address: ip, counter: typeof counter === 'string' && counter !== '' ? counter : undefined };
}

/** The {@link Sender} of a GraphQL request. */
export const FormSender = createParamDecorator((_: unknown, execution: ExecutionContext): Sender => {
  return senderOf(GqlExecutionContext.create(execution).getContext<{ req?: SendingRequest }>().req);
});
