export { ConfirmFrame } from '../confirmations/use-cases/confirm-frame.use-case';
export {
  type FrameSeen,
  ReadFrameConfirmation,
} from '../confirmations/use-cases/read-frame-confirmation.use-case';
export { CountPopulation, type Frame } from './count-population.use-case';
export {
  type DossierImportReport,
  type DossierRowReader,
  ImportDossiers,
  type ReadDossierRow,
} from './import-dossiers.use-case';
export { ImportList, type MemberRowReader } from '../lists/use-cases/import-list.use-case';
export { MEMBER_MARKS } from '../lists/domain/list-member';
export { MarkMembers } from '../lists/use-cases/mark-members.use-case';
export { type MemberLabel, ReadLabels } from '../lists/use-cases/read-labels.use-case';
export { type ListInNumbers, ReadLists } from '../lists/use-cases/read-lists.use-case';
export type { ReadReportRow, ReportRowReader } from './import-reports';
export { ImportFrameCounts } from './import-frame-counts.use-case';
export { ReconcileDossiers, type ReconciledMonth } from './reconcile-dossiers.use-case';
export { ReportDossierLines } from './report-dossier-lines.use-case';
export { ReportDossiers } from './report-dossiers.use-case';
export { openContact, personTag, sealContact } from './sealed-contact';
export { LONGEST_LINE, readLine } from '../domain/read-report';
