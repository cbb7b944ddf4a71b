import { SendingRequest, sendingRequestOf } from '@hailong/graphql-kit';
import { ExecutionContext, createParamDecorator } from '@nestjs/common';
import { Sender } from '../use-cases/intake-gate';

export type { SendingRequest } from '@hailong/graphql-kit';

/** Header in which a registered counter or kiosk sends its token. */
const COUNTER_HEADER = 'x-hailong-counter';

/** Sender of a request: the address as the host's server sees it (behind a proxy, set its trust-proxy option) and the counter. */
export function senderOf({ ip, headers }: SendingRequest = {}): Sender {
  const counter = headers?.[COUNTER_HEADER];
  return { address: ip, counter: typeof counter === 'string' && counter !== '' ? counter : undefined };
}

/** The {@link Sender} of a GraphQL request. */
export const FormSender = createParamDecorator((_: unknown, execution: ExecutionContext): Sender =>
  senderOf(sendingRequestOf(execution)),
);
