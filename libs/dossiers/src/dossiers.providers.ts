import { Provider, Type } from '@nestjs/common';
import { ConfirmationResolver } from './confirmations/graphql/confirmation.resolver';
import { ConfirmFrame } from './confirmations/use-cases/confirm-frame.use-case';
import { FrameToConfirm } from './confirmations/use-cases/frame-to-confirm';
import { FrameWarnings } from './confirmations/use-cases/frame-warnings.round-listener';
import { ReadFrameConfirmation } from './confirmations/use-cases/read-frame-confirmation.use-case';
import { DossierResolver } from './graphql/dossier.resolver';
import { FrameResolver } from './graphql/frame.resolver';
import { ReconciliationResolver } from './graphql/reconciliation.resolver';
import { DossierLinesController } from './http/dossier-lines.controller';
import { LineParser } from './http/line-parser';
import { ListResolver } from './lists/graphql/list.resolver';
import { ImportList } from './lists/use-cases/import-list.use-case';
import { LoadList } from './lists/use-cases/load-list.use-case';
import { MarkMembers } from './lists/use-cases/mark-members.use-case';
import { ReadLabels } from './lists/use-cases/read-labels.use-case';
import { ReadLists } from './lists/use-cases/read-lists.use-case';
import { ContactListeners } from './use-cases/contact-listeners';
import { CountPopulation } from './use-cases/count-population.use-case';
import { DraftsOfOthers } from './use-cases/drafts-of-others';
import { ImportDossiers } from './use-cases/import-dossiers.use-case';
import { ImportFrameCounts } from './use-cases/import-frame-counts.use-case';
import { ImportReports } from './use-cases/import-reports';
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
  ImportReports,
  ImportDossiers,
  ObjectToInvitations,
  RecordFrameCount,
  ImportFrameCounts,
  CountPopulation,
  ReconcileDossiers,
  LoadList,
  ImportList,
  MarkMembers,
  ReadLabels,
  ReadLists,
  ListResolver,
  DossierResolver,
  FrameResolver,
  ReconciliationResolver,
  FrameToConfirm,
  FrameWarnings,
  ReadFrameConfirmation,
  ConfirmFrame,
  ConfirmationResolver,
  LineParser,
];

/** Addresses of this slice beside the GraphQL endpoint. */
export const DOSSIER_PAGES: readonly Type[] = [DossierLinesController];
