import { Readable, Transform, pipeline } from 'node:stream';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Part of Fastify that is used here; hosts on Express have none. */
interface FastifyInstance {
  addHook(name: 'preParsing', hook: PreParsing): void;
}

interface PreParsing {
  (request: FastifyRequest, reply: unknown, payload: Readable, done: Done): void;
}

interface FastifyRequest {
  readonly routeOptions?: { readonly url?: string };
  rawBody?: Buffer;
}

type Done = (error: null, payload?: Readable) => void;

/** End of the address of reports, behind any prefix of the host. */
const ADDRESS = '/survey/deliveries/callback/:port';

/**
 * Keeps the bodies of reports as they came, which their signatures are over, on a host with Fastify. The host's option
 * `rawBody` would keep the body of every request, and citizens' forms would pay for it.
 */
@Injectable()
export class ReportBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const { httpAdapter: adapter } = this.host as { httpAdapter?: HttpAdapterHost['httpAdapter'] };
    if (adapter?.getType() !== 'fastify') return;
    adapter.getInstance<FastifyInstance>().addHook('preParsing', keepReport);
  }
}

function keepReport(request: FastifyRequest, _: unknown, payload: Readable, done: Done): void {
  if (request.rawBody !== undefined || request.routeOptions?.url?.endsWith(ADDRESS) !== true)
    return done(null, payload);
  const parts: Buffer[] = [];
  const keeper = new Transform({
    transform: (part: Buffer, _encoding, passOn) => {
      parts.push(part);
      passOn(null, part);
    },
    flush: (end) => {
      request.rawBody = Buffer.concat(parts);
      end();
    },
  });
  // Fastify answers a broken body itself.
  done(
    null,
    pipeline(payload, keeper, () => undefined),
  );
}
