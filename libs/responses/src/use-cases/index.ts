export { BATCH_ROWS } from '../imports/use-cases/store-import-batch';
export type { ImportOrder, ImportWatch } from '../imports/use-cases/import-order';
export type { ImportReport } from '../imports/use-cases/import-report';
export { ImportResponses } from '../imports/use-cases/import-responses.use-case';
export type { SampleForm } from '../imports/domain/sample-columns';
export { MakeSampleFile } from '../imports/use-cases/make-sample-file.use-case';
export { FindEntrant } from '../bodies/use-cases/find-entrant';
export { MaintainBodies } from '../bodies/use-cases/maintain-bodies.use-case';
export { CountEntries, type NamedEntryCount } from '../entries/use-cases/count-entries.use-case';
export { ListPaperForms } from '../intake/use-cases/list-paper-forms.use-case';
export { ResponseBatcher } from '../intake/use-cases/response-batcher';
export { SubmitResponse } from '../intake/use-cases/submit-response.use-case';
export { type Examination, ExamineQuality } from '../quality/use-cases/examine-quality.use-case';
export { ReadQuality } from '../quality/use-cases/read-quality.use-case';
export {
  type AgencyVerification,
  type CellDifference,
  VerifyTallies,
} from '../recount/use-cases/verify-tallies.use-case';
export { SimulateAnyRound } from '../simulation/use-cases/simulate-any-round';
export { SimulateRound } from '../simulation/use-cases/simulate-round.use-case';
export { RevalueResponse } from '../validity/use-cases/revalue-response.use-case';
export type { TallyDifference } from '../recount/domain/tally-difference';
