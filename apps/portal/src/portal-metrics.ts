import { createHash, timingSafeEqual } from 'node:crypto';
import { metrics } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';

/** Provider token of the {@link PortalMetrics}; null: the settings have no token. */
export const PORTAL_METRICS = Symbol('portal.metrics');

const SHORTEST_TOKEN = 32;

/** Metrics of this process as text for Prometheus, behind a token. */
export class PortalMetrics {
  private readonly exporter = new PrometheusExporter({ preventServerStart: true });
  private readonly provider = new MeterProvider({ readers: [this.exporter] });
  private readonly serializer = new PrometheusSerializer();

  /** Registers itself with OpenTelemetry: make it before the module. @throws Error for a short token */
  constructor(private readonly token: string) {
    if (token.length < SHORTEST_TOKEN)
      throw new Error(
        `HAILONG_METRICS_TOKEN cần ít nhất ${SHORTEST_TOKEN} ký tự (needs at least ${SHORTEST_TOKEN} characters)`,
      );
    metrics.setGlobalMeterProvider(this.provider);
  }

  /** Tells whether a request may read them; takes as long for any token. */
  admits(authorization: string | undefined): boolean {
    const given = (authorization ?? '').replace(/^bearer /i, 'Bearer ');
    return timingSafeEqual(digest(given), digest(`Bearer ${this.token}`));
  }

  async text(): Promise<string> {
    const { resourceMetrics } = await this.exporter.collect();
    return this.serializer.serialize(resourceMetrics);
  }

  async close(): Promise<void> {
    metrics.disable();
    await this.provider.shutdown();
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
