import {
  Controller,
  Get,
  Headers,
  Inject,
  NotFoundException,
  OnApplicationShutdown,
  Res,
  UnauthorizedException,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PORTAL_METRICS, PortalMetrics } from './portal-metrics';

/** Metrics for Prometheus. Without a token in the settings there is no such page; figures of a portal are not for all. */
@Controller('metrics')
export class MetricsController implements OnApplicationShutdown {
  constructor(@Inject(PORTAL_METRICS) private readonly metrics: PortalMetrics | null) {}

  @Get()
  async text(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('authorization') authorization?: string,
  ): Promise<string> {
    if (!this.metrics) throw new NotFoundException();
    if (!this.metrics.admits(authorization)) throw new UnauthorizedException();
    void reply.type('text/plain; version=0.0.4; charset=utf-8').header('cache-control', 'no-store');
    return this.metrics.text();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.metrics?.close();
  }
}
