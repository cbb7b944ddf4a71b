import { Provider, Type } from '@nestjs/common';
import { DossierResolver } from './graphql/dossier.resolver';
import { FrameResolver } from './graphql/frame.resolver';
import { ReconciliationResolver } from './graphql/reconciliation.resolver';
import { DossierLinesController } from './http/dossier-lines.controller';
import { LineParser } from './http/line-parser';
import { ContactListeners } from './use-cases/contact-listeners';
import { CountPopulation } from './use-cases/count-population.use-case';
import { DraftsOfOthers } from './use-cases/drafts-of-others';
import { ImportDossiers } from './use-cases/import-dossiers.use-case';
import { ImportFrameCounts } from './use-cases/import-frame-counts.use-case';
import { ObjectToInvitations } from './use-cases/object-to-invitations.use-case';
import { ReconcileDossiers } from './use-cases/reconcile-dossiers.use-case';
import { RecordFrameCount } from './use-cases/record-frame-count.use-case';
import { ReportDossierLines } from './use-cases/report-dossier-lines.use-case';
import { ReportDossiers } from './use-cases/report-dossiers.use-case';
import { SaveReports } from './use-cases/save-reports';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const DOSSIERS: readonly Provider[] = [
  DraftsOfOthers,
  ContactListeners,
  SaveReports,
  ReportDossiers,
  ReportDossierLines,
  ImportDossiers,
  ObjectToInvitations,
  RecordFrameCount,
  ImportFrameCounts,
  CountPopulation,
  ReconcileDossiers,
  DossierResolver,
  FrameResolver,
  ReconciliationResolver,
  LineParser,
];

/** Addresses of this slice beside the GraphQL endpoint. */
export const DOSSIER_PAGES: readonly Type[] = [DossierLinesController];
