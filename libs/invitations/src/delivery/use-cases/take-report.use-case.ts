import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { ReportCall } from '../domain/delivery';
import { readReference } from '../domain/delivery-reference';
import { storableReason } from '../domain/failure-reasons';
import { markReported } from '../persistence/delivery-report-store';
import { DeliveryPorts } from './delivery-ports';

/** End of a report. taken: its sender is known, though it may have changed nothing. */
export type ReportTaken = 'taken' | 'unsigned' | 'no-port';

/** Takes what an operator reports on a message: it arrived on the telephone, or never will. Nothing else of it is kept. */
@Injectable()
export class TakeReport {
  constructor(
    private readonly db: AgencyDb,
    private readonly ports: DeliveryPorts,
  ) {}

  async take(port: string, call: ReportCall): Promise<ReportTaken> {
    const report = this.ports.byName(port)?.readReport?.(call);
    if (!report) return 'no-port';
    if (report.kind === 'unsigned') return 'unsigned';
    const referred = report.kind === 'nothing' ? undefined : readReference(report.reference);
    if (report.kind === 'nothing' || !referred) return 'taken';
    const end =
      report.kind === 'arrived'
        ? ({ state: 'confirmed' } as const)
        : ({ state: 'failed', reason: storableReason(report.reason) } as const);
    const scope = AgencyScope.of(referred.agencyId, `port:${port}`);
    await this.db.write(scope, (tx) => markReported(tx, referred, port, end));
    return 'taken';
  }
}
