import { AgenciesScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { DossierReport } from '../domain/dossier';
import { DossierImportReport } from './dossier-import-report';
import { ImportReports, ReadReportRow, ReportFile, ReportRowReader } from './import-reports';
import { ReportDossiers } from './report-dossiers.use-case';

export type { DossierImportReport } from './dossier-import-report';
export type ReadDossierRow = ReadReportRow<DossierReport>;
export type DossierRowReader = ReportRowReader<DossierReport>;

/** A file of finished dossiers to take in. */
export interface DossierImportOrder extends ReportFile<DossierReport> {
  /** Agencies whose dossiers may come. */
  readonly scope: AgenciesScope;
}

/** Takes a file of finished dossiers in, see {@link ImportReports}. Each agency's share of a batch is one transaction. */
@Injectable()
export class ImportDossiers {
  constructor(
    private readonly imports: ImportReports,
    private readonly dossiers: ReportDossiers,
  ) {}

  import({ scope, ...order }: DossierImportOrder): Promise<Verdict<DossierImportReport>> {
    return this.imports.import(order, (reports) => this.dossiers.report(scope, reports));
  }
}
