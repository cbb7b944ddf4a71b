import {
  Controller,
  Get,
  Header,
  Headers,
  Inject,
  NotFoundException,
  OnApplicationShutdown,
  UnauthorizedException,
} from '@nestjs/common';
import { PORTAL_METRICS, PortalMetrics } from './portal-metrics';

/** Metrics for Prometheus. Without a token in the settings there is no such page; figures of a portal are not for all. */
@Controller('metrics')
export class MetricsController implements OnApplicationShutdown {
  constructor(@Inject(PORTAL_METRICS) private readonly metrics: PortalMetrics | null) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  text(@Headers('authorization') authorization?: string): Promise<string> {
    if (!this.metrics) throw new NotFoundException();
    if (!this.metrics.admits(authorization)) throw new UnauthorizedException();
    return this.metrics.text();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.metrics?.close();
  }
}
