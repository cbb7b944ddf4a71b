import { Injectable, OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { PAPER_TYPE } from './paper-request';

/** Part of Fastify that is used here; hosts on Express have none. */
interface FastifyInstance {
  hasContentTypeParser(type: string): boolean;
  addContentTypeParser(
    type: string,
    parser: (request: unknown, payload: unknown, done: (error: null, body?: unknown) => void) => void,
  ): void;
}

/** Makes Fastify hand a PDF on as it arrives. Express reads nothing that no parser asks for. */
@Injectable()
export class PaperParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const { httpAdapter: adapter } = this.host as { httpAdapter?: HttpAdapterHost['httpAdapter'] };
    if (adapter?.getType() !== 'fastify') return;
    const fastify = adapter.getInstance<FastifyInstance>();
    if (!fastify.hasContentTypeParser(PAPER_TYPE))
      fastify.addContentTypeParser(PAPER_TYPE, (_, payload, done) => done(null, payload));
  }
}
