import { Injectable, OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { problemBody } from './line-texts';
import { LINE_TYPES, RequestHeaders, headerProblem } from './lines-request';

/** Part of Fastify that is used here; hosts on Express have none. */
interface FastifyInstance {
  hasContentTypeParser(type: string): boolean;
  addContentTypeParser(type: string, parser: (request: unknown, payload: unknown, done: Done) => void): void;
  addHook(name: 'onRequest', hook: (request: FastifyRequest, reply: FastifyReply, done: Done) => void): void;
}

interface FastifyRequest {
  readonly method: string;
  readonly headers: RequestHeaders;
  readonly routeOptions?: { readonly url?: string };
}

interface FastifyReply {
  code(status: number): FastifyReply;
  type(mediaType: string): FastifyReply;
  send(body: string): unknown;
}

type Done = (error: null, body?: unknown) => void;

/** End of the address of the lines, behind any prefix of the host. */
const ADDRESS = '/survey/dossiers';

/**
 * Makes Fastify hand JSON lines on as they arrive, and refuse other bodies at their address before it reads them. Express
 * reads nothing that no parser asks for.
 */
@Injectable()
export class LineParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const { httpAdapter: adapter } = this.host as { httpAdapter?: HttpAdapterHost['httpAdapter'] };
    if (adapter?.getType() !== 'fastify') return;
    const fastify = adapter.getInstance<FastifyInstance>();
    for (const type of LINE_TYPES)
      if (!fastify.hasContentTypeParser(type))
        fastify.addContentTypeParser(type, (_, payload, done) => done(null, payload));
    fastify.addHook('onRequest', refuseOthers);
  }
}

function refuseOthers(request: FastifyRequest, reply: FastifyReply, done: Done): void {
  const isOurs = request.method === 'POST' && request.routeOptions?.url?.endsWith(ADDRESS) === true;
  const problem = isOurs ? headerProblem(request.headers) : undefined;
  if (!problem) return done(null);
  reply.code(415).type('application/json; charset=utf-8').send(problemBody(problem));
}
