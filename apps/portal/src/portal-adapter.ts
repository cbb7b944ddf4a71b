import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { endSilentConnections } from './silent-connections';

/** Largest body of a request, bytes: enough for a table of 5 million characters. */
const BODY_LIMIT = 8 * 1024 * 1024;

/**
 * Time for a request to arrive whole: enough for a large table over a slow line, too short to hold a connection with a
 * byte a minute.
 */
const REQUEST_TIMEOUT_MS = 60_000;
/** Time for the head of a request, and how often Node.js looks for requests out of time. */
const HEAD_TIMEOUT_MS = 20_000;
const LOOK_EVERY_MS = 5_000;

type ErrorHandler = Parameters<FastifyAdapter['setErrorHandler']>[0];

/** Fastify as a portal on the internet needs it: limits of size and time, headers, no noise from senders that leave. */
export class PortalAdapter extends FastifyAdapter {
  /** @param trustProxy proxies before the portal; without them the connected address is the sender and the header is ignored */
  constructor(trustProxy: readonly string[] = []) {
    super({
      bodyLimit: BODY_LIMIT,
      requestTimeout: REQUEST_TIMEOUT_MS,
      trustProxy: trustProxy.length > 0 && [...trustProxy],
      http: { headersTimeout: HEAD_TIMEOUT_MS, connectionsCheckingInterval: LOOK_EVERY_MS },
    });
    const fastify = this.getInstance();
    endSilentConnections(fastify.server);
    fastify.addHook('onSend', (_, reply, __, done) => {
      reply.header('x-content-type-options', 'nosniff');
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      done();
    });
  }

  /** Answers a sender that left before its body ended, without a line in the log: that is no error of ours. */
  override setErrorHandler(handler: ErrorHandler) {
    return super.setErrorHandler(function (error, request, reply) {
      if (hasLeft(request.raw)) return reply.code(400).send();
      return handler.call(this, error, request, reply) as unknown;
    });
  }
}

function hasLeft({ complete, destroyed }: IncomingMessage): boolean {
  return destroyed && !complete;
}
