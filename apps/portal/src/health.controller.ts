import { SurveyHealth, SurveyReadiness } from '@hailong/module';
import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Probes of Kubernetes, balancers and watchers. Figures stand in the metrics, which need a token. */
@Controller()
export class HealthController {
  constructor(private readonly health: SurveyHealth) {}

  @Get(['health', 'health/live'])
  @Header('cache-control', 'no-store')
  live(): { readonly live: true } {
    return this.health.live();
  }

  /** 200, or 503 with the reasons. */
  @Get(['ready', 'health/ready'])
  @Header('cache-control', 'no-store')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Pick<SurveyReadiness, 'ready' | 'reasons'>> {
    const { ready, reasons } = await this.health.ready();
    if (!ready) void reply.status(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', '5');
    return { ready, reasons };
  }
}
